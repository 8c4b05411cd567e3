#include "tests/engine/clocks/clocked.hpp"

namespace duty_clocks_test {
using namespace mappa;
using namespace mappa::test;

TEST_CASE(
    "FUP-50 an action is due in so many days, due today or overdue; done late keeps its days late; a moved deadline "
    "keeps the old one") {
    auto record = some_case();
    Action action;
    action.number = 1;
    action.owner = "DC Nina Patrol";
    action.agency = Agency::police;
    action.agreed_on = on("2015-01-05");
    action.due = action.original_due = on("2015-01-19");
    record.actions.push_back(action);
    auto due = clock(record, "action", "2015-01-06");
    CHECK(stands(due, "2015-01-16") == "due in 3 days");
    CHECK(stands(due, "2015-01-18") == "due in 1 day");
    CHECK(stands(due, "2015-01-19") == "due today");
    CHECK(stands(due, "2015-01-21") == "2 days overdue");
    record.actions[0].state = ActionState::closed;
    record.actions[0].on = on("2015-01-22");
    record.actions[0].closed_on = on("2015-03-02");
    CHECK(stands(clock(record, "action", "2015-06-01"), "2015-06-01") == "done 3 days late");

    record.actions[0].due = on("2015-01-26");
    record.action_changes.push_back(
        {1, 1, "due", "2015-01-19", "2015-01-26", "Supt Greta Lowe", "landlord away", on("2015-01-15")});
    due = clock(record, "action", "2015-06-01");
    CHECK(stands(due, "2015-06-01") == "done in time");
    REQUIRE(due.was.size() == 1);
    CHECK(due.was[0].due == on("2015-01-19"));
    CHECK(due.was[0].changed_on == on("2015-01-15"));
    CHECK(due.was[0].by == "Supt Greta Lowe");
    CHECK(due.was[0].why == "landlord away");

    record.actions[0].state = ActionState::withdrawn;
    record.actions[0].on.reset();
    CHECK_FALSE(clock(record, "action", "2015-06-01").running());
}

TEST_CASE("PHC-59 each interval in which a restriction was not checked shows as overdue") {
    auto record = some_case();
    Restriction row;
    row.number = 1;
    row.from = on("2006-01-02");
    row.check_days = 14;
    row.victim_related = Answer::yes;
    row.monitored_by = "DC Nina Patrol";
    row.monitored_for = Agency::police;
    record.restrictions.push_back(row);
    auto due = clocks(record, "restriction-check", "2006-02-15");
    REQUIRE(due.size() == 4);
    CHECK(due[0].due == on("2006-01-16"));
    CHECK(due[1].due == on("2006-01-30"));
    CHECK(due[2].due == on("2006-02-13"));
    CHECK(due[3].due == on("2006-02-27"));
    CHECK(std::ranges::count_if(due, [](const Due& each) { return each.overdue(on("2006-02-15")); }) == 3);
    CHECK(due[0].person == "DC Nina Patrol");
    CHECK(due[0].about == "restriction 1");

    RestrictionCheck check;
    check.restriction = 1;
    check.on = on("2006-01-13");
    record.restriction_checks.push_back(check);
    due = clocks(record, "restriction-check", "2006-01-20");
    CHECK(stands(due[0], "2006-01-20") == "done in time");
    CHECK(due[1].due == on("2006-01-27"));
    record.restrictions[0].ended_on = on("2006-01-20");
    due = clocks(record, "restriction-check", "2006-03-01");
    CHECK(std::ranges::none_of(due, &Due::running));
}

TEST_CASE("an ending warns 16 weeks before and is overdue once it has passed at level 2 without an exit plan") {
    auto record = some_case();
    record.facts.licence_ends = on("2015-06-01");
    at_level(record, Level::two, "2014-12-15");
    auto due = clock(record, "licence-ends", "2015-02-09");
    CHECK(due.warn_from == on("2015-02-09"));
    CHECK(open_by({due}, on("2015-02-08"), on("2015-02-08")).empty());
    CHECK(open_by({due}, on("2015-02-09"), on("2015-02-09")).size() == 1);
    CHECK(clock(record, "licence-ends", "2015-06-02").overdue(on("2015-06-02")));
    ExitPlan plan;
    plan.written_on = on("2015-05-18");
    record.exit_plans.push_back(plan);
    CHECK_FALSE(clock(record, "licence-ends", "2015-06-02").running());
    record.exit_plans.clear();
    changed(record, "licence_ends", "2015-05-01", "2015-06-01", "2015-01-12", "recalculated");
    CHECK(clock(record, "licence-ends", "2015-02-09").was.at(0).due == on("2015-05-01"));
    at_level(record, Level::one, "2015-05-18");
    CHECK_FALSE(clock(record, "licence-ends", "2015-06-02").overdue(on("2015-06-02")));
}

TEST_CASE("a handover without receipt and a chase without reply are outstanding from the day they were sent") {
    auto record = some_case();
    record.facts.transfer_sent_on = on("2015-01-05");
    record.facts.transfer_to = "Northshire";
    CHECK(stands(clock(record, "transfer-receipt", "2015-01-12"), "2015-01-12") == "outstanding for 7 days");
    Chase chase;
    chase.number = 1;
    chase.on = on("2015-01-05");
    chase.stage = ChaseStage::reminder;
    chase.agency = Agency::housing;
    record.chases.push_back(chase);
    CHECK(stands(clock(record, "chase-reply", "2015-01-06"), "2015-01-06") == "outstanding for 1 day");
    record.chases[0].replied_on = on("2015-01-20");
    CHECK_FALSE(clock(record, "chase-reply", "2015-01-21").running());
}

TEST_CASE("what is open is found for an agency, a person, a chair, and by its day") {
    auto record = some_case();
    met(record, "2015-01-05");
    const auto all = clocks_of(record, guidance(), working_days(), on("2015-01-20"));
    const auto day = on("2015-01-20");
    CHECK(open_by(all, day, day).size() == 4);  // final, issued, posted, filed; the acknowledgement is due later
    CHECK(open_by(all, on("2015-01-26"), day, {Agency::probation, "", "", false}).size() == 1);
    CHECK(open_by(all, on("2015-01-26"), day, {{}, "Pru Bation", "", false}).size() == 1);
    CHECK(open_by(all, on("2015-01-26"), day, {{}, "", "Supt Greta Lowe", false}).size() == 5);
    CHECK(open_by(all, on("2015-01-26"), day, {{}, "", "Somebody Else", false}).empty());
    CHECK(open_by(all, on("2015-01-26"), day, {{}, "", "", true}).size() == 4);
}

}  // namespace duty_clocks_test
