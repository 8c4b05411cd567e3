#include <doctest/doctest.h>

#include "tests/engine/rules/second_meeting.hpp"
#include "tests/forms/documents/printing.hpp"

namespace evidence_test {
using namespace mappa;
using namespace mappa::forms;
using namespace mappa::forms::sample;

namespace {

/// The second meeting has moved the case down to level 1.
CaseRecord came_down(const PlanExit& plan_out) {
    namespace t = mappa::test;
    const auto day = t::second_day(Level::two);
    auto record = t::taken(t::ready_to_come_down(false), t::manager_on(day), {plan_out});
    record = t::taken(record, t::minute_taker_on(day), t::minutes(2, record, Level::two, Date{2014, 7, 28}));
    record = t::taken(record, t::chair_on(day), {t::decision(2, Level::one)});
    return t::taken(record, t::chair_on(day), {t::closing(2)});
}

}  // namespace

TEST_CASE("FUP-24 the minutes print the evidence on which the level came down") {
    const auto texts = both(DocumentKind::minutes, came_down(mappa::test::way_out()), 2);
    CHECK(has(texts, "Evidence for the lower level"));
    CHECK(has(texts, "Risk analysis of 10 April 2014 by Pru Bation: men he takes offence at"));
    CHECK(has(texts, "What changed: three months without an incident, confirmed by police"));
    CHECK(has(texts, "Plan version 2 of 14 April 2014"));
    CHECK(has(texts, "appointments kept and nothing found in three months"));
    CHECK(has_neither(both(DocumentKind::minutes, mappa::test::closed_first(), 1), "Evidence for the lower level"));
}

TEST_CASE("FUP-91 the exit plan prints restrictions that run on, voluntary support and who is told if the risk rises") {
    auto plan_out = mappa::test::way_out();
    plan_out.restrictions_run_on = "notification requirements until 2020";
    const auto texts = both(DocumentKind::minutes, came_down(plan_out), 2);
    CHECK(has(texts, "Restrictions that run on: notification requirements until 2020"));
    CHECK(has(texts, "Voluntary support: the open group of the alcohol service"));
    CHECK(has(texts, "Told if the risk rises: Pru Bation and the Fenbury MAPPA office"));
    CHECK(has(texts, "Handover: Fenbury IOM team, PC Iona Marsh, from 1 July 2014, watches: new partners"));
}

TEST_CASE("BUL-11 level 3 minutes print the senior manager who oversees it") {
    CHECK(has(both(DocumentKind::minutes, mappa::test::closed_first(Level::three), 1), "ACC Una Fairweather"));
}

}  // namespace evidence_test
