#include <doctest/doctest.h>

#include "app/session.hpp"
#include "engine/record/required.hpp"
#include "tests/support/desk_fixture.hpp"

namespace minutes_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const Date today{2014, 1, 20};

Decision close(const CaseRecord& record, int meeting = 1, Date on = today) {
    CloseMeeting step;
    step.meeting = meeting;
    return desk().decide(fenbury(), record, {}, visit(Role::chair, on, "Supt Greta Lowe", Agency::police), {step});
}

CaseRecord closed(const CaseRecord& record, int meeting = 1, Date on = today) {
    CloseMeeting step;
    step.meeting = meeting;
    return taken(record, visit(Role::chair, on, "Supt Greta Lowe", Agency::police), {step});
}

/// A second meeting of a case, opened on a day.
CaseRecord second_meeting(CaseRecord record, Date on) {
    ScheduleMeeting schedule;
    schedule.on = on;
    schedule.chair = "Supt Greta Lowe";
    schedule.minute_taker = "Minnie Writer";
    OpenMeeting open;
    open.meeting = 2;
    record = taken(record, visit(Role::coordinator, on), {schedule});
    return taken(record, visit(Role::chair, on), {open});
}

}  // namespace

TEST_CASE("FUP-43 level 3 minutes answer the critical case question, level 2 minutes need not") {
    const auto with = ready_to_close(Level::three);
    auto without = with;
    without.meetings.front().cppc.clear();
    without.meetings.front().support_sought.clear();
    const auto texts = named(close(without));
    CHECK(names(texts, "registered, applied or not applicable"));
    without.meetings.front().cppc = "considered";
    CHECK(names(named(close(without)), "registered, applied or not applicable"));
    CHECK(names(texts, "funding, support or guidance"));
    auto level_2 = ready_to_close(Level::two);
    level_2.meetings.front().cppc.clear();
    level_2.meetings.front().cppc_reason.clear();
    level_2.meetings.front().support_sought.clear();
    CHECK(accepted(close(level_2)));
}

TEST_CASE("FUP-29 required agencies need a status, everybody present a name and a role, and a refusal its letter") {
    auto record = ready_to_close();
    record.attendances.erase(record.attendances.begin());
    CHECK(names(named(close(record)), "has no attendance recorded"));
    record = ready_to_close();
    record.attendances.front().name.clear();
    CHECK(names(named(close(record)), "the name and role of who came"));
    record = ready_to_close();
    record.attendances.front().presence = Presence::apologies;
    CHECK(names(named(close(record)), "was absent"));
    record.attendances.front().reason = "at court";
    CHECK(accepted(close(record)));
    record.attendances.front().presence = Presence::written_report;
    CHECK(names(named(close(record)), "the written report of"));
    record.attendances.front().report = "keeps his appointments";
    CHECK(accepted(close(record)));
    auto& letter = record.attendances.front();
    letter.presence = Presence::refused_in_writing;
    letter.name.clear();
    letter.reason.clear();
    const auto texts = named(close(record));
    for (const auto* part : {"the date of the letter", "who sent the letter", "the ground on which"})
        CHECK(names(texts, part));
    letter.letter_on = Date{2014, 1, 13};
    letter.name = "Dr Gus Surgery";
    letter.reason = "patient confidentiality";
    CHECK(accepted(close(record)));
    CHECK(closed(record).required_agencies.front().presence == Presence::refused_in_writing);
    // Every other status is an answer too.
    for (const auto status :
         {Presence::apologies, Presence::no_reply, Presence::not_invited, Presence::telephone, Presence::attended}) {
        letter.presence = status;
        letter.role = "officer";
        CHECK(accepted(close(record)));
    }
}

TEST_CASE(
    "WMD-07 a level 3 meeting hears the case manager's agency or its whole report of before the meeting; at level 2 a "
    "switch decides") {
    auto record = ready_to_close(Level::three);
    const auto lead = std::ranges::find(record.attendances, Agency::probation, &Attendance::agency);
    REQUIRE(lead != record.attendances.end());
    lead->presence = Presence::apologies;
    lead->reason = "snow";
    CHECK(names(named(close(record)), "Probation, the case manager's agency, is absent without report"));
    lead->presence = Presence::written_report;
    lead->report = "keeps his appointments";
    CHECK(names(named(close(record)), "absent without report"));
    Contribution report;
    report.meeting = 1;
    report.agency = Agency::probation;
    report.contact = "seen weekly";
    report.risk = "as assessed";
    report.actions = "none";
    report.on = Date{2014, 1, 17};
    record.contributions.push_back(report);
    CHECK_FALSE(accepted(close(record)));  // what it proposes is not said
    record.contributions.back().proposals = "none";
    CHECK(accepted(close(record)));
    record.contributions.back().on = today;
    CHECK_FALSE(accepted(close(record)));  // too late to be read
    record.contributions.back().on = Date{2014, 1, 17};

    // So does every other agency that was invited.
    Invitation invited;
    invited.meeting = 1;
    invited.agency = Agency::police;
    invited.name = "DC Nina Patrol";
    record.invitations.push_back(invited);
    const auto police = std::ranges::find(record.attendances, Agency::police, &Attendance::agency);
    REQUIRE(police != record.attendances.end());
    police->presence = Presence::apologies;
    police->reason = "at court";
    CHECK(names(warned(close(record)), "Police is absent without report"));
    report.agency = Agency::police;
    report.proposals = "none";
    record.contributions.push_back(report);
    CHECK_FALSE(names(warned(close(record)), "absent without report"));

    auto level_2 = ready_to_close(Level::two);
    const auto line = std::ranges::find(level_2.attendances, Agency::probation, &Attendance::agency);
    line->presence = Presence::apologies;
    line->reason = "snow";
    CHECK(accepted(close(level_2)));
    auto area = fenbury();
    auto& text = area.editions.front().text;
    const auto at = text.find("value = false", text.find("[switch.level-2-report-rule]"));
    REQUIRE(at != std::string::npos);
    text.replace(at, 13, "value = true");
    const Desk strict{app::known_holidays()};
    CloseMeeting step;
    step.meeting = 1;
    CHECK(names(
        named(strict.decide(area, level_2, {}, visit(Role::chair, today, "Supt Greta Lowe", Agency::police), {step})),
        "absent without report"));
}

TEST_CASE("FUP-06 the first minutes need the offender's part, and 'offender declined' with its date is an answer") {
    auto record = ready_to_close();
    record.meetings.front().told_offender.clear();
    record.meetings.front().offender_view.clear();
    record.meetings.front().success_view.clear();
    const auto texts = named(close(record));
    for (const auto* part : {"who told the offender", "offender's view", "success will look like"})
        CHECK(names(texts, part));
    record.meetings.front().told_offender = "Pru Bation told him";
    record.meetings.front().offender_view = record.meetings.front().success_view = "offender declined";
    const auto dates = named(close(record));
    for (const auto* part : {"the date on which the offender was told", "risk: the date on which the offender declined",
                             "success will look like for the offender: the date"}) {
        CHECK(names(dates, part));
    }
    record.meetings.front().offender_notice = OffenderNotice::withheld;
    record.meetings.front().withheld_because = "withheld";
    CHECK(names(named(close(record)), "why the MAPPA status is withheld"));
    record.meetings.front().offender_notice.reset();
    record.meetings.front().told_offender = "Pru Bation, 15 January 2014";
    CHECK(names(named(close(record)), "whether the offender is told of the MAPPA status: given or withheld"));
    record.meetings.front().offender_notice = OffenderNotice::given;
    record.meetings.front().told_offender = "Pru Bation, 15 January 2014";
    record.meetings.front().offender_view = record.meetings.front().success_view = "offender declined, 15 January 2014";
    CHECK(accepted(close(record)));
}

TEST_CASE("PHC-47 PHC-50 human rights, and the risk confirmed or changed with the level") {
    auto record = ready_to_close();
    record.meetings.front().human_rights.clear();
    record.meetings.front().risk_confirmed.clear();
    record.level_decisions.clear();
    const auto texts = named(close(record));
    for (const auto* part : {"human rights", "confirmed or changed at this meeting", "level decision with its reasons"})
        CHECK(names(texts, part));
}

TEST_CASE("PHC-56 a case with a victim issue cannot close without victim safety and what became of victim liaison") {
    auto record = ready_to_close();
    record.facts.victim_issue = Answer::yes;
    auto texts = named(close(record));
    CHECK(names(texts, "there is a victim issue in this case"));
    CHECK(names(texts, "Victim liaison is required"));
    record.meetings.front().victims = "the injured man has an alarm and a marker";
    Attendance officer;
    officer.meeting = 1;
    officer.agency = Agency::victim_liaison;
    officer.name = "Vera Liaison";
    officer.role = "victim liaison officer";
    officer.presence = Presence::attended;
    record.attendances.push_back(officer);
    CHECK(names(named(close(record)), "the part of Victim liaison in the plan"));
    Information told;
    told.meeting = 1;
    told.agency = Agency::victim_liaison;
    told.no_action_because = "he wants to be told of changes only";
    record.information.push_back(told);
    CHECK(accepted(close(record)));
}

TEST_CASE("FUP-48 PHC-49 DCN-07 a review cannot close while an earlier action has no outcome or no chair's decision") {
    auto record = ready_to_close();
    const Date on{2014, 4, 14};
    for (int i = 1; i <= 3; ++i) {
        AddAction add;
        add.text = "task " + std::to_string(i);
        add.pillar = Pillar::monitoring;
        add.owner = "DC Nina Patrol";
        add.agency = Agency::police;
        add.why = "to know";
        add.due = i == 2 ? Date{2014, 2, 3} : Date{2014, 6, 2};
        add.meeting = 1;
        record = taken(record, visit(Role::minute_taker, today), {add});
    }
    record = closed(record);
    CompleteAction done;
    done.action = 1;
    done.done = "called at every address he gave";
    done.found = "he lives where he said";
    done.by = "DC Nina Patrol";
    done.on = Date{2014, 2, 1};
    record = taken(record, visit(Role::representative, Date{2014, 2, 3}, "DC Nina Patrol", Agency::police), {done});
    record = second_meeting(record, on);
    record = taken(record, visit(Role::minute_taker, on), minutes(2, record, Level::two, Date{2014, 7, 28}));
    auto texts = named(close(record, 2, on));
    CHECK(names(texts, "action 1 \"task 1\" (DC Nina Patrol, Police): the meeting has not accepted"));
    CHECK(names(texts, "action 2 \"task 2\" (DC Nina Patrol, Police): no outcome, and overdue since 3 February 2014"));
    CHECK(names(texts, "action 3 \"task 3\" (DC Nina Patrol, Police): no outcome"));

    AcceptOutcome accept;
    accept.action = 1;
    accept.meeting = 2;
    MoveAction move;
    move.action = 2;
    move.due = Date{2014, 5, 6};
    CHECK(names(named(desk().decide(fenbury(), record, {}, visit(Role::chair, on), {move})), "why the deadline moves"));
    move.why = "the officer was ill";
    MoveAction carry;
    carry.action = 3;
    carry.due = Date{2014, 6, 9};
    carry.why = "waits for the landlord";
    record = taken(record, visit(Role::chair, on), {accept, move, carry});
    CHECK(accepted(close(record, 2, on)));
    CHECK(record.action_changes.front().was == "2014-02-03");
}

TEST_CASE("minutes are due ten working days after level 2 meetings and five after level 3, over Easter too") {
    CHECK(closed(ready_to_close(Level::two)).meetings.front().minutes_due == Date{2014, 2, 3});
    CHECK(closed(ready_to_close(Level::three)).meetings.front().minutes_due == Date{2014, 1, 27});
}

TEST_CASE("the next review lies within the interval of the level decided: 112 days at level 2, 56 at level 3") {
    auto record = ready_to_close();
    record.meetings.front().next_review = Date{2014, 5, 12};
    CHECK(accepted(close(record)));
    record.meetings.front().next_review = Date{2014, 5, 13};
    CHECK(names(named(close(record)), "1 day beyond 12 May 2014 (16 weeks"));
    record.meetings.front().next_review.reset();
    CHECK(names(named(close(record)), "at the latest 12 May 2014"));
    CHECK(closed(ready_to_close(Level::three)).meetings.front().review_limit == Date{2014, 3, 17});
}

TEST_CASE("a current restriction has to be confirmed since the previous meeting") {
    AddRestriction add;
    add.kind = RestrictionKind::sopo;
    add.text = "not to enter any public house in Fenbury";
    add.from = Date{2013, 12, 2};
    add.until_further_order = Answer::yes;
    add.issued_by = "Fenbury Crown Court";
    add.monitored_by = "DC Nina Patrol";
    auto record = closed(taken(ready_to_close(), visit(Role::minute_taker, today), {add}));
    const Date on{2014, 4, 14};
    record = second_meeting(record, on);
    record = taken(record, visit(Role::minute_taker, on), minutes(2, record, Level::two, Date{2014, 7, 28}));
    CHECK(names(named(close(record, 2, on)), "confirmation that restriction 1"));
    ConfirmRestriction confirm;
    confirm.number = 1;
    CHECK(accepted(close(taken(record, visit(Role::minute_taker, on), {confirm}), 2, on)));
}

TEST_CASE("closing keeps who was required and what became of them, also those never invited") {
    auto record = ready_to_close();
    const auto after = closed(record);
    REQUIRE(after.required_agencies.size() == required_agencies(record).size());
    for (const auto& line : after.required_agencies) {
        CHECK(line.came == Answer::yes);
        CHECK(line.invited == Answer::no);
    }
}

}  // namespace minutes_test
