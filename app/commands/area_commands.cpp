#include "app/commands/front.hpp"
#include "app/commands/typed_step.hpp"
#include "app/report.hpp"
#include "engine/input/read.hpp"
#include "engine/steps/area_steps.hpp"

namespace mappa::app {
namespace {

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
    add_area_step<RecordStaff>(program, front);
    add_area_step<RecordAbsence>(program, front);
    add_area_step<AddSecureDomain>(program, front);
    add_area_step<RecordSeat>(program, front);
    add_area_step<RecordSitting>(program, front);
    auto* list = noun(program, "area")
                     .add_subcommand("contacts", "each agency's single point of contact, and the agencies without one")
                     ->fallthrough();
    list->callback([&front] { front.chosen = [&front] { return contacts(front); }; });
}

}  // namespace mappa::app
