#include <doctest/doctest.h>

#include <numeric>
#include <pugixml.hpp>

#include "forms/page/word.hpp"
#include "forms/page/word_columns.hpp"
#include "tests/forms/page/word_reading.hpp"

namespace word_table_test {
using namespace mappa::forms;
using namespace mappa::forms::test;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const std::string begin = "<table><caption class=\"unseen\">What &amp; who</caption>";

std::vector<int> widths_of(const std::string& table) {
    pugi::xml_document document;
    REQUIRE(document.load_string(table.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
    return column_widths(document.document_element());
}

std::string row_of(const std::vector<std::string>& cells) {
    std::string row = "<tr>";
    for (const auto& cell : cells) row += "<td>" + cell + "</td>";
    return row + "</tr>";
}

std::string words(std::size_t characters) {
    std::string text;
    while (text.size() < characters) text += "some words ";
    return text;
}

}  // namespace

TEST_CASE("header rows repeat and are shaded; rows of the body are not cut, the caption is the table's title") {
    const auto table = written(begin +
                               "<thead><tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr></thead>"
                               "<tbody><tr><th scope=\"row\">1</th><td dir=\"auto\">2</td></tr></tbody></table>");
    CHECK(has(table, "<w:tblCaption w:val=\"What &amp; who\"/>"));
    CHECK(count(table, "<w:tblHeader/>") == 1);
    CHECK(count(table, "<w:cantSplit/>") == 2);
    CHECK(has(table, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"));
    CHECK(count(table, "E4E8EE") == 2);
    CHECK(count(table, "w:val=\"TableHead\"") == 3);
    CHECK(count(table, "w:val=\"TableText\"") == 1);
    CHECK(has(table, "<w:tblLook w:val=\"0020\"/>"));
    CHECK(table.ends_with("</w:tbl>\n<w:p><w:pPr><w:pStyle w:val=\"Spacer\"/></w:pPr></w:p>\n"));
}

TEST_CASE("a caption that is seen stands above the table and stays with it") {
    const auto table = written("<table><caption>Seen</caption><tbody><tr><td>a</td></tr></tbody></table>");
    CHECK(table.starts_with("<w:p><w:pPr><w:pStyle w:val=\"Caption\"/><w:keepNext/>"));
    CHECK(has(table, "<w:tblCaption w:val=\"Seen\"/>"));
}

TEST_CASE("a table of fields has a shaded third for the names") {
    const auto table = written(
        "<table class=\"fields\"><caption class=\"unseen\">C</caption><tbody>"
        "<tr><th scope=\"row\">Name</th><td>A</td></tr></tbody></table>");
    CHECK(has(table, "<w:gridCol w:w=\"3084\"/><w:gridCol w:w=\"6554\"/>"));
    CHECK(count(table, "F2F2F2") == 1);
    CHECK(has(table, "<w:tblLook w:val=\"0080\"/>"));
    CHECK_FALSE(has(table, "tblHeader"));
}

TEST_CASE("a signature table has room to write and stays on one page") {
    const auto table = written(
        "<table class=\"fields signature\"><caption class=\"unseen\">C</caption><tbody>"
        "<tr><th scope=\"row\">Signed</th><td></td></tr></tbody></table>");
    CHECK(has(table, "<w:cantSplit/><w:trHeight w:val=\"680\" w:hRule=\"atLeast\"/>"));
    CHECK(count(table, "<w:keepNext/>") == 2);
}

TEST_CASE("colspan takes the width of its columns") {
    const auto table =
        written(begin +
                "<tbody><tr><td style=\"width: 20%\">a</td><td style=\"width: 30%\">b</td>"
                "<td style=\"width: 50%\">c</td></tr><tr><td colspan=\"2\">d</td><td>e</td></tr></tbody></table>");
    CHECK(has(table, "<w:gridCol w:w=\"1927\"/><w:gridCol w:w=\"2891\"/><w:gridCol w:w=\"4820\"/>"));
    CHECK(has(table, "<w:tcW w:w=\"4818\" w:type=\"dxa\"/><w:gridSpan w:val=\"2\"/>"));
}

TEST_CASE("a cell holds text, blocks or both, and always ends with a paragraph") {
    const auto cell = [](const std::string& content) {
        const auto table = written(begin + "<tbody><tr><td>" + content + "</td></tr></tbody></table>");
        const auto from = table.find("</w:tcPr>") + 9;
        return table.substr(from, table.find("</w:tc>") - from);
    };
    CHECK(cell("") == "<w:p><w:pPr><w:pStyle w:val=\"TableText\"/></w:pPr></w:p>\n");
    CHECK(count(cell("\n <p>a</p>\n <p>b</p>\n"), "<w:p>") == 2);
    CHECK(count(cell("a <p>b</p> c"), "<w:p>") == 3);
    CHECK(has(cell("<p class=\"nothing\">a</p>"), "NothingCell"));
    CHECK(has(cell("<ul><li>a</li></ul>"), "<w:pStyle w:val=\"TableText\"/><w:numPr>"));
}

TEST_CASE("a row that fills a good part of a page may be cut, a shorter one not") {
    const auto table = [](std::size_t characters) {
        return written(begin + "<tbody><tr><td>" + words(characters) + "</td></tr></tbody></table>");
    };
    CHECK(has(table(1'000), "cantSplit"));
    CHECK_FALSE(has(table(10'000), "cantSplit"));
}

TEST_CASE("widths asked for are kept, in whichever way they are asked for") {
    CHECK(
        widths_of(
            "<table><tbody><tr><td style=\"width: 25%\">a</td><td style=\"width: 75%\">b</td></tr></tbody></table>") ==
        std::vector<int>{2409, 7229});
    CHECK(widths_of("<table><colgroup><col data-width=\"25\"/><col style=\"width: 75%\"/></colgroup><tbody>" +
                    row_of({"a", "b"}) + "</tbody></table>") == std::vector<int>{2409, 7229});
    const auto named =
        widths_of("<table><colgroup><col class=\"narrow\"/><col class=\"date\"/><col/></colgroup><tbody>" +
                  row_of({"1", "2", "3"}) + "</tbody></table>");
    CHECK(named[0] == 674);
    CHECK(named[1] == 1445);
    CHECK(std::accumulate(named.begin(), named.end(), 0) == text_width);
}

TEST_CASE("without widths the columns share the page by what is in them") {
    const auto widths = widths_of("<table><tbody>" + row_of({"1", words(40), words(400)}) +
                                  row_of({"22", "x", words(30)}) + "</tbody></table>");
    REQUIRE(widths.size() == 3);
    CHECK(widths[0] < widths[1]);
    CHECK(widths[1] < widths[2]);
    CHECK(widths[0] > 400);  // room for a number
    CHECK(std::accumulate(widths.begin(), widths.end(), 0) == text_width);
    // a long word is not broken for the sake of a long text beside it
    const auto wordy =
        widths_of("<table><tbody>" + row_of({"Accommodation-officer", words(5'000)}) + "</tbody></table>");
    CHECK(wordy[0] >= 21 * 100);
    const auto alike = widths_of("<table><tbody>" + row_of({"a", "b"}) + "</tbody></table>");
    CHECK(alike == std::vector<int>{4819, 4819});
}

TEST_CASE("widths asked for that leave too little give way") {
    const auto widths = widths_of("<table><tbody><tr><td style=\"width: 98%\">a</td><td>b</td></tr></tbody></table>");
    CHECK(widths[1] > 600);
    CHECK(widths[0] + widths[1] == text_width);
}

}  // namespace word_table_test
