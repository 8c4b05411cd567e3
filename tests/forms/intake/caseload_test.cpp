#include <doctest/doctest.h>

#include "forms/intake/caseload.hpp"

using namespace mappa;

namespace {

const Date today{2014, 3, 3};
const std::string heading = "Surname;Forename;DOB;MAPPA Cat;MAPPA Level;Lead Agency;Shoe size\r\n";

}  // namespace

TEST_CASE("PHC-35 local words are taken for ours and counted; unknown columns are left out") {
    Problems problems;
    const auto list = forms::read_caseload("\xEF\xBB\xBF" + heading + "\"Quill;feather\";Zorvan;31-Dec-80;RSO;RMM;Police (PPU);9\r\n", "list.csv", {}, today, problems);
    for (const auto& each : problems) FAIL_CHECK(each.text());
    REQUIRE(list.rows.size() == 1);
    const auto& step = list.rows.front().step;
    CHECK(step.name == "Zorvan Quill;feather");
    CHECK(step.born == Date{1980, 12, 31});
    CHECK(step.category == Category::one);
    CHECK(step.level == Level::two);
    CHECK(step.lead_agency == Agency::police);
    CHECK(list.left_out == std::vector<std::string>{"Shoe size"});
    CHECK(std::ranges::any_of(list.words, [](const auto& each) { return each.given == "RMM" && each.taken == "2" && each.times == 1; }));
}

TEST_CASE("Every mistake of a list is named with its row and column") {
    Problems problems;
    const auto list = forms::read_caseload(heading + "Quill;Zorvan;31/02/1980;RSO;L2;NPS;\r\n;Zorvan;01/02/1980;V;L9;CRC;\r\n", "list.csv", {}, today, problems);
    CHECK(list.rows.empty());
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].text().find("row 2, column C 'DOB'") != std::string::npos);
    CHECK(problems[1].text().find("row 3, column E 'MAPPA Level'") != std::string::npos);
    CHECK(problems[2].text().find("row 3, column A 'Surname'") != std::string::npos);
}
