#include <doctest/doctest.h>

#include "tests/engine/rules/second_meeting.hpp"

namespace level_test {
using namespace mappa;
using namespace mappa::test;

namespace {

Decision decide(const CaseRecord& record, Step step, Date on = first_day) {
    return desk().decide(fenbury(), record, {}, chair_on(on), {std::move(step)});
}

bool says(const CaseRecord& record, const std::string& part) {
    return std::ranges::any_of(desk().checks(fenbury(), record, first_day),
                               [&](const Finding& each) { return each.what.find(part) != std::string::npos; });
}

}  // namespace

TEST_CASE("PHC-17 level 3 needs additional resources or media interest: both are named until one is given") {
    const auto record = in_session(Level::three);
    auto step = decision(1, Level::three);
    step.resources.clear();
    const auto texts = named(decide(record, step));
    REQUIRE(texts.size() == 1);
    CHECK(names(texts, "either the additional resources level 3 brings, or the media or public interest"));
    step.media_interest = "a national newspaper has his name";
    CHECK(accepted(decide(record, step)));
    step.media_interest.clear();
    step.resources = "a bed at short notice";
    CHECK(accepted(decide(record, step)));
}

TEST_CASE("PHC-18 level 2 or 3 names two agencies with an active part and says why they must act together") {
    for (const auto level : {Level::two, Level::three}) {
        const auto record = in_session(level);
        auto step = decision(1, level);
        step.agencies = "police";
        step.why.clear();
        const auto texts = named(decide(record, step));
        CHECK(names(texts, "at least two agencies with an active part"));
        CHECK(names(texts, "the rationale of the level decision"));
        CHECK(accepted(decide(record, decision(1, level))));
    }
}

TEST_CASE("BUL-11 level 3 has a named senior manager, and no level is set for a category that nothing supports") {
    auto record = in_session(Level::three);
    auto step = decision(1, Level::three);
    for (const auto* nobody : {"", "police", "Detective Inspector"}) {
        step.senior_manager = nobody;
        CHECK(names(named(decide(record, step)), "the senior manager who oversees level 3, by name"));
    }
    CHECK(accepted(decide(record, decision(1, Level::three))));
    record.facts.custody_months = 6;
    CHECK(names(named(decide(record, decision(1, Level::three))),
                "category 2 needs 12 months or more in custody (here 6)"));
    record.facts.category = Category::one;
    CHECK(names(named(decide(record, decision(1, Level::two))),
                "category 1 needs sex offender notification requirements"));
}

TEST_CASE("FUP-24 the level does not come down without newer analysis, evidence, plan and reason: each is named") {
    const auto day = second_day(Level::two);
    auto step = decision(2, Level::one);
    step.not_longer.clear();
    const auto bare = second_in_session();
    auto texts = named(decide(bare, step, day));
    for (const auto* part : {"why the higher level is no longer needed", "a risk analysis dated after 20 January 2014",
                             "a plan version written since 20 January 2014"})
        CHECK(names(texts, part));
    auto unsupported = assessment(Date{2014, 4, 10});
    unsupported.changed.clear();
    CHECK(names(named(decide(taken(bare, manager_on(day), {unsupported}), step, day)),
                "evidence of what changed, in the assessment"));
    CHECK(accepted(decide(ready_to_come_down(), decision(2, Level::one), day)));
}

TEST_CASE(
    "PHC-80 DCN-26 nobody comes down a level without a lead agency, a continuing plan and an exit plan of this move") {
    const auto day = second_day(Level::two);
    auto texts = named(decide(second_in_session(), decision(2, Level::one), day));
    for (const auto* part : {"exit plan: the lead agency from now on", "a plan version written since",
                             "exit plan: the risk that remains", "exit plan: what would bring the case back",
                             "exit plan: the restrictions that run on", "exit plan: who is told if the risk rises"}) {
        CHECK(names(texts, part));
    }
    // The plan that served the move from 3 to 2 does not serve the move from 2 to 1.
    auto record = ready_to_come_down();
    auto earlier = record.level_periods.front();
    earlier.level = Level::three;
    record.level_periods.front().number = 2;
    record.level_periods.front().from = day;
    earlier.until = day;
    record.level_periods.insert(record.level_periods.begin(), earlier);
    texts = named(decide(record, decision(2, Level::one), day));
    CHECK(names(texts, "exit plan: the one of 14 April 2014 served the move to"));
    CHECK(names(texts, "exit plan: the lead agency from now on"));
}

TEST_CASE(
    "WMD-01 the register of the critical few keeps day, reason, decider and meeting, and is held against level 3") {
    const auto record = in_session(Level::three);
    CHECK(says(record, "at level 3, but not on the register of the critical few"));
    ListCriticalFew bare;
    const auto texts = named(decide(record, bare));
    for (const auto* part : {"put on the register or taken off", "why", "who decided, by name"})
        CHECK(names(texts, part));
    ListCriticalFew on;
    on.listed = Answer::yes;
    on.why = "imminent harm to one woman and national press";
    on.decided_by = "Supt Greta Lowe";
    on.meeting = 1;
    auto listed = taken(record, chair_on(first_day), {on});
    REQUIRE(listed.critical_few.size() == 1);
    CHECK(listed.critical_few.front().on == first_day);
    CHECK(listed.critical_few.front().meeting == 1);
    CHECK(listed.critical_few.front().decided_by == "Supt Greta Lowe");
    CHECK_FALSE(says(listed, "critical few"));
    CHECK(names(named(decide(listed, on)), "on the register already"));
    listed.facts.state = CaseState::level_2;
    CHECK(says(listed, "on the register of the critical few, but not at level 3: Managed at level 2"));
    auto off = on;
    off.listed = Answer::no;
    off.why = "she has moved away and the press has lost interest";
    CHECK_FALSE(says(taken(listed, chair_on(first_day), {off}), "critical few"));
}

}  // namespace level_test
