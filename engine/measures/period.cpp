#include "engine/measures/period.hpp"

#include <array>
#include <cassert>
#include <cstddef>
#include <string_view>

namespace mappa {
namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

std::string month_name(Date day) { return std::string{months[day.month() - 1]}; }

bool last_of_month(Date day) { return day.plus_days(1).day() == 1; }

int month_count(Date day) { return day.year() * 12 + static_cast<int>(day.month()); }

std::string name_of(Date from, Date until) {
    if (from.day() != 1 || !last_of_month(until)) return from.text() + " to " + until.text();
    const auto last = month_name(until) + " " + std::to_string(until.year());
    if (month_count(from) == month_count(until)) return last;
    if (from.year() == until.year()) return month_name(from) + " to " + last;
    return month_name(from) + " " + std::to_string(from.year()) + " to " + last;
}

}  // namespace

Period Period::between(Date from, Date until) {
    assert(from <= until);
    return {from, until, name_of(from, until)};
}

Period Period::quarter_of(Date day) {
    const Date from{day.year(), (day.month() - 1) / 3 * 3 + 1, 1};
    return between(from, from.plus_months(3).plus_days(-1));
}

Period Period::year_to_march(int year) {
    const Date until{year, 3, 31};
    return {Date{year - 1, 4, 1}, until, "Year to " + until.text()};
}

Period Period::previous() const {
    const Date end = from.plus_days(-1);
    if (from.day() != 1 || !last_of_month(until)) return between(end.plus_days(-from.days_until(until)), end);
    const int length = month_count(until) - month_count(from) + 1;
    if (length == 12 && from.month() == 4) return year_to_march(end.year());
    return between(from.plus_months(-length), end);
}

}  // namespace mappa
