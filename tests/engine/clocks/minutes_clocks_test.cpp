#include "tests/engine/clocks/clocked.hpp"

namespace minutes_clocks_test {
using namespace mappa;
using namespace mappa::test;

TEST_CASE(
    "FUP-39 minutes are due in ten working days at level 2 and five at level 3; the next working day is one late") {
    struct Row {
        const char* met;
        Level level;
        const char* due;
        const char* next;
    };
    for (const auto& row : {Row{"2015-01-05", Level::two, "2015-01-19", "2015-01-20"},
                            Row{"2015-01-05", Level::three, "2015-01-12", "2015-01-13"},
                            Row{"2015-04-02", Level::two, "2015-04-20", "2015-04-21"},
                            Row{"2015-04-02", Level::three, "2015-04-13", "2015-04-14"},
                            // a Friday due date: the next working day is a Monday, and one late
                            Row{"2015-01-09", Level::two, "2015-01-23", "2015-01-26"}}) {
        auto record = some_case();
        auto& meeting = met(record, row.met, row.level);
        const auto id = row.level == Level::two ? "minutes-2" : "minutes-3";
        CHECK(clock(record, id, row.met).due == on(row.due));
        meeting.issued_on = on(row.due);
        CHECK(stands(clock(record, id, "2015-06-01"), "2015-06-01") == "done in time");
        meeting.issued_on = on(row.next);
        CHECK(stands(clock(record, id, "2015-06-01"), "2015-06-01") == "done 1 working day late");
    }
}

TEST_CASE("FUP-40 minutes are posted only with a date and who posted them, due as for issue and apart from it") {
    auto record = some_case();
    auto& meeting = met(record, "2015-01-05");
    meeting.issued_on = on("2015-01-19");
    auto due = clock(record, "posted-2", "2015-01-21");
    CHECK(due.due == on("2015-01-19"));
    CHECK(stands(due, "2015-01-21") == "2 working days overdue");
    meeting.posted_on = on("2015-01-19");
    CHECK(clock(record, "posted-2", "2015-01-21").running());
    meeting.posted_by = "Ola Fielding";
    CHECK(stands(clock(record, "posted-2", "2015-01-21"), "2015-01-21") == "done in time");
    meeting.level = Level::three;
    CHECK(clock(record, "posted-3", "2015-01-21").due == on("2015-01-12"));
}

TEST_CASE("WMD-20 minutes are final, filed and acknowledged: three steps with a due date each") {
    auto record = some_case();
    auto& meeting = met(record, "2015-01-05");
    const auto final_by = clock(record, "finalise-2", "2015-01-06");
    const auto filed = clock(record, "file-minutes", "2015-01-06");
    const auto acknowledged = clock(record, "acknowledge-minutes", "2015-01-06");
    CHECK(final_by.due == on("2015-01-19"));
    CHECK(filed.due == on("2015-01-19"));
    CHECK(acknowledged.due == on("2015-01-26"));
    CHECK(acknowledged.person == "Pru Bation");
    CHECK(stands(acknowledged, "2015-01-28") == "2 working days overdue");
    meeting.approved_on = on("2015-01-16");
    meeting.issued_on = on("2015-01-20");
    meeting.acknowledged_on = on("2015-01-26");
    CHECK(stands(clock(record, "finalise-2", "2015-02-02"), "2015-02-02") == "done in time");
    CHECK(stands(clock(record, "file-minutes", "2015-02-02"), "2015-02-02") == "done 1 working day late");
    CHECK(stands(clock(record, "acknowledge-minutes", "2015-02-02"), "2015-02-02") == "done in time");
    // The case may have exited at that meeting: its minutes are owed all the same.
    meeting.acknowledged_on.reset();
    record.facts.state = CaseState::exited;
    record.facts.exited_on = on("2015-01-05");
    CHECK(clock(record, "acknowledge-minutes", "2015-02-02").running());
}

TEST_CASE(
    "urgent actions go out on the next working day, also over Christmas and a bank holiday moved by proclamation") {
    auto record = some_case();
    auto& meeting = met(record, "2014-12-24");
    CHECK(clocks(record, "urgent-actions", "2014-12-24").empty());
    Action action;
    action.number = 1;
    action.meeting = 1;
    action.urgent = Answer::yes;
    record.actions.push_back(action);
    CHECK(clock(record, "urgent-actions", "2014-12-24").due == on("2014-12-29"));
    meeting.held_on = on("2020-05-07");  // Friday 8 May 2020 was the early May holiday, moved from Monday 4 May
    CHECK(clock(record, "urgent-actions", "2020-05-07").due == on("2020-05-11"));
    meeting.held_on = on("2020-05-01");
    CHECK(clock(record, "urgent-actions", "2020-05-01").due == on("2020-05-04"));
}

TEST_CASE("FUP-44 a meeting closed without its action list going out that day is listed") {
    auto record = some_case();
    auto& meeting = met(record, "2015-01-05");
    meeting.minute_taker = "Minnie Writer";
    CHECK(clocks(record, "action-list", "2015-01-05").empty());  // it set no action
    for (int number = 1; number <= 4; ++number) {
        auto& action = record.actions.emplace_back();
        action.number = number;
        action.meeting = 1;
    }
    CHECK(stands(clock(record, "action-list", "2015-01-05"), "2015-01-05") == "due today");
    const auto late = clock(record, "action-list", "2015-01-06");
    CHECK(stands(late, "2015-01-06") == "1 day overdue");
    CHECK(late.about == "meeting 1");
    CHECK(late.person == "Minnie Writer");
    record.meetings.front().actions_sent_on = on("2015-01-07");
    CHECK(stands(clock(record, "action-list", "2015-02-02"), "2015-02-02") == "done 2 days late");
    record.meetings.front().actions_sent_on = on("2015-01-05");
    CHECK(stands(clock(record, "action-list", "2015-02-02"), "2015-02-02") == "done in time");
}

TEST_CASE(
    "a disclosure planned before release is late once the release date has passed, also when release comes forward") {
    auto record = some_case();
    met(record, "2015-01-05");
    record.facts.release_on = on("2015-03-02");
    Disclosure row;
    row.meeting = row.number = 1;
    row.decision = DisclosureDecision::disclose;
    row.to_whom = "Denise Example";
    row.by_whom = "DC Nina Patrol";
    row.by_agency = Agency::police;
    row.by_when = on("2015-02-27");
    record.disclosures.push_back(row);
    auto due = clock(record, "disclosure", "2015-02-01");
    CHECK(due.due == on("2015-02-27"));
    CHECK(due.warn_from == on("2015-02-13"));
    CHECK(due.agency == Agency::police);
    record.facts.release_on = on("2015-02-16");
    changed(record, "release_on", "2015-03-02", "2015-02-16", "2015-02-02", "recalculated");
    due = clock(record, "disclosure", "2015-02-17");
    CHECK(due.due == on("2015-02-16"));
    CHECK(stands(due, "2015-02-17") == "1 day overdue");
    CHECK(due.was.at(0).due == on("2015-02-27"));
    record.disclosures[0].made_on = on("2015-02-16");
    CHECK(stands(clock(record, "disclosure", "2015-02-17"), "2015-02-17") == "done in time");
}

TEST_CASE("minutes leave out Easter, Christmas and a holiday moved by proclamation, and count a leap day") {
    const auto due_after = [](std::string_view day, Level level) {
        auto record = some_case();
        met(record, day, level);
        return clock(record, level == Level::three ? "minutes-3" : "minutes-2", day).due;
    };
    CHECK(due_after("2014-04-16", Level::three) == on("2014-04-25"));  // Good Friday and Easter Monday between
    CHECK(due_after("2014-12-22", Level::three) == on("2014-12-31"));
    CHECK(due_after("2012-05-31", Level::three) ==
          on("2012-06-11"));  // 4 and 5 June 2012: the spring holiday moved, and the jubilee
    CHECK(due_after("2012-02-27", Level::two) == on("2012-03-12"));
    CHECK(due_after("2013-02-27", Level::two) == on("2013-03-13"));
}

}  // namespace minutes_clocks_test
