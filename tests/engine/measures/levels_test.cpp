#include <doctest/doctest.h>

#include <algorithm>

#include "tests/engine/measures/made_case.hpp"

namespace levels_test {
using namespace mappa;
using namespace mappa::test;

namespace {

CaseRecord moved(Level entry, Level now) {
    auto record = made_case();
    set_level(record, entry, on("2014-06-02"));
    if (entry != now) set_level(record, now, on("2015-02-02"));
    return record;
}

void add(Measures& measures, const CaseRecord& record, int times) {
    for (int i = 0; i < times; ++i) measures.add(record);
}

}  // namespace

TEST_CASE(
    "FUP-21 of 48 cases 13 moved down, 5 up and 30 not at all since entry, with their weeks at level 2 or "
    "3") {
    Measures measures{first_quarter(), {}};
    add(measures, moved(Level::two, Level::one), 9);
    add(measures, moved(Level::three, Level::two), 4);
    add(measures, moved(Level::one, Level::two), 5);
    add(measures, moved(Level::two, Level::two), 30);
    add(measures, moved(Level::one, Level::one), 7);  // at level 1 throughout: not of these 48
    const auto figures = std::move(measures).finish();
    CHECK(figures.find("level-down")->now.text() == "13 of 48 (27%)");
    CHECK(figures.find("level-up")->now.text() == "5 of 48 (10%)");
    CHECK(figures.find("level-unchanged")->now.text() == "30 of 48 (63%)");
    const auto& first = figures.find("level-down")->cases.front();
    CHECK(first.item == "level 2 to 1");
    CHECK(first.why == "35 weeks at level 2 or 3");  // 2 June 2014 to 2 February 2015: 245 days
    const auto& cases = figures.find("level-down")->cases;
    const auto last = std::ranges::find(cases.rbegin(), cases.rend(), InPeriod::now, &MeasuredCase::period);
    REQUIRE(last != cases.rend());
    CHECK(last->why == "43 weeks at level 2 or 3");  // until 31 March 2015: 302 days
    CHECK_FALSE(figures.find("level-down")->target.has_value());
}

TEST_CASE("a move is measured from the first level to the level at the end of the period") {
    auto mark = made_case();  // 2, 3, 2, then 1 (001 3.9)
    set_level(mark, Level::two, on("2014-01-13"));
    set_level(mark, Level::three, on("2014-04-14"));
    set_level(mark, Level::two, on("2014-10-13"));
    set_level(mark, Level::one, on("2015-02-09"));
    const auto figures = counted(mark);
    CHECK(figures.find("level-unchanged")->previous == Share{1, 1});
    CHECK(figures.find("level-down")->now == Share{1, 1});
    CHECK(figures.find("level-down")->cases.front().why == "56 weeks at level 2 or 3");
}

TEST_CASE("leaving level 2 or 3 wants an exit plan written while it lasted") {
    auto record = moved(Level::two, Level::one);
    CHECK(counted(record).find("exit-planned")->now == Share{0, 1});
    ExitPlan plan;
    plan.written_on = on("2014-05-01");  // before it came to level 2: an earlier spell's
    record.exit_plans.push_back(plan);
    CHECK(counted(record).find("exit-planned")->now == Share{0, 1});
    record.exit_plans.back().written_on = on("2015-02-02");
    CHECK(counted(record).find("exit-planned")->now == Share{1, 1});
    CHECK(counted(moved(Level::three, Level::two)).find("exit-planned")->now == Share{0, 0});

    auto by_steps = moved(Level::three, Level::two);  // planned at level 3, carried out after a time at level 2
    set_level(by_steps, Level::one, on("2015-03-02"));
    plan.written_on = on("2014-12-01");
    by_steps.exit_plans.push_back(plan);
    CHECK(counted(by_steps).find("exit-planned")->now == Share{1, 1});
}

}  // namespace levels_test
