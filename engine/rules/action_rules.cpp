#include "engine/rules/rule_book.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule action_in_full{"action-in-full", Severity::refuse,
                              "An action says what, who (a named person), which agency, under which pillar, by when and why.",
                              "text, owner, agency, pillar, due, why", "PHC-48, DCN-12, FUP-50 (000 2.1; 002 1.8; 001 5.11)"};
constexpr Rule action_deliverer{"action-deliverer", Severity::refuse,
                                "A manager who takes an action for a colleague names who took it; otherwise the person who does it is named.",
                                "owner; or for_allocation = \"yes\" and taken_by", "FUP-49, DCN-12 (001 5.5 Stephen)"};
constexpr Rule allocated_to_person{"allocated-to-a-person", Severity::refuse, "An action is allocated to a named person.", "owner",
                                   "FUP-49 (001 5.5)"};
constexpr Rule outcome_found{"outcome-found", Severity::refuse,
                             "A completed action says what was done, what was found or changed, by whom and when.",
                             "done, found ('nothing found' is a finding), done_by, done_on", "FUP-47 (001 5.12 Jack)"};
constexpr Rule outcome_not_repeated{"outcome-repeats", Severity::warn,
                                    "An outcome that only says the action over again tells nobody what was found.",
                                    "say what was found", "FUP-47 (001 5.12)"};
constexpr Rule action_reasons{"action-reason", Severity::refuse,
                              "Not done, moved, reassigned, superseded, withdrawn or not accepted: the reason is recorded.",
                              "why", "FUP-48, FUP-50 (001 5.11, 5.12)"};
constexpr Rule accepted_later{"outcome-accepted-later", Severity::refuse,
                              "An outcome is accepted by a later meeting than the one that set the action, or by the chair in between.",
                              "meeting: a later one that is in session; or leave it out", "001 5.11, 5.12"};
constexpr Rule deadline_sound{"action-deadline", Severity::refuse, "A deadline is not before the day the action is agreed.",
                              "due", "FUP-50 (001 5.11)"};
constexpr Rule not_smart{"action-vague", Severity::warn,
                         "An action worded only as 'monitor' or 'liaise' cannot be completed.", "say what will be done and how it shows",
                         "WMD-15 (003 B3)"};

}  // namespace

void add_action_rules(RuleBook& book) {
    book.watch<AddAction>(action_in_full, [](const Situation&, const AddAction& step, Found& found) {
        if (blank(step.text)) found.ask("what is to be done", "text");
        if (!step.agency) found.ask("the owner's agency", "agency");
        if (!step.pillar) found.ask("the pillar of the plan", "pillar");
        if (!step.due) found.ask("the deadline", "due");
        if (blank(step.why)) found.ask("the rationale", "why");
    });
    book.watch<AddAction>(action_deliverer, [](const Situation&, const AddAction& step, Found& found) {
        if (step.for_allocation == Answer::yes) {
            if (names_nobody(step.taken_by)) found.ask("the manager who takes the action for allocation", "taken_by");
            if (!step.owner.empty() && names_nobody(step.owner)) found.ask("the person it is allocated to (\"" + step.owner + "\" is nobody), or no owner yet");
            return;
        }
        if (names_nobody(step.owner)) {
            found.ask(blank(step.owner) ? "the named person who will do it" : "the named person who will do it (\"" + step.owner + "\" is nobody)");
        }
    });
    book.watch<AddAction>(deadline_sound, [](const Situation& situation, const AddAction& step, Found& found) {
        const auto* meeting = situation.record.meeting(step.meeting);
        const auto agreed = meeting && meeting->held_on ? *meeting->held_on : situation.today;
        if (step.due && *step.due < agreed) found.ask("the deadline " + step.due->text() + " lies before " + agreed.text());
    });
    book.watch<AllocateAction>(allocated_to_person, [](const Situation&, const AllocateAction& step, Found& found) {
        if (names_nobody(step.owner)) found.ask("the named person who will do it");
    });
    book.watch<ReassignAction>(allocated_to_person, [](const Situation&, const ReassignAction& step, Found& found) {
        if (names_nobody(step.owner)) found.ask("the named person who takes it on");
        if (!step.agency) found.ask("that person's agency", "agency");
    });
    book.watch<CompleteAction>(outcome_found, [](const Situation& situation, const CompleteAction& step, Found& found) {
        const auto* action = situation.record.action(step.action);
        const auto name = " by action " + std::to_string(step.action) + (action ? " \"" + action->text + "\"" : "");
        if (blank(step.done)) found.ask("what was done" + name, "done");
        if (blank(step.found)) found.ask("what was found or changed" + name, "found ('nothing found' is a finding)");
        else if (plain(step.found) == plain(step.done)) found.ask("what was found or changed" + name + " (it only says again what was done)", "found");
        if (names_nobody(step.by)) found.ask("who did it", "done_by");
        if (!step.on) found.ask("when it was done", "done_on");
        else if (*step.on > situation.today) found.ask("it cannot have been done in the future", "done_on");
        else if (action && action->agreed_on && *step.on < *action->agreed_on) found.ask("it cannot have been done before it was agreed on " + action->agreed_on->text(), "done_on");
    });
    book.watch<AcceptOutcome>(accepted_later, [](const Situation& situation, const AcceptOutcome& step, Found& found) {
        const auto* action = situation.record.action(step.action);
        const auto* meeting = situation.record.meeting(step.meeting);
        if (!action || !meeting) return;
        if (meeting->number <= action->meeting) found.ask("meeting " + std::to_string(meeting->number) + " set this action and cannot accept its outcome");
        if (meeting->state != MeetingState::in_session) found.ask("meeting " + std::to_string(meeting->number) + " is not in session");
    });
    book.watch<CompleteAction>(outcome_not_repeated, [](const Situation& situation, const CompleteAction& step, Found& found) {
        const auto* action = situation.record.action(step.action);
        if (action && !blank(step.found) && repeats(step.found, action->text + " " + step.done)) {
            found.ask("\"" + step.found + "\" only says the action over again");
        }
    });
    book.watch<FailAction>(action_reasons, [](const Situation&, const FailAction& step, Found& found) {
        if (blank(step.why)) found.ask("why the action was not done");
    });
    book.watch<RefuseOutcome>(action_reasons, [](const Situation&, const RefuseOutcome& step, Found& found) {
        if (blank(step.why)) found.ask("why the outcome is not accepted");
    });
    book.watch<MoveAction>(action_reasons, [](const Situation& situation, const MoveAction& step, Found& found) {
        if (!step.due) found.ask("the new deadline", "due");
        else if (*step.due < situation.today) found.ask("the new deadline has already passed", "due");
        if (blank(step.why)) found.ask("why the deadline moves", "why");
    });
    book.watch<ReassignAction>(action_reasons, [](const Situation&, const ReassignAction& step, Found& found) {
        if (blank(step.why)) found.ask("why the action changes hands");
    });
    book.watch<SupersedeAction>(action_reasons, [](const Situation& situation, const SupersedeAction& step, Found& found) {
        const auto* replacement = situation.record.action(step.by);
        if (step.by == step.action || !replacement || !replacement->pending()) found.ask("the number of a pending action that replaces it", "by");
        if (blank(step.why)) found.ask("why it is superseded", "why");
    });
    book.watch<WithdrawAction>(action_reasons, [](const Situation&, const WithdrawAction& step, Found& found) {
        if (blank(step.why)) found.ask("why the chair withdraws it");
    });
    book.watch<AddAction>(not_smart, [](const Situation&, const AddAction& step, Found& found) {
        if (!blank(step.text) && names_only_a_means(step.text)) found.ask("\"" + step.text + "\" says no measure of completion");
    });
}

}  // namespace mappa
