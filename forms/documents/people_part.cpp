#include "forms/documents/people_part.hpp"

#include "forms/documents/phrases.hpp"

namespace mappa::forms {
namespace {

Shape person_shape() {
    return Shape()
        .text("person_name", "the person's name; 'died on ...' is added when it is known")
        .text("person_tie", "victim, child, partner ...")
        .text("person_relation", "relation to the offender")
        .text("person_address", "whether the address is known, or who holds it")
        .text("person_risk", "risk of serious harm to this person")
        .text("person_officer", "victim liaison officer or supporter")
        .paragraphs("person_protection", "protective measures");
}

std::string list_of(const Person& person) {
    switch (person.tie.value_or(Tie::supporter)) {
        case Tie::victim:
        case Tie::potential_victim:
        case Tie::threatened:
            return "victims";
        case Tie::child:
            return "children";
        case Tie::partner:
        case Tie::family:
        case Tie::staff:
        case Tie::co_offender:
        case Tie::supporter:
            break;
    }
    return "others";
}

}  // namespace

void declare_people(Shape& shape) {
    shape.rows("victims", "victims, potential victims and threatened people", "none is recorded", person_shape())
        .rows("children", "children", "none is recorded", person_shape())
        .rows("others", "partners, family, staff, co-offenders, supporters", "none is recorded", person_shape());
}

void fill_people(Model& model, const std::vector<Person>& people) {
    model.row_list("victims", {}).row_list("children", {}).row_list("others", {});
    for (const auto& each : people) {
        // A condition once named a person who had died (001 5.14): whoever reads the minutes has to see it.
        const auto died = each.died_on ? "died on " + each.died_on->text() : std::string{};
        model.add_row(list_of(each))
            .text("person_name", person(each.name, died))
            .text("person_tie", recorded(each.tie))
            .text("person_relation", recorded(each.relation))
            .text("person_address", recorded(each.address_known))
            .text("person_risk", recorded(each.at_risk))
            .text("person_officer", recorded(each.contact_officer))
            .paragraphs("person_protection", recorded(each.protection));
    }
}

}  // namespace mappa::forms
