#include "forms/page/word_dialect.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

#include "forms/page/word.hpp"
#include "forms/page/word_place.hpp"
#include "tests/forms/page/word_reading.hpp"

namespace word_dialect_test {
using namespace mappa;
using namespace mappa::forms;
using namespace mappa::forms::test;

namespace {

std::string problems_of(const std::string& whole_page) {
    std::string all;
    for (const auto& problem : word_problems(whole_page)) all += problem.text() + "\n";
    return all;
}

/// What is said of this in <main>.
std::string said_of(const std::string& main) { return problems_of(page(main)); }

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string replaced(std::string text, const std::string& part, const std::string& with) {
    const auto at = text.find(part);
    REQUIRE(at != std::string::npos);
    return text.replace(at, part.size(), with);
}

}  // namespace

TEST_CASE("what is in the dialect is let through") {
    CHECK(said_of("<h2>One</h2><p class=\"lead\" dir=\"auto\">A <strong>b</strong> <em>c</em><br/>d</p>") == "");
    CHECK(said_of("<h2>One</h2><h3 id=\"here\">Two</h3><h4>Three</h4><p><a href=\"#here\">up</a></p>") == "");
    CHECK(said_of("<ul><li>One<ol start=\"3\"><li>in it</li></ol></li></ul><dl><dt>Term</dt><dd>Meaning</dd></dl>") ==
          "");
    CHECK(said_of("<section><div class=\"signature new-page\"><p>Signed</p></div></section>") == "");
    CHECK(
        said_of(
            "<table class=\"fields\"><caption class=\"unseen\">C</caption><tbody><tr><th scope=\"row\">A</th><td>B</td>"
            "</tr></tbody></table>") == "");
    CHECK(
        said_of("<table><caption>C</caption><colgroup><col class=\"narrow\"/><col data-width=\"20\"/><col/></colgroup>"
                "<thead><tr><th scope=\"col\">A</th><th scope=\"col\" colspan=\"2\">B</th></tr></thead>"
                "<tbody><tr><td>1</td><td>2</td><td><ul><li>3</li></ul></td></tr></tbody></table>") == "");
}

TEST_CASE("everything else is refused by element, with what to do instead") {
    const auto refused = [](const std::string& main, const std::string& part) {
        CHECK_MESSAGE(has(said_of(main), part), main << " -> " << said_of(main));
    };
    const std::string open = "<table><caption>C</caption>";
    refused("<p>a <b>bold</b> word</p>", "<b> is not in the dialect");
    refused("<img src=\"x.png\"/>", "<img src=\"x.png\"> is not in the dialect");
    refused("<script>alert(1)</script>", "<script> is not in the dialect");
    refused("<p class=\"leed\">a</p>", "<p class=\"leed\"> has the class 'leed'");
    refused("<p class=\"lead leed\">a</p>", "classes of <p>: lead, nothing");
    refused("<p onclick=\"x()\">a</p>", "has the attribute 'onclick'");
    refused("<p style=\"color: red\">a</p>", "has the attribute 'style'");
    refused("stray words", "<main> holds the text 'stray words'");
    refused("<p><p>a</p></p>", "<p> may not stand in <p>");
    refused("<strong>a</strong>", "<strong> may not stand in <main>");
    refused("<ul>words</ul>", "<ul> holds the text 'words'");
    refused("<ul></ul>", "<ul> is empty");
    refused("<p><![CDATA[x]]></p>", "CDATA");
    refused("<h3>Two</h3>", "<h3> comes after a heading of level 1");
    refused("<h1>Again</h1>", "has 2 main headings");
    refused("<p dir=\"rtl\">a</p>", "has a fixed direction");
    refused("<p class=\"page-line\">a</p>", "belongs in <header> or <footer>");
    refused("<p><span class=\"form\">a</span></p>", "class form belongs in <h1>");
    refused("<p><span class=\"apart\">a</span></p>", "class apart belongs in");
    refused("<p><a href=\"javascript:x()\">a</a></p>", "leads nowhere");
    refused("<p><a href=\"http://example.org/\">a</a></p>", "leads nowhere");
    refused("<p><a href=\"#away\">a</a></p>", "leads to '#away', which is not in the page");
    refused("<p id=\"a\">a</p><p id=\"a\">b</p>", "has the id 'a' for the second time");
    refused("<p id=\"A b\">a</p>", "has the id 'A b'");
    refused("<ol start=\"x\"><li>a</li></ol>", "begins at no number");
    refused("<ul><li><ul><li><ul><li><ul><li>a</li></ul></li></ul></li></ul></li></ul>", "three deep at most");
    refused("<table><tbody><tr><td>a</td></tr></tbody></table>", "does not begin with a <caption>");
    refused(open + "</table>", "has no rows");
    refused(open + "<tr><td>a</td></tr></table>", "<tr> may not stand in <table>");
    refused(open + "<tbody><tr><td>a</td></tr><tr><td>a</td><td>b</td></tr></tbody></table>",
            "has 2 columns, the rows before it 1");
    refused(open + "<tbody><tr><td rowspan=\"2\">a</td></tr></tbody></table>", "has the attribute 'rowspan'");
    refused(open + "<tbody><tr><th>a</th></tr></tbody></table>", "does not say what it heads");
    refused(open + "<tbody><tr><td style=\"width: 20px\">a</td></tr></tbody></table>", "has the style 'width: 20px'");
    refused(open + "<tbody><tr><td style=\"width: 120%\">a</td></tr></tbody></table>", "a width in per cent");
    refused(open + "<tbody><tr><td><h2>a</h2></td></tr></tbody></table>", "<h2> may not stand in <td>");
    refused(open + "<tbody><tr><td><div><h2>a</h2></div></td></tr></tbody></table>", "<h2> stands in a table or list");
    refused(open + "<tbody><tr><td>" + open + "<tbody><tr><td>a</td></tr></tbody></table></td></tr></tbody></table>",
            "<table> may not stand in <td>");
    refused(open + "<tbody><tr><td>a</td></tr></tbody><thead><tr><th scope=\"col\">b</th></tr></thead></table>",
            "comes after <tbody>");
    refused(open +
                "<tbody><tr data-repeat=\"x\"><td>a</td></tr><tr><td>b</td></tr><tr data-repeat=\"x\"><td>c</td></tr>"
                "</tbody></table>",
            "is apart from the rows of its name");
}

TEST_CASE("the frame of a page is asked for") {
    const auto whole = page("<p>a</p>");
    CHECK(problems_of(whole) == "");
    CHECK(has(problems_of(replaced(whole, " lang=\"en-GB\"", "")), "<html> does not say its language"));
    CHECK(has(problems_of(replaced(whole, "<title>A page &amp; more</title>", "")), "has no <title>"));
    CHECK(has(problems_of(replaced(whole, "<main>", "<main></main><main>")), "header main main footer"));
    CHECK(has(problems_of(replaced(whole, "<h1>", "<h1>First ")), "comes after the title's text"));
    CHECK(has(problems_of(replaced(whole, "</footer>", "<p class=\"small\">Late</p></footer>")),
              "put it first in <footer>"));
    CHECK(has(problems_of(replaced(whole, "<footer>", "<footer><p>First</p>")), "put it first in <footer>"));
    CHECK(has(problems_of("<body></body>"), "the root body instead of html"));
}

TEST_CASE("a page that is not well-formed is refused where it goes wrong") {
    CHECK(has(said_of("<p>a<br></p>"), "<br> is not closed"));
    CHECK(has(said_of("<p>a"), "<p> is not closed"));
    CHECK(has(said_of("<p>a</strong></p>"), "<p> is not closed"));
    CHECK(has(said_of("<p class=lead>a</p>"), "the page is not well-formed"));
    CHECK(has(said_of("<p>fish &amp chips</p>"), "& that is not escaped"));
    CHECK(has(said_of("<p>one&nbsp;two</p>"), "& that is not escaped"));
    CHECK(has(said_of("<p class=\"lead\" class=\"lead\">a</p>"), "attribute class twice"));
}

TEST_CASE("nothing is made of what is refused") {
    CHECK_THROWS_WITH_AS(static_cast<void>(word_file(page("<p><u>a</u></p>"), "2030-05-20T00:00:00Z", assets())),
                         doctest::Contains("<u> is not in the dialect"), std::logic_error);
    CHECK_THROWS_WITH_AS(static_cast<void>(word_file(page("<p>"), "2030-05-20T00:00:00Z", assets())),
                         doctest::Contains("<p> is not closed"), std::logic_error);
}

TEST_CASE("a problem names the file, line and column in which the tag was written") {
    const auto marked = with_places("shared/a.mustache", "<p>é {{#x}}<b>\n  <u>{{! <i> }}</u></b>{{/x}}</p>");
    CHECK(marked ==
          "<p data-at=\"shared/a.mustache:1:1\">é {{#x}}<b data-at=\"shared/a.mustache:1:12\">\n"
          "  <u data-at=\"shared/a.mustache:2:3\">{{! <i> }}</u></b>{{/x}}</p>");
    const auto said = said_of("<p>a " + with_places("shared/a.mustache", "\n\n  <b class=\"x\">no</b>") + "</p>");
    CHECK(said.starts_with("shared/a.mustache:3:3: <b class=\"x\"> is not in the dialect"));
    const auto unsound = said_of(with_places("shared/b.mustache", "<p>\n<br></p>"));
    CHECK(unsound.starts_with("shared/b.mustache:2:1: <br> is not closed"));
}

}  // namespace word_dialect_test
