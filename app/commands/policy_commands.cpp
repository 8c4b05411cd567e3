#include "app/commands/front.hpp"
#include "app/report.hpp"

namespace mappa::app {
namespace {

int show(const Front& front, const std::string& wanted, bool as_text) {
    const auto session = front.session(store::Access::read_only);
    const auto area = session.area();
    const auto* edition = wanted.empty() ? area.edition_on(front.day()) : area.edition(wanted);
    if (!edition) {
        std::string known;
        for (const auto& each : area.editions) known += (known.empty() ? "" : ", ") + each.edition;
        return front.report(Problems{{{}, "there is no such policy edition; adopted are: " + known}});
    }
    if (as_text) {
        front.out() << edition->text;
        return done;
    }
    const auto& policy = session.desk().policy(area, edition->edition);
    Columns columns{{"setting", "value", "", "source", "what"}};
    Json json{
        {"edition", policy.edition()}, {"effective_from", policy.effective_from().iso()}, {"settings", Json::array()}};
    for (const auto& setting : policy.settings()) {
        columns.row({setting.key, setting.value, setting.confirmed ? "" : "UNCONFIRMED", setting.source, setting.what});
        json["settings"].push_back({{"key", setting.key},
                                    {"value", setting.value},
                                    {"confirmed", setting.confirmed},
                                    {"source", setting.source},
                                    {"shipped_by", setting.shipped_by}});
    }
    std::string not_adopted;
    for (const auto& each : policy.not_adopted())
        not_adopted += each.key + " (" + each.value + "): " + each.not_adopted() + "\n";
    answer(front, json,
           policy.title() + " (" + policy.edition() + "), in force from " + policy.effective_from().text() + "\n" +
               columns.text() + not_adopted);
    return done;
}

}  // namespace

void add_policy_commands(CLI::App& program, Front& front) {
    auto* shown = noun(program, "policy")
                      .add_subcommand("show", "every setting of an edition; what no source confirms says so")
                      ->fallthrough();
    const auto edition = std::make_shared<std::string>();
    shown->add_option("edition", *edition, "the edition in force when left out");
    const auto as_text = std::make_shared<bool>(false);
    shown->add_flag("--text", *as_text, "the file as it was adopted, to be completed or changed");
    shown->callback([&front, edition, as_text] {
        front.chosen = [&front, edition, as_text] { return show(front, *edition, *as_text); };
    });

    auto* adopt = noun(program, "policy").add_subcommand("adopt", std::string{AdoptPolicy::info.does})->fallthrough();
    const auto file = std::make_shared<std::string>();
    adopt->add_option("file", *file, "the edition as a TOML file")->required();
    adopt->callback([&front, file] {
        front.chosen = [&front, file] {
            const auto visit = front.visit();
            AdoptPolicy step;
            step.text = read_file(*file);
            Problems problems;
            (void)Policy::read(step.text, *file, problems);
            if (!problems.empty()) {
                // The way out comes with what is wrong: every key that is missing stands in one of these files.
                if (!front.json)
                    front.err() << "An edition that is adopted says everything itself. `mappa policy editions NAME` "
                                   "prints one that does.\n";
                return front.report(problems);
            }
            auto session = front.session(store::Access::read_write);
            const auto outcome = session.take(visit, AreaStep{std::move(step)});
            if (std::holds_alternative<Taken>(outcome))
                front.err() << "Adopted. Cases notified from its first day on are managed under it; open ones stay on "
                               "theirs.\n";
            return front.report(outcome);
        };
    });

    auto* list = noun(program, "policy").add_subcommand("list", "the editions the area has adopted")->fallthrough();
    list->callback([&front] {
        front.chosen = [&front] {
            const auto session = front.session(store::Access::read_only);
            Columns columns{{"edition", "in force from", "adopted", "by"}};
            for (const auto& each : session.area().editions) {
                columns.row({each.edition, each.effective_from->iso(), each.adopted_on->iso(), each.adopted_by});
            }
            Json json = Json::array();
            for (const auto& each : session.area().editions)
                json.push_back({{"edition", each.edition},
                                {"effective_from", each.effective_from->iso()},
                                {"adopted_on", each.adopted_on->iso()}});
            answer(front, json, columns.text());
            return static_cast<int>(done);
        };
    });
}

}  // namespace mappa::app
