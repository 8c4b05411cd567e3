#include "app/web/parts.hpp"

#include <doctest/doctest.h>

#include "app/web/fields.hpp"

namespace parts_test {
using namespace mappa;
using namespace mappa::web;

TEST_CASE("a sentence of the engine reads as a page: steps by what they do, fields by their labels") {
    CHECK(in_page_words("`meeting record`: lead_report") == "\u2018Writes sections of the minutes\u2019: Lead report");
    CHECK(in_page_words("`meeting record`: victims or no_victim_issue") ==
          "\u2018Writes sections of the minutes\u2019: Victims or No victim issue");
    CHECK(in_page_words("name the officer in words") == "name the officer in words");
    CHECK(in_page_words("a lone ` quote") == "a lone ` quote");
}

TEST_CASE("every step that a sentence names leads to its page, on the object it needs") {
    CHECK(supply_address("`case assess`; `meeting record`: risk_confirmed", "FEN-2014-0001", 2) ==
          "/cases/FEN-2014-0001/do/case/assess");
    CHECK(supply_address("`meeting record`: lead_report", "FEN-2014-0001", 2) ==
          "/cases/FEN-2014-0001/do/meeting/record/2");
    CHECK(supply_address("`meeting record`: lead_report", "FEN-2014-0001", 0).empty());
    CHECK(supply_address("write it down", "FEN-2014-0001", 2).empty());
    const auto ways = named_in("`case assess`; `meeting record`: risk_confirmed");
    REQUIRE(ways.size() == 2);
    CHECK(ways[0].key == "case assess");
    CHECK(ways[1].field == "risk_confirmed");
}

TEST_CASE("text is escaped wherever it stands, and an address keeps what is typed in it apart") {
    CHECK(words("<b>'\"&\n").html() == "&lt;b&gt;&#39;&quot;&amp;<br>");
    CHECK(address({"cases", "A/../B ?x=1"}) == "/cases/A%2F..%2FB%20%3Fx%3D1");
    CHECK(table("T", {{"A"}}, {{words("<i>")}}, "none").html().find("<i>") == std::string::npos);
}

TEST_CASE("a list that is shown a page at a time says where it is and leads on") {
    CHECK(paging({"actions", "/actions", 1, 100, 100}).empty());
    CHECK(paging({"actions", "/actions", 1, 100, 0}).empty());
    const auto first = paging({"actions", "/actions", 1, 100, 201}).html();
    CHECK(first.find("1 to 100 of 201 actions") != std::string::npos);
    CHECK(first.find("\"/actions?page=2\"") != std::string::npos);
    CHECK(first.find("Previous") == std::string::npos);
    const auto second = paging({"actions", "/actions?agency=police", 2, 100, 201}).html();
    CHECK(second.find("101 to 200 of 201") != std::string::npos);
    CHECK(second.find("\"/actions?agency=police\"") != std::string::npos);
    CHECK(second.find("agency=police&amp;page=3\"") != std::string::npos);
    const auto last = paging({"of yours", "/", 3, 100, 201, "yours"}).html();
    CHECK(last.find("201 to 201 of 201") != std::string::npos);
    CHECK(last.find("\"/?yours=2\"") != std::string::npos);
    CHECK(last.find("Next") == std::string::npos);
    const auto beyond = paging({"actions", "/actions", 9, 100, 201}).html();
    CHECK(beyond.find("no page 9") != std::string::npos);
    CHECK(beyond.find("\"/actions?page=3\"") != std::string::npos);
    CHECK(page_number("12") == 12);
    for (const auto* text : {"", "0", "-1", "1.5", "two", "99999999999999999999"}) CHECK(page_number(text) == 1);
}

TEST_CASE("every field of every step has its place on a page, and what is typed there is read back") {
    for_each_step([](const auto& blank) {
        using S = std::remove_cvref_t<decltype(blank)>;
        CAPTURE(S::info.key);
        std::size_t given = 0;
        for_each_field<S>([&](const auto& each) {
            if (each.use != Use::assigned && each.name != target_of_step(S::info.key)) ++given;
        });
        CHECK(fields_of_step(S::info.key).size() == given);
    });
    const auto& shapes = fields_of_step("case plan");
    const Typed typed{
        {"protects", "by keeping away"}, {"entry.0.what", "visits"}, {"entry.2.what", "curfew"}, {"meeting", "2"}};
    const auto entry = entry_of(shapes, typed);
    const auto* entries = entry.find("entry");
    REQUIRE(entries);
    CHECK(entries->items().size() == 2);  // the empty row between them is none
    CHECK(entries->items()[1].find("what")->place().field == "entry.2.what");
    CHECK(inputs(shapes, typed, {{"entry.2.what", "no such thing"}}).html().find("no such thing") != std::string::npos);
}

}  // namespace parts_test
