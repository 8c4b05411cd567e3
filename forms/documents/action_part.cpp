#include "forms/documents/action_part.hpp"

#include "engine/record/proposals.hpp"
#include "forms/documents/phrases.hpp"

namespace mappa::forms {
namespace {

/// What was done and what was found: "phones checked" is not an outcome (001 5.12).
std::string outcome_of(const Action& action) {
    std::string text;
    const auto say = [&](std::string_view what, std::string_view value) {
        if (!is_blank(value)) text += std::string{what} + ": " + std::string{value} + "\n";
    };
    const auto by = joined({action.by, text_of(action.on)});
    say("Done", is_blank(action.done) || by.empty() ? action.done : action.done + " (" + by + ")");
    say("Found", action.found);
    say("Not done, because", action.not_done_because);
    if (action.replaced_by != 0) say("Replaced by action", std::to_string(action.replaced_by));
    if (action.state == ActionState::withdrawn || action.state == ActionState::superseded)
        say("Why", action.closed_because);
    say("Accepted", action.accepted_comment);
    return text;
}

/// What an agency's sheet says and nobody has accepted: before whoever decides, and never as what was done.
std::string proposed_of(const CaseRecord& record, const Action& action, Date until) {
    const auto* proposal = waiting_proposal(record, action.number);
    if (!proposal || (proposal->proposed_on && *proposal->proposed_on > until)) return {};
    auto text = "For the chair: " + standing(*proposal) + ".\n";
    if (proposal->status == OutcomeStatus::not_done) return text + "Not done, because: " + proposal->why + "\n";
    return text + "Said to be done: " + joined({proposal->done, proposal->by, text_of(proposal->on)}) +
           "\nSaid to be found: " + proposal->found + "\n";
}

std::string changes_of(const CaseRecord& record, const Action& action, std::optional<Date> since, Date until) {
    std::string text;
    for (const auto& change : record.action_changes) {
        if (change.action != action.number || !change.on || *change.on > until || (since && *change.on <= *since))
            continue;
        const auto shown = [](const std::string& value) {
            const auto date = Date::parse(value);
            return date ? date->text() : recorded(value);
        };
        text += (change.what == "due" ? "Deadline moved from " : "Changed (" + change.what + ") from ") +
                shown(change.was) + " to " + shown(change.now) +
                joined({"", change.by.empty() ? "" : " by " + change.by}, "") + " on " + change.on->text() +
                (is_blank(change.why) ? "" : ": " + change.why) + "\n";
    }
    return text;
}

}  // namespace

std::string owner_of(const Action& action) {
    if (is_blank(action.owner) && !is_blank(action.taken_by)) return "to be named by " + action.taken_by;
    return person(action.owner, action.owner_role);
}

void declare_new_actions(Shape& shape) {
    shape.rows("new_actions", "actions the meeting set", "it set none",
               Shape()
                   .text("action_number", "number")
                   .paragraphs("action", "what is to be done")
                   .paragraphs("action_why", "rationale", "not recorded")
                   .text("action_owner", "named person")
                   .text("action_agency", "the owner's agency")
                   .text("action_due", "deadline")
                   .flag("urgent", "whether it is urgent")
                   .text("action_pillar", "pillar of the plan"));
}

void fill_new_actions(Model& model, const std::vector<Action>& actions) {
    model.row_list("new_actions", {});
    for (const auto& action : actions) {
        model.add_row("new_actions")
            .text("action_number", std::to_string(action.number))
            .paragraphs("action", recorded(action.text))
            .paragraphs("action_why", action.why)
            .text("action_owner", owner_of(action))
            .text("action_agency", recorded(action.agency))
            .text("action_due", recorded(action.due))
            .flag("urgent", action.urgent == Answer::yes)
            .text("action_pillar", recorded(action.pillar));
    }
}

void declare_previous_actions(Shape& shape) {
    shape.rows("previous_actions", "actions carried forward to this meeting", "none was",
               Shape()
                   .text("previous_number", "number")
                   .paragraphs("previous_action", "what was to be done")
                   .text("previous_owner", "named person and agency")
                   .text("previous_due", "deadline")
                   .text("previous_state", "open, completed, closed ..., and since when it is overdue")
                   .paragraphs("previous_outcome", "outcome, reason, and any change of deadline or owner"));
}

void fill_previous_actions(Model& model, const CaseRecord& record, const std::vector<Action>& actions,
                           std::optional<Date> since, Date until) {
    model.row_list("previous_actions", {});
    for (const auto& action : actions) {
        const auto outcome = outcome_of(action);
        const auto overdue = action.overdue(until) ? "overdue since " + action.due->text() : std::string{};
        model.add_row("previous_actions")
            .text("previous_number", std::to_string(action.number))
            .paragraphs("previous_action", recorded(action.text))
            .text("previous_owner", joined({owner_of(action), label(action.agency)}))
            .text("previous_due", recorded(action.due))
            .text("previous_state", joined({label(action.state), overdue}, "; "))
            .paragraphs("previous_outcome", (outcome.empty() ? "No outcome recorded.\n" : outcome) +
                                                proposed_of(record, action, until) +
                                                changes_of(record, action, since, until));
    }
}

}  // namespace mappa::forms
