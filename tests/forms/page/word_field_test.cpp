#include "forms/page/word_field.hpp"

#include <doctest/doctest.h>

#include "forms/page/word.hpp"
#include "tests/forms/page/word_reading.hpp"

namespace word_field_test {
using namespace mappa::forms;
using namespace mappa::forms::test;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string said_of(const std::string& main) {
    std::string all;
    for (const auto& problem : word_problems(page(main))) all += problem.text() + "\n";
    return all;
}

std::string field(const std::string& attributes, const std::string& content = {}) {
    return "<span data-field=\"one\" data-label=\"The one\" " + attributes + ">" + content + "</span>";
}

}  // namespace

TEST_CASE("a field becomes a content control with its name as tag, its title, and a hint while it is blank") {
    const auto blank = written("<p>Name: " + field("data-kind=\"text\" data-hint=\"Surname last\"") + "</p>");
    CHECK(has(blank,
              "<w:bookmarkStart w:id=\"1\" w:name=\"f_one\"/><w:sdt><w:sdtPr><w:alias w:val=\"The one\"/>"
              "<w:tag w:val=\"one\"/><w:id w:val=\"2\"/><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>"
              "<w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr><w:t xml:space=\"preserve\">Surname last</w:t>"
              "</w:r></w:sdtContent></w:sdt><w:bookmarkEnd w:id=\"1\"/>"));
    const auto filled = written("<p>" + field("data-kind=\"text\"", "Amy\n  Madeup") + "</p>");
    CHECK(has(filled, ">Amy Madeup</w:t>"));
    CHECK_FALSE(has(filled, "showingPlcHdr"));
    CHECK_FALSE(has(filled, "Write here"));
}

TEST_CASE("a date is picked from a calendar, and carries the day it was filled in with") {
    CHECK(has(written("<p>" + field("data-kind=\"date\"") + "</p>"),
              "<w:showingPlcHdr/><w:date><w:dateFormat w:val=\"d MMMM yyyy\"/><w:lid w:val=\"en-GB\"/>"));
    for (const auto* day : {"2030-05-02", "2 May 2030"}) {
        const auto filled = written("<p>" + field("data-kind=\"date\"", day) + "</p>");
        CHECK(has(filled, "<w:date w:fullDate=\"2030-05-02T00:00:00Z\">"));
        CHECK(has(filled, ">2 May 2030</w:t>"));
    }
    for (const auto* no_day : {"not recorded", "31 June 2030", "2030-13-01", "May"})
        CHECK(has(written("<p>" + field("data-kind=\"date\"", no_day) + "</p>"), "<w:date><w:dateFormat"));
}

TEST_CASE("a choice lists its options, and shows the one chosen") {
    const std::string options = "data-kind=\"choice\" data-options=\"1|2=Level two|none &amp; other\"";
    const auto blank = written("<p>" + field(options) + "</p>");
    CHECK(has(blank,
              "<w:dropDownList><w:listItem w:displayText=\"1\" w:value=\"1\"/>"
              "<w:listItem w:displayText=\"Level two\" w:value=\"2\"/>"
              "<w:listItem w:displayText=\"none &amp; other\" w:value=\"none &amp; other\"/></w:dropDownList>"));
    CHECK(has(blank, ">Choose one</w:t>"));
    CHECK(has(written("<p>" + field(options, "2") + "</p>"),
              "<w:sdtContent><w:r><w:t xml:space=\"preserve\">Level two<"));
    CHECK(has(written("<p>" + field(options, "Level two") + "</p>"), "preserve\">Level two<"));
}

TEST_CASE("a box is ticked by yes") {
    CHECK(has(written("<p>" + field("data-kind=\"check\"", "yes") + " ready</p>"), "<w14:checked w14:val=\"1\"/>"));
    const auto open = written("<p>" + field("data-kind=\"check\"") + " ready</p>");
    CHECK(has(open, "<w14:checked w14:val=\"0\"/>"));
    CHECK(has(open, "<w:t>☐</w:t>"));
    CHECK(has(open, "<w:t xml:space=\"preserve\"> ready</w:t>"));
    CHECK_FALSE(has(open, "showingPlcHdr"));
}

TEST_CASE("a long field is a control round paragraphs, and a cell still ends with one") {
    const auto parts = word_parts(
        page("<table class=\"fields\"><caption class=\"unseen\">C</caption><tbody><tr><th scope=\"row\">Why</th>"
             "<td data-field=\"why\" data-kind=\"long\" "
             "data-label=\"Why\"><p>First</p><p>Second</p></td></tr></tbody></table>"
             "<div data-field=\"more\" data-kind=\"long\" data-label=\"More\"></div>"));
    const auto& body = parts.at("word/document.xml");
    CHECK(has(body, "<w:bookmarkStart w:id=\"1\" w:name=\"f_why\"/><w:sdt><w:sdtPr><w:alias w:val=\"Why\"/>"));
    CHECK(has(body, "<w:trHeight w:val=\"1134\" w:hRule=\"atLeast\"/>"));
    CHECK(count(body, "<w:sdtContent><w:p>") == 2);
    CHECK(has(body,
              ">Second</w:t></w:r></w:p>\n</w:sdtContent></w:sdt><w:bookmarkEnd w:id=\"1\"/>\n<w:p><w:pPr><w:pStyle "
              "w:val=\"Spacer\"/>"));
    CHECK(has(body, "<w:tag w:val=\"more\"/><w:id w:val=\"4\"/><w:showingPlcHdr/></w:sdtPr>"));
    CHECK(unsound(parts).empty());
}

TEST_CASE("rows that repeat are a repeating section, each row an item with its own bookmarks") {
    const std::string row =
        "<tr data-repeat=\"victims\"><td data-field=\"victim\" data-kind=\"text\" data-label=\"Name\"></td></tr>";
    const auto parts =
        word_parts(page("<table><caption>C</caption><tbody>" + row + row + "<tr><td>end</td></tr></tbody></table>"));
    const auto& body = parts.at("word/document.xml");
    CHECK(count(body, "<w15:repeatingSection/>") == 1);
    CHECK(count(body, "<w15:repeatingSectionItem/>") == 2);
    CHECK(has(body, "<w:tag w:val=\"victims\"/>"));
    CHECK(has(body, "w:name=\"f_victim__1\""));
    CHECK(has(body, "w:name=\"f_victim__2\""));
    CHECK(has(body, "mc:Ignorable=\"w14 w15\""));
    CHECK(unsound(parts).empty());
}

TEST_CASE("a field that could not be read back is refused") {
    const auto refused = [](const std::string& main, const std::string& part) {
        CHECK_MESSAGE(has(said_of(main), part), main << " -> " << said_of(main));
    };
    CHECK(said_of("<p>" + field("data-kind=\"text\"") + "</p>") == "");
    refused("<p><span data-field=\"A b\" data-kind=\"text\" data-label=\"x\"></span></p>", "has the name 'A b'");
    refused("<p>" + field("data-kind=\"number\"") + "</p>", "has the kind 'number'");
    refused("<p><span data-field=\"a\" data-kind=\"text\"></span></p>", "has no title");
    refused("<p>" + field("data-kind=\"long\"") + "</p>", "is a long field in a line");
    refused("<p>" + field("data-kind=\"choice\"") + "</p>", "has nothing to choose from");
    refused("<p>" + field("data-kind=\"choice\" data-options=\"a|a\"") + "</p>", "an empty option, or one twice");
    refused("<p>" + field("data-kind=\"text\" data-options=\"a\"") + "</p>", "has options but is not a choice");
    refused("<p>" + field("data-kind=\"text\"", "<strong>a</strong>") + "</p>", "holds <strong>");
    refused("<p>" + field("data-kind=\"text\"") + field("data-kind=\"date\"") + "</p>",
            "has the name of a field before it");
    refused("<p data-field=\"two\" data-kind=\"text\" data-label=\"x\">" + field("data-kind=\"text\"") + "</p>",
            "stands in a field");
    refused("<p data-kind=\"text\">a</p>", "is no field");
    const std::string in_row = "<tr data-repeat=\"r\"><td>" + field("data-kind=\"text\"") + "</td></tr>";
    CHECK(said_of("<table><caption>C</caption><tbody>" + in_row + in_row + "</tbody></table>") == "");
    refused(
        "<p>" + field("data-kind=\"text\"") + "</p><table><caption>C</caption><tbody>" + in_row + "</tbody></table>",
        "has the name of a field before it");
}

}  // namespace word_field_test
