#include <algorithm>

#include "engine/record/proposals.hpp"
#include "engine/rules/outcome_parts.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule proposal_status{"proposal-status", Severity::refuse,
                               "A proposed outcome says whether the action was done.", "status: done, or not-done",
                               "FUP-47, FUP-48 (001 5.12)"};
constexpr Rule proposal_own{"proposal-own-agency", Severity::refuse, "An agency reports on its own actions only.",
                            "agency: leave the row out, or ask whose action it is now", "FUP-47 (001 5.12)"};
constexpr Rule proposal_current{"proposal-current", Severity::refuse,
                                "An outcome is reported, and accepted, on the action as it stands.",
                                "action_version: ask for a new sheet and fill that in", "FUP-50 (001 5.11)"};
constexpr Rule proposal_tells{"proposal-tells", Severity::refuse,
                              "A sheet that only says an action was 'completed' goes back to whoever wrote it.",
                              "found: what was seen, learnt or changed", "FUP-47 (001 5.12)"};
constexpr Rule proposal_waits{"proposal-waits", Severity::refuse, "The chair accepts or refuses an outcome that waits.",
                              "`action read` the agency's sheet, or `action complete`", "001 5.12"};

/// The last time the chair refused this very outcome; nullptr when that never happened.
const ProposedOutcome* refused_before(const CaseRecord& record, const ProposeOutcome& step) {
    const auto& all = record.proposed_outcomes;
    const auto same = std::find_if(all.rbegin(), all.rend(), [&](const ProposedOutcome& each) {
        return each.action == step.action && each.state == ProposalState::refused && same_outcome(each, step);
    });
    return same == all.rend() ? nullptr : &*same;
}

std::string now_with(const Action& action) { return action.owner + (action.due ? ", due " + action.due->text() : ""); }

}  // namespace

void add_proposal_rules(RuleBook& book) {
    book.watch<ProposeOutcome>(proposal_status, [](const Situation&, const ProposeOutcome& step, Found& found) {
        const bool reported = !blank(step.done) || !blank(step.found) || step.on;
        if (!step.status)
            found.ask("whether the action was done", "status: done, or not-done");
        else if (*step.status == OutcomeStatus::not_done && reported)
            found.ask("whether the action was done: 'not done' stands beside what was done, found or when");
        else if (*step.status == OutcomeStatus::done && !blank(step.why))
            found.ask("whether the action was done: 'done' stands beside why it was not");
    });
    book.watch<ProposeOutcome>(proposal_own, [](const Situation& situation, const ProposeOutcome& step, Found& found) {
        const auto* action = situation.record.action(step.action);
        if (!action) return;
        const auto& actor = situation.actor;
        const bool theirs = actor.role != Role::representative || actor.agency == action->agency;
        if ((!step.agency || step.agency == action->agency) && theirs) return;
        const auto& reports = theirs ? step.agency : actor.agency;
        found.ask("action " + std::to_string(step.action) + " is with " +
                  std::string{action->agency ? label(*action->agency) : "no agency"} + ", not with " +
                  std::string{reports ? label(*reports) : "no agency"});
    });
    book.watch<ProposeOutcome>(
        proposal_current, [](const Situation& situation, const ProposeOutcome& step, Found& found) {
            const auto* action = situation.record.action(step.action);
            if (!action) return;
            if (step.action_version != 0 && step.action_version != version_of(situation.record, *action))
                found.ask("action " + std::to_string(step.action) + " has changed since the sheet was made: now " +
                          now_with(*action));
            if (!blank(step.task) && plain(step.task) != plain(action->text))
                found.ask(action_name(*action) + " was altered on the sheet", "task: leave it as it was sent");
        });
    book.watch<ProposeOutcome>(
        proposal_tells, [](const Situation& situation, const ProposeOutcome& step, Found& found) {
            const auto* action = situation.record.action(step.action);
            if (!action) return;
            if (const auto* before = refused_before(situation.record, step))
                found.ask("the chair did not accept this outcome" +
                          (before->settled_on ? " on " + before->settled_on->text() : std::string{}) + ": " +
                          before->settled_because);
            if (step.status == OutcomeStatus::not_done) {
                if (!blank(step.why) && says_nothing(step.why))
                    found.ask("\"" + step.why + "\" is no reason", "why: what stood in the way");
                return;
            }
            if (!blank(step.found) && says_nothing(step.found))
                found.ask("\"" + step.found + "\" says nothing of what was found");
            else if (!blank(step.found) && repeats(step.found, action->text + " " + step.done))
                found.ask("\"" + step.found + "\" only says the action over again");
            if (!blank(step.done) && says_nothing(step.done))
                found.ask("\"" + step.done + "\" says nothing of what was done", "done: what was done");
        });
    // Whoever it was handed to, or the new day, is not what the agency reported on (001 5.11).
    book.watch<AdoptOutcome>(proposal_current, [](const Situation& situation, const AdoptOutcome& step, Found& found) {
        const auto* action = situation.record.action(step.action);
        const auto* waits = waiting_proposal(situation.record, step.action);
        if (!action || !waits || waits->action_version == 0) return;
        if (waits->action_version != version_of(situation.record, *action))
            found.miss("action " + std::to_string(step.action) + " has changed since its outcome was proposed: now " +
                           now_with(*action),
                       "`action read` a sheet of the action as it is now, which replaces what waits; or `action "
                       "complete`");
    });
    const auto waits = [](const Situation& situation, int number, Found& found) {
        if (situation.record.action(number) && !waiting_proposal(situation.record, number))
            found.miss("an outcome proposed for action " + std::to_string(number));
    };
    book.watch<AdoptOutcome>(proposal_waits, [waits](const Situation& situation, const AdoptOutcome& step,
                                                     Found& found) { waits(situation, step.action, found); });
    book.watch<DeclineOutcome>(proposal_waits, [waits](const Situation& situation, const DeclineOutcome& step,
                                                       Found& found) { waits(situation, step.action, found); });
    book.watch<DeclineOutcome>(action_reasons, [](const Situation&, const DeclineOutcome& step, Found& found) {
        if (blank(step.why)) found.ask("why the outcome is not accepted", "why");
    });
    book.watch<ProposeOutcome>(action_reasons, [](const Situation&, const ProposeOutcome& step, Found& found) {
        if (step.status == OutcomeStatus::not_done && blank(step.why)) found.ask("why the action was not done", "why");
    });
}

}  // namespace mappa
