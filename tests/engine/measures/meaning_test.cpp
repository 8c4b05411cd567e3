#include "engine/measures/meaning.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "engine/measures/definition.hpp"
#include "engine/measures/published.hpp"
#include "tests/engine/measures/made_case.hpp"

namespace meaning_test {
using namespace mappa;
using namespace mappa::test;

namespace {

Measure measure_of(Share now, Share previous, std::optional<int> target = {}) {
    Measure measure;
    measure.id = "minutes-in-time";
    measure.now = now;
    measure.previous = previous;
    if (target) measure.target = Target{*target, "001 5.37", false};
    return measure;
}

}  // namespace

TEST_CASE("the trend is told in words and points, of the percentages as they are printed") {
    CHECK(trend({75, 100}, {70, 100}) == "up 5 points");
    CHECK(trend({98, 100}, {98, 100}) == "no change");
    CHECK(trend({79, 100}, {80, 100}) == "down 1 point");
    CHECK(trend({0, 0}, {80, 100}) == "n/a");
}

TEST_CASE("a sentence says what a figure means: the target, what is missing or to spare, the trend, and too few") {
    const Few few{5, false};
    CHECK(meaning(measure_of({97, 100}, {95, 100}, 90), few) ==
          "Target met with 7 to spare; up 2 points on the period before.");
    // 1,599 of 2,000 prints as 80% and does not meet it (004, section 3).
    CHECK(meaning(measure_of({1599, 2000}, {1600, 2000}, 80), few) ==
          "Target missed: 1 more needed; no change on the period before.");
    CHECK(meaning(measure_of({3, 4}, {0, 0}, 80), few) ==
          "Target missed: 1 more needed; nothing to compare with; too few to judge by.");
    CHECK(meaning(measure_of({4, 5}, {1, 2}), few) == "No target is set; up 30 points on the period before.");
    CHECK(meaning(measure_of({0, 0}, {1, 2}, 80), few) == "Nothing to count in this period.");
    auto judged = measure_of({36, 48}, {0, 0});
    judged.reckoning = Reckoning::judged;
    CHECK(meaning(judged, few) == "No target is set; nothing to compare with; as auditors judged it.");
    judged.reckoning = Reckoning::proxy;
    CHECK(meaning(judged, few) == "No target is set; nothing to compare with; counted by a rule, judged by nobody.");
    for (const auto* id : {"plans-sufficient", "threat-managed", "all-reasonable-action"})
        CHECK(std::ranges::find(definitions(), id, &Definition::id)->reckoning == Reckoning::judged);
    CHECK(std::ranges::find(definitions(), "plans-no-open-check", &Definition::id)->reckoning == Reckoning::proxy);
    auto move = measure_of({13, 48}, {0, 0});
    move.id = "level-down";
    CHECK(meaning(move, few) == "Neither good nor bad in itself; nothing to compare with.");
}

TEST_CASE("small numbers are those under the setting, and none at all is no small number") {
    const Few few{5, false};
    CHECK(few.mark({1, 4}) == "under 5");
    CHECK(few.mark({1, 5}).empty());
    CHECK(few.mark({0, 0}).empty());
}

TEST_CASE("every definition names its numerator and its denominator") {
    for (const auto& row : definitions()) {
        Measure measure;
        measure.definition = row.definition;
        INFO(row.id);
        CHECK(!measure.numerator_words().empty());
        CHECK(!measure.denominator_words().empty());
    }
    Measure minutes;
    minutes.definition = "Minutes issued on or before the day they were due, of those due in the period. Once each.";
    CHECK(minutes.numerator_words() == "Minutes issued on or before the day they were due");
    CHECK(minutes.denominator_words() == "Those due in the period. Once each.");
}

TEST_CASE("the case list keeps both periods and says which is which") {
    auto record = made_case();
    set_level(record, Level::two, on("2014-06-02"));
    hold_meeting(record, on("2014-11-03"));
    hold_meeting(record, on("2015-02-02"));
    const auto figures = counted(record);
    const auto& cases = figures.find("disclosure-considered")->cases;
    REQUIRE(cases.size() == 2);
    CHECK(cases[0].item == "meeting 1");
    CHECK(cases[0].period == InPeriod::before);
    CHECK(cases[1].period == InPeriod::now);
}

TEST_CASE("every published figure has its paragraph, and is comparable or says why not") {
    for (const auto& figure : published_figures()) {
        INFO(figure.what);
        CHECK(!figure.figure.empty());
        CHECK((figure.source.starts_with("00") && figure.source.size() > 4));
        CHECK(!figure.differs.empty());  // so far every one is of a sample, or of a judgement
    }
    const auto social = std::ranges::find(published_figures(), "001 6.46", &PublishedFigure::source);
    REQUIRE(social != published_figures().end());
    CHECK(social->figure == "36 of 39 (92%)");
}

}  // namespace meaning_test
