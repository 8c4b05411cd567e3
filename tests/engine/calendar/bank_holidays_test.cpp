#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <string>

#include "tests/engine/calendar/bank_holiday_table.hpp"

namespace bank_holidays_test {
using mappa::Date;
using mappa::test::bank_holidays;
using mappa::test::on;

namespace {

/// Easter Sunday by Clavius's reckoning with golden number, century corrections, epact and the full moon.
Date easter_sunday(int year) {
    const int golden = year % 19 + 1;
    const int century = year / 100 + 1;
    const int leap_years_dropped = 3 * century / 4 - 12;
    const int moon_correction = (8 * century + 5) / 25 - 5;
    const int sunday = 5 * year / 4 - leap_years_dropped - 10;
    int epact = (11 * golden + 20 + moon_correction - leap_years_dropped) % 30;
    if ((epact == 25 && golden > 11) || epact == 24) ++epact;
    int full_moon = 44 - epact;  // day of March
    if (full_moon < 21) full_moon += 30;
    const int march_day = full_moon + 7 - (sunday + full_moon) % 7;
    return Date{year, 3, 1}.plus_days(march_day - 1);
}

Date first_monday_of_may(int year) {
    Date day{year, 5, 1};
    while (day.weekday() != std::chrono::Monday) day = day.plus_days(1);
    return day;
}

Date last_monday_of(int year, unsigned month) {
    Date day{year, month, 31};
    while (day.weekday() != std::chrono::Monday) day = day.plus_days(-1);
    return day;
}

std::set<Date> listed_in(int year) {
    std::set<Date> days;
    for (Date day{year, 1, 1}; day.year() == year; day = day.plus_days(1)) {
        if (bank_holidays().is_holiday(day)) days.insert(day);
    }
    return days;
}

void check_listed(const char* iso) { CHECK_MESSAGE(bank_holidays().is_holiday(on(iso)), iso); }

void check_worked(const char* iso) { CHECK_MESSAGE(!bank_holidays().is_holiday(on(iso)), iso); }

}  // namespace

TEST_CASE("the bank holidays cover 2000 to 2035") {
    CHECK(bank_holidays().first() == on("2000-01-01"));
    CHECK(bank_holidays().last() == on("2035-12-31"));
}

TEST_CASE("Easter by reckoning agrees with years known from almanacs") {
    CHECK(easter_sunday(2000) == on("2000-04-23"));
    CHECK(easter_sunday(2008) == on("2008-03-23"));
    CHECK(easter_sunday(2011) == on("2011-04-24"));
    CHECK(easter_sunday(2015) == on("2015-04-05"));
    CHECK(easter_sunday(2024) == on("2024-03-31"));
    CHECK(easter_sunday(2026) == on("2026-04-05"));
}

TEST_CASE("every year has Good Friday and Easter Monday where the reckoning of Easter puts them") {
    for (int year = 2000; year <= 2035; ++year) {
        const Date easter = easter_sunday(year);
        CHECK(easter.weekday() == std::chrono::Sunday);
        CHECK_MESSAGE(bank_holidays().is_holiday(easter.plus_days(-2)), year);
        CHECK_MESSAGE(bank_holidays().is_holiday(easter.plus_days(1)), year);
    }
}

TEST_CASE("every year has eight bank holidays, and more only where they were proclaimed") {
    const std::map<int, std::size_t> more{{2002, 9}, {2011, 9}, {2012, 9}, {2022, 10}, {2023, 9}};
    for (int year = 2000; year <= 2035; ++year) {
        const auto found = more.find(year);
        CHECK_MESSAGE(listed_in(year).size() == (found == more.end() ? 8 : found->second), year);
    }
}

TEST_CASE("no bank holiday is entered on a weekend, where it would stop no work") {
    for (int year = 2000; year <= 2035; ++year) {
        for (const Date day : listed_in(year)) {
            CHECK_MESSAGE(day.weekday() != std::chrono::Saturday, day.iso());
            CHECK_MESSAGE(day.weekday() != std::chrono::Sunday, day.iso());
        }
    }
}

TEST_CASE("the Mondays of May and August are bank holidays except in the years when they were moved") {
    for (int year = 2000; year <= 2035; ++year) {
        CHECK_MESSAGE(bank_holidays().is_holiday(first_monday_of_may(year)) == (year != 2020), year);
        const bool spring_moved = year == 2002 || year == 2012 || year == 2022;
        CHECK_MESSAGE(bank_holidays().is_holiday(last_monday_of(year, 5)) != spring_moved, year);
        CHECK_MESSAGE(bank_holidays().is_holiday(last_monday_of(year, 8)), year);
    }
}

TEST_CASE("New Year's Day, or the Monday after it, every year") {
    for (int year = 2000; year <= 2035; ++year) {
        Date day{year, 1, 1};
        while (day.weekday() == std::chrono::Saturday || day.weekday() == std::chrono::Sunday) {
            day = day.plus_days(1);
        }
        CHECK_MESSAGE(*listed_in(year).begin() == day, year);
    }
    check_listed("2000-01-03");
    check_listed("2011-01-03");
    check_listed("2012-01-02");
    check_listed("2022-01-03");
    check_listed("2028-01-03");
}

TEST_CASE("Christmas and Boxing Day take the first two weekdays from 25 December every year") {
    for (int year = 2000; year <= 2035; ++year) {
        std::set<Date> expected;
        for (Date day{year, 12, 25}; expected.size() < 2; day = day.plus_days(1)) {
            if (day.weekday() != std::chrono::Saturday && day.weekday() != std::chrono::Sunday) {
                expected.insert(day);
            }
        }
        auto listed = listed_in(year);
        std::erase_if(listed, [](Date day) { return day.month() != 12; });
        CHECK_MESSAGE(listed == expected, year);
    }
    check_listed("2010-12-27");  // Christmas Day on a Saturday
    check_listed("2010-12-28");
    check_listed("2015-12-28");  // Boxing Day on a Saturday
    check_listed("2016-12-26");  // Christmas Day on a Sunday
    check_listed("2016-12-27");
}

TEST_CASE("the Jubilee of 2002: 3 and 4 June, and 27 May worked") {
    check_listed("2002-06-03");
    check_listed("2002-06-04");
    check_worked("2002-05-27");
}

TEST_CASE("the Royal Wedding of 2011: 29 April") { check_listed("2011-04-29"); }

TEST_CASE("the Jubilee of 2012: 4 and 5 June, and 28 May worked") {
    check_listed("2012-06-04");
    check_listed("2012-06-05");
    check_worked("2012-05-28");
}

TEST_CASE("VE Day of 2020: 8 May, and 4 May worked") {
    check_listed("2020-05-08");
    check_worked("2020-05-04");
    check_listed("2020-05-25");
}

TEST_CASE("the Jubilee and the State Funeral of 2022: 2 and 3 June and 19 September, and 30 May worked") {
    check_listed("2022-06-02");
    check_listed("2022-06-03");
    check_listed("2022-09-19");
    check_listed("2022-05-02");
    check_worked("2022-05-30");
}

TEST_CASE("the Coronation of 2023: 8 May beside 1 and 29 May") {
    check_listed("2023-05-08");
    check_listed("2023-05-01");
    check_listed("2023-05-29");
}

}  // namespace bank_holidays_test
