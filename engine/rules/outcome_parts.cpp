#include "engine/rules/outcome_parts.hpp"

#include "engine/rules/text.hpp"

namespace mappa {

std::string action_name(const Action& action) {
    return "action " + std::to_string(action.number) + " \"" + action.text + "\"";
}

void ask_for_outcome(const Situation& situation, int number, const OutcomeForm& outcome, Found& found) {
    const auto* action = situation.record.action(number);
    const auto name = " by action " + std::to_string(number) + (action ? " \"" + action->text + "\"" : "");
    if (blank(outcome.done)) found.ask("what was done" + name, "done");
    if (blank(outcome.found))
        found.ask("what was found or changed" + name, "found ('nothing found' is a finding)");
    else if (plain(outcome.found) == plain(outcome.done))
        found.ask("what was found or changed" + name + " (it only says again what was done)", "found");
    if (names_nobody(outcome.by)) found.ask("who did it", "done_by");
    if (!outcome.on)
        found.ask("when it was done", "done_on");
    else if (*outcome.on > situation.today)
        found.ask("it cannot have been done in the future", "done_on");
    else if (action && action->agreed_on && *outcome.on < *action->agreed_on)
        found.ask("it cannot have been done before it was agreed on " + action->agreed_on->text(), "done_on");
}

}  // namespace mappa
