#include <algorithm>
#include <array>

#include "engine/rules/outcome_parts.hpp"
#include "engine/rules/rule_book.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule action_in_full{
    "action-in-full", Severity::refuse,
    "An action says what, who (a named person), which agency, under which pillar, by when and why.",
    "text, owner, agency, pillar, due, why", "PHC-48, DCN-12, FUP-50 (000 2.1; 002 1.8; 001 5.11)"};
constexpr Rule action_deliverer{
    "action-deliverer", Severity::refuse,
    "A manager who takes an action for a colleague names who took it; otherwise the person who does it is named.",
    "owner; or for_allocation = \"yes\" and taken_by", "FUP-49, DCN-12 (001 5.5 Stephen)"};
constexpr Rule action_delegated{"action-delegated", Severity::refuse,
                                "An action in the name of the manager at the table says who will do it.",
                                "for_allocation = \"yes\" with taken_by, or \"no\" when the manager does it; later "
                                "`action reassign` or `action acknowledge`",
                                "FUP-49 (001 5.5 Stephen)"};
constexpr Rule accepted_in_person{"action-accepted-in-person", Severity::refuse,
                                  "An action is accepted by the person who will do it.", "--as the owner",
                                  "FUP-49 (001 5.4, 5.5)"};
constexpr Rule urgent_waits{"urgent-action-waits", Severity::warn,
                            "An urgent action is done before the meeting, not at it.",
                            "do it and report it with `action complete`", "PHC-37 (000 2.1)"};
constexpr Rule meeting_no_reason{"waits-for-meeting", Severity::warn, "A MAPPA meeting to come is no reason for delay.",
                                 "why: what else it waits for", "PHC-37 (000 2.1)"};
constexpr Rule allocated_to_person{"allocated-to-a-person", Severity::refuse,
                                   "An action is allocated to a named person.", "owner", "FUP-49 (001 5.5)"};
constexpr Rule outcome_not_repeated{"outcome-repeats", Severity::warn,
                                    "An outcome that only says the action over again tells nobody what was found.",
                                    "say what was found", "FUP-47 (001 5.12)"};
constexpr Rule accepted_later{
    "outcome-accepted-later", Severity::refuse,
    "An outcome is accepted by a later meeting than the one that set the action, or by the chair in between.",
    "meeting: a later one that is in session; or leave it out", "001 5.11, 5.12"};
constexpr Rule deadline_sound{"action-deadline", Severity::refuse,
                              "A deadline is not before the day the action is agreed.", "due", "FUP-50 (001 5.11)"};
constexpr Rule not_smart{
    "action-vague", Severity::warn,
    "An action worded only as 'monitor', 'liaise', 'address' or 'ongoing' cannot be completed: it is not SMART.",
    "say what will be done and how it shows", "WMD-15 (003 B3)"};

/// Whether every word of the text is one of these, and at least one is of the first list.
template <class Key, class Filler>
bool only(std::string_view text, const Key& key, const Filler& filler) {
    bool keyed = false;
    const auto words = plain(text);
    for (std::size_t at = 0; at < words.size();) {
        const auto space = std::min(words.find(' ', at), words.size());
        const auto word = std::string_view{words}.substr(at, space - at);
        at = space + 1;
        if (std::ranges::find(key, word) != key.end())
            keyed = true;
        else if (std::ranges::find(filler, word) == filler.end())
            return false;
    }
    return keyed;
}

/// "monitor his behaviour", "liaise with police": a means without what it should bring about (003 B3).
bool vague(std::string_view text) {
    constexpr auto means =
        std::to_array<std::string_view>({"monitor", "monitors", "monitoring", "liaise", "liaison", "address",
                                         "addressing", "ongoing", "continue", "continues", "continuing"});
    constexpr auto filler = std::to_array<std::string_view>(
        {"to",       "with",     "and",       "the",       "his",    "her",         "their",  "him",
         "them",     "offender", "behaviour", "risk",      "risks",  "situation",   "case",   "progress",
         "agencies", "agency",   "police",    "probation", "others", "other",       "issues", "all",
         "closely",  "as",       "required",  "necessary", "needed", "appropriate", "work",   "support"});
    return only(text, means, filler);
}

/// A post that sends others: what such a person takes at the table, somebody else does (001 5.5).
bool manages(std::string_view role) {
    constexpr auto posts = std::to_array<std::string_view>({"inspector", "superintendent", "commander", "director"});
    const auto words = " " + plain(role) + " ";
    return std::ranges::any_of(
        posts, [&](std::string_view each) { return words.find(" " + std::string{each} + " ") != std::string::npos; });
}

/// Whether somebody of this name sat at the meeting in a manager's post, or the action itself says so.
bool manager_at_table(const CaseRecord& record, int meeting, std::string_view name, std::string_view role) {
    if (blank(name) || meeting == 0) return false;
    return std::ranges::any_of(record.attendances, [&](const Attendance& each) {
        return each.meeting == meeting && each.came() && plain(each.name) == plain(name) &&
               (manages(each.role) || manages(role));
    });
}

/// The meeting that comes next: nothing when none is scheduled.
std::optional<Date> next_meeting(const CaseRecord& record) {
    std::optional<Date> next;
    for (const auto& each : record.meetings) {
        if (each.state == MeetingState::scheduled && each.scheduled_for && (!next || *each.scheduled_for < *next))
            next = each.scheduled_for;
    }
    return next;
}

}  // namespace

void add_action_rules(RuleBook& book) {
    book.watch<AddAction>(action_delegated, [](const Situation& situation, const AddAction& step, Found& found) {
        if (!step.for_allocation && manager_at_table(situation.record, step.meeting, step.owner, step.owner_role)) {
            found.ask("whether " + step.owner + " does it in person or names somebody who will");
        }
    });
    book.watch<CloseMeeting>(action_delegated, [](const Situation& situation, const CloseMeeting& step, Found& found) {
        for (const auto& action : situation.record.actions) {
            if (action.meeting != step.meeting || !action.pending() || action.for_allocation || action.acknowledged_on)
                continue;
            if (manager_at_table(situation.record, step.meeting, action.owner, action.owner_role)) {
                found.miss("who will do " + action_name(action) + ": " + action.owner +
                           " took it and nobody is named to do it");
            }
        }
    });
    book.watch<AcknowledgeAction>(accepted_in_person, [](const Situation& situation, const AcknowledgeAction& step,
                                                         Found& found) {
        const auto* action = situation.record.action(step.action);
        if (action && plain(action->owner) != plain(situation.actor.name)) {
            found.miss(action_name(*action) + " is for " + action->owner + " to accept, not " + situation.actor.name);
        }
    });
    book.stand(urgent_waits, [](const Situation& situation, Found& found) {
        const auto meeting = next_meeting(situation.record);
        if (!meeting) return;
        for (const auto& action : situation.record.actions) {
            if (action.urgent != Answer::yes || !action.pending() || !action.due || *action.due > *meeting) continue;
            found.miss(action_name(action) + " is urgent, due on " + action.due->text() +
                       ", and must not wait for the meeting on " + meeting->text());
        }
    });
    const auto waited = [](const CaseRecord& record, const Action& action) {
        if (action.state == ActionState::not_completed)
            return waits_for_meeting(action.not_done_because) ? action.not_done_because : std::string{};
        if (!action.pending()) return std::string{};
        const auto last =
            std::find_if(record.action_changes.rbegin(), record.action_changes.rend(),
                         [&](const ActionChange& each) { return each.action == action.number && each.what == "due"; });
        return last != record.action_changes.rend() && waits_for_meeting(last->why) ? last->why : std::string{};
    };
    book.stand(meeting_no_reason, [waited](const Situation& situation, Found& found) {
        for (const auto& action : situation.record.actions) {
            const auto why = waited(situation.record, action);
            if (!why.empty()) found.miss(action_name(action) + " is delayed only because: \"" + why + "\"");
        }
    });
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
            if (!step.owner.empty() && names_nobody(step.owner))
                found.ask("the person it is allocated to (\"" + step.owner + "\" is nobody), or no owner yet");
            return;
        }
        if (names_nobody(step.owner)) {
            found.ask(blank(step.owner) ? "the named person who will do it"
                                        : "the named person who will do it (\"" + step.owner + "\" is nobody)");
        }
    });
    book.watch<AddAction>(deadline_sound, [](const Situation& situation, const AddAction& step, Found& found) {
        const auto* meeting = situation.record.meeting(step.meeting);
        const auto agreed = meeting && meeting->held_on ? *meeting->held_on : situation.today;
        if (step.due && *step.due < agreed)
            found.ask("the deadline " + step.due->text() + " lies before " + agreed.text());
    });
    book.watch<AllocateAction>(allocated_to_person, [](const Situation&, const AllocateAction& step, Found& found) {
        if (names_nobody(step.owner)) found.ask("the named person who will do it");
    });
    book.watch<ReassignAction>(allocated_to_person, [](const Situation&, const ReassignAction& step, Found& found) {
        if (names_nobody(step.owner)) found.ask("the named person who takes it on");
        if (!step.agency) found.ask("that person's agency", "agency");
    });
    book.watch<CompleteAction>(outcome_found, [](const Situation& situation, const CompleteAction& step, Found& found) {
        ask_for_outcome(situation, step.action, step, found);
    });
    book.watch<ProposeOutcome>(outcome_found, [](const Situation& situation, const ProposeOutcome& step, Found& found) {
        if (step.status == OutcomeStatus::done) ask_for_outcome(situation, step.action, step, found);
    });
    book.watch<AcceptOutcome>(accepted_later, [](const Situation& situation, const AcceptOutcome& step, Found& found) {
        const auto* action = situation.record.action(step.action);
        const auto* meeting = situation.record.meeting(step.meeting);
        if (!action || !meeting) return;
        if (meeting->number <= action->meeting)
            found.ask("meeting " + std::to_string(meeting->number) + " set this action and cannot accept its outcome");
        if (meeting->state != MeetingState::in_session)
            found.ask("meeting " + std::to_string(meeting->number) + " is not in session");
    });
    book.watch<CompleteAction>(
        outcome_not_repeated, [](const Situation& situation, const CompleteAction& step, Found& found) {
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
        if (!step.due)
            found.ask("the new deadline", "due");
        else if (*step.due < situation.today)
            found.ask("the new deadline has already passed", "due");
        if (blank(step.why)) found.ask("why the deadline moves", "why");
    });
    book.watch<ReassignAction>(action_reasons, [](const Situation&, const ReassignAction& step, Found& found) {
        if (blank(step.why)) found.ask("why the action changes hands");
    });
    book.watch<SupersedeAction>(action_reasons,
                                [](const Situation& situation, const SupersedeAction& step, Found& found) {
                                    const auto* replacement = situation.record.action(step.by);
                                    if (step.by == step.action || !replacement || !replacement->pending())
                                        found.ask("the number of a pending action that replaces it", "by");
                                    if (blank(step.why)) found.ask("why it is superseded", "why");
                                });
    book.watch<WithdrawAction>(action_reasons, [](const Situation&, const WithdrawAction& step, Found& found) {
        if (blank(step.why)) found.ask("why the chair withdraws it");
    });
    book.watch<AddAction>(not_smart, [](const Situation&, const AddAction& step, Found& found) {
        if (!blank(step.text) && (names_only_a_means(step.text) || vague(step.text)))
            found.ask("\"" + step.text + "\" is not SMART: it says no measure of completion");
    });
}

}  // namespace mappa
