#include "app/commands/template_wanted.hpp"
#include "app/report.hpp"
#include "app/templates.hpp"
#include "forms/documents/document_template.hpp"

namespace mappa::app {
namespace {

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
    const auto area = area_of(front);
    const auto day = front.day();
    const auto* in_force = area.edition_on(day);
    const auto edition = in_force ? in_force->edition : std::string{forms::first_edition};
    Columns columns{{"document", "what", "template", "from", "approval"}};
    Json json{{"edition", edition}, {"documents", Json::array()}, {"own", Json::array()}};
    for (const auto& each : forms::everything_printed()) {
        const auto use = template_in_use(area, each, edition, day);
        columns.row({std::string{each.name}, std::string{each.form}, use.folder, use.source(area), use.approved()});
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
