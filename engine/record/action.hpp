#pragma once

#include <optional>
#include <string>

#include "engine/calendar/date.hpp"
#include "engine/record/field.hpp"
#include "engine/words/words.hpp"

namespace mappa {

/// Something somebody promised to do: what, who, by when, and why.
struct ActionForm {
    std::string text;
    std::optional<Pillar> pillar;
    std::string owner, owner_role;
    std::optional<Agency> agency;
    std::string why;
    std::optional<Date> due;
    std::optional<Answer> urgent, for_allocation, in_plan, from_lead_agency;
    std::string taken_by;

    static constexpr auto fields = Members{
        field("text", &ActionForm::text, "what is to be done"),
        field("pillar", &ActionForm::pillar),
        field("owner", &ActionForm::owner, "named person who will do it"),
        field("owner_role", &ActionForm::owner_role),
        field("agency", &ActionForm::agency, "the owner's agency"),
        field("why", &ActionForm::why, "rationale"),
        field("due", &ActionForm::due, "deadline"),
        field("urgent", &ActionForm::urgent),
        field("for_allocation", &ActionForm::for_allocation, "taken by a manager who will name the person who does it"),
        field("taken_by", &ActionForm::taken_by, "the manager who took it for allocation"),
        field("in_plan", &ActionForm::in_plan, "part of the risk management plan"),
        field("from_lead_agency", &ActionForm::from_lead_agency, "proposed by the lead agency")};
};

/// What came of an action: what was done, and what was found or changed by it (001 5.12).
struct OutcomeForm {
    std::string done, found, by;
    std::optional<Date> on;

    static constexpr auto fields = Members{
        field("done", &OutcomeForm::done, "what was done"),
        field("found", &OutcomeForm::found, "what was found or changed; 'nothing found' is a finding"),
        field("done_by", &OutcomeForm::by, "who did it"), field("done_on", &OutcomeForm::on, "when it was done")};
};

struct Action : ActionForm, OutcomeForm {
    int number = 0, meeting = 0;
    ActionState state = ActionState::open;
    std::optional<Date> agreed_on, unallocated_since, allocated_on, acknowledged_on, original_due, closed_on;
    std::string not_done_because, closed_by, closed_because, accepted_comment;
    int accepted_at = 0, replaced_by = 0;

    static constexpr auto fields = joined(
        Members{field("number", &Action::number), field("state", &Action::state),
                field("meeting", &Action::meeting, "meeting that set it; 0 = between meetings"),
                field("agreed_on", &Action::agreed_on), field("unallocated_since", &Action::unallocated_since),
                field("allocated_on", &Action::allocated_on),
                field("acknowledged_on", &Action::acknowledged_on, "the person who is to do it accepted it"),
                field("original_due", &Action::original_due), field("not_done_because", &Action::not_done_because),
                field("closed_on", &Action::closed_on), field("closed_by", &Action::closed_by),
                field("closed_because", &Action::closed_because),
                field("accepted_at", &Action::accepted_at, "meeting that accepted the outcome; 0 = the chair"),
                field("accepted_comment", &Action::accepted_comment), field("replaced_by", &Action::replaced_by)},
        ActionForm::fields, OutcomeForm::fields);

    /// Still to be done.
    [[nodiscard]] bool pending() const { return state == ActionState::open || state == ActionState::unallocated; }
    /// Not yet accounted for: pending, or with an outcome that nobody has accepted.
    [[nodiscard]] bool unsettled() const {
        return pending() || state == ActionState::completed || state == ActionState::not_completed;
    }
    [[nodiscard]] bool overdue(Date today) const { return pending() && due && *due < today; }
};

/// What an agency's sheet says of an action, and which sheet: the evidence stays with the proposal.
struct ProposalForm : OutcomeForm {
    std::optional<OutcomeStatus> status;
    std::string why;
    std::optional<Agency> agency;
    int action_version = 0;
    std::string task, sheet, sheet_digest, sheet_place;

    static constexpr auto fields =
        joined(Members{field("status", &ProposalForm::status)}, OutcomeForm::fields,
               Members{field("why", &ProposalForm::why, "why it was not done"),
                       field("agency", &ProposalForm::agency, "whose sheet it stands on"),
                       field("action_version", &ProposalForm::action_version, "of the action when the sheet was made"),
                       field("task", &ProposalForm::task, "the action as the sheet says it"),
                       field("sheet", &ProposalForm::sheet, "name of the file"),
                       field("sheet_digest", &ProposalForm::sheet_digest, "SHA-256 of the file"),
                       field("sheet_place", &ProposalForm::sheet_place, "where it stands in the file")});
};

/// An outcome put before the chair. It says nothing on the record of the action until the chair accepts it (001 5.12).
struct ProposedOutcome : ProposalForm {
    int number = 0, action = 0;
    ProposalState state = ProposalState::waiting;
    std::optional<Date> proposed_on, settled_on;
    std::string proposed_by, settled_by, settled_because;

    static constexpr auto fields = joined(
        Members{field("number", &ProposedOutcome::number), field("action", &ProposedOutcome::action),
                field("state", &ProposedOutcome::state), field("proposed_on", &ProposedOutcome::proposed_on),
                field("proposed_by", &ProposedOutcome::proposed_by, "who brought it in"),
                field("settled_on", &ProposedOutcome::settled_on), field("settled_by", &ProposedOutcome::settled_by),
                field("settled_because", &ProposedOutcome::settled_because)},
        ProposalForm::fields);

    [[nodiscard]] bool waits() const { return state == ProposalState::waiting; }
};

/// A deadline or an owner that was changed: what was stays on the record (001 5.11; 001 6.48).
struct ActionChange {
    int number = 0, action = 0;
    std::string what, was, now, by, why;
    std::optional<Date> on;

    static constexpr auto fields =
        Members{field("number", &ActionChange::number), field("action", &ActionChange::action),
                field("what", &ActionChange::what),     field("was", &ActionChange::was),
                field("now", &ActionChange::now),       field("changed_by", &ActionChange::by),
                field("why", &ActionChange::why),       field("changed_on", &ActionChange::on)};
};

}  // namespace mappa
