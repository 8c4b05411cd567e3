#pragma once

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <fstream>
#include <iterator>
#include <string>
#include <variant>

#include "engine/calendar/holidays_text.hpp"

namespace mappa::test {

/// The table that the product ships, read once.
inline const Holidays& bank_holidays() {
    static const Holidays table = [] {
        std::ifstream file{MAPPA_SOURCE_DIR "/engine/calendar/bank-holidays.toml"};
        REQUIRE(file.good());
        const std::string text{std::istreambuf_iterator<char>{file}, {}};
        auto read = read_holidays(text);
        REQUIRE(std::holds_alternative<Holidays>(read));
        return std::get<Holidays>(std::move(read));
    }();
    return table;
}

/// The day that `iso` names; the test fails when there is none.
inline Date on(std::string_view iso) {
    const auto date = Date::parse(iso);
    REQUIRE_MESSAGE(date.has_value(), std::string{iso});
    return *date;
}

/// Any day from `first` to `last`.
inline rc::Gen<Date> day_between(Date first, Date last) {
    return rc::gen::map(rc::gen::inRange(0, first.days_until(last) + 1),
                        [first](int days) { return first.plus_days(days); });
}

}  // namespace mappa::test
