#include "engine/record/as_at.hpp"

#include <doctest/doctest.h>

#include "tests/engine/rules/second_meeting.hpp"

namespace as_at_test {
using namespace mappa;
using namespace mappa::test;

TEST_CASE("an action given to somebody of another service stood, until that day, with the one and the service before") {
    auto record = closed_first();
    Action action;
    action.number = 1;
    action.meeting = 1;
    action.owner = "Hugo Keys";
    action.owner_role = "housing officer";
    action.agency = Agency::housing;
    action.agreed_on = first_day;
    action.due = action.original_due = first_day.plus_days(30);
    record.actions = {action};
    ReassignAction passed;
    passed.action = 1;
    passed.owner = "Pru Bation";
    passed.owner_role = "offender manager";
    passed.agency = Agency::probation;
    passed.why = "he has left the service";
    record = taken(record, chair_on(first_day.plus_days(5)), {passed});
    const auto before = action_as_at(record, record.actions.front(), first_day.plus_days(4));
    CHECK(before.owner == "Hugo Keys");
    CHECK(before.agency == Agency::housing);
    CHECK(before.owner_role.empty());  // what he was is not noted; what she is would be wrong
    const auto after = action_as_at(record, record.actions.front(), first_day.plus_days(5));
    CHECK(after.owner == "Pru Bation");
    CHECK(after.agency == Agency::probation);
}

TEST_CASE("the edition a case was under on a day is the one before it was moved") {
    CaseRecord record;
    record.facts.edition = "england-wales-2022";
    FactChange moved;
    moved.fact = "edition";
    moved.was = "england-wales-2012";
    moved.now = "england-wales-2022";
    moved.on = Date{2014, 5, 1};
    record.fact_changes = {moved};
    CHECK(facts_as_at(record, Date{2014, 4, 30}).edition == "england-wales-2012");
    CHECK(facts_as_at(record, Date{2014, 5, 1}).edition == "england-wales-2022");
}

}  // namespace as_at_test
