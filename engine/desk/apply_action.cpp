#include "engine/desk/apply.hpp"
#include "engine/record/proposals.hpp"

namespace mappa::effect {
namespace {

Action& action_of(CaseRecord& record, int number) {
    if (auto* action = record.action(number)) return *action;
    throw UnreadableEvent("the journal speaks of action " + std::to_string(number) + ", which does not exist");
}

void note_change(CaseRecord& record, const Event& event, int action, std::string what, std::string was, std::string now,
                 const std::string& why) {
    record.action_changes.push_back({static_cast<int>(record.action_changes.size()) + 1, action, std::move(what),
                                     std::move(was), std::move(now), event.actor.name, why, event.on});
}

std::string owner_text(const Action& action) {
    return action.owner + (action.agency ? ", " + std::string{label(*action.agency)} : std::string{});
}

void settle(ProposedOutcome& proposal, const Event& event, ProposalState state, std::string why) {
    proposal.state = state;
    proposal.settled_on = event.on;
    proposal.settled_by = event.actor.name;
    proposal.settled_because = std::move(why);
}

/// What still waits for the chair is no longer theirs to decide.
void overtake(CaseRecord& record, const Event& event, int action, std::string why) {
    if (auto* waits = waiting_proposal(record, action)) settle(*waits, event, ProposalState::overtaken, std::move(why));
}

void close(Action& action, const Event& event, const std::string& why) {
    action.closed_on = event.on;
    action.closed_by = event.actor.name;
    action.closed_because = why;
}

}  // namespace

void apply(CaseRecord& record, const Event& event, const AddAction& step) {
    auto action = row_of<Action, ActionForm>(step);
    action.number = step.number;
    action.meeting = step.meeting;
    action.agreed_on = event.on;
    action.original_due = step.due;
    if (step.for_allocation == Answer::yes && step.owner.empty()) {
        action.state = ActionState::unallocated;
        action.unallocated_since = event.on;
    }
    record.actions.push_back(std::move(action));
}

void apply(CaseRecord& record, const Event& event, const AllocateAction& step) {
    auto& action = action_of(record, step.action);
    move(action.state, ActionSignal::allocate);
    action.owner = step.owner;
    action.owner_role = step.owner_role;
    action.allocated_on = event.on;
}

void apply(CaseRecord& record, const Event& event, const CompleteAction& step) {
    auto& action = action_of(record, step.action);
    move(action.state, ActionSignal::complete);
    overtake(record, event, step.action, "reported by " + event.actor.name);
    static_cast<OutcomeForm&>(action) = step;
}

void apply(CaseRecord& record, const Event& event, const FailAction& step) {
    auto& action = action_of(record, step.action);
    move(action.state, ActionSignal::not_complete);
    overtake(record, event, step.action, "reported by " + event.actor.name);
    action.not_done_because = step.why;
}

void apply(CaseRecord& record, const Event& event, const AcceptOutcome& step) {
    auto& action = action_of(record, step.action);
    move(action.state, ActionSignal::accept);
    action.accepted_at = step.meeting;
    action.accepted_comment = step.comment;
    close(action, event, {});
}

void apply(CaseRecord& record, const Event& event, const RefuseOutcome& step) {
    auto& action = action_of(record, step.action);
    note_change(record, event, step.action, "outcome",
                action.done + (action.done.empty() ? action.not_done_because : ": " + action.found), "", step.why);
    move(action.state, ActionSignal::refuse);
    static_cast<OutcomeForm&>(action) = {};
    action.not_done_because.clear();
}

void apply(CaseRecord& record, const Event& event, const MoveAction& step) {
    auto& action = action_of(record, step.action);
    move(action.state, ActionSignal::move);
    note_change(record, event, step.action, "due", action.due ? action.due->iso() : "", step.due ? step.due->iso() : "",
                step.why);
    action.due = step.due;
}

void apply(CaseRecord& record, const Event& event, const ReassignAction& step) {
    auto& action = action_of(record, step.action);
    move(action.state, ActionSignal::reassign);
    const auto was = owner_text(action);
    action.owner = step.owner;
    action.owner_role = step.owner_role;
    action.agency = step.agency;
    note_change(record, event, step.action, "owner", was, owner_text(action), step.why);
}

void apply(CaseRecord& record, const Event& event, const SupersedeAction& step) {
    auto& action = action_of(record, step.action);
    move(action.state, ActionSignal::supersede);
    overtake(record, event, step.action, "action " + std::to_string(step.by) + " replaces this one");
    action.replaced_by = step.by;
    close(action, event, step.why);
}

void apply(CaseRecord& record, const Event& event, const WithdrawAction& step) {
    auto& action = action_of(record, step.action);
    move(action.state, ActionSignal::withdraw);
    overtake(record, event, step.action, "the action was withdrawn");
    close(action, event, step.why);
}

void apply(CaseRecord& record, const Event& event, const AcknowledgeAction& step) {
    auto& action = action_of(record, step.action);
    move(action.state, ActionSignal::acknowledge);
    action.acknowledged_on = event.on;
}

void apply(CaseRecord& record, const Event& event, const ProposeOutcome& step) {
    auto& action = action_of(record, step.action);
    move(action.state, ActionSignal::propose);
    overtake(record, event, step.action, "a later sheet replaces it");
    auto row = row_of<ProposedOutcome, ProposalForm>(step);
    row.number = step.number;
    row.action = step.action;
    row.proposed_on = event.on;
    row.proposed_by = event.actor.name;
    if (!row.agency) row.agency = action.agency;
    record.proposed_outcomes.push_back(std::move(row));
}

void apply(CaseRecord& record, const Event& event, const AdoptOutcome& step) {
    auto& action = action_of(record, step.action);
    move(action.state, ActionSignal::adopt);
    if (auto* waits = waiting_proposal(record, step.action))
        settle(*waits, event, ProposalState::accepted, step.comment);
}

void apply(CaseRecord& record, const Event& event, const DeclineOutcome& step) {
    auto& action = action_of(record, step.action);
    move(action.state, ActionSignal::decline);
    if (auto* waits = waiting_proposal(record, step.action)) settle(*waits, event, ProposalState::refused, step.why);
}

}  // namespace mappa::effect
