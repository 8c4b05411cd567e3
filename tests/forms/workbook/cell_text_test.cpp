#include "forms/workbook/cell_text.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <vector>

namespace cell_text_test {
using mappa::forms::cell_text;
using mappa::forms::page_footer;
using mappa::forms::sheet_name;

TEST_CASE("a sheet's name is legal and unlike the others") {
    const std::vector<std::string> none;
    CHECK(sheet_name("Children's social care", none) == "Children's social care");
    CHECK(sheet_name("a/b\\c[d]*?:e", none) == "a b c d    e");
    CHECK(sheet_name("'quoted'", none) == "quoted");
    CHECK(sheet_name("", none) == "Sheet");
    CHECK(sheet_name(std::string(40, 'x'), none) == std::string(31, 'x'));
    CHECK(sheet_name("POLICE", std::vector<std::string>{"Police"}) == "POLICE 2");
    CHECK(sheet_name(std::string(40, 'x'), std::vector<std::string>{std::string(31, 'x')}) ==
          std::string(29, 'x') + " 2");
}

TEST_CASE("a text too long for a cell is cut between characters and says so") {
    CHECK(cell_text(std::string(32'000, 'x')).size() == 32'000);
    std::string accents;
    for (int i = 0; i < 20'000; ++i) accents += "\xC3\xA9";
    accents.insert(0, "x");  // so that byte 32,000 falls inside a character
    const auto cut = cell_text(accents);
    CHECK(cut.ends_with("\xC3\xA9 [cut here: the whole text is in the case]"));
    CHECK(cut.size() < 32'767);
}

TEST_CASE("a foot keeps to its length and prints an ampersand as one") {
    CHECK(page_footer("A & B", "MARK", "Robin") == "&LA && B&CMARK  Page &P of &N&RRobin");
    CHECK(page_footer(std::string(500, '&'), "OFFICIAL-SENSITIVE", std::string(500, 'x')).size() <= 255);
}

TEST_CASE("any text makes a legal sheet name") {
    CHECK(rc::check([](const std::string& wanted) {
        const auto name = sheet_name(wanted, std::vector<std::string>{"Sheet"});
        RC_ASSERT(!name.empty());
        RC_ASSERT(name.size() <= 31U);
        RC_ASSERT(name.find_first_of("[]:*?/\\\n") == std::string::npos);
        RC_ASSERT(name.front() != '\'');
        RC_ASSERT(name.back() != '\'');
        RC_ASSERT(name != "Sheet");
    }));
}

TEST_CASE("wrapped text is counted in lines, by words, and a character counts once") {
    using mappa::forms::wrapped_lines;
    CHECK(wrapped_lines("", 10) == 1);
    CHECK(wrapped_lines("ten chars!", 10) == 1);
    CHECK(wrapped_lines("ten chars! x", 10) == 2);
    CHECK(wrapped_lines("one\ntwo\n\nfour", 10) == 4);
    CHECK(wrapped_lines(std::string(25, 'x'), 10) == 3);
    CHECK(wrapped_lines("\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9", 5) == 1);
}

}  // namespace cell_text_test
