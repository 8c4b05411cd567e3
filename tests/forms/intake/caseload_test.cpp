#include "forms/intake/caseload.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace caseload_test {
using namespace mappa;

namespace {

const Date today{2014, 3, 3};
const std::string heading = "Surname;Forename;DOB;MAPPA Cat;MAPPA Level;Lead Agency;Shoe size\r\n";

}  // namespace

TEST_CASE("PHC-35 local words are taken for ours and counted; unknown columns are left out") {
    Problems problems;
    const auto list =
        forms::read_caseload("\xEF\xBB\xBF" + heading + "\"Quill;feather\";Zorvan;31-Dec-80;RSO;RMM;Police (PPU);9\r\n",
                             "list.csv", {}, today, problems);
    for (const auto& each : problems) FAIL_CHECK(each.text());
    REQUIRE(list.rows.size() == 1);
    const auto& step = list.rows.front().step;
    CHECK(step.name == "Zorvan Quill;feather");
    CHECK(step.born == Date{1980, 12, 31});
    CHECK(step.category == Category::one);
    CHECK(step.level == Level::two);
    CHECK(step.lead_agency == Agency::police);
    CHECK(list.left_out == std::vector<std::string>{"Shoe size"});
    CHECK(std::ranges::any_of(
        list.words, [](const auto& each) { return each.given == "RMM" && each.taken == "2" && each.times == 1; }));
}

TEST_CASE("Every mistake of a list is named with its row and column") {
    Problems problems;
    const auto list =
        forms::read_caseload(heading + "Quill;Zorvan;31/02/1980;RSO;L2;NPS;\r\n;Zorvan;01/02/1980;V;L9;CRC;\r\n",
                             "list.csv", {}, today, problems);
    CHECK(list.rows.empty());
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].text().find("row 2, column C 'DOB'") != std::string::npos);
    CHECK(problems[1].text().find("row 3, column E 'MAPPA Level'") != std::string::npos);
    CHECK(problems[2].text().find("row 3, column A 'Surname'") != std::string::npos);
}

TEST_CASE("A column that is missing is told once, and the other cells are read all the same") {
    Problems problems;
    const auto list = forms::read_caseload(
        "Surname,Forename,DOB,Lead Agency\nQuill,Zorvan,31/02/1980,PPU\nQuill,Brimro,01/02/1980,PPU\n", "list.csv", {},
        today, problems);
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].text().find("(row 1): no column gives the category") != std::string::npos);
    CHECK(problems[1].text().find("(row 1): no column gives the level") != std::string::npos);
    CHECK(problems[2].text().find("row 2, column C 'DOB'") != std::string::npos);
    CHECK(list.read == 2);
}

TEST_CASE("The apostrophe that keeps a cell of an export from being a formula is no part of what it says") {
    Problems problems;
    const auto list = forms::read_caseload(
        "name,born,category,level,lead_agency,prison,aliases\nZorvan Quill,1980-02-01,1,1,police,'-,'tis he\n",
        "list.csv", {}, today, problems);
    REQUIRE(list.rows.size() == 1);
    CHECK(list.rows.front().step.prison == "-");
    CHECK(list.rows.front().step.aliases == "'tis he");
}

TEST_CASE("A year of two figures is one that the day can lie in") {
    Problems problems;
    const auto list = forms::read_caseload(
        "name,born,category,level,lead_agency,sentenced_on,level_from,taken_over_on,last_meeting_on,licence_ends\n"
        "Zorvan Quill,12/03/55,1,1,police,12/03/75,12/03/13,12/02/14,12/03/99,12/03/44\n",
        "list.csv", {}, today, problems);
    for (const auto& each : problems) FAIL_CHECK(each.text());
    REQUIRE(list.rows.size() == 1);
    const auto& step = list.rows.front().step;
    CHECK(step.born == Date{1955, 3, 12});
    CHECK(step.sentenced_on == Date{1975, 3, 12});
    CHECK(step.level_from == Date{2013, 3, 12});
    CHECK(step.on == Date{2014, 2, 12});
    CHECK(step.last_meeting_on == Date{1999, 3, 12});
    CHECK(step.licence_ends == Date{2044, 3, 12});
}

TEST_CASE("What is known of columns and words is told whole: our own words, and those that are taken for them") {
    const auto help = forms::caseload_help();
    for (const auto* each :
         {"born  (", "dateofbirth", "registeredsexoffender", "criticalfew", "mosovo",
          "\nWords for the sex:\n  male  (m)\n  female  (f)", "\nWords for yes or no:\n  yes  (y, true)",
          "\nWords for the kind of offence:\n  ", "\n  youth-offending  ("})
        CHECK_MESSAGE(help.find(each) != std::string::npos, each);
    for (const auto& each : Words<OffenceKind>::list)
        CHECK_MESSAGE(help.find("\n  " + std::string{each.code}) != std::string::npos, each.code);
}

TEST_CASE("A date is read as an area's list has it, and one that is none is not") {
    for (const auto* given :
         {"01/02/1980", "1.2.1980", "1 Feb 80", "01-Feb-80", "1980-02-01", "1980-02-01 00:00:00", "1 february 1980"}) {
        CAPTURE(given);
        Problems problems;
        const auto list = forms::read_caseload(
            "name,born,category,level,lead_agency\nZorvan Quill," + std::string{given} + ",1,1,police\n", "list.csv",
            {}, today, problems);
        REQUIRE(list.rows.size() == 1);
        CHECK(list.rows.front().step.born == Date{1980, 2, 1});
    }
    for (const auto* given : {"29/02/1981", "2/1980", "01/13/1980", "yesterday", "1/2/180", "1-Fe-80", "0/0/0000"}) {
        CAPTURE(given);
        Problems problems;
        const auto list = forms::read_caseload(
            "name,born,category,level,lead_agency\nZorvan Quill," + std::string{given} + ",1,1,police\n", "list.csv",
            {}, today, problems);
        CHECK(list.rows.empty());
        REQUIRE(problems.size() == 1);
        CHECK(problems.front().text().find("(row 2, column B 'born'): '" + std::string{given} + "' is not a date") !=
              std::string::npos);
    }
}

}  // namespace caseload_test
