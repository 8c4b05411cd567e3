#include "engine/desk/apply.hpp"

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

void apply(CaseRecord& record, const Event&, const CompleteAction& step) {
    auto& action = action_of(record, step.action);
    move(action.state, ActionSignal::complete);
    static_cast<OutcomeForm&>(action) = step;
}

void apply(CaseRecord& record, const Event&, const FailAction& step) {
    auto& action = action_of(record, step.action);
    move(action.state, ActionSignal::not_complete);
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
    action.replaced_by = step.by;
    close(action, event, step.why);
}

void apply(CaseRecord& record, const Event& event, const WithdrawAction& step) {
    auto& action = action_of(record, step.action);
    move(action.state, ActionSignal::withdraw);
    close(action, event, step.why);
}

void apply(CaseRecord& record, const Event& event, const AcknowledgeAction& step) {
    auto& action = action_of(record, step.action);
    move(action.state, ActionSignal::acknowledge);
    action.acknowledged_on = event.on;
}

}  // namespace mappa::effect
