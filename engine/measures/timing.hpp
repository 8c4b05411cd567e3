#pragma once

#include <optional>
#include <string>

#include "engine/calendar/date.hpp"
#include "engine/calendar/days_text.hpp"
#include "engine/record/as_at.hpp"

namespace mappa {

/// How a duty with a due date came out. It counts once: on the day it was done when that was in time,
/// otherwise on the day it was due, so that something late is neither counted twice nor lost between two
/// periods.
struct Settled {
    Date on;
    bool in_time = false;
    std::string why;  ///< "done 3 days late", "due 2 March 2015 and not done"
};

/// Nothing while the duty is neither done nor late: what is due today can still be done today.
[[nodiscard]] std::optional<Settled> settle(Date due, std::optional<Date> done, Date today);

/// The category on a day: what it is now with later changes undone (PHC-21 keeps them).
[[nodiscard]] std::optional<Category> category_on(const CaseRecord& record, Date day);

/// Registered in the area on a day: notified, and not yet gone.
[[nodiscard]] bool registered_on(const CaseRecord& record, Date day);

/// The level a meeting was held at: its own, or the level in force that day.
[[nodiscard]] std::optional<Level> level_of(const CaseRecord& record, const Meeting& meeting);

}  // namespace mappa
