#include "engine/calendar/working_days.hpp"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <stdexcept>
#include <utility>

namespace mappa {

Holidays::Holidays(std::vector<Date> dates, Date first, Date last)
    : dates_{std::move(dates)}, first_{first}, last_{last} {}

Holidays Holidays::from_dates(std::vector<Date> dates, Date first, Date last) {
    assert(first <= last);
    std::erase_if(dates, [&](Date day) { return day < first || last < day; });
    std::ranges::sort(dates);
    return {std::move(dates), first, last};
}

bool Holidays::is_holiday(Date day) const { return std::ranges::binary_search(dates_, day); }

bool WorkingDays::is_working_day(Date day) const {
    if (!covers(day)) {
        throw std::out_of_range{"Working days cannot be counted on " + day.iso() +
                                ": the bank holidays are known from " + holidays_->first().iso() + " to " +
                                holidays_->last().iso() + ". Check the date, or add the missing years to the table."};
    }
    const auto weekday = day.weekday();
    return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday && !holidays_->is_holiday(day);
}

Date WorkingDays::add(Date start, int count) const {
    static_cast<void>(is_working_day(start));  // an uncovered start is refused even when no day is counted
    const int step = count < 0 ? -1 : 1;
    Date day = start;
    for (int left = count; left != 0;) {
        day = day.plus_days(step);
        if (is_working_day(day)) left -= step;
    }
    return day;
}

std::optional<Date> WorkingDays::add_if_known(Date start, int count) const {
    const int step = count < 0 ? -1 : 1;
    auto day = start;
    for (int left = count; covers(day); day = day.plus_days(step)) {
        if (day != start && is_working_day(day)) left -= step;
        if (left == 0) return day;
    }
    return std::nullopt;
}

int WorkingDays::between(Date from, Date to) const {
    if (to < from) return -between(to, from);
    static_cast<void>(is_working_day(from));  // an uncovered start is refused even when no day is counted
    int count = 0;
    for (Date day = from; day < to;) {
        day = day.plus_days(1);
        if (is_working_day(day)) ++count;
    }
    return count;
}

}  // namespace mappa
