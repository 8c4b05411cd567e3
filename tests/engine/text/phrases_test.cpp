#include "engine/text/phrases.hpp"

#include <doctest/doctest.h>

namespace phrases_test {
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
    Problems none;
    const auto book = read_phrases(phrases_source(), none);
    CHECK_FALSE(book.spelling_source.empty());
    for (std::size_t i = 0; i < list_names.size(); ++i) {
        CAPTURE(list_names[i]);
        CHECK_FALSE(book.words[i].source.empty());
        CHECK_FALSE(book.words[i].stems.empty());
    }
    for (std::size_t i = 0; i < saying_names.size(); ++i) {
        CAPTURE(saying_names[i]);
        CHECK_FALSE(book.patterns[i].source.empty());
        CHECK_FALSE(book.patterns[i].kernels.empty());
    }
    CHECK_FALSE(book.joined_source.empty());
    for (const auto& group : book.same_meaning) CHECK_FALSE(group.source.empty());
}

TEST_CASE("a broken file of word lists is reported with everything that is wrong") {
    const auto all = problems_of(
        "[words.filler]\nwords = \"the a\"\n[words.colours]\nsource = \"x\"\nwords = "
        "\"red\"\n[patterns.only_breach]\nsource = \"x\"\n");
    CHECK(names(all, "phrases.toml:1:1"));
    CHECK(names(all, "'source' is missing or empty"));
    CHECK(names(all, "no check asks for 'colours'"));
    CHECK(names(all, "[words.months] is missing"));
    CHECK(names(all, "'says' is missing"));
    CHECK(names(all, "[patterns.says_nothing] is missing"));
    CHECK(names(all, "[spelling] is missing"));
    CHECK(names(all, "[joined] is missing"));
    CHECK(names(problems_of("[patterns.only_breach]\nsource = \"x\"\nsays = [\"see @colours\"]\n"),
                "there is no list [words.colours]"));
    CHECK(names(problems_of("[words"), "not valid TOML"));
}

TEST_CASE("a pattern matches in any order and spelling, until a word of substance is left over") {
    const auto& book = phrases();
    for (const auto* text : {"licence conditions", "LICENCE  CONDITIONS.", "conditions of his licence", "lic conds",
                             "licence condition", "lisence conditoins"}) {
        CAPTURE(text);
        CHECK(book.matches(Saying::names_only_its_kind, book.read(text)));
    }
    for (const auto* text : {"licence conditions of Ann", "licence conditions to 2015", "no licence conditions", ""}) {
        CAPTURE(text);
        CHECK_FALSE(book.matches(Saying::names_only_its_kind, book.read(text)));
    }
}

TEST_CASE("the number of a part says nothing, a year does; a term does where only the kind is asked for") {
    const auto& book = phrases();
    for (const auto* text : {"see box 6", "see section 4b and 5", "see level 2 minutes"}) {
        CAPTURE(text);
        CHECK(book.matches(Saying::points_elsewhere, book.read(text)));
    }
    CHECK(book.matches(Saying::only_breach, book.read("breach of condition 3")));
    CHECK_FALSE(book.matches(Saying::only_breach, book.read("breach in 3 hours")));
    CHECK(book.matches(Saying::names_only_its_kind, book.read("SHPO for 10 years")));
    CHECK_FALSE(book.matches(Saying::names_only_its_kind, book.read("SHPO conditions to 2015")));
}

TEST_CASE("words that stand side by side may be one, and may be a fact after all") {
    const auto& book = phrases();
    CHECK(book.matches(Saying::names_only_its_kind, book.read("Non-mol")));
    CHECK(book.matches(Saying::waits_for_meeting, book.read("c/f to next mtg")));
    CHECK(book.matches(Saying::points_elsewhere, book.read("no change in plan")));
    CHECK_FALSE(book.matches(Saying::points_elsewhere, book.read("no change of manager")));
    CHECK_FALSE(book.matches(Saying::says_nothing, book.read("not known to police")));
    CHECK(known(book.read("probation").front()));
    CHECK_FALSE(known(book.read("marmalade").front()));
}

TEST_CASE("a slip of the pen is forgiven, but not where the word is another one") {
    const auto& book = phrases();
    CHECK(book.matches(Saying::points_elsewhere, book.read("see attachd report")));
    CHECK_FALSE(book.matches(Saying::points_elsewhere, book.read("see attack report")));
}

}  // namespace phrases_test
