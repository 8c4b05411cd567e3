#include "app/commands/front.hpp"
#include "app/commands/typed_step.hpp"
#include "app/report.hpp"
#include "engine/input/read.hpp"
#include "engine/steps/area_steps.hpp"

namespace mappa::app {
namespace {

template <class S>
int take(const Front& front, const Typed& typed) {
    const auto visit = front.visit();
    Problems problems;
    const auto entry = typed.entry("", problems);
    S step;
    if (problems.empty()) reading::read_fields(step, entry, reading::From::person, problems);
    if (!problems.empty()) return front.report(problems);
    auto session = front.session(store::Access::read_write);
    return front.report(session.take(visit, AreaStep{std::move(step)}));
}

template <class S>
void add(CLI::App& program, Front& front) {
    const std::string key{S::info.key};
    auto* command =
        noun(program, "area").add_subcommand(key.substr(key.find(' ') + 1), std::string{S::info.does})->fallthrough();
    const auto typed = std::make_shared<Typed>();
    add_field_options<S>(*command, typed, "", "a TOML file with the fields");
    command->footer("Who may: " + role_list(S::info.roles) + ".");
    command->callback([&front, typed] { front.chosen = [&front, typed] { return take<S>(front, *typed); }; });
}

/// Each agency's single point of contact; an agency without one is listed for the coordinator (001 6.45, 6.73).
int contacts(const Front& front) {
    const auto session = front.session(store::Access::read_only);
    const auto area = session.area();
    Columns columns{{"agency", "single point of contact", "role", "authority", "contact"}};
    Json json = Json::array();
    for (const auto& agency : Words<Agency>::list) {
        if (agency.value == Agency::coordination || agency.value == Agency::other) continue;
        const auto* person = area.single_point(agency.value, front.day());
        if (person)
            columns.row({std::string{agency.label}, person->name, person->role, person->authority, person->contact});
        else
            columns.row({std::string{agency.label}, "none recorded", "", "", ""});
        json.push_back({{"agency", agency.code},
                        {"name", person ? person->name : ""},
                        {"contact", person ? person->contact : ""}});
    }
    answer(front, json, columns.text());
    return done;
}

}  // namespace

void add_area_commands(CLI::App& program, Front& front) {
    add<RecordStaff>(program, front);
    add<RecordAbsence>(program, front);
    add<AddSecureDomain>(program, front);
    add<RecordSeat>(program, front);
    add<RecordSitting>(program, front);
    auto* list = noun(program, "area")
                     .add_subcommand("contacts", "each agency's single point of contact, and the agencies without one")
                     ->fallthrough();
    list->callback([&front] { front.chosen = [&front] { return contacts(front); }; });
}

}  // namespace mappa::app
