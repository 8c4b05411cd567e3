#include <algorithm>

#include "app/commands/front.hpp"
#include "app/editions.hpp"
#include "app/report.hpp"

namespace mappa::app {
namespace {

/// An edition by name: one the area adopted, or else one that travels inside the program. "shipped:NAME" is the latter
/// also where the area has adopted one of that name.
const Policy& edition(const Session& session, const AreaRecord& area, const std::string& name) {
    constexpr std::string_view mark = "shipped:";
    const bool shipped_only = name.starts_with(mark);
    if (!shipped_only && area.edition(name)) return session.desk().policy(area, name);
    if (const auto* shipped = shipped_edition(shipped_only ? name.substr(mark.size()) : name)) return *shipped;
    throw BadInput{{{{},
                     "there is no policy edition '" + name +
                         "': `mappa policy list` and `mappa policy editions` show those there are"}}};
}

std::string shown(const Setting& setting) {
    return setting.value + (setting.shipped_by.empty() ? "" : " (not adopted)") +
           (setting.confirmed ? "" : " UNCONFIRMED");
}

/// What the adopted text of an edition lacks, a line each.
std::string not_adopted_in(const Policy& policy) {
    std::string text;
    for (const auto& each : policy.not_adopted())
        text += policy.edition() + ": " + each.key + " is " + each.not_adopted() + "\n";
    return text;
}

int diff(const Front& front, const std::string& first, const std::string& second) {
    const auto session = front.session(store::Access::read_only);
    const auto area = session.area();
    const auto& before = edition(session, area, first);
    const auto& after = edition(session, area, second);
    Columns columns{{"setting", first, second, "what"}};
    Json json = Json::array();
    std::size_t different = 0;
    for (const auto& setting : after.settings()) {
        const auto was = std::ranges::find(before.settings(), setting.key, &Setting::key);
        if (was == before.settings().end() || (was->value == setting.value && was->confirmed == setting.confirmed &&
                                               was->shipped_by.empty() == setting.shipped_by.empty()))
            continue;
        ++different;
        columns.row({setting.key, shown(*was), shown(setting), setting.what});
        json.push_back({{"setting", setting.key}, {"before", shown(*was)}, {"after", shown(setting)}});
    }
    answer(front, json,
           columns.text() + std::to_string(different) + " settings differ.\n" + not_adopted_in(before) +
               not_adopted_in(after));
    return done;
}

int editions(const Front& front, const std::string& wanted, const std::string& out) {
    if (!wanted.empty()) {
        for (const auto& [name, text] : shipped_editions()) {
            if (name != wanted) continue;
            if (out.empty())
                front.out() << text;
            else
                write_file(out, std::string{text});
            return done;
        }
        throw BadInput{{{{}, "the program carries no policy edition '" + wanted + "'"}}};
    }
    for (const auto& [name, text] : shipped_editions()) {
        const auto& policy = *shipped_edition(name);
        const auto unconfirmed =
            std::ranges::count_if(policy.settings(), [](const Setting& each) { return !each.confirmed; });
        front.out() << name << "  " << policy.title() << ", from " << policy.effective_from().text() << "; "
                    << policy.settings().size() << " settings, " << unconfirmed << " unconfirmed\n";
    }
    return done;
}

}  // namespace

void add_policy_change_commands(CLI::App& program, Front& front) {
    auto& policy = noun(program, "policy");
    auto* compare = policy.add_subcommand("diff", "what differs between two editions")->fallthrough();
    const auto first = std::make_shared<std::string>();
    const auto second = std::make_shared<std::string>();
    compare->add_option("before", *first, "edition; shipped:NAME is the one that comes with the program")->required();
    compare->add_option("after", *second, "edition")->required();
    compare->callback(
        [&front, first, second] { front.chosen = [&front, first, second] { return diff(front, *first, *second); }; });

    auto* carried =
        policy
            .add_subcommand("editions",
                            "the editions that come with the program; writes one out to be changed or adopted")
            ->fallthrough();
    carried->add_option("edition", *first, "print this one");
    carried->add_option("--out", *second, "into this file");
    carried->callback([&front, first, second] {
        front.chosen = [&front, first, second] { return editions(front, *first, *second); };
    });

    auto* move = policy.add_subcommand("move", std::string{MoveEdition::info.does})->fallthrough();
    const auto ref = std::make_shared<std::string>();
    const auto step = std::make_shared<MoveEdition>();
    move->add_option("case", *ref, "case reference")->required();
    move->add_option("edition", step->edition, "the edition it moves to")->required();
    move->add_option("--why", step->why, "why it moves");
    move->callback([&front, ref, step] {
        front.chosen = [&front, ref, step] {
            const auto visit = front.visit();
            auto session = front.session(store::Access::read_write);
            return front.report(session.take(*ref, visit, {Step{*step}}));
        };
    });
}

}  // namespace mappa::app
