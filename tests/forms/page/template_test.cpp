#include "forms/page/template.hpp"

#include <doctest/doctest.h>

#include <mstch/mstch.hpp>
#include <stdexcept>
#include <string>
#include <thread>

namespace template_test {
using namespace mappa::forms;
using mappa::Problems;

namespace {

Shape shape() {
    return Shape()
        .text("surname", "the offender's surname")
        .text("note", "a remark", "no remark was made")
        .raw("diagram", "a drawing that is markup already", "no drawing")
        .flag("draft", "whether it is a draft")
        .rows("actions", "actions agreed", "none agreed",
              Shape().text("what", "what is to be done").text("owner", "who does it", "nobody yet"))
        .rows("older_actions", "actions carried forward", "none",
              Shape().text("what", "what is to be done").text("owner", "who does it", "nobody yet"))
        .group("chair", "who chaired",
               Shape().text("chair_name", "their name", "not known").paragraphs("views", "views"));
}

Model model() {
    Model filled = shape().blank();
    filled.text("surname", "Example").flag("draft", true);
    filled.add_row("actions").text("what", "visit").text("owner", "Police");
    filled.add_row("actions").text("what", "call").text("owner", "");
    filled.group("chair", Model().text("chair_name", "A. Chair").paragraphs("views", "one\ntwo"));
    return filled;
}

std::string printed(const std::string& text, const Model& given = model(), const Template::Partials& partials = {}) {
    const auto loaded = Template::load("test.mustache", text, partials, shape());
    if (const auto* problems = std::get_if<Problems>(&loaded)) FAIL(problems->front().text());
    return std::get<Template>(loaded).render(given);
}

Problems problems(const std::string& text, const Template::Partials& partials = {}) {
    const auto loaded = Template::load("test.mustache", text, partials, shape());
    const auto* found = std::get_if<Problems>(&loaded);
    return found ? *found : Problems();
}

/// The only problem of a template, as a line.
std::string problem(const std::string& text, const Template::Partials& partials = {}) {
    const auto found = problems(text, partials);
    REQUIRE_MESSAGE(found.size() == 1, text << " has " << found.size() << " problems");
    return found.front().text();
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a template prints text, rows, flags, groups, remarks and partials") {
    CHECK(printed("{{surname}} {{ surname }}{{! a }} remark {{note}}") == "Example Example remark ");
    CHECK(printed("{{#actions}}[{{what}}: {{owner}} for {{surname}}]{{/actions}}") ==
          "[visit: Police for Example][call:  for Example]");
    CHECK(printed("{{^actions}}none{{/actions}}{{^older_actions}}none{{/older_actions}}") == "none");
    CHECK(printed("{{#draft}}DRAFT{{/draft}}{{^draft}}final{{/draft}}") == "DRAFT");
    CHECK(printed("{{#chair}}{{chair_name}}{{/chair}}, {{chair.chair_name}}") == "A. Chair, A. Chair");
    CHECK(printed("{{#chair.views}}<p>{{line}}</p>{{/chair.views}}") == "<p>one</p><p>two</p>");
    CHECK(printed("{{#actions}}{{>row}}{{/actions}}", model(), {{"row", "{{what}};"}}) == "visit;call;");
}

TEST_CASE("every text and row list can be asked whether there is any") {
    CHECK(printed("{{#has_surname}}a{{/has_surname}}{{#has_note}}b{{/has_note}}{{^has_note}}c{{/has_note}}") == "ac");
    CHECK(printed("{{#has_actions}}table{{/has_actions}}{{#has_older_actions}}table{{/has_older_actions}}") == "table");
    CHECK(printed("{{#actions}}{{^has_owner}}{{what}}: nobody{{/has_owner}}{{/actions}}") == "call: nobody");
    CHECK(printed("{{#chair.has_chair_name}}yes{{/chair.has_chair_name}}") == "yes");
}

TEST_CASE("mstch: a missing variable would print nothing; it is refused with place and suggestion") {
    const std::string line = problem("first\n  é {{surnmae}}");
    CHECK(line.starts_with("test.mustache:2:5: {{surnmae}} is not known here."));
    CHECK(has(line, "Did you mean surname?"));
    CHECK(has(line, "Known here: actions, chair, diagram, draft, note, older_actions, surname."));
    CHECK(has(problem("{{#actions}}{{whta}}{{/actions}}"), "Known here: owner, what, actions,"));
    CHECK(has(problem("{{chair.chair_nam}}"), "Did you mean chair.chair_name?"));
    CHECK(has(problem("{{actions.what}}"), "not known here"));
    CHECK(has(problem("{{what}}"), "not known here"));  // known only inside actions
}

TEST_CASE("mstch: a missing partial would print nothing; it is refused") {
    const Template::Partials partials{{"page/header", "x"}};
    CHECK(has(problem("{{>page/haeder}}", partials), "Did you mean {{>page/header}}?"));
    CHECK(has(problem("{{>row}}"), "There are no partials here."));
}

TEST_CASE("mstch: an unclosed section would drop the rest of the document; it is refused") {
    CHECK(has(problem("a{{#actions}}b"), "test.mustache:1:2: The section {{#actions}} is never closed."));
    CHECK(has(problem("a{{/actions}}b"), "closes a section that is not open"));
    CHECK(has(problem("{{#draft}}{{#actions}}{{/draft}}"), "comes while {{#actions}} of line 1 is still open"));
    CHECK(has(problem("{{>open}}", {{"open", "{{#draft}}"}}), "open:1:1: The section {{#draft}} is never closed."));
    CHECK(has(problem("{{#draft}}{{>close}}{{/draft}}", {{"close", "{{/draft}}"}}), "not open in this file"));
}

TEST_CASE("mstch: a missing inner key would print the outer value; the model is refused before printing") {
    const auto loaded = Template::load("test.mustache", "{{#actions}}{{owner}}{{/actions}}", {}, shape());
    Model lacking = model();
    lacking.add_row("actions").text("what", "nobody's");
    CHECK_THROWS_WITH_AS(std::get<Template>(loaded).render(lacking), doctest::Contains("actions[3].owner is missing"),
                         std::logic_error);
    // A nested section with the same names is the other way one row's value could stand on another's.
    CHECK(has(problem("{{#actions}}{{#older_actions}}{{what}}{{/older_actions}}{{/actions}}"),
              "same names (owner, what)"));
    CHECK(has(problem("{{#actions}}{{#actions}}x{{/actions}}{{/actions}}"), "same names"));
}

TEST_CASE("mstch: a partial that reaches itself would crash; it is refused") {
    CHECK(has(problem("{{>a}}", {{"a", "{{>a}}"}}), "includes itself (test.mustache > a > a)"));
    CHECK(has(problem("{{>a}}", {{"a", "{{>b}}"}, {"b", "{{>a}}"}}), "includes itself (test.mustache > a > b > a)"));
    CHECK(printed("{{>a}}{{>a}}{{>b}}", model(), {{"a", "x"}, {"b", "{{>a}}"}}) == "xxx");  // twice is not recursion
}

TEST_CASE("mstch: changed delimiters, odd names and unclosed tags are refused") {
    CHECK(has(problem("{{=<% %>=}}"), "changes the delimiters"));
    CHECK(has(problem("{{surname\n}}"), "not closed on its line"));
    CHECK(has(problem("{{surname"), "not closed on its line"));
    CHECK(has(problem("{{{diagram}}"), "opened with three braces"));
    for (const char* odd : {"{{.}}", "{{}}", "{{a b}}", "{{a..b}}", "{{<x}}", "{{{{x}}}}", "{{#}}", "{{{#draft}}}"})
        CHECK(has(problem(odd), "which is not a name"));
}

TEST_CASE("mstch: a name used as what it is not is refused") {
    CHECK(has(problem("{{#surname}}{{/surname}}"), "write {{#has_surname}}"));
    CHECK(has(problem("{{^chair.chair_name}}{{/chair.chair_name}}"), "write {{^chair.has_chair_name}}"));
    CHECK(has(problem("{{actions}}"), "actions is a list of rows, not a text"));
    CHECK(has(problem("{{chair}}"), "chair is a group, not a text"));
    CHECK(has(problem("{{draft}}"), "draft is a yes/no flag, not a text"));
    CHECK(has(problem("{{has_note}}"), "has_note is a yes/no flag"));
    CHECK(has(problem("{{^chair}}{{/chair}}"), "never print"));
}

TEST_CASE("unescaped printing is only for names declared raw") {
    CHECK(has(problem("{{{surname}}}"), "would print text from people unescaped"));
    CHECK(has(problem("{{&surname}}"), "would print text from people unescaped"));
    CHECK(has(problem("{{diagram}}"), "escaped twice"));
    Model drawn = model();
    drawn.text("diagram", "<svg a=\"{{surname}}\"/>");
    CHECK(printed("{{{diagram}}}|{{& diagram}}", drawn) == "<svg a=\"{{surname}}\"/>|<svg a=\"{{surname}}\"/>");
}

TEST_CASE("all problems come at once, in order, and one mistake is not reported again inside its section") {
    const auto found = problems(
        "{{surnam}}\n{{#action}}{{what}}{{wat}}{{/action}}\n{{#zzz}}{{anything}}{{/zzz}}\n"
        "{{>p}}{{=| |=}}{{/draft}}",
        {{"p", "ok\n{{nothing}}"}});
    REQUIRE(found.size() == 7);
    CHECK(has(found[0].text(), "p:2:1: {{nothing}} is not known here."));
    CHECK(has(found[0].text(), "(Included from test.mustache.)"));
    CHECK(has(found[1].text(), "test.mustache:1:1: {{surnam}}"));
    CHECK(has(found[2].text(), "test.mustache:2:1: {{#action}} is not known here. Did you mean actions?"));
    CHECK(has(found[3].text(), "test.mustache:2:20: {{wat}} is not known here. Did you mean what?"));
    CHECK(has(found[4].text(), "test.mustache:3:1: {{#zzz}}"));
    CHECK(has(found[5].text(), "changes the delimiters"));
    CHECK(has(found[6].text(), "{{/draft}} closes a section"));
}

TEST_CASE("mstch: what people type is never read as a template, nor as markup") {
    Model typed = model();
    typed.text("surname", "{{note}} {{{note}}} {{>p}} {{#draft}} {{=| |=}} }} &<>\"'/").text("note", "{{surname}}");
    CHECK(printed("{{surname}}|{{note}}|{{>p}}", typed, {{"p", "{{note}}"}}) ==
          "{{note}} {{{note}}} {{&gt;p}} {{#draft}} {{=| |=}} }} "
          "&amp;&lt;&gt;&quot;&#39;/|{{surname}}|{{surname}}");
    Model in_rows = shape().blank();
    in_rows.add_row("actions").text("what", "{{owner}}{{/actions}}").text("owner", "secret");
    CHECK(printed("{{#actions}}{{what}}{{/actions}}", in_rows) == "{{owner}}{{/actions}}");
}

TEST_CASE("mstch: an escape function set by anyone else stops the printing") {
    const std::string before = printed("{{surname}}");
    const auto ours = mstch::config::escape;
    mstch::config::escape = [](const std::string& text) { return text; };
    CHECK_THROWS_AS(printed("{{surname}}"), std::logic_error);
    mstch::config::escape = ours;
    CHECK(printed("{{surname}}") == before);
}

TEST_CASE("one template prints from several threads") {
    const auto loaded = Template::load("t", "{{#actions}}{{what}} {{/actions}}", {}, shape());
    std::string one;
    std::string two;
    std::thread first([&] { one = std::get<Template>(loaded).render(model()); });
    std::thread second([&] { two = std::get<Template>(loaded).render(model()); });
    first.join();
    second.join();
    CHECK(one == "visit call ");
    CHECK(two == one);
}

TEST_CASE("mstch: what closes nothing would be printed, and a remark of HTML sent out; both are refused") {
    CHECK(has(problem("a\n b }} c"), "test.mustache:2:4: A }} closes nothing"));
    CHECK(has(problem("{{! see {{note}} }}"), "test.mustache:1:18: A }} closes nothing"));
    CHECK(has(problem("{{surname}}<!-- {{note}} -->"), "test.mustache:1:12: A remark <!-- -->"));
    CHECK(printed("a { b } c } {{surname}} <!DOCTYPE html>") == "a { b } c } Example <!DOCTYPE html>");
}

TEST_CASE("a section that can never be printed, or asks in vain, is refused") {
    CHECK(has(problem("{{#draft}}{{^draft}}x{{/draft}}{{/draft}}"),
              "test.mustache:1:11: {{^draft}} would never print inside {{#draft}} of line 1."));
    CHECK(has(problem("{{^actions}}{{#has_actions}}x{{/has_actions}}{{/actions}}"), "would never print inside"));
    CHECK(has(problem("{{#actions}}{{^has_actions}}x{{/has_actions}}{{/actions}}"), "would never print inside"));
    CHECK(has(problem("{{#draft}}{{#draft}}x{{/draft}}{{/draft}}"), "asks again what {{#draft}} of line 1 has asked"));
    CHECK(has(problem("{{#draft}} \n {{/draft}}"), "There is nothing in the section {{#draft}}."));
    CHECK(printed("{{#has_actions}}{{#actions}}{{what}} {{/actions}}{{/has_actions}}") == "visit call ");
    CHECK(printed("{{#draft}}{{>p}}{{/draft}}", model(), {{"p", "{{^draft}}final{{/draft}}{{#draft}}D{{/draft}}"}}) ==
          "D");  // a partial does not know where it is included
}

TEST_CASE("thousands of sections in each other are refused, not followed until the stack is full") {
    std::string deep;
    for (int i = 0; i < 20'000; ++i) deep += "{{#draft}}";
    deep += "x";
    for (int i = 0; i < 20'000; ++i) deep += "{{/draft}}";
    const auto found = problems(deep);
    REQUIRE(found.size() < 100);
    CHECK(has(found.back().text(), "Sections stand too deep in each other"));
}

}  // namespace template_test
