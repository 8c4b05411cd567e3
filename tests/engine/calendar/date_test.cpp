#include "engine/calendar/date.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <string>

#include "tests/engine/calendar/bank_holiday_table.hpp"

namespace date_test {
using mappa::Date;
using mappa::test::day_between;
using mappa::test::on;

namespace {

// The calendar once more, by hand, so that the tests do not ask std::chrono about itself.
bool leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

unsigned days_in(int year, unsigned month) {
    constexpr std::array<unsigned, 13> days{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && leap(year) ? 29 : days.at(month);
}

std::string written(int year, unsigned month, unsigned day) {
    std::array<char, 40> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", year, month, day);
    return buffer.data();
}

}  // namespace

TEST_CASE("every day from 1900 to 2199 is read, written and followed by the next") {
    Date expected{1900, 1, 1};
    unsigned weekday = 1;  // 1 January 1900 was a Monday
    int days = 0;
    for (int year = 1900; year <= 2199; ++year) {
        for (unsigned month = 1; month <= 12; ++month) {
            for (unsigned day = 1; day <= days_in(year, month); ++day) {
                const std::string iso = written(year, month, day);
                const auto date = Date::parse(iso);
                REQUIRE_MESSAGE(date.has_value(), iso);
                REQUIRE(*date == expected);
                REQUIRE(*date == Date{year, month, day});
                REQUIRE(date->iso() == iso);
                REQUIRE(date->year() == year);
                REQUIRE(date->month() == month);
                REQUIRE(date->day() == day);
                REQUIRE(date->weekday().c_encoding() == weekday);
                REQUIRE(Date{1900, 1, 1}.days_until(*date) == days);
                expected = expected.plus_days(1);
                weekday = (weekday + 1) % 7;
                ++days;
            }
        }
    }
    CHECK(days == 300 * 365 + 73);  // 75 years divisible by four, less 1900 and 2100
}

TEST_CASE("the day after the last of each month does not exist") {
    for (int year = 1900; year <= 2199; ++year) {
        for (unsigned month = 1; month <= 12; ++month) {
            REQUIRE_FALSE(Date::parse(written(year, month, days_in(year, month) + 1)).has_value());
        }
    }
}

TEST_CASE("leap years: 29 February exists in 2000 and 2024 and not in 1900, 2023 or 2100") {
    CHECK(Date::parse("2000-02-29").has_value());
    CHECK(Date::parse("2024-02-29").has_value());
    CHECK_FALSE(Date::parse("1900-02-29").has_value());
    CHECK_FALSE(Date::parse("2023-02-29").has_value());
    CHECK_FALSE(Date::parse("2100-02-29").has_value());
}

TEST_CASE("text that is not exactly YYYY-MM-DD is refused") {
    for (const char* text :
         {"",           "2015",       "2015-01",    "2015-1-9",    "2015-01-9",   "15-01-09",         "09-01-2015",
          "09/01/2015", "2015/01/09", "20150109",   "2015-01-09 ", " 2015-01-09", "2015-01-09T00:00", "2015-00-09",
          "2015-13-09", "2015-01-00", "2015-01-32", "2015--1-09",  "2015-01--9",  "-015-01-09",       "+015-01-09",
          "2015-+1-09", "2O15-01-09", "2015-01-0x", "2015- 1-09",  "1899-12-31",  "2200-01-01",       "0000-01-01",
          "yyyy-mm-dd"}) {
        CHECK_MESSAGE(!Date::parse(text).has_value(), text);
    }
    CHECK_FALSE(Date::parse(std::string_view{"2015-01-0\0", 10}).has_value());
    CHECK(Date::parse("1900-01-01").has_value());
    CHECK(Date::parse("2199-12-31").has_value());
}

TEST_CASE("no text of any kind is read as a date that would be written differently") {
    CHECK(rc::check([] {
        const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string{"0123456789-- /+\xff"}));
        const auto date = Date::parse(text);
        RC_ASSERT((!date || date->iso() == text));
    }));
    CHECK(rc::check([] {
        std::string text = (*day_between(Date{1900, 1, 1}, Date{2199, 12, 31})).iso();
        text[*rc::gen::inRange<std::size_t>(0, text.size())] = *rc::gen::arbitrary<char>();
        const auto date = Date::parse(text);
        RC_ASSERT((!date || date->iso() == text));
    }));
}

TEST_CASE("a date is written out in English with and without its weekday") {
    CHECK(on("2015-01-09").text() == "9 January 2015");
    CHECK(on("2015-01-09").text_with_weekday() == "Friday 9 January 2015");
    CHECK(on("2026-04-05").text_with_weekday() == "Sunday 5 April 2026");
    CHECK(on("2022-09-19").text_with_weekday() == "Monday 19 September 2022");
    CHECK(on("2003-12-31").text_with_weekday() == "Wednesday 31 December 2003");
    CHECK(on("2012-02-29").text() == "29 February 2012");
}

TEST_CASE("a date that nobody set is 1 January 1970, a Thursday") {
    CHECK(Date{}.iso() == "1970-01-01");
    CHECK(Date{}.weekday() == std::chrono::Thursday);
}

TEST_CASE("dates are ordered as days") {
    CHECK(on("2015-01-09") < on("2015-01-10"));
    CHECK(on("2015-12-31") < on("2016-01-01"));
    CHECK(on("2015-02-01") > on("2015-01-31"));
    CHECK(on("2015-01-09") == Date{2015, 1, 9});
}

TEST_CASE("days: three after Friday 9 January 2015 is Monday the 12th, ten after the 5th is the 15th") {
    CHECK(on("2015-01-09").plus_days(3) == on("2015-01-12"));
    CHECK(on("2015-01-09").plus_days(3).days_until(on("2015-01-13")) == 1);
    CHECK(on("2015-01-05").plus_days(10) == on("2015-01-15"));
    CHECK(on("2015-01-15").days_until(on("2015-01-16")) == 1);
    CHECK(on("2016-02-28").plus_days(1) == on("2016-02-29"));
    CHECK(on("2016-03-01").plus_days(-1) == on("2016-02-29"));
    CHECK(on("2014-01-01").plus_days(56) == on("2014-02-26"));
}

TEST_CASE("weeks: sixteen and eight after 5 January 2015, sixteen after 5 January 2006") {
    CHECK(on("2015-01-05").plus_weeks(16) == on("2015-04-27"));
    CHECK(on("2015-01-05").plus_weeks(8) == on("2015-03-02"));
    CHECK(on("2006-01-05").plus_weeks(16) == on("2006-04-27"));
    CHECK(on("2006-01-05").days_until(on("2006-04-27")) == 112);
    CHECK(on("2006-04-27").plus_weeks(-16) == on("2006-01-05"));
}

TEST_CASE("months: four are not sixteen weeks, 5 January to 5 May 2006 being eight days longer") {
    CHECK(on("2006-01-05").plus_months(4) == on("2006-05-05"));
    CHECK(on("2006-01-05").days_until(on("2006-05-05")) == 120);
    CHECK(on("2006-01-05").plus_weeks(16).days_until(on("2006-05-05")) == 8);
}

TEST_CASE("months: six before a release, the last of the month when the day does not exist") {
    CHECK(on("2015-06-30").plus_months(-6) == on("2014-12-30"));
    CHECK(on("2014-12-30").days_until(on("2014-12-31")) == 1);
    CHECK(on("2015-08-31").plus_months(-6) == on("2015-02-28"));
    CHECK(on("2016-08-31").plus_months(-6) == on("2016-02-29"));
    CHECK(on("2016-08-29").plus_months(-6) == on("2016-02-29"));
    CHECK(on("2015-08-28").plus_months(-6) == on("2015-02-28"));
    CHECK(on("2015-12-31").plus_months(-6) == on("2015-06-30"));
    CHECK(on("2015-10-31").plus_months(4) == on("2016-02-29"));
    CHECK(on("2016-02-29").plus_months(12) == on("2017-02-28"));
    CHECK(on("2015-03-15").plus_months(-15) == on("2013-12-15"));
}

TEST_CASE("months: any number lands in that month on the same day or on its last") {
    CHECK(rc::check([] {
        const auto date = *day_between(Date{1950, 1, 1}, Date{2150, 12, 31});
        const auto months = *rc::gen::inRange(-480, 481);
        const auto moved = date.plus_months(months);
        const int count = date.year() * 12 + static_cast<int>(date.month()) - 1 + months;
        RC_ASSERT(moved.year() == count / 12);
        RC_ASSERT(static_cast<int>(moved.month()) == count % 12 + 1);
        RC_ASSERT(moved.day() == std::min(date.day(), days_in(moved.year(), moved.month())));
    }));
}

TEST_CASE("days until another date is what plus_days undoes") {
    CHECK(rc::check([] {
        const auto first = *day_between(Date{1900, 1, 1}, Date{2199, 12, 31});
        const auto second = *day_between(Date{1900, 1, 1}, Date{2199, 12, 31});
        RC_ASSERT(first.plus_days(first.days_until(second)) == second);
        RC_ASSERT(first.days_until(second) == -second.days_until(first));
        RC_ASSERT((first < second) == (first.days_until(second) > 0));
    }));
}

}  // namespace date_test
