#include "engine/measures/period.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "tests/engine/calendar/bank_holiday_table.hpp"

namespace period_test {
using mappa::Period;
using mappa::test::day_between;
using mappa::test::on;

TEST_CASE("a quarter runs over three whole months") {
    const auto quarter = Period::quarter_of(on("2016-02-29"));
    CHECK(quarter.from == on("2016-01-01"));
    CHECK(quarter.until == on("2016-03-31"));
    CHECK(quarter.name == "January to March 2016");
    CHECK(quarter.previous().name == "October to December 2015");
    CHECK(quarter.contains(on("2016-01-01")));
    CHECK(quarter.contains(on("2016-03-31")));
    CHECK_FALSE(quarter.contains(on("2015-12-31")));
    CHECK_FALSE(quarter.contains(on("2016-04-01")));
}

TEST_CASE("the statistical year ends on 31 March") {
    const auto year = Period::year_to_march(2014);
    CHECK(year.from == on("2013-04-01"));
    CHECK(year.until == on("2014-03-31"));
    CHECK(year.name == "Year to 31 March 2014");
    CHECK(year.previous().name == "Year to 31 March 2013");
    CHECK(year.previous().from == on("2012-04-01"));
}

TEST_CASE("a period of whole months is preceded by as many whole months, any other by as many days") {
    const auto march = Period::between(on("2015-03-01"), on("2015-03-31"));
    CHECK(march.name == "March 2015");
    CHECK(march.previous().name == "February 2015");
    const auto winter = Period::between(on("2014-11-01"), on("2015-02-28"));
    CHECK(winter.name == "November 2014 to February 2015");
    CHECK(winter.previous().name == "July to October 2014");
    const auto week = Period::between(on("2015-03-02"), on("2015-03-08"));
    CHECK(week.name == "2 March 2015 to 8 March 2015");
    CHECK(week.previous().from == on("2015-02-23"));
    CHECK(week.previous().until == on("2015-03-01"));
}

TEST_CASE("every day lies in its quarter, which borders on the one before") {
    CHECK(rc::check([] {
        const auto day = *day_between(on("2001-01-01"), on("2034-12-31"));
        const auto quarter = Period::quarter_of(day);
        RC_ASSERT(quarter.contains(day));
        RC_ASSERT(quarter.previous().until.plus_days(1) == quarter.from);
        RC_ASSERT(Period::quarter_of(quarter.previous().from).name == quarter.previous().name);
    }));
}

}  // namespace period_test
