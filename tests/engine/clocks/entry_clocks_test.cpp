#include "tests/engine/clocks/clocked.hpp"

namespace entry_clocks_test {
using namespace mappa;
using namespace mappa::test;

TEST_CASE(
    "FUP-01 identification is due three days after sentence, in the unit the area sets, and is late against its "
    "agency") {
    auto record = some_case();
    record.facts.sentenced_on = on("2015-01-09");  // a Friday
    auto due = clock(record, "notify", "2015-01-12");
    CHECK(due.due == on("2015-01-12"));
    CHECK(stands(due, "2015-01-12") == "due today");
    CHECK(clock(record, "notify", "2015-01-12",
                edition("length = 3\nunit = \"days\"", "length = 3\nunit = \"working-days\""))
              .due == on("2015-01-14"));

    CHECK(due.overdue(on("2015-01-13")));  // not yet made: overdue, with sentence date and agency
    CHECK(stands(due, "2015-01-15") == "3 days overdue");
    CHECK(due.started_by == "sentence 9 January 2015");
    CHECK(due.agency == Agency::probation);

    record.facts.notified_on = on("2015-01-13");
    for (const auto agency :
         {Agency::police, Agency::probation, Agency::prison, Agency::youth_offending, Agency::mental_health}) {
        record.facts.notified_by = agency;
        due = clock(record, "notify", "2015-02-01");
        CHECK(due.agency == agency);
        CHECK(stands(due, "2015-02-01") == "done 1 day late");
        CHECK_FALSE(due.overdue(on("2015-02-01")));
    }
    record.facts.notified_on = on("2015-01-12");
    CHECK(stands(clock(record, "notify", "2015-02-01"), "2015-02-01") == "done in time");
}

TEST_CASE("FUP-10 a reply is due ten days after receipt") {
    auto record = some_case();
    Referral referral;
    referral.number = 1;
    referral.state = ReferralState::screening;
    referral.submitted_on = on("2015-01-05");
    record.referrals.push_back(referral);
    auto due = clock(record, "reply", "2015-01-05");
    CHECK(due.due == on("2015-01-15"));
    CHECK(stands(due, "2015-01-15") == "due today");
    CHECK(stands(due, "2015-01-16") == "1 day overdue");
    CHECK(stands(due, "2015-01-20") == "5 days overdue");
    record.referrals[0].state = ReferralState::accepted;
    record.referrals[0].decided_on = on("2015-01-15");
    CHECK(stands(clock(record, "reply", "2015-03-01"), "2015-03-01") == "done in time");
    record.referrals[0].decided_on = on("2015-01-16");
    CHECK(stands(clock(record, "reply", "2015-03-01"), "2015-03-01") == "done 1 day late");
    record.referrals[0].state = ReferralState::returned;
    record.referrals[0].decided_on.reset();
    record.referrals[0].returned_on = on("2015-01-14");
    CHECK_FALSE(clock(record, "reply", "2015-03-01").running());
    record.referrals[0].state = ReferralState::screening;  // handed in again: the clock starts anew
    record.referrals[0].submitted_on = on("2015-01-20");
    CHECK(clock(record, "reply", "2015-03-01").due == on("2015-01-30"));
    CHECK(clock(record, "reply", "2015-03-01").running());
}

TEST_CASE(
    "FUP-17 referral and level are due six calendar months before release; a new release date keeps the old due date") {
    auto record = some_case();
    record.facts.prison = "HMP Fenmoor";
    record.facts.release_on = on("2015-06-30");
    for (const auto* id : {"refer", "level-set"}) CHECK(clock(record, id, "2014-12-01").due == on("2014-12-30"));
    CHECK(clock(record, "prison-tells", "2014-12-01").due == on("2014-10-30"));
    Referral referral;
    referral.number = 1;
    referral.submitted_on = on("2014-12-31");
    record.referrals.push_back(referral);
    CHECK(stands(clock(record, "refer", "2015-01-10"), "2015-01-10") == "done 1 day late");
    CHECK(stands(clock(record, "level-set", "2015-01-10"), "2015-01-10") == "11 days overdue");
    at_level(record, Level::two, "2015-01-12");
    CHECK(stands(clock(record, "level-set", "2015-02-10"), "2015-02-10") == "done 13 days late");

    record.facts.release_on = on("2015-08-31");
    changed(record, "release_on", "2015-06-30", "2015-08-31", "2015-01-20", "days added");
    const auto moved = clock(record, "refer", "2015-02-01");
    CHECK(moved.due == on("2015-02-28"));
    REQUIRE(moved.was.size() == 1);
    CHECK(moved.was[0].due == on("2014-12-30"));
    CHECK(moved.was[0].changed_on == on("2015-01-20"));
    CHECK(moved.was[0].why == "days added");

    record.facts.release_on = on("2016-08-31");  // a leap year
    CHECK(clock(record, "refer", "2015-02-01").due == on("2016-02-29"));
    record.facts.sentenced_on = on("2016-05-01");  // a sentence shorter than six months: due at once, not before it
    CHECK(clock(record, "refer", "2016-05-01").due == on("2016-05-01"));
}

TEST_CASE("a community case has no clock that counts back from release") {
    auto record = some_case();
    record.facts.release_on = on("2015-06-30");
    CHECK(clocks(record, "refer", "2014-12-01").empty());
}

TEST_CASE("DCN-27 the victim's offer of contact is due on day 56, overdue on day 57") {
    auto record = some_case();
    record.facts.victim_contact = Answer::yes;
    record.facts.sentenced_on = on("2013-01-07");
    CHECK(clock(record, "victim-offer", "2013-01-08").note == "no victim is named on the record");
    for (const auto* name : {"Victoria Example", "Vincent Example"}) {
        Person person;
        person.number = static_cast<int>(record.people.size()) + 1;
        person.tie = Tie::victim;
        person.name = name;
        record.people.push_back(person);
    }
    auto due = clocks(record, "victim-offer", "2013-03-04");
    REQUIRE(due.size() == 2);
    CHECK(due[0].due == on("2013-03-04"));
    CHECK(due[0].agency == Agency::victim_liaison);
    CHECK(stands(due[0], "2013-03-04") == "due today");
    CHECK(stands(due[0], "2013-03-05") == "1 day overdue");
    record.people[0].contact_offered_on = on("2013-03-04");
    due = clocks(record, "victim-offer", "2013-03-05");
    CHECK(stands(due[0], "2013-03-05") == "done in time");
    CHECK(due[1].overdue(on("2013-03-05")));
    record.facts.sentenced_on = on("2013-01-14");
    changed(record, "sentenced_on", "2013-01-07", "2013-01-14", "2013-02-01", "court corrected it");
    CHECK(clocks(record, "victim-offer", "2013-03-05")[1].due == on("2013-03-11"));
    CHECK(clocks(record, "victim-offer", "2013-03-05")[1].was.at(0).due == on("2013-03-04"));
    record.facts.victim_contact = Answer::no;
    CHECK(clocks(record, "victim-offer", "2013-03-05").empty());
}

TEST_CASE("a category 1 case owes its ViSOR record from notification until a reference is recorded") {
    auto record = some_case();
    record.facts.notified_on = on("2015-01-05");
    CHECK(clocks(record, "visor-record", "2015-01-06").empty());
    record.facts.category = Category::one;
    CHECK(clock(record, "visor-record", "2015-01-06").due == on("2015-01-08"));
    record.facts.visor = "V-0001";
    changed(record, "visor", "", "V-0001", "2015-01-10", "registered");
    CHECK(stands(clock(record, "visor-record", "2015-02-01"), "2015-02-01") == "done 2 days late");
}

TEST_CASE("days and months are counted over leap days, month ends and the turn of the year") {
    const auto notify_by = [](std::string_view sentenced) {
        auto record = some_case();
        record.facts.sentenced_on = on(sentenced);
        return clock(record, "notify", sentenced).due;
    };
    CHECK(notify_by("2012-02-27") == on("2012-03-01"));
    CHECK(notify_by("2013-02-27") == on("2013-03-02"));
    CHECK(notify_by("2014-12-30") == on("2015-01-02"));
    const auto refer_by = [](std::string_view release) {
        auto record = some_case();
        record.facts.prison = "HMP Fenmoor";
        record.facts.sentenced_on = on("2010-06-01");
        record.facts.release_on = on(release);
        return clock(record, "refer", "2011-01-03").due;
    };
    CHECK(refer_by("2012-08-31") == on("2012-02-29"));
    CHECK(refer_by("2013-08-31") == on("2013-02-28"));
    CHECK(refer_by("2014-03-31") == on("2013-09-30"));
}

}  // namespace entry_clocks_test
