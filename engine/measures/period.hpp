#pragma once

#include <optional>
#include <string>

#include "engine/calendar/date.hpp"

namespace mappa {

/// A span of days that figures are counted over, both ends included.
struct Period {
    Date from, until;
    std::string name;  ///< as people read it: "January to March 2015"

    /// The quarter a day lies in: January to March, April to June, July to September, October to December.
    [[nodiscard]] static Period quarter_of(Date day);
    /// The year of the annual statistics, 1 April to 31 March, that ends in the given year (001 2.10).
    [[nodiscard]] static Period year_to_march(int year);
    /// Any other span. Precondition: from <= until (asserted).
    [[nodiscard]] static Period between(Date from, Date until);

    [[nodiscard]] bool contains(Date day) const { return from <= day && day <= until; }
    /// The period of the same length that ends the day before this one: whole months stay whole months.
    [[nodiscard]] Period previous() const;
};

struct Practice;

/// What one set of figures is counted over: a period, the one it is compared with, and the day the record is
/// read.
struct Window {
    Period now, previous;
    Date today;                          ///< what falls due today or later is not late yet
    const Practice* practice = nullptr;  ///< without one, what needs working days, rules or questions is not counted
    std::optional<Date> listed_on = {};  ///< the day the lists by level are of; the end of the period when left out

    [[nodiscard]] bool asks(Date day) const { return now.contains(day) || previous.contains(day); }
    /// The last day of a period, or today while the period still runs.
    [[nodiscard]] Date end_of(const Period& period) const { return period.until < today ? period.until : today; }
};

}  // namespace mappa
