#include "tests/engine/clocks/clocked.hpp"

namespace risk_plan_clocks_test {
using namespace mappa;
using namespace mappa::test;

TEST_CASE("PHC-13 an assessment is countersigned in five working days; the manager is over time from the day after") {
    auto record = some_case();
    auto& assessment = assessed(record, "2006-12-21", Rosh::medium);
    auto due = clock(record, "countersign", "2006-12-22");
    CHECK(due.due == on("2007-01-02"));
    CHECK(due.person == "Lena Senior");
    CHECK_FALSE(due.overdue(on("2007-01-02")));
    CHECK(due.overdue(on("2007-01-03")));
    assessment.countersigned_on = on("2007-01-02");
    CHECK(stands(clock(record, "countersign", "2007-02-01"), "2007-02-01") == "done in time");
}

TEST_CASE("PHC-25 a high risk case has its plan five working days after release") {
    auto record = some_case();
    record.facts.custody_months = 30;
    record.facts.sentenced_on = on("2024-10-01");
    record.facts.release_on = on("2026-04-01");
    assessed(record, "2026-03-02", Rosh::high);
    const auto due = clock(record, "plan", "2026-04-02");
    CHECK(due.due == on("2026-04-10"));  // Good Friday and Easter Monday do not count
    CHECK_FALSE(due.overdue(on("2026-04-10")));
    CHECK(due.overdue(on("2026-04-11")));
    CHECK(stands(due, "2026-04-11") == "1 working day overdue");
    CHECK(clocks(record, "plan", "2026-03-31").empty());  // not released yet
    planned(record, "2026-04-13");
    CHECK(stands(clock(record, "plan", "2026-05-01"), "2026-05-01") == "done 1 working day late");
    record.ratings[0].rosh = Rosh::medium;
    CHECK(clocks(record, "plan", "2026-04-02").empty());
    record.ratings[0].rosh = Rosh::very_high;
    record.facts.custody_months = 0;  // a community case: from sentence
    CHECK(clock(record, "plan", "2026-04-02").due == on("2024-10-08"));
}

TEST_CASE("PHC-27 high and very high risk is assessed again within 112 days, low and medium has no such date") {
    for (const auto rosh : {Rosh::high, Rosh::very_high}) {
        auto record = some_case();
        assessed(record, "2006-01-05", rosh);
        const auto due = clock(record, "risk-review", "2006-02-01");
        CHECK(due.due == on("2006-04-27"));
        CHECK(stands(due, "2006-04-27") == "due today");
        CHECK(stands(due, "2006-04-28") == "1 day overdue");
    }
    for (const auto rosh : {Rosh::low, Rosh::medium}) {
        auto record = some_case();
        assessed(record, "2006-01-05", rosh);
        CHECK(clocks(record, "risk-review", "2006-12-01").empty());
    }
}

TEST_CASE("PHC-28 four calendar months are 8 days late; day 112 is in time and day 113 one late") {
    for (const auto& [again, stands_so] : {std::pair{"2006-05-05", "done 8 days late"},
                                           {"2006-04-27", "done in time"},
                                           {"2006-04-28", "done 1 day late"}}) {
        auto record = some_case();
        assessed(record, "2006-01-05", Rosh::high);
        assessed(record, again, Rosh::medium);
        CHECK(stands(clock(record, "risk-review", "2006-06-01"), "2006-06-01") == stands_so);
    }
}

TEST_CASE("PHC-30 a significant event asks for a review of its own, until one dated on or after it") {
    auto record = some_case();
    assessed(record, "2015-01-05", Rosh::high);
    happened(record, EventKind::new_allegation, "2015-04-02");
    auto due = clock(record, "event-review-risk", "2015-04-03");
    CHECK(due.due == on("2015-04-20"));
    CHECK(clock(record, "risk-review", "2015-04-03").due == on("2015-04-27"));  // the routine date stays
    CHECK(clock(record, "event-review-risk", "2015-04-03",
                edition("[clock.event-review]\nlength = 10", "[clock.event-review]\nlength = 5"))
              .due == on("2015-04-13"));
    assessed(record, "2015-04-01", Rosh::high);  // recorded later, dated before the event
    CHECK(clock(record, "event-review-risk", "2015-04-03").running());
    assessed(record, "2015-04-02", Rosh::high);
    CHECK(clock(record, "event-review-risk", "2015-04-03").done == on("2015-04-02"));
}

TEST_CASE("PHC-31 an acute sign asks for a review at any level of risk, linked to its event") {
    for (const auto kind :
         {EventKind::substance_use, EventKind::non_compliance, EventKind::low_mood, EventKind::missed_medication,
          EventKind::lost_accommodation, EventKind::relationship_breakdown}) {
        auto record = some_case();
        assessed(record, "2015-01-05", Rosh::low);
        happened(record, EventKind::intelligence, "2015-01-20");
        happened(record, kind, "2015-02-02");
        const auto due = clocks(record, "event-review-risk", "2015-02-03");
        REQUIRE(due.size() == 2);
        CHECK(due[1].about == "event 2");
        CHECK(due[1].note == "an acute sign");
        CHECK(due[0].note.empty());
        CHECK(due[1].due == on("2015-02-16"));
        CHECK(due[1].started_by == std::string{label(kind)} + " 2 February 2015");
    }
}

TEST_CASE("DCN-18 after a listed event risk and plan are each reviewed, whatever the next routine date") {
    for (const auto kind : {EventKind::release, EventKind::recall, EventKind::breach, EventKind::new_offence,
                            EventKind::address_change, EventKind::new_relationship, EventKind::requirement_ended}) {
        auto record = some_case();
        assessed(record, "2013-03-04", Rosh::high);
        planned(record, "2013-03-04").review_on = on("2013-06-24");
        happened(record, kind, "2013-03-05");
        for (const auto* id : {"event-review-risk", "event-review-plan"}) {
            CHECK(clock(record, id, "2013-03-06").due == on("2013-03-19"));
            CHECK(clock(record, id, "2013-05-01").overdue(on("2013-05-01")));
        }
        assessed(record, "2013-05-02", Rosh::high);
        CHECK(clock(record, "event-review-plan", "2013-05-03").overdue(on("2013-05-03")));
        planned(record, "2013-05-02");
        CHECK_FALSE(clock(record, "event-review-risk", "2013-05-03").running());
        CHECK_FALSE(clock(record, "event-review-plan", "2013-05-03").running());
    }
}

TEST_CASE("DCN-10 a trigger of the plan makes a review and the action due, and both show as overdue") {
    auto record = some_case();
    planned(record, "2013-03-04");
    auto& event = happened(record, EventKind::plan_trigger, "2013-03-05");
    event.contingency = event.action = 1;
    Action action;
    action.number = 1;
    action.agreed_on = on("2013-03-05");
    action.due = action.original_due = on("2013-03-07");
    action.owner = "DC Nina Patrol";
    action.agency = Agency::police;
    record.actions.push_back(action);
    CHECK(clock(record, "trigger-review", "2013-03-06").due == on("2013-03-19"));
    CHECK(clock(record, "trigger-review", "2013-03-06").note == "opened action 1");
    CHECK(clock(record, "trigger-review", "2013-03-20").overdue(on("2013-03-20")));
    CHECK(clock(record, "action", "2013-03-08").overdue(on("2013-03-08")));
    CHECK(clock(record, "action", "2013-03-08").person == "DC Nina Patrol");
    auto& meeting = met(record, "2013-03-21");
    meeting.plan_reviewed = Answer::yes;
    CHECK_FALSE(clock(record, "trigger-review", "2013-03-22").running());
}

TEST_CASE("DCN-19 a stated 16-week period is due on day 112 after the last review and overdue on day 113") {
    auto record = some_case();
    planned(record, "2013-01-07").review_on = on("2013-01-07").plus_weeks(16);
    auto due = clock(record, "plan-review", "2013-01-08");
    CHECK(due.due == on("2013-04-29"));
    CHECK(stands(due, "2013-04-29") == "due today");
    CHECK(stands(due, "2013-04-30") == "1 day overdue");
    met(record, "2013-02-04").plan_reviewed = Answer::yes;
    const auto both = clocks(record, "plan-review", "2013-02-05");
    REQUIRE(both.size() == 2);
    CHECK_FALSE(both[0].running());
    CHECK(both[1].due == on("2013-02-04").plus_days(112));
    CHECK(both[1].started_by == "reviewed 4 February 2013");
}

TEST_CASE("a risk that has risen to very high asks for a level decision, and a later lower one takes it back") {
    auto record = some_case();
    assessed(record, "2006-03-06", Rosh::high);
    assessed(record, "2006-03-20", Rosh::very_high);
    CHECK(clock(record, "level-review", "2006-03-21").due == on("2006-04-03"));
    LevelDecision decision;
    decision.on = on("2006-03-30");
    record.level_decisions.push_back(decision);
    CHECK(clock(record, "level-review", "2006-04-21").done == on("2006-03-30"));
    record.level_decisions.clear();
    assessed(record, "2006-03-27", Rosh::high);
    CHECK_FALSE(clock(record, "level-review", "2006-04-21").running());
}

}  // namespace risk_plan_clocks_test
