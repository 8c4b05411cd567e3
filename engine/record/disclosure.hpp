#pragma once

#include <optional>
#include <string>

#include "engine/calendar/date.hpp"
#include "engine/record/field.hpp"
#include "engine/words/words.hpp"

namespace mappa {

/// A disclosure decision: to somebody outside the MAPPA agencies, considered at every meeting (001 5.23).
struct DisclosureForm {
    std::optional<DisclosureDecision> decision;
    std::string reason, to_whom, what, by_whom, how, about, lawful_basis, decided_by;
    std::optional<Agency> by_agency;
    std::optional<Date> by_when;
    std::optional<Answer> offender_told;

    static constexpr auto fields =
        Members{field("decision", &DisclosureForm::decision),
                field("reason", &DisclosureForm::reason, "why it is, or is not, necessary, lawful and proportionate"),
                field("to_whom", &DisclosureForm::to_whom),
                field("what", &DisclosureForm::what),
                field("by_whom", &DisclosureForm::by_whom),
                field("how", &DisclosureForm::how),
                field("by_when", &DisclosureForm::by_when),
                field("offender_told", &DisclosureForm::offender_told),
                field("about", &DisclosureForm::about,
                      "the person or agency at risk that the decision is about; 'everybody named' for all"),
                field("lawful_basis", &DisclosureForm::lawful_basis, "the power or duty it rests on"),
                field("decided_by", &DisclosureForm::decided_by, "decision-maker; the chair when left out"),
                field("by_agency", &DisclosureForm::by_agency,
                      "agency of the person who discloses; the lead agency when left out")};
};

/// What became of a decision to disclose (001 5.23 Pete, 5.25 Denis).
struct DisclosureMadeForm {
    std::optional<Date> made_on;
    std::string recipient, relation, content, made_by, response, approval;
    static constexpr auto fields =
        Members{field("made_on", &DisclosureMadeForm::made_on),
                field("recipient", &DisclosureMadeForm::recipient),
                field("relation", &DisclosureMadeForm::relation, "relation to the offender"),
                field("content", &DisclosureMadeForm::content, "what was told"),
                field("made_by", &DisclosureMadeForm::made_by, "who told, with agencies"),
                field("response", &DisclosureMadeForm::response, "the recipient's response"),
                field("approval", &DisclosureMadeForm::approval, "who approved, where approval was needed")};
};

struct Disclosure : DisclosureForm, DisclosureMadeForm {
    int meeting = 0, number = 0, action = 0;
    static constexpr auto fields =
        joined(Members{field("meeting", &Disclosure::meeting), field("number", &Disclosure::number),
                       field("action", &Disclosure::action, "the action that carries it out")},
               DisclosureForm::fields, DisclosureMadeForm::fields);
};

}  // namespace mappa
