#include "forms/templates/soundness.hpp"

#include <doctest/doctest.h>

#include "forms/documents/document_template.hpp"
#include "forms/templates/preview.hpp"
#include "tests/forms/documents/printing.hpp"

namespace soundness_test {
using namespace mappa;
using namespace mappa::forms;
using sample::has;

namespace {

const std::string invitation = "invitation/england-wales-2012/invitation.html.mustache";

std::string shipped(const std::string& path) { return std::string{*sample::templates()(path)}; }

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

TemplatesKnown known() {
    return {{invitation, "shared/html/top.mustache", "shared/html/marking.mustache", "shared/html/header.mustache"},
            {"england-wales-2012", "england-wales-2022"}};
}

std::string said_of(const std::map<std::string, std::string>& own) {
    std::string all;
    for (const auto& each : problems_of_own(own, sample::templates(), known())) all += each.text() + "\n";
    return all;
}

}  // namespace

TEST_CASE("A local paragraph and a logo line are sound") {
    const auto text = replaced(shipped(invitation), "<h2>The meeting</h2>",
                               "<p class=\"lead\"><strong>Fenbury MAPPA</strong></p>\n<p>Park behind the hall.</p>\n"
                               "<h2>The meeting</h2>");
    CHECK(said_of({{invitation, text}}) == "");
    CHECK(said_of({{"shared/html/logo.mustache", "<p>Fenbury</p>\n"},
                   {invitation, replaced(text, "<h2>The", "{{>shared/html/logo.mustache}}\n<h2>The")}}) == "");
    // An edition may have a template of its own.
    CHECK(said_of({{"invitation/england-wales-2022/invitation.html.mustache", text}}) == "");
}

TEST_CASE("A file that nothing is printed from is refused, with the name that was probably meant") {
    CHECK(said_of({{"shared/html/heder.mustache", "<p>a</p>"}}) ==
          "shared/html/heder.mustache: nothing is printed from this file - did you mean "
          "'shared/html/header.mustache'?: no template includes it\n");
    CHECK(has(said_of({{"invitaton/england-wales-2012/invitation.html.mustache", "x"}}), "did you mean 'invitation'?"));
    CHECK(has(said_of({{"invitation/england-wales-2021/invitation.html.mustache", "x"}}),
              "'england-wales-2021' is no edition - did you mean 'england-wales-2012'?"));
    CHECK(has(said_of({{"invitation.html.mustache", "x"}}), "lies beside the folders"));
    CHECK(has(said_of({{"invitation/invitation.html.mustache", "x"}}), "is no edition"));
    CHECK(has(said_of({{"docx/styles.xml", "x"}}), "there is no document 'docx'"));
    CHECK(has(said_of({{"shared/notes.txt", "x"}}), "their names end with .mustache"));
}

TEST_CASE("A missing partial is looked for among all that there are") {
    const auto text =
        replaced(shipped(invitation), "{{>shared/html/top.mustache}}", "{{>shared/html/markng.mustache}}");
    CHECK(has(said_of({{invitation, text}}), invitation + ":7:1: There is no partial called"));
    CHECK(has(said_of({{invitation, text}}), "Did you mean {{>shared/html/marking.mustache}}?"));
}

TEST_CASE("A local template does not lose what every document carries") {
    const auto bare = replaced(replaced(shipped(invitation), "{{>shared/html/top.mustache}}",
                                        "<header><p class=\"page-line\">Fenbury</p></header>"),
                               "{{>shared/html/header.mustache}}", "<h1>Invitation</h1>");
    const auto without_foot =
        replaced(bare, "{{>shared/html/bottom.mustache}}", "<footer><p class=\"page-line\">Fenbury</p></footer>");
    const auto said = said_of({{invitation, without_foot}});
    CHECK(has(said, invitation + ":1:1: the head of the page is not marked OFFICIAL-SENSITIVE"));
    for (const std::string name : {"reference", "version", "made_by", "made_on"})
        CHECK_MESSAGE(has(said, "print {{" + name + "}}"), name);
    // A partial that everything includes is checked with everything.
    CHECK(has(said_of({{"shared/html/marking.mustache", "<p class=\"marking\">Fenbury</p>\n"}}),
              "not marked OFFICIAL-SENSITIVE"));
}

TEST_CASE("A page fetches nothing from elsewhere, and no typed text stands in a style sheet") {
    const auto style = [&](const std::string& rule) {
        return said_of(
            {{invitation, replaced(shipped(invitation), "</head>", "<style>\n" + rule + "\n</style>\n</head>")}});
    };
    CHECK(style("p { color: black; }") == "");
    CHECK(
        has(style("p { background: url(https://elsewhere.example/x.png); }"), invitation + ":6:17: url( would fetch"));
    CHECK(has(style("@import \"x.css\";"), invitation + ":6:1: @import would fetch"));
    CHECK(has(style("p::before { content: \"{{venue}}\"; }"), "a style sheet prints a text (Sample of venue)"));
    CHECK(style("p::before { content: \"{{page_line}}\"; }") == "");
    for (const std::string markup : {"<img src=\"https://elsewhere.example/x.png\"/>", "<script>x</script>",
                                     "<p style=\"color: red\">x</p>", "<a href=\"{{venue}}\">x</a>"})
        CHECK_MESSAGE(said_of({{invitation, replaced(shipped(invitation), "<h2>The meeting</h2>", markup)}}) != "",
                      markup);
}

TEST_CASE("A preview shows most of a template, says SAMPLE on every page, and can show the rest") {
    const auto& what = *printed("invitation");
    const auto page = sound_template(invitation, *what.shape, sample::templates());
    const auto usual = preview_page(what, page, {});
    CHECK(has(usual, "You are asked to attend"));
    CHECK(has(usual, "Sample of venue"));
    CHECK_FALSE(has(usual, "This meeting is cancelled"));
    CHECK(has(usual, "<strong>SAMPLE</strong>"));
    CHECK(has(usual, "<title>SAMPLE of Invitation to a meeting: not a record</title>"));
    CHECK(has(preview_page(what, page, {false, {"meeting_cancelled"}, {}}), "This meeting is cancelled"));
    const auto blank = preview_page(what, page, {true, {}, {}});
    CHECK_FALSE(has(blank, "Sample of"));
    CHECK(has(blank, "SAMPLE"));
    for (const auto& each : everything_printed()) {
        const auto path = template_in(std::string{each.name} + "/" + std::string{first_edition});
        CAPTURE(path);
        const auto blank_page =
            preview_page(each, sound_template(path, *each.shape, sample::templates()), {true, {}, {}});
        CHECK(has(blank_page, "SAMPLE"));
    }
}

TEST_CASE("A break in a shared part is told once, however many documents include it") {
    const auto problems =
        problems_of_own({{"shared/html/header.mustache", "<h1>{{subjct}}</h1>\n"}}, sample::templates(), known());
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().text().starts_with("shared/html/header.mustache:1:5: {{subjct}} is not known here."));
}

}  // namespace soundness_test
