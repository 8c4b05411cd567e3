#include <algorithm>

#include "app/commands/front.hpp"
#include "app/embedded.hpp"
#include "app/report.hpp"

namespace mappa::app {
namespace {

constexpr std::string_view folder = "engine/policy/";

/// The editions that travel inside the program.
std::vector<std::pair<std::string, std::string_view>> built_in() {
    std::vector<std::pair<std::string, std::string_view>> editions;
    for (const auto& file : embedded_files()) {
        if (!file.path.starts_with(folder) || !file.path.ends_with(".toml")) continue;
        const auto name = file.path.substr(folder.size(), file.path.size() - folder.size() - 5);
        editions.emplace_back(std::string{name}, file.content);
    }
    return editions;
}

/// An edition by name: one the area adopted, or else one that travels inside the program.
Policy edition(const AreaRecord& area, const std::string& name) {
    Problems problems;
    if (const auto* adopted = area.edition(name)) return Policy::read(adopted->text, name, problems);
    for (const auto& [known, text] : built_in()) {
        if (known == name) return Policy::read(text, name, problems);
    }
    throw BadInput{{{{},
                     "there is no policy edition '" + name +
                         "': `mappa policy list` and `mappa policy editions` show those there are"}}};
}

std::string shown(const Setting& setting) { return setting.value + (setting.confirmed ? "" : " UNCONFIRMED"); }

int diff(const Front& front, const std::string& first, const std::string& second) {
    const auto session = front.session(store::Access::read_only);
    const auto area = session.area();
    const auto before = edition(area, first);
    const auto after = edition(area, second);
    Columns columns{{"setting", first, second, "what"}};
    Json json = Json::array();
    std::size_t different = 0;
    for (const auto& setting : after.settings()) {
        const auto was = std::ranges::find(before.settings(), setting.key, &Setting::key);
        if (was == before.settings().end() || (was->value == setting.value && was->confirmed == setting.confirmed))
            continue;
        ++different;
        columns.row({setting.key, shown(*was), shown(setting), setting.what});
        json.push_back({{"setting", setting.key}, {"before", shown(*was)}, {"after", shown(setting)}});
    }
    answer(front, json, columns.text() + std::to_string(different) + " settings differ.\n");
    return done;
}

int editions(const Front& front, const std::string& wanted, const std::string& out) {
    if (!wanted.empty()) {
        for (const auto& [name, text] : built_in()) {
            if (name != wanted) continue;
            if (out.empty())
                front.out() << text;
            else
                write_file(out, std::string{text});
            return done;
        }
        throw BadInput{{{{}, "the program carries no policy edition '" + wanted + "'"}}};
    }
    for (const auto& [name, text] : built_in()) {
        Problems problems;
        const auto policy = Policy::read(text, name, problems);
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
    compare->add_option("before", *first, "edition")->required();
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
