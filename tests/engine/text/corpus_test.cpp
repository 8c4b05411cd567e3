#include "tests/engine/text/corpus.hpp"

#include <doctest/doctest.h>

#include <iomanip>
#include <map>
#include <set>
#include <sstream>

#include "engine/text/tokens.hpp"

namespace corpus_test {
using namespace mappa;

namespace {

struct Score {
    int right = 0;   ///< spoken of, rightly
    int wrong = 0;   ///< spoken of, wrongly
    int missed = 0;  ///< not spoken of, wrongly
    int passed = 0;  ///< not spoken of, rightly

    void count(bool wants, bool says) { ++(wants ? (says ? right : missed) : (says ? wrong : passed)); }
    [[nodiscard]] double precision() const {
        return right + wrong == 0 ? 1.0 : static_cast<double>(right) / (right + wrong);
    }
    [[nodiscard]] double recall() const {
        return right + missed == 0 ? 1.0 : static_cast<double>(right) / (right + missed);
    }
    [[nodiscard]] std::string text() const {
        std::ostringstream out;
        out << std::fixed << std::setprecision(3) << "precision " << precision() << ", recall " << recall() << " ("
            << right << " found, " << missed << " missed, " << wrong << " wrongly spoken of, " << passed << " passed)";
        return out.str();
    }
};

Score score_of(const std::vector<JudgedText>& corpus, bool each_miss) {
    Score all;
    std::map<std::string, Score> by_check;
    std::ostringstream misses;
    for (const auto& each : corpus) {
        const bool says = verdict(each);
        all.count(each.wants, says);
        by_check[each.check].count(each.wants, says);
        if (says != each.wants)
            misses << "\n  " << each.check << (says ? " wrongly speaks of: " : " misses: ") << each.text;
    }
    std::ostringstream out;
    out << corpus.size() << " texts, all checks: " << all.text();
    for (const auto& [check, score] : by_check) out << "\n  " << check << ": " << score.text();
    if (each_miss) out << misses.str();
    MESSAGE(out.str());
    return all;
}

}  // namespace

TEST_CASE("on texts kept apart the text checks speak rightly and find most of what they should") {
    const auto score = score_of(read_corpus("corpus_kept_apart.toml"), true);
    CHECK(score.precision() >= 0.95);
    CHECK(score.recall() >= 0.85);
}

TEST_CASE(
    "on texts written blind, by another hand that knew no list, the text checks speak rightly and find most of what "
    "they should") {
    const auto blind = read_corpus("corpus_blind.toml");
    REQUIRE_FALSE(blind.empty());
    const auto score = score_of(blind, true);
    CHECK(score.precision() >= 0.95);
    CHECK(score.recall() >= 0.85);
}

TEST_CASE("on the texts they were made with the text checks miss nothing") {
    const auto score = score_of(read_corpus("corpus_made_with.toml"), true);
    CHECK(score.wrong == 0);
    CHECK(score.missed == 0);
}

TEST_CASE(
    "the corpus has 300 texts and more, 200 of them kept apart, good and bad for every check, each with its origin") {
    const auto apart = read_corpus("corpus_kept_apart.toml");
    auto all = read_corpus("corpus_made_with.toml");
    CHECK(apart.size() >= 200);
    all.insert(all.end(), apart.begin(), apart.end());
    CHECK(all.size() >= 300);
    std::map<std::string, std::set<bool>> verdicts;
    for (const auto& each : all) {
        CAPTURE(each.text);
        CHECK_FALSE(each.from.empty());
        verdicts[each.check].insert(each.wants);
    }
    CHECK(verdicts.size() == 13);
    for (const auto& [check, found] : verdicts) {
        CAPTURE(check);
        CHECK(found.size() == 2);
    }
}

TEST_CASE("no text is both kept apart or written blind and made with") {
    std::set<std::string> made_with;
    const auto key = [](const JudgedText& each) {
        return each.check + ": " + plain(each.text) + " / " + plain(each.beside);
    };
    for (const auto& each : read_corpus("corpus_made_with.toml")) made_with.insert(key(each));
    for (const auto* other : {"corpus_kept_apart.toml", "corpus_blind.toml"}) {
        for (const auto& each : read_corpus(other)) {
            CAPTURE(other);
            CAPTURE(each.text);
            CHECK_FALSE(made_with.contains(key(each)));
        }
    }
}

}  // namespace corpus_test
