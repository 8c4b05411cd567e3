#pragma once

#include <optional>
#include <string>

#include "engine/calendar/date.hpp"
#include "engine/record/field.hpp"
#include "engine/words/words.hpp"

namespace mappa {

/// What one agency told the meeting. It belongs to the agency that gave it.
struct InformationForm {
    std::optional<Agency> agency;
    std::string given_by, text, form, relevance, no_action_because;
    std::optional<Date> form_on;
    static constexpr auto fields = Members{
        field("agency", &InformationForm::agency),
        field("given_by", &InformationForm::given_by),
        either("text", &InformationForm::text),
        field("form", &InformationForm::form, "letter of the form it was taken from, for example F"),
        field("form_on", &InformationForm::form_on, "date of that form"),
        field("relevance", &InformationForm::relevance, "why it matters to this meeting"),
        either("no_action_because", &InformationForm::no_action_because, "why this agency has no action in the plan")};
};

struct Information : InformationForm {
    int meeting = 0, number = 0;
    static constexpr auto fields =
        joined(Members{field("meeting", &Information::meeting), field("number", &Information::number)},
               InformationForm::fields);
};

/// A written report asked for before the meeting, with the parts it has to have (003 B1).
struct ContributionForm {
    std::optional<Agency> agency;
    std::string name, contact, risk, actions, proposals, victims, staff_safety, closed_information, unplaced, form;
    std::optional<Date> on;
    static constexpr auto fields = Members{
        field("agency", &ContributionForm::agency),
        field("name", &ContributionForm::name, "who reports"),
        either("contact", &ContributionForm::contact,
               "contact with the offender since the last meeting, or 'nothing known'"),
        either("risk", &ContributionForm::risk, "the agency's view of the risk, or 'nothing known'"),
        either("actions", &ContributionForm::actions, "progress of the agency's actions, or 'none'"),
        either("proposals", &ContributionForm::proposals, "what the agency proposes, or 'none'"),
        either("victims", &ContributionForm::victims, "known and possible victims, and children"),
        either("staff_safety", &ContributionForm::staff_safety, "what staff should know for their safety"),
        either("closed_information", &ContributionForm::closed_information,
               "what must not reach the offender, and why: never in the minutes that are sent"),
        either("unplaced", &ContributionForm::unplaced, "what stood on the form that came in, beside its fields"),
        field("form", &ContributionForm::form, "letter of the form it came on"),
        field("reported_on", &ContributionForm::on, "date of the report; today when left out")};
};
struct Contribution : ContributionForm {
    int meeting = 0, number = 0;
    static constexpr auto fields =
        joined(Members{field("meeting", &Contribution::meeting), field("number", &Contribution::number)},
               ContributionForm::fields);
    /// Every prescribed part is there.
    [[nodiscard]] bool whole() const {
        return !contact.empty() && !risk.empty() && !actions.empty() && !proposals.empty();
    }
};

}  // namespace mappa
