#include <doctest/doctest.h>

#include "forms/page/word.hpp"
#include "tests/forms/page/word_reading.hpp"

namespace word_text_test {
using namespace mappa::forms;
using namespace mappa::forms::test;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string run(const std::string& text, const std::string& look = {}) {
    return "<w:r>" + (look.empty() ? "" : "<w:rPr>" + look + "</w:rPr>") + "<w:t xml:space=\"preserve\">" + text +
           "</w:t></w:r>";
}

std::string styled(const std::string& style, const std::string& content) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + content + "</w:p>\n";
}

}  // namespace

TEST_CASE("headings are Title, Heading1, Heading2 and Heading3, the form's name above the title") {
    CHECK(has(body_of(""), styled("FormName", run("Form")) + styled("Title", run("Title"))));
    CHECK(written("<h2>Two</h2><h3>Three</h3><h4>Four</h4>") ==
          styled("Heading1", run("Two")) + styled("Heading2", run("Three")) + styled("Heading3", run("Four")));
}

TEST_CASE("a paragraph has the style of its class") {
    CHECK(written("<p>a</p>") == "<w:p>" + run("a") + "</w:p>\n");
    CHECK(written("<p class=\"lead\">a</p>") == styled("Lead", run("a")));
    CHECK(written("<p class=\"nothing\">a</p>") == styled("Nothing", run("a")));
    CHECK(written("<p class=\"small\">a</p>") == styled("Small", run("a")));
    CHECK(written("<p class=\"statement\">a</p>") == styled("Statement", run("a")));
    CHECK(written("<p class=\"marking\">a</p>") == styled("Marking", run("a")));
    CHECK(written("<section><div><p>a</p></div></section>") == written("<p>a</p>"));
}

TEST_CASE("strong and em are bold and italic; white space is one space, and none at the edges") {
    const std::string bold = "<w:b/><w:bCs/>";
    CHECK(written("<p>\n  a\n <strong>b</strong> <em>c</em> <strong><em>d</em></strong>. </p>") ==
          "<w:p>" + run("a") + run(" b", bold) + run(" c", "<w:i/><w:iCs/>") + run(" d", bold + "<w:i/><w:iCs/>") +
              run(".") + "</w:p>\n");
    CHECK(written("<p>a <br/> b</p>") == "<w:p>" + run("a") + "<w:r><w:br/></w:r>" + run("b") + "</w:p>\n");
    CHECK(written("<p>&lt;b&gt; &amp; \"q\"</p>") == "<w:p>" + run("&lt;b&gt; &amp; &quot;q&quot;") + "</w:p>\n");
    CHECK(written("<p></p>") == "<w:p></w:p>\n");
}

TEST_CASE("text for screen readers only is left out") {
    CHECK(written("<p>a<span class=\"unseen\"> hidden</span> b</p>") == "<w:p>" + run("a b") + "</w:p>\n");
    CHECK(written("<p class=\"unseen\">hidden</p><h2 class=\"unseen\">hidden</h2>") == "");
}

TEST_CASE("text from right to left is set so where dir=auto stands, and its stretches anywhere") {
    const std::string right = "<w:rtl/>";
    CHECK(written("<p dir=\"auto\">עברית abc, שלום!</p>") ==
          "<w:p><w:pPr><w:bidi/></w:pPr>" + run("עברית ", right) + run("abc") + run(", שלום!", right) + "</w:p>\n");
    CHECK(written("<p>עברית</p>") == "<w:p>" + run("עברית", right) + "</w:p>\n");
    CHECK(written("<p dir=\"auto\">1. abc (עברית, שלום) x</p>") ==
          "<w:p>" + run("1. abc (") + run("עברית, שלום", right) + run(") x") + "</w:p>\n");
    CHECK(written("<p dir=\"auto\">👩 42</p>") == "<w:p>" + run("👩 42") + "</w:p>\n");
}

TEST_CASE("lists have real bullets and numbers; every ordered list counts for itself") {
    const auto whole = page(
        "<ul><li>one</li><li><p>two</p><p>more</p><ol><li>in it</li></ol></li></ul>"
        "<ol start=\"4\"><li>four</li></ol>");
    const auto parts = word_parts(whole);
    const auto& body = parts.at("word/document.xml");
    const auto item = [](const std::string& level, const std::string& list) {
        return "<w:pStyle w:val=\"ListParagraph\"/><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list +
               "\"/></w:numPr></w:pPr>";
    };
    CHECK(has(body, item("0", "1") + run("one")));
    CHECK(has(body, item("0", "1") + run("two")));
    CHECK(has(body, "<w:pStyle w:val=\"ListParagraph\"/><w:ind w:left=\"425\"/></w:pPr>" + run("more")));
    CHECK(has(body, item("1", "2") + run("in it")));
    CHECK(has(body, item("0", "3") + run("four")));
    const auto& numbering = parts.at("word/numbering.xml");
    CHECK(has(numbering,
              "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"2\"/><w:lvlOverride w:ilvl=\"0\">"
              "<w:startOverride w:val=\"4\"/>"));
    CHECK(count(numbering, "<w:num ") == 3);
    CHECK(unsound(parts).empty());
}

TEST_CASE("terms and explanations are told apart by style") {
    CHECK(written("<dl><dt>A</dt><dd>b</dd></dl>") ==
          styled("Term", run("A")) + "<w:p><w:pPr><w:pStyle w:val=\"Explanation\"/><w:ind w:left=\"425\"/></w:pPr>" +
              run("b") + "</w:p>\n");
}

TEST_CASE("links lead outside by a relationship, each address once, and inside by a bookmark") {
    const auto parts =
        word_parts(page("<p id=\"here\">See <a href=\"https://mappa.example/a?b=1&amp;c=2\">this <em>page</em></a> and "
                        "<a href=\"mailto:x@mappa.example\">us</a></p><p><a href=\"#here\">up</a>, "
                        "<a href=\"https://mappa.example/a?b=1&amp;c=2\">again</a></p>"));
    const auto& body = parts.at("word/document.xml");
    const auto& links = parts.at("word/_rels/document.xml.rels");
    CHECK(has(links,
              "Id=\"rIdLink1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" "
              "Target=\"https://mappa.example/a?b=1&amp;c=2\" TargetMode=\"External\""));
    CHECK(count(links, "rIdLink") == 2);
    CHECK(has(body, run("See ") + "<w:hyperlink r:id=\"rIdLink1\">" + run("this", "<w:rStyle w:val=\"Hyperlink\"/>")));
    CHECK(count(body, "r:id=\"rIdLink1\"") == 2);
    CHECK(has(body, "w:name=\"at_here\""));
    CHECK(has(body, "<w:hyperlink w:anchor=\"at_here\">"));
    CHECK(unsound(parts).empty());
}

TEST_CASE("class new-page begins a page, and a signature stays together") {
    CHECK(has(written("<h2 class=\"new-page\">a</h2>"), "<w:pStyle w:val=\"Heading1\"/><w:pageBreakBefore/>"));
    CHECK(has(written("<div class=\"new-page\"><p>a</p></div><p>b</p>"), "<w:pageBreakBefore/></w:pPr>" + run("a")));
    CHECK(count(written("<div class=\"new-page\"><p>a</p></div><p>b</p>"), "pageBreakBefore") == 1);
    const auto signature = written("<div class=\"signature\"><p>Signed</p><p>Name</p></div><p>after</p>");
    CHECK(count(signature, "<w:keepNext/><w:keepLines/>") == 3);  // with the space before
    CHECK(has(signature, "<w:p>" + run("after")));
}

TEST_CASE("head and foot of every page come from header and footer, with the number of the page") {
    const auto parts = word_parts(page("<p>a</p>"));
    const auto& top = parts.at("word/header1.xml");
    CHECK(has(top, styled("Marking", run("MARK"))));
    CHECK(has(top, styled("Header", run("Form") + "<w:r><w:tab/></w:r>" + run("Case"))));
    const auto& foot = parts.at("word/footer1.xml");
    CHECK(has(foot, run("Made by") + "<w:r><w:tab/></w:r><w:r><w:tab/></w:r>" + run("Page")));
    CHECK(has(foot, " PAGE "));
    CHECK(has(foot, " NUMPAGES "));
    CHECK(has(foot, styled("Marking", run("MARK"))));
    CHECK_FALSE(has(foot, "Made from."));
    CHECK(has(parts.at("word/document.xml"), styled("Small", run("Made from.")) + "<w:sectPr>"));
}

TEST_CASE("title, author and language are in the properties of the file") {
    const auto parts = word_parts(page("<p>a</p>"));
    const auto& core = parts.at("docProps/core.xml");
    CHECK(has(core, "<dc:title>A page &amp; more</dc:title>"));
    CHECK(has(core, "<dc:creator>Cora</dc:creator>"));
    CHECK(has(core, "<dc:language>en-GB</dc:language>"));
    CHECK(has(core, "2030-05-20T00:00:00Z</dcterms:created>"));
    CHECK(has(parts.at("word/styles.xml"), "<w:lang w:val=\"en-GB\""));
}

}  // namespace word_text_test
