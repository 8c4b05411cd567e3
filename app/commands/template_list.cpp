#include "app/commands/front.hpp"
#include "app/report.hpp"
#include "app/templates.hpp"
#include "forms/documents/document_template.hpp"

namespace mappa::app {
namespace {

std::string approval_of(const TemplateInUse& use) {
    if (!use.needs_approval) return "";
    return use.approval ? "approved by the board of " + use.approval->board_met_on.value_or(Date{}).iso()
                        : "NOT APPROVED";
}

std::string source_of(const AreaRecord& area, const TemplateInUse& use) {
    if (use.own.empty()) return "the program";
    std::string text = (area.name.empty() ? "the area" : area.name) + ", from ";
    std::optional<Date> from;
    for (const auto* each : use.own) from = std::max(from, each->from);
    return text + from.value_or(Date{}).iso() +
           (use.own.size() == 1 ? ": 1 file" : ": " + std::to_string(use.own.size()) + " files");
}

Json json_of(const OwnTemplate& file) {
    return {{"path", file.path},
            {"digest", file.digest},
            {"from", file.from.value_or(Date{}).iso()},
            {"by", file.adopted_by},
            {"why", file.why},
            {"as_shipped", file.text.empty()},
            {"adopted_on", file.adopted_on.value_or(Date{}).iso()}};
}

int list(const Front& front, bool history) {
    const auto area = front.db.empty() ? AreaRecord{} : front.session(store::Access::read_only).area();
    const auto day = front.day();
    const auto* in_force = area.edition_on(day);
    const auto edition = in_force ? in_force->edition : std::string{forms::first_edition};
    Columns columns{{"document", "what", "template", "from", "approval"}};
    Json json{{"edition", edition}, {"documents", Json::array()}, {"own", Json::array()}};
    for (const auto& each : forms::everything_printed()) {
        const auto use = template_in_use(area, each, edition, day);
        columns.row(
            {std::string{each.name}, std::string{each.form}, use.folder, source_of(area, use), approval_of(use)});
        Json own = Json::array();
        for (const auto* file : use.own) own.push_back(file->path);
        json["documents"].push_back({{"document", each.name},
                                     {"template", use.folder},
                                     {"digest", template_digest(forms::template_in(use.folder), use.assets)},
                                     {"own", own},
                                     {"needs_approval", use.needs_approval},
                                     {"approved", use.approval != nullptr}});
    }
    Columns own{{"own file", "from", "adopted", "by", "SHA-256", "why"}};
    std::size_t shown = 0;
    const auto now = in_front(area.own_templates, day);
    for (const auto& each : area.own_templates) {
        json["own"].push_back(json_of(each));
        const bool ahead = each.from && *each.from > day;
        if (!history && !ahead && std::ranges::find(now, &each) == now.end()) continue;
        ++shown;
        own.row({each.path, each.from.value_or(Date{}).iso(), each.adopted_on.value_or(Date{}).iso(), each.adopted_by,
                 each.text.empty() ? "as it comes" : each.digest.substr(0, 12), each.why});
    }
    answer(front, json,
           "Policy edition " + edition + ", " + day.text() + "\n" + columns.text() +
               (shown == 0 ? "" : "\n" + own.text()));
    return done;
}

}  // namespace

void add_template_list(CLI::App& program, Front& front) {
    auto* command =
        noun(program, "template")
            .add_subcommand("list", "every document and the template it is printed from: whose, which edition")
            ->fallthrough();
    const auto history = std::make_shared<bool>(false);
    command->add_flag("--history", *history, "the area's own files that are no longer in use too");
    command->callback([&front, history] { front.chosen = [&front, history] { return list(front, *history); }; });
}

}  // namespace mappa::app
