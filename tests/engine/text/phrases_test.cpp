#include <doctest/doctest.h>

#include "engine/text/phrases.hpp"

using namespace mappa;

namespace {

std::string problems_of(std::string_view toml) {
    Problems problems;
    static_cast<void>(read_phrases(toml, problems));
    std::string all;
    for (const auto& each : problems) all += each.text() + "\n";
    return all;
}

bool names(const std::string& all, std::string_view part) { return all.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the word lists of this build are read without a problem, and every list has its source") {
    CHECK(problems_of(phrases_source()).empty());
    const auto& book = phrases();
    CHECK_FALSE(book.spelling_source.empty());
    for (const auto name : word_list_names()) {
        CAPTURE(name);
        CHECK_FALSE(book.words.at(std::string{name}).source.empty());
        CHECK_FALSE(book.words.at(std::string{name}).stems.empty());
    }
    for (const auto name : pattern_names()) {
        CAPTURE(name);
        CHECK_FALSE(book.patterns.at(std::string{name}).source.empty());
        CHECK_FALSE(book.patterns.at(std::string{name}).kernels.empty());
    }
    for (const auto& group : book.same_meaning) CHECK_FALSE(group.source.empty());
}

TEST_CASE("a broken file of word lists is reported with everything that is wrong") {
    const auto all = problems_of("[words.filler]\nwords = \"the a\"\n[words.colours]\nsource = \"x\"\nwords = \"red\"\n[patterns.only_breach]\nsource = \"x\"\n");
    CHECK(names(all, "phrases.toml:1:1"));
    CHECK(names(all, "'source' is missing or empty"));
    CHECK(names(all, "no check asks for 'colours'"));
    CHECK(names(all, "[words.months] is missing"));
    CHECK(names(all, "'says' is missing"));
    CHECK(names(all, "[patterns.says_nothing] is missing"));
    CHECK(names(all, "[spelling] is missing"));
    CHECK(names(problems_of("[words"), "not valid TOML"));
}

TEST_CASE("a pattern matches in any order and spelling, until a word of substance is left over") {
    const auto& book = phrases();
    for (const auto* text : {"licence conditions", "LICENCE  CONDITIONS.", "conditions of his licence", "lic conds", "licence condition", "lisence conditoins"}) {
        CAPTURE(text);
        CHECK(book.matches("names_only_its_kind", tokens(text)));
    }
    for (const auto* text : {"licence conditions of Ann", "licence conditions to 2015", "no licence conditions", ""}) {
        CAPTURE(text);
        CHECK_FALSE(book.matches("names_only_its_kind", tokens(text)));
    }
}
