#include "engine/text/tokens.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace tokens_test {
using namespace mappa;

namespace {

std::string joined(std::string_view text) {
    std::string all;
    for (const auto& each : tokens(text)) all += (all.empty() ? "" : "|") + each.word;
    return all;
}

}  // namespace

TEST_CASE("a text is taken apart into words without case and marks") {
    CHECK(joined("See N/A, t.b.c. and PC 4411's re-visit.") == "see|n|a|tbc|and|pc|4411s|re|visit");
    CHECK(joined("Carrie\u2019s \u201Chouse\u201D\u00A0\u2014 sold") == "carries|house|sold");
    CHECK(joined(" ... ").empty());
}

TEST_CASE("a word knows its capital, whether it opens a sentence, and its segment") {
    const auto said = tokens("Sal Whitton (police). Una rang");
    REQUIRE(said.size() == 5);
    CHECK(said[0].opens);
    CHECK(said[1].capital);
    CHECK_FALSE(said[1].opens);
    CHECK(said[1].segment != said[2].segment);
    CHECK(said[3].opens);
    CHECK(tokens("HMP")[0].abbreviation);
    CHECK(tokens("RoSH")[0].abbreviation);
    for (const auto* name : {"Hmp", "McKay", "O'Brien"}) CHECK_FALSE(tokens(name)[0].abbreviation);
}

TEST_CASE("endings do not part two forms of a word, and short words keep theirs") {
    CHECK(stem("visits") == "visit");
    CHECK(stem("visiting") == stem("visited"));
    CHECK(stem("complies") == stem("comply"));
    CHECK(stem("agencies") == stem("agency"));
    CHECK(stem("programme") == stem("program"));
    CHECK(stem("licences") == stem("licence"));
    CHECK(stem("breaches") == stem("breach"));
    CHECK(stem("noted") != "not");
    CHECK(stem("regularly") == stem("regular"));
    CHECK(stem("assessment") == stem("assess"));
    CHECK(stem("deterioration") == stem("deteriorates"));
    CHECK(stem("fitted") == stem("fit"));
    CHECK(stem("calling") == stem("call"));
    CHECK(stem("section") == "section");
    CHECK(stem("this") == "this");
}

TEST_CASE("a figure is digits, with or without the ending of a day") {
    for (const auto* yes : {"3", "2014", "2nd", "11th"}) CHECK(is_figure(yes));
    for (const auto* no : {"", "x2", "3pm", "th"}) CHECK_FALSE(is_figure(no));
}

TEST_CASE("one slip of the pen is one letter more, less, other or swapped") {
    CHECK(one_slip_apart("licence", "lisence"));
    CHECK(one_slip_apart("licence", "licnce"));
    CHECK(one_slip_apart("licence", "liccence"));
    CHECK(one_slip_apart("licence", "licecne"));
    CHECK(one_slip_apart("licence", "licence"));
    CHECK_FALSE(one_slip_apart("licence", "lisense"));
    CHECK_FALSE(one_slip_apart("licence", "licen"));
}

TEST_CASE("keys struck at random are noise, words and abbreviations are not") {
    for (const auto* noise : {"x", "xxx", "asdf", "qwerty", "sdfsdf", "lkjh", "hgjkfd"}) {
        CAPTURE(noise);
        CHECK(is_key_noise(noise));
    }
    for (const auto* word : {"were", "tag", "dna", "property", "shpo", "fish", "2014", "try"}) {
        CAPTURE(word);
        CHECK_FALSE(is_key_noise(word));
    }
}

TEST_CASE("blank is what has neither letter nor digit, plain is what is left of case and marks") {
    for (const auto* nothing : {"", " ", "...", "\u2014", "\u00A0", "- \u2026 -"}) CHECK(blank(nothing));
    CHECK_FALSE(blank("x"));
    CHECK_FALSE(blank("7"));
    CHECK_FALSE(blank("\u00E9"));
    CHECK(plain("  He\u2019s  at: Marsh-House. ") == "hes at marsh house");
}

TEST_CASE("any bytes at all are taken apart into words that are plain") {
    CHECK(rc::check([](const std::string& text) {
        for (const auto& each : tokens(text)) {
            RC_ASSERT(!each.word.empty());
            RC_ASSERT(plain(each.word) == each.word);
            RC_ASSERT(!stem(each.word).empty());
        }
        RC_ASSERT(tokens(text).empty() == blank(text));
    }));
}

}  // namespace tokens_test
