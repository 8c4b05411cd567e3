#include "engine/measures/action_standing.hpp"

#include "engine/measures/timing.hpp"

namespace mappa {
namespace {

std::string due_text(const Action& action, Date today) {
    if (!action.due) return "no deadline";
    const int days = today.days_until(*action.due);
    if (days < 0) return days_text(-days) + " overdue";
    return days == 0 ? "due today" : "due in " + days_text(days);
}

std::string done_text(const Action& action) {
    if (!action.on || !action.due || *action.on <= *action.due) return "completed";
    return "completed " + days_text(action.due->days_until(*action.on)) + " late";
}

}  // namespace

std::string standing(const Action& action, Date today) {
    switch (action.state) {
        case ActionState::open:
            return due_text(action, today);
        case ActionState::unallocated: {
            const auto since = action.unallocated_since ? action.unallocated_since : action.agreed_on;
            const auto text = since ? "unallocated since " + since->text() : std::string{"unallocated"};
            return text + "; " + due_text(action, today);
        }
        case ActionState::completed:
            return done_text(action) + ", outcome not yet accepted";
        case ActionState::not_completed:
            return "not completed, reason not yet accepted";
        case ActionState::closed:
            return was_done(action) ? done_text(action) + ", closed" : "closed, not done";
        case ActionState::superseded:
            return "superseded";
        case ActionState::withdrawn:
            return "withdrawn by the chair";
    }
    return {};
}

bool was_done(const Action& action) {
    return (action.state == ActionState::completed || action.state == ActionState::closed) && action.on.has_value();
}

bool was_reported(const Action& action) { return !action.pending() && !was_dropped(action); }

bool was_dropped(const Action& action) {
    return action.state == ActionState::superseded || action.state == ActionState::withdrawn;
}

}  // namespace mappa
