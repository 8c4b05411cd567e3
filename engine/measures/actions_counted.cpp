#include <string>

#include "engine/measures/action_standing.hpp"
#include "engine/measures/definition.hpp"
#include "engine/measures/timing.hpp"

namespace mappa::counting {
namespace {

MeasuredCase action_item(const CaseRecord& record, const Action& action, bool counted, std::string why) {
    const Meeting* meeting = record.meeting(action.meeting);
    const auto level = meeting            ? level_of(record, *meeting)
                       : action.agreed_on ? level_on(record, *action.agreed_on)
                                          : std::nullopt;
    return {record.facts.ref, "action " + std::to_string(action.number), level, action.agency, counted, std::move(why)};
}

/// Still to be done and not late: nothing can be said of it yet.
bool undecided(const Action& action, Date today) { return action.pending() && !action.overdue(today); }

bool set_in_window(const Action& action, const Tally& tally) {
    return action.agreed_on && tally.window().asks(*action.agreed_on) && !was_dropped(action) &&
           !undecided(action, tally.window().today);
}

}  // namespace

void action_done(const CaseRecord& record, Tally& tally) {
    for (const auto& action : record.actions) {
        if (!set_in_window(action, tally)) continue;
        const bool done = was_done(action);
        const bool only_reported = !done && was_reported(action);
        tally.count(*action.agreed_on, action_item(record, action, done,
                                                   only_reported ? "reported without being done"
                                                                 : standing(action, tally.window().today)));
    }
}

void action_in_time(const CaseRecord& record, Tally& tally) {
    for (const auto& action : record.actions) {
        if (!action.due || was_dropped(action)) continue;
        const auto done = was_done(action) ? action.on : std::nullopt;
        auto settled = settle(*action.due, done, tally.window().today);
        if (!settled) continue;
        if (action.original_due && action.original_due != action.due) {
            settled->why += "; first deadline " + action.original_due->text();
        }
        tally.count(settled->on, action_item(record, action, settled->in_time, settled->why));
    }
}

void action_reported(const CaseRecord& record, Tally& tally) {
    for (const auto& action : record.actions) {
        if (!set_in_window(action, tally)) continue;
        const bool reported = was_reported(action);
        tally.count(*action.agreed_on,
                    action_item(record, action, reported,
                                reported ? (was_done(action) ? "reported and done" : "reported without being done")
                                         : standing(action, tally.window().today)));
    }
}

void action_with_finding(const CaseRecord& record, Tally& tally) {
    for (const auto& action : record.actions) {
        if (!was_done(action)) continue;
        const bool found = !action.found.empty();
        tally.count(*action.on,
                    action_item(record, action, found,
                                found ? "says what was found or changed" : "done, but nothing said of what was found"));
    }
}

}  // namespace mappa::counting
