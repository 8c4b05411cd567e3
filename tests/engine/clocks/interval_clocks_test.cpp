#include "tests/engine/clocks/clocked.hpp"

namespace interval_clocks_test {
using namespace mappa;
using namespace mappa::test;

TEST_CASE("FUP-22 a level 1 case is reviewed every 16 weeks; a review by one service alone moves nothing") {
    auto record = some_case();
    at_level(record, Level::one, "2014-09-15");
    record.level_reviews.push_back(
        {1, on("2015-01-05"), "DC Nina Patrol", "Pru Bation", "stays at level 1", Answer::yes});
    auto due = clocks(record, "review-1", "2015-02-01").back();
    CHECK(due.due == on("2015-04-27"));
    record.level_reviews.push_back({2, on("2015-03-02"), "DC Nina Patrol", "", "stays at level 1", Answer::no});
    due = clocks(record, "review-1", "2015-05-01").back();
    CHECK(due.due == on("2015-04-27"));
    CHECK(due.note == "the review of 2 March 2015 is incomplete: no probation");
    CHECK(stands(due, "2015-05-01") == "4 days overdue");
    CHECK(due.started_by == "last review 5 January 2015");
    CHECK(due.agency == Agency::probation);
    CHECK(clocks(record, "review-1", "2015-05-01",
                 edition("[clock.review-1]\nlength = 16", "[clock.review-1]\nlength = 12"))
              .back()
              .due == on("2015-03-30"));
    at_level(record, Level::two, "2015-05-04");
    CHECK_FALSE(clocks(record, "review-1", "2015-06-01").back().running());
}

TEST_CASE(
    "FUP-25 the next meeting is due by 16 weeks at level 2 and 8 at level 3, from the last one, whatever the level was "
    "then") {
    auto record = some_case();
    at_level(record, Level::two, "2014-12-15");
    met(record, "2015-01-05");
    auto due = clock(record, "review-2", "2015-02-01");
    CHECK(due.due == on("2015-04-27"));
    CHECK(stands(due, "2015-04-27") == "due today");
    CHECK(stands(due, "2015-04-28") == "1 day overdue");

    Meeting booked;
    booked.number = 2;
    booked.scheduled_for = on("2015-05-05");
    record.meetings.push_back(booked);
    CHECK(clock(record, "review-2", "2015-02-01").note ==
          "meeting 2 is booked for 5 May 2015, 8 days after the due date");

    at_level(record, Level::three, "2015-01-26");
    due = clock(record, "review-3", "2015-02-01");
    CHECK(due.due == on("2015-03-02"));
    REQUIRE(due.was.size() == 1);
    CHECK(due.was[0].due == on("2015-04-27"));
    CHECK(due.was[0].changed_on == on("2015-01-26"));
    CHECK(clocks(record, "review-2", "2015-02-01").empty());

    record.meetings[1].state = MeetingState::closed;
    record.meetings[1].held_on = on("2015-03-03");
    const auto both = clocks(record, "review-3", "2015-03-10");
    REQUIRE(both.size() == 2);
    CHECK(stands(both[0], "2015-03-10") == "done 1 day late");
    CHECK(both[1].due == on("2015-04-28"));
}

TEST_CASE("the first meeting is due from acceptance, sooner where harm is imminent") {
    auto record = some_case();
    at_level(record, Level::two, "2014-12-15");
    CHECK(clock(record, "first-meeting-2", "2014-12-16").due == on("2015-01-15"));  // over Christmas and New Year
    assessed(record, "2014-12-10", Rosh::very_high);
    CHECK(clock(record, "first-meeting-imminent", "2014-12-16").due == on("2014-12-22"));
    CHECK(clocks(record, "first-meeting-2", "2014-12-16").empty());
    record.assessments.clear();
    record.ratings.clear();
    at_level(record, Level::three, "2014-12-17");
    CHECK(clock(record, "first-meeting-3", "2014-12-18").was.size() == 1);
    met(record, "2015-01-16", Level::three);
    CHECK(stands(clock(record, "first-meeting-3", "2015-02-01"), "2015-02-01") == "done 1 working day late");
}

TEST_CASE("invitations are due ten working days before the meeting and stop when every required agency has one") {
    auto record = some_case();
    at_level(record, Level::two, "2015-01-05");
    Meeting meeting;
    meeting.number = 1;
    meeting.scheduled_for = on("2015-04-13");
    record.meetings.push_back(meeting);
    auto due = clock(record, "invitations", "2015-03-01");
    CHECK(due.due == on("2015-03-26"));  // Good Friday and Easter Monday do not count
    CHECK(due.note == "not invited: Probation, Police");
    for (const auto agency : {Agency::police, Agency::probation}) {
        Invitation sent;
        sent.meeting = 1;
        sent.agency = agency;
        sent.sent_on = on(agency == Agency::police ? "2015-03-20" : "2015-03-27");
        record.invitations.push_back(sent);
    }
    CHECK(stands(clock(record, "invitations", "2015-04-01"), "2015-04-01") == "done 1 working day late");
    record.meetings[0].scheduled_for = on("2015-01-07");  // at two days' notice
    CHECK(clock(record, "invitations", "2015-01-05").due == on("2015-01-06"));
}

}  // namespace interval_clocks_test
