#pragma once

#include <string>

#include "engine/calendar/date.hpp"
#include "engine/record/action.hpp"

namespace mappa {

/// Where an action stands on a day, in words: "5 days overdue", "due today", "due in 3 days", "unallocated
/// since 9 January 2015; 5 days overdue", "completed 2 days late, outcome not yet accepted" (001 5.11).
[[nodiscard]] std::string standing(const Action& action, Date today);

/// The day by which it was done is known: completed, and said when.
[[nodiscard]] bool was_done(const Action& action);
/// Somebody has said what became of it, whether or not it was done (001 6.46: reported is not done).
[[nodiscard]] bool was_reported(const Action& action);
/// Taken off the list by a decision; nobody failed to do it.
[[nodiscard]] bool was_dropped(const Action& action);

}  // namespace mappa
