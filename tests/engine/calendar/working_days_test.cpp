#include "engine/calendar/working_days.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <limits>
#include <stdexcept>
#include <string>
#include <type_traits>

#include "tests/engine/calendar/bank_holiday_table.hpp"

namespace working_days_test {
using mappa::Date;
using mappa::Holidays;
using mappa::WorkingDays;
using mappa::test::bank_holidays;
using mappa::test::day_between;
using mappa::test::on;

namespace {

WorkingDays working_days() { return WorkingDays{bank_holidays()}; }

Date any_day() { return *day_between(Date{2001, 1, 1}, Date{2034, 12, 31}); }

Date any_working_day() { return working_days().add(any_day(), 1); }

}  // namespace

TEST_CASE("ten and five working days after Monday 5 January 2015") {
    CHECK(working_days().add(on("2015-01-05"), 10) == on("2015-01-19"));
    CHECK(working_days().add(on("2015-01-05"), 5) == on("2015-01-12"));
    CHECK(working_days().between(on("2015-01-19"), on("2015-01-20")) == 1);
}

TEST_CASE("Good Friday and Easter Monday do not count after Thursday 2 April 2015") {
    CHECK(working_days().add(on("2015-04-02"), 1) == on("2015-04-07"));
    CHECK(working_days().add(on("2015-04-02"), 5) == on("2015-04-13"));
    CHECK(working_days().add(on("2015-04-02"), 10) == on("2015-04-20"));
}

TEST_CASE("Christmas and New Year do not count after Thursday 21 December 2006") {
    CHECK(working_days().add(on("2006-12-21"), 5) == on("2007-01-02"));
    CHECK(working_days().between(on("2007-01-02"), on("2007-01-03")) == 1);
}

TEST_CASE("five working days after a release on Wednesday 1 April 2026 is Friday the 10th") {
    CHECK(working_days().add(on("2026-04-01"), 5) == on("2026-04-10"));
    CHECK(working_days().between(on("2026-04-10"), on("2026-04-11")) == 0);  // a Saturday
    CHECK(working_days().between(on("2026-04-10"), on("2026-04-13")) == 1);
}

TEST_CASE("three working days after Friday 9 January 2015 is Wednesday the 14th") {
    CHECK(working_days().add(on("2015-01-09"), 3) == on("2015-01-14"));
}

TEST_CASE("the moved holiday of 2020: Monday 4 May is worked, Friday 8 May is not") {
    CHECK(working_days().is_working_day(on("2020-05-04")));
    CHECK_FALSE(working_days().is_working_day(on("2020-05-08")));
    CHECK(working_days().add(on("2020-05-01"), 1) == on("2020-05-04"));
    CHECK(working_days().add(on("2020-05-07"), 1) == on("2020-05-11"));
}

TEST_CASE("the moved holiday of 2022: Monday 30 May is worked, Thursday and Friday 2 and 3 June are not") {
    CHECK(working_days().is_working_day(on("2022-05-30")));
    CHECK(working_days().add(on("2022-06-01"), 1) == on("2022-06-06"));
    CHECK(working_days().add(on("2022-09-16"), 1) == on("2022-09-20"));
    CHECK(working_days().between(on("2022-05-27"), on("2022-06-06")) == 4);
}

TEST_CASE("from a weekend or a holiday counting begins with the next working day") {
    CHECK(working_days().add(on("2015-01-10"), 1) == on("2015-01-12"));
    CHECK(working_days().add(on("2015-01-11"), 1) == on("2015-01-12"));
    CHECK(working_days().add(on("2015-04-03"), 1) == on("2015-04-07"));
    CHECK(working_days().add(on("2015-04-03"), 2) == on("2015-04-08"));
}

TEST_CASE("a negative count goes back: invitations ten working days before Monday 20 April 2015") {
    CHECK(working_days().add(on("2015-04-20"), -10) == on("2015-04-02"));
    CHECK(working_days().add(on("2015-01-19"), -10) == on("2015-01-05"));
    CHECK(working_days().add(on("2015-04-07"), -1) == on("2015-04-02"));
    CHECK(working_days().add(on("2015-01-11"), -1) == on("2015-01-09"));
}

TEST_CASE("adding no working days keeps the day, whatever it is") {
    CHECK(working_days().add(on("2015-04-03"), 0) == on("2015-04-03"));
    CHECK(rc::check([] {
        const auto day = any_day();
        RC_ASSERT(working_days().add(day, 0) == day);
        RC_ASSERT(working_days().between(day, day) == 0);
    }));
}

TEST_CASE("between counts the last day and not the first, and backwards is negative") {
    CHECK(working_days().between(on("2015-01-05"), on("2015-01-09")) == 4);
    CHECK(working_days().between(on("2015-01-09"), on("2015-01-05")) == -4);
    CHECK(working_days().between(on("2015-01-09"), on("2015-01-11")) == 0);
    CHECK(working_days().between(on("2015-01-11"), on("2015-01-12")) == 1);
    CHECK(working_days().between(on("2015-04-02"), on("2015-04-07")) == 1);
}

TEST_CASE("the day reached is a working day, and between gives back the count") {
    CHECK(rc::check([] {
        const auto start = any_day();
        const auto count = *rc::gen::inRange(1, 80);
        const auto end = working_days().add(start, count);
        RC_ASSERT(end > start);
        RC_ASSERT(working_days().is_working_day(end));
        RC_ASSERT(working_days().between(start, end) == count);
    }));
    CHECK(rc::check([] {
        const auto start = any_working_day();
        const auto count = *rc::gen::inRange(1, 80);
        RC_ASSERT(working_days().between(start, working_days().add(start, -count)) == -count);
    }));
}

TEST_CASE("from a working day a negative count undoes a positive one and the other way round") {
    CHECK(rc::check([] {
        const auto start = any_working_day();
        const auto count = *rc::gen::inRange(-80, 81);
        RC_ASSERT(working_days().add(working_days().add(start, count), -count) == start);
    }));
}

TEST_CASE("a longer count or a later start never ends earlier") {
    CHECK(rc::check([] {
        const auto start = any_day();
        const auto count = *rc::gen::inRange(-40, 41);
        const auto later = start.plus_days(*rc::gen::inRange(0, 30));
        RC_ASSERT(working_days().add(start, count) < working_days().add(start, count + 1));
        RC_ASSERT(working_days().add(start, count) <= working_days().add(later, count));
    }));
}

TEST_CASE("counts over adjoining periods add up, and each working day adds exactly one") {
    CHECK(rc::check([] {
        const auto first = any_day();
        const auto second = first.plus_days(*rc::gen::inRange(-90, 91));
        const auto third = second.plus_days(*rc::gen::inRange(-90, 91));
        const auto days = working_days();
        RC_ASSERT(days.between(first, second) + days.between(second, third) == days.between(first, third));
        RC_ASSERT(days.between(first, second) == -days.between(second, first));
        RC_ASSERT(days.between(first.plus_days(-1), first) == (days.is_working_day(first) ? 1 : 0));
    }));
}

TEST_CASE("a day outside the table is refused with the day and the span, not counted as worked") {
    CHECK(working_days().is_working_day(on("2000-01-04")));
    CHECK(working_days().is_working_day(on("2035-12-31")));
    CHECK_THROWS_AS(static_cast<void>(working_days().is_working_day(on("1999-12-31"))), std::out_of_range);
    CHECK_THROWS_AS(static_cast<void>(working_days().is_working_day(on("2036-01-01"))), std::out_of_range);
    CHECK_THROWS_AS(static_cast<void>(working_days().add(on("2035-12-31"), 1)), std::out_of_range);
    CHECK_THROWS_AS(static_cast<void>(working_days().add(on("2000-01-04"), -1)), std::out_of_range);
    CHECK_THROWS_AS(static_cast<void>(working_days().add(on("2040-01-01"), 0)), std::out_of_range);
    CHECK_THROWS_AS(static_cast<void>(working_days().add(on("2015-01-05"), std::numeric_limits<int>::max())),
                    std::out_of_range);
    CHECK_THROWS_AS(static_cast<void>(working_days().add(on("2015-01-05"), std::numeric_limits<int>::min())),
                    std::out_of_range);
    CHECK_THROWS_AS(static_cast<void>(working_days().between(on("1999-12-31"), on("2000-01-04"))), std::out_of_range);
    CHECK_THROWS_AS(static_cast<void>(working_days().between(on("2035-12-31"), on("2036-01-01"))), std::out_of_range);
    CHECK_THROWS_AS(static_cast<void>(working_days().between(on("2036-01-01"), on("2036-01-01"))), std::out_of_range);
    CHECK(working_days().covers(on("2035-12-31")));
    CHECK_FALSE(working_days().covers(on("2036-01-01")));

    std::string message;
    try {
        static_cast<void>(working_days().add(on("2035-12-28"), 3));
    } catch (const std::out_of_range& refusal) {
        message = refusal.what();
    }
    CHECK(message.find("2036-01-01") != std::string::npos);
    CHECK(message.find("from 2000-01-01 to 2035-12-31") != std::string::npos);
}

TEST_CASE("holidays are found whatever their order, and none outside the span") {
    const auto holidays = Holidays::from_dates(
        {on("2015-12-25"), on("2015-04-03"), on("2016-01-01"), on("2015-04-06"), on("2015-04-03"), on("2014-12-26")},
        on("2015-01-01"), on("2015-12-31"));
    CHECK(holidays.is_holiday(on("2015-04-03")));
    CHECK(holidays.is_holiday(on("2015-04-06")));
    CHECK(holidays.is_holiday(on("2015-12-25")));
    CHECK_FALSE(holidays.is_holiday(on("2015-12-28")));
    CHECK_FALSE(holidays.is_holiday(on("2016-01-01")));
    CHECK_FALSE(holidays.is_holiday(on("2014-12-26")));
    CHECK(holidays.covers(on("2015-01-01")));
    CHECK(holidays.covers(on("2015-12-31")));
    CHECK_FALSE(holidays.covers(on("2014-12-31")));
    CHECK_FALSE(holidays.covers(on("2016-01-01")));
}

// A counter over a temporary table would be left holding nothing.
static_assert(!std::is_constructible_v<WorkingDays, Holidays>);

TEST_CASE("where the bank holidays end, a count that nobody checked gives nothing, and otherwise the same day") {
    const auto days = working_days();
    for (const auto* start : {"2015-01-09", "2014-12-24", "2015-01-10"}) {
        for (const int count : {-5, -1, 0, 1, 5})
            CHECK(days.add_if_known(on(start), count) == std::optional{days.add(on(start), count)});
    }
    CHECK(days.add_if_known(on("2035-12-28"), 1) == on("2035-12-31"));
    CHECK(days.add_if_known(on("2035-12-28"), 2) == std::nullopt);
    CHECK(days.add_if_known(on("2000-01-04"), -1) == std::nullopt);
    CHECK(days.add_if_known(on("1999-06-01"), 0) == std::nullopt);
}

}  // namespace working_days_test
