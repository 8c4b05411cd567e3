#include "engine/calendar/holidays_text.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <set>
#include <string>
#include <variant>
#include <vector>

#include "tests/engine/calendar/bank_holiday_table.hpp"

namespace holidays_text_test {
using mappa::Date;
using mappa::Holidays;
using mappa::read_holidays;
using mappa::test::on;

namespace {

std::vector<std::string> problems_of(std::string_view text) {
    const auto read = read_holidays(text);
    REQUIRE(std::holds_alternative<std::vector<std::string>>(read));
    return std::get<std::vector<std::string>>(read);
}

/// The one problem of a table whose year 2015 holds `days`, which stand on line 4.
std::string problem_of_days(const std::string& days) {
    const auto problems = problems_of("first_year = 2015\nlast_year = 2015\n2015 = [\n" + days + "\n]\n");
    REQUIRE(problems.size() == 1);
    return problems.front();
}

}  // namespace

TEST_CASE("a table of bank holidays is read with its whole years") {
    const auto read = read_holidays(R"(
first_year = 2015
last_year = 2016
2015 = [
    { date = "2015-04-03", name = "Good Friday" },
    { date = "2015-12-25", name = "Christmas Day" },
]
2016 = [ { name = "Christmas Day, substitute", date = "2016-12-27" } ]
)");
    REQUIRE(std::holds_alternative<Holidays>(read));
    const auto& holidays = std::get<Holidays>(read);
    CHECK(holidays.is_holiday(on("2015-04-03")));
    CHECK(holidays.is_holiday(on("2015-12-25")));
    CHECK(holidays.is_holiday(on("2016-12-27")));
    CHECK_FALSE(holidays.is_holiday(on("2016-12-26")));
    CHECK(holidays.first() == on("2015-01-01"));
    CHECK(holidays.last() == on("2016-12-31"));
}

TEST_CASE("broken TOML is refused with its line and column") {
    const auto problems = problems_of("first_year = 2015\nlast_year = = 2015\n");
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().starts_with("line 2, column 13: "));
    CHECK(problems_of("2015 = [\n").front().starts_with("line "));
    CHECK(problems_of("first_year = 2015\nfirst_year = 2016\n").front().starts_with("line 2, column "));
}

TEST_CASE("a year written as a table instead of a list is refused") {
    const auto problems = problems_of("first_year = 2015\nlast_year = 2015\n[2015]\n2015-04-03 = \"Good Friday\"\n");
    REQUIRE(problems.size() == 1);
    CHECK(problems.front() == "line 3, column 1: 2015 is not a list; write the days between [ and ]");
}

TEST_CASE("each fault of a day is named with its place and its cure") {
    CHECK(problem_of_days(R"(  { date = "2015-02-30", name = "Good Friday" })") ==
          "line 4, column 12: \"2015-02-30\" is not a day of the calendar; write an existing day as "
          "YYYY-MM-DD");
    CHECK(problem_of_days(R"(  { date = "3 April", name = "Good Friday" })").find("YYYY-MM-DD") != std::string::npos);
    CHECK(problem_of_days(R"(  { date = "2016-03-25", name = "Good Friday" })") ==
          "line 4, column 12: 2016-03-25 stands under 2015; move it to its own year");
    CHECK(problem_of_days(R"(  { date = "2015-12-26", name = "Boxing Day" })") ==
          "line 4, column 12: 2015-12-26 is a weekend day (Saturday 26 December 2015); enter the substitute "
          "weekday instead");
    CHECK(problem_of_days(R"(  { date = 2015-04-03, name = "Good Friday" })") ==
          "line 4, column 12: the date is not in quotation marks; write date = \"YYYY-MM-DD\"");
    CHECK(problem_of_days(R"(  { date = "2015-04-03" })").starts_with("line 4, column 3: the day has no name;"));
    CHECK(problem_of_days(R"(  { date = "2015-04-03", name = "" })").starts_with("line 4, column 33: the day has"));
    CHECK(problem_of_days(R"(  { name = "Good Friday" })").starts_with("line 4, column 3: the day has no date;"));
    CHECK(problem_of_days(R"(  { date = "2015-04-03", name = "Good Friday", note = "" })") ==
          "line 4, column 48: \"note\" is not known here; a day has a date and a name");
    CHECK(problem_of_days(R"(  "2015-04-03")").starts_with("line 4, column 3: not a day; write { date"));
    CHECK(problem_of_days("").find("2015 has no bank holiday; enter its days") != std::string::npos);
}

TEST_CASE("a day entered twice is refused and the first entry named") {
    CHECK(problem_of_days("  { date = \"2015-04-03\", name = \"Good Friday\" },\n"
                          "  { date = \"2015-04-03\", name = \"Easter\" },") ==
          "line 5, column 12: 2015-04-03 is entered twice, first on line 4; remove one");
}

TEST_CASE("a year of the span without a day is refused") {
    const auto problems = problems_of(
        "first_year = 2015\nlast_year = 2018\n"
        "2015 = [ { date = \"2015-04-03\", name = \"Good Friday\" } ]\n"
        "2017 = []\n");
    REQUIRE(problems.size() == 3);
    CHECK(problems[0] ==
          "line 2, column 13: the table covers 2015 to 2018, but 2016 has no bank holiday; enter its days");
    CHECK(problems[1] ==
          "line 2, column 13: the table covers 2015 to 2018, but 2018 has no bank holiday; enter its days");
    CHECK(problems[2] == "line 4, column 8: 2017 has no bank holiday; enter its days");
}

TEST_CASE("a span that is missing, no year or the wrong way round is refused") {
    const std::string day = "2015 = [ { date = \"2015-04-03\", name = \"Good Friday\" } ]\n";
    CHECK(problems_of(day) == std::vector<std::string>{"line 1, column 1: first_year is missing; write a "
                                                       "year from 1900 to 2199, as in first_year = 2015",
                                                       "line 1, column 1: last_year is missing; write a year "
                                                       "from 1900 to 2199, as in last_year = 2015"});
    CHECK(problems_of("").size() == 2);
    CHECK(problems_of("first_year = \"2015\"\nlast_year = 2015\n" + day).front() ==
          "line 1, column 14: first_year is not a year; write a year from 1900 to 2199, as in first_year = "
          "2015");
    CHECK(problems_of("first_year = 1899\nlast_year = 99999999999\n" + day).size() == 2);
    CHECK(problems_of("first_year = 2016\nlast_year = 2015\n" + day) ==
          std::vector<std::string>{"line 2, column 13: last_year is before first_year; exchange them"});
}

TEST_CASE("a year outside the span and a word that is no year are refused") {
    const auto problems = problems_of(
        "first_year = 2015\nlast_year = 2015\n"
        "2014 = [ { date = \"2014-04-18\", name = \"Good Friday\" } ]\n"
        "2015 = [ { date = \"2015-04-03\", name = \"Good Friday\" } ]\n"
        "2016 = 3\n"
        "days = []\n"
        "201x = []\n");
    REQUIRE(problems.size() == 5);
    CHECK(problems[0] == "line 3, column 1: 2014 lies outside first_year to last_year; widen them or correct it");
    CHECK(problems[1].starts_with("line 5, column 1: 2016 lies outside"));
    CHECK(problems[2] == "line 5, column 8: 2016 is not a list; write the days between [ and ]");
    CHECK(problems[3].starts_with("line 6, column 1: \"days\" is not a year"));
    CHECK(problems[4].starts_with("line 7, column 1: \"201x\" is not a year"));
}

TEST_CASE("all problems come at once, in the order of the lines") {
    const auto problems = problems_of(R"(first_year = 2015
last_year = 2016
2015 = [
    { date = "2015-04-31", name = "Good Friday" },
    { date = "2015-04-06", name = "Easter Monday" },
    { date = "2015-04-06", name = "Easter Monday" },
    { date = "2015-12-26" },
]
)");
    REQUIRE(problems.size() == 5);
    CHECK(problems[0].starts_with("line 2, column 13: the table covers 2015 to 2016, but 2016"));
    CHECK(problems[1].starts_with("line 4, column 14: \"2015-04-31\" is not a day"));
    CHECK(problems[2].starts_with("line 6, column 14: 2015-04-06 is entered twice, first on line 5"));
    CHECK(problems[3].starts_with("line 7, column 5: the day has no name"));
    CHECK(problems[4].starts_with("line 7, column 14: 2015-12-26 is a weekend day"));
}

TEST_CASE("exactly the days that a table lists are holidays, in whatever order they stand") {
    CHECK(rc::check([] {
        const auto numbers = *rc::gen::nonEmpty(rc::gen::unique<std::vector<int>>(rc::gen::inRange(0, 261)));
        std::set<Date> days;
        std::string text = "first_year = 2015\nlast_year = 2015\n2015 = [\n";
        for (const int number : numbers) {
            // 2015 began on a Thursday: from Monday 29 December each five numbers are the weekdays of one
            // week.
            const Date day = on("2014-12-29").plus_days((number + 3) / 5 * 7 + (number + 3) % 5);
            days.insert(day);
            text += "{ date = \"" + day.iso() + "\", name = \"Feast\" },\n";
        }
        const auto read = read_holidays(text + "]\n");
        const auto* holidays = std::get_if<Holidays>(&read);
        RC_ASSERT(holidays != nullptr);
        for (Date day = on("2015-01-01"); day.year() == 2015; day = day.plus_days(1)) {
            RC_ASSERT(holidays->is_holiday(day) == days.contains(day));
        }
    }));
}

}  // namespace holidays_text_test
