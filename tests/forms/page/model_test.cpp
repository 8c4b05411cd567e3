#include "forms/page/model.hpp"

#include <doctest/doctest.h>

#include <string>

#include "forms/page/plain_text.hpp"

namespace model_test {
using mappa::forms::Model;
using mappa::forms::paragraph_lines;
using mappa::forms::plain_text;

namespace {

const std::string& text_of(const Model& model, const std::string& name) {
    return std::get<std::string>(model.values().at(name));
}

template <class M>
constexpr bool takes_literal_as_flag = requires(M model) {
    model.flag("urgent", "no");
};
template <class M>
constexpr bool takes_int_as_flag = requires(M model) {
    model.flag("urgent", 1);
};
template <class M>
constexpr bool takes_bool_as_flag = requires(M model) {
    model.flag("urgent", true);
};
template <class M>
constexpr bool takes_double_as_text = requires(M model) {
    model.text("score", 1.5);
};

}  // namespace

TEST_CASE("plain_text drops what XML cannot hold and keeps the rest") {
    using namespace std::string_literals;
    CHECK(plain_text("a\0b\x01\x08\x0B\x0C\x1F\x7F"s + "c") == "abc");
    CHECK(plain_text("tab\tand\nline") == "tab\tand\nline");
    CHECK(plain_text("one\r\ntwo\rthree\r") == "one\ntwo\nthree\n");
    CHECK(plain_text("a\xC2\x85"
                     "b\xC2\x9F"
                     "c\xC2\xA0"
                     "d") ==
          "abc\xC2\xA0"
          "d");  // C1 dropped, no-break space kept
    CHECK(plain_text("ﷺ עברית 👩🏽‍⚖️ é") == "ﷺ עברית 👩🏽‍⚖️ é");
}

TEST_CASE("plain_text marks invalid UTF-8 instead of passing it on") {
    const std::string mark = "\xEF\xBF\xBD";
    CHECK(plain_text("a\xFF"
                     "b") == "a" + mark + "b");
    CHECK(plain_text("\xE2\x82") == mark);  // cut short
    CHECK(plain_text("\xE2\x82"
                     "A") == mark + "A");                                // the letter is not swallowed
    CHECK(plain_text("\xC0\xAF") == mark + mark);                        // overlong "/"
    CHECK(plain_text("\xED\xA0\x80") == mark + mark + mark);             // surrogate
    CHECK(plain_text("\xF4\x90\x80\x80") == mark + mark + mark + mark);  // above U+10FFFF
    CHECK(plain_text("\xEF\xBF\xBE\xEF\xBF\xBF") == mark + mark);        // noncharacters that XML forbids
    CHECK(plain_text("\xF4\x8F\xBF\xBD") == "\xF4\x8F\xBF\xBD");
}

TEST_CASE("paragraph_lines keeps blank lines between, not at the ends") {
    CHECK(paragraph_lines("").empty());
    CHECK(paragraph_lines("\n \n\t").empty());
    CHECK(paragraph_lines("\n\none\n\n\ntwo\n") == std::vector<std::string>{"one", "", "", "two"});
}

TEST_CASE("a model cleans text when it is set") {
    Model model;
    model.text("reason", "first\r\nsecond\x07").paragraphs("views", "a\r\n\r\nb\x1B");
    CHECK(text_of(model, "reason") == "first\nsecond");
    const auto& rows = std::get<Model::Rows>(model.values().at("views"));
    REQUIRE(rows.size() == 3);
    CHECK(text_of(rows.front(), "line") == "a");
    CHECK(text_of(rows.back(), "line") == "b");
}

TEST_CASE("a row stays valid while more rows are added, and rows keep their order") {
    Model model;
    Model& first = model.add_row("actions");
    for (int i = 0; i < 100; ++i) model.add_row("actions").text("what", std::to_string(i));
    first.text("what", "first");
    const auto& rows = std::get<Model::Rows>(model.values().at("actions"));
    CHECK(rows.size() == 101);
    CHECK(text_of(rows.front(), "what") == "first");
    CHECK(text_of(rows.back(), "what") == "99");
}

TEST_CASE("names are kept in one order, and setting a name again replaces it") {
    Model one;
    one.text("b", "old").flag("a", true).text("b", "2");
    CHECK(one.values().begin()->first == "a");
    CHECK(text_of(one, "b") == "2");
}

TEST_CASE("mstch: a string literal or a double in a context prints something else, so neither can be given") {
    CHECK(takes_bool_as_flag<Model>);
    CHECK_FALSE(takes_literal_as_flag<Model>);
    CHECK_FALSE(takes_int_as_flag<Model>);
    CHECK_FALSE(takes_double_as_text<Model>);

    Model model;
    model.text("name", "no");  // a literal as text stays a text
    CHECK(text_of(model, "name") == "no");
}

}  // namespace model_test
