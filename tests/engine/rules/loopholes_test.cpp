#include <doctest/doctest.h>

#include "tests/support/desk_fixture.hpp"

namespace loopholes_test {
using namespace mappa;
using namespace mappa::test;

// Ways round a rule that somebody found once: each stays closed.

namespace {

const Date today{2014, 1, 20};

Decision decide(const CaseRecord& record, Step step, Role role = Role::coordinator, Date on = today) {
    return desk().decide(fenbury(), record, {}, visit(role, on, "Supt Greta Lowe"), {std::move(step)});
}

CaseRecord closed(Level level = Level::two) {
    CloseMeeting close;
    close.meeting = 1;
    return taken(ready_to_close(level), visit(Role::chair, today, "Supt Greta Lowe", Agency::police), {close});
}

}  // namespace

TEST_CASE("a step cannot be dated before the last one on its case") {
    const auto record = closed();
    ChangeCase change;
    change.case_manager = "Somebody Else";
    change.why = "allocated";
    const auto decision = decide(record, change, Role::coordinator, Date{2014, 1, 19});
    REQUIRE(std::holds_alternative<Problems>(decision));
    CHECK(names(named(decision), "the last step on FEN-2014-0001 is of 20 January 2014"));
    CHECK(accepted(decide(record, change, Role::coordinator, today)));
}

TEST_CASE("correcting minutes cannot take away what closing asked for") {
    auto record = closed();
    ApproveMinutes approve;
    approve.meeting = 1;
    IssueMinutes issue;
    issue.meeting = 1;
    CorrectMinutes correct;
    correct.meeting = 1;
    correct.why = "a name was wrong";
    RecordMinutes empty;
    empty.meeting = 1;
    empty.confidentiality = " ";
    empty.human_rights = ".";
    empty.next_review = Date{2019, 1, 1};
    record = taken(record, visit(Role::chair, today, "Supt Greta Lowe"), {approve});
    record = taken(record, visit(Role::coordinator, today), {issue, correct, empty});
    const auto texts = named(decide(record, approve, Role::chair));
    for (const auto* part : {"confidentiality and diversity statement", "human rights", "beyond 12 May 2014"})
        CHECK(names(texts, part));
}

TEST_CASE("draft minutes can be put right before the chair approves, and attendance with them") {
    auto record = closed();
    RecordAttendance late;
    late.meeting = 1;
    late.agency = Agency::police;
    late.name = "Member of Police";
    late.role = "officer";
    late.presence = Presence::apologies;
    late.reason = "left before the meeting began";
    record = taken(record, visit(Role::minute_taker, today), {late});
    const auto line = std::ranges::find(record.required_agencies, Agency::police, &RequiredAgency::agency);
    REQUIRE(line != record.required_agencies.end());
    CHECK(line->came == Answer::no);
    CHECK(line->presence == Presence::apologies);
    DecideLevel again;
    again.meeting = 1;
    CHECK(names(named(decide(record, again, Role::chair)), "not possible"));
}

TEST_CASE("what a meeting agreed is recorded while it is in session") {
    auto step = plan();
    step.meeting = 1;
    CHECK(names(named(decide(closed(), step)), "meeting 1 is not in session"));
    auto judged = assessment(today);
    judged.meeting = 1;
    CHECK(names(named(decide(closed(), judged)), "meeting 1 is not in session"));
}

TEST_CASE("a level decision is judged again when it takes effect") {
    auto record = ready_to_close();
    AddAction action;
    action.text = "call at the address";
    action.pillar = Pillar::monitoring;
    action.agency = Agency::police;
    action.why = "to know";
    action.due = Date{2014, 2, 3};
    action.meeting = 1;
    action.for_allocation = Answer::yes;
    action.taken_by = "DI Otto Grey";
    record = taken(record, visit(Role::minute_taker, today), {action});
    record.level_decisions.front().level = Level::one;
    CloseMeeting close;
    close.meeting = 1;
    const auto texts = named(decide(record, close, Role::chair));
    CHECK(names(texts, "an owner for action 1"));
    CHECK(names(texts, "exit plan: the risk that remains"));
    record.facts.category = Category::three;
    CHECK(names(named(decide(record, close, Role::chair)), "category 3 offender cannot be set at level 1"));
}

TEST_CASE("a referral is not accepted for a case that has left or is already at level 2 or 3") {
    auto record = in_session();
    record.referrals.front().state = ReferralState::screening;
    AcceptReferral accept;
    accept.referral = 1;
    accept.level = Level::two;
    accept.why = accept.feedback = accept.sources = "weighed in full";
    accept.agencies = "police, probation";
    CHECK(names(named(decide(record, accept)), "not yet managed at level 2 or 3"));
    record.facts.state = CaseState::exited;
    CHECK(names(named(decide(record, accept)), "an open case"));
}

TEST_CASE("two agencies are two different ones that exist, and a view is an agency's") {
    auto record = in_session();
    DecideLevel step;
    step.meeting = 1;
    step.level = Level::two;
    step.why = "needed";
    step.dissent = "none";
    step.agencies = "police, Police";
    CHECK(names(named(decide(record, step, Role::chair)), "at least two agencies"));
    step.agencies = "the moon, the sun";
    CHECK(names(named(decide(record, step, Role::chair)), "at least two agencies"));
    step.agencies = "Police, victim liaison";
    CHECK(accepted(decide(record, step, Role::chair)));
    record.referrals.front().state = ReferralState::screening;
    GiveView view;
    view.referral = 1;
    Visit nobody = visit(Role::representative, today);
    nobody.actor.agency.reset();
    CHECK(names(named(desk().decide(fenbury(), record, {}, nobody, {view})), "the agency whose view this is"));
}

TEST_CASE("an action taken for allocation is not allocated to nobody") {
    AddAction action;
    action.text = "call at the address";
    action.pillar = Pillar::monitoring;
    action.agency = Agency::police;
    action.why = "to know";
    action.due = Date{2014, 2, 3};
    action.for_allocation = Answer::yes;
    action.taken_by = "DI Otto Grey";
    for (const auto* nobody : {"police", "  "}) {
        action.owner = nobody;
        CHECK(names(named(decide(in_session(), action)), "is nobody"));
    }
}

TEST_CASE("an offender who is not eligible can be screened as such, and a meeting opens at the level then in force") {
    auto record = taken({}, visit(Role::coordinator, Date{2014, 1, 6}), {notification()});
    ScreenCase screen;
    screen.eligible = Answer::no;
    screen.must_meet = Answer::no;
    CHECK(accepted(decide(record, screen)));

    auto scheduled = closed();
    ScheduleMeeting schedule;
    schedule.on = Date{2014, 3, 3};
    schedule.chair = "Supt Greta Lowe";
    scheduled = taken(scheduled, visit(Role::coordinator, today), {schedule});
    scheduled.facts.state = CaseState::level_3;
    OpenMeeting open;
    open.meeting = 2;
    const auto decision = decide(scheduled, open, Role::chair, Date{2014, 3, 3});
    REQUIRE(accepted(decision));
    CHECK(std::get<Acceptance>(decision).after.meetings.back().level == Level::three);
}

TEST_CASE("dates that contradict each other are refused") {
    auto step = notification();
    step.born = Date{2030, 1, 1};
    step.licence_ends = Date{2013, 1, 1};
    const auto texts = named(desk().decide(fenbury(), {}, {}, visit(Role::coordinator, Date{2014, 1, 6}), {step}));
    CHECK(names(texts, "a date of birth that has passed"));
    CHECK(names(texts, "a licence that ends after"));
}

TEST_CASE("a step that says nothing is not taken, and what it has to say is named all at once") {
    const auto record = in_session();
    const auto empty = [&](Step step) {
        const auto decision = decide(record, std::move(step));
        CHECK(std::holds_alternative<Problems>(decision));
        return named(decision);
    };
    const auto at_meeting = [](auto step) {
        step.meeting = 1;
        return step;
    };
    CHECK(names(empty(RecordContact{}), "case contact: 'what' is needed"));
    CHECK(names(empty(AddPerson{}), "case person: 'person' is needed: the person's name"));
    CHECK(names(empty(RecordPastOffence{}), "case past-offence: 'kind' is needed"));
    const auto event = empty(RecordEvent{});
    CHECK(names(event, "case event: 'kind' is needed"));
    CHECK(names(event, "case event: 'what' is needed: what happened"));
    const auto seat = empty(at_meeting(RecordAttendance{}));
    CHECK(names(seat, "meeting attend: 'agency' is needed"));
    CHECK(names(seat, "meeting attend: 'presence' is needed"));
    // Where any one of several would do.
    CHECK(names(empty(PlanExit{}), "case exit-plan: nothing new is given: 'remaining_risk' is needed, or one of: "));
    CHECK(names(empty(at_meeting(AppointToMeeting{})),
                "nothing new is given: 'chair' is needed, or one of: chair_role, minute_taker"));
    CHECK(
        names(empty(at_meeting(Contribute{})), "nothing new is given: 'contact' is needed, or one of: risk, actions"));
    CHECK(names(empty(at_meeting(RecordInformation{})),
                "nothing new is given: 'text' is needed, or one of: no_action_because"));
    CHECK(names(empty(at_meeting(RecordMinutes{})), "nothing new is given: 'confidentiality' is needed, or one of: "));
    // Spaces say nothing either; one word does.
    RecordContact contact;
    contact.what = " \n";
    CHECK(names(empty(contact), "'what' is needed"));
    contact.what = "seen at home";
    CHECK(accepted(decide(record, contact)));
    AppointToMeeting appoint;
    appoint.meeting = 1;
    appoint.why = "nobody was named";
    CHECK(names(empty(appoint), "'chair' is needed"));
    appoint.minute_taker = "Minnie Writer";
    CHECK_FALSE(names(named(decide(record, appoint)), "is needed"));
    RecordInformation told;
    told.meeting = 1;
    told.agency = Agency::police;
    told.given_by = "DC Mina Garth";
    CHECK(names(empty(told), "'text' is needed"));
    told.no_action_because = "it has no contact with him";
    CHECK(accepted(decide(record, told)));
}

}  // namespace loopholes_test
