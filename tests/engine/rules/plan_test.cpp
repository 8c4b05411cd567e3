#include <doctest/doctest.h>

#include "app/session.hpp"
#include "tests/engine/rules/planned_case.hpp"

namespace plan_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const Date today{2014, 1, 20};

Decision write(const CaseRecord& record, const WritePlan& step, const Visit& who = manager()) {
    return desk().decide(fenbury(), record, {}, who, {step});
}

CaseRecord with(const CaseRecord& record, const Step& step, Date on = today) {
    return taken(record, manager(on), {step});
}

NoteRiskFactor risk(const std::string& factor) {
    NoteRiskFactor step;
    step.factor = factor;
    return step;
}

Visit police(Role role = Role::representative) { return visit(role, today, "DI Otto Grey", Agency::police); }

}  // namespace

TEST_CASE("PHC-32 a case rated medium or above needs a plan, and each risk a line that answers it") {
    auto record = taken({}, visit(Role::coordinator, Date{2014, 1, 6}), {notification()});
    CHECK(standing(record, "risk-without-line").empty());
    CHECK(standing(with(record, assessment(Date{2014, 1, 10}, Rosh::low), Date{2014, 1, 10}), "risk-without-line")
              .empty());
    record = with(record, assessment(Date{2014, 1, 10}, Rosh::medium), Date{2014, 1, 10});
    CHECK(standing(record, "risk-without-line") ==
          std::vector<std::string>{"rated medium and no risk management plan is on record"});
    record = taken(record, manager(), {risk("knives"), risk("drinking"), plan()});
    CHECK(standing(record, "risk-without-line") ==
          std::vector<std::string>{"no line of the plan answers the risk \"knives\"",
                                   "no line of the plan answers the risk \"drinking\""});
    auto better = plan();
    better.entries[2].answers = "Drinking, knives";
    CHECK(standing(with(record, better), "risk-without-line").empty());
}

TEST_CASE("PHC-34 each line without outcome measure, start, end or deliverer is named, and one that starts too soon") {
    const auto lines = standing(in_session(), "plan-line-timed");
    REQUIRE(lines.size() == 4);
    CHECK(lines[0] == "line 1 \"office appointment\" lacks: outcome measure, start date, due date");
    auto step = plan();
    for (auto& each : step.entries) each = full_line(*each.pillar, each.what, *each.agency, each.who);
    CHECK(standing(with(in_session(), step), "plan-line-timed").empty());
    step.entries[2].follows = 1;
    step.entries[2].from = Date{2014, 4, 28};
    CHECK(standing(with(in_session(), step), "plan-line-timed") ==
          std::vector<std::string>{"line 3 \"alcohol counselling sessions\" starts on 28 April 2014, before line 1 "
                                   "\"office appointment\" is finished on 28 April 2014"});
    step.entries[2].from = Date{2014, 4, 29};
    CHECK(standing(with(in_session(), step), "plan-line-timed").empty());
}

TEST_CASE("FUP-52 one plan, held by the lead agency; a second one has a reason for each line that differs") {
    const auto record = in_session();
    auto other = plan();
    other.entries[0].when = "once a month";
    other.entries[3].who = "PC Iona Marsh";
    const auto texts = named(write(record, other, police()));
    CHECK(names(texts, "not in the plan that Probation holds: \"office appointment\", Pru Bation"));
    CHECK(names(texts, "not in the plan that Probation holds: \"address marker for the injured man\", PC Iona Marsh"));
    CHECK_FALSE(names(texts, "alcohol counselling"));
    CHECK(accepted(write(record, other)));  // the lead agency itself
    auto at_meeting = other;
    at_meeting.meeting = 1;
    CHECK(accepted(write(record, at_meeting, police(Role::chair))));

    other.second_plan = Answer::yes;
    CHECK(refused_by(write(record, other, police())) ==
          std::vector<std::string>{"second-plan-difference", "second-plan-difference"});
    other.entries[0].differs_because = "police see him less since the tag";
    other.entries[3].differs_because = "PC Marsh knows the house";
    const auto kept = taken(record, police(), {other});
    CHECK(kept.plan()->version == 1);  // the one plan stays the one plan
    CHECK(kept.plans.back().written_by == "DI Otto Grey");
    CHECK(kept.plans.back().written_on == today);
}

TEST_CASE(
    "FUP-53 DCN-06 after a meeting that changed what is planned, plan, assessment and missing actions are questioned") {
    const auto record = closed_with_action();
    CHECK(standing(in_session(), "plan-older-than-meeting").empty());
    CHECK(standing(record, "plan-older-than-meeting") ==
          std::vector<std::string>{"version 1 of the plan, of 14 January 2014, is older than the meeting of 20 January "
                                   "2014, which changed what is planned",
                                   "the risk assessment of 10 January 2014 is older than the meeting of 20 January "
                                   "2014, which changed what is planned"});
    CHECK(standing(record, "meeting-action-not-in-plan") ==
          std::vector<std::string>{"MAPPA action not in plan: 1 (Hugo Keys), \"find a flat away from the estate\", of "
                                   "the meeting of 20 January 2014"});
    const Date next_day{2014, 1, 21};
    auto step = plan();
    const auto newer = taken(record, manager(next_day), {step, assessment(next_day)});
    CHECK(standing(newer, "plan-older-than-meeting", next_day).empty());
    CHECK(standing(newer, "meeting-action-not-in-plan", next_day).size() == 1);
    step.entries[2].action = 1;
    CHECK(standing(with(newer, step, next_day), "meeting-action-not-in-plan", next_day).empty());
    auto unmarked = record;
    unmarked.actions.front().in_plan = Answer::no;
    CHECK(standing(unmarked, "meeting-action-not-in-plan").empty());
    CHECK(standing(unmarked, "plan-older-than-meeting").empty());
}

TEST_CASE(
    "FUP-54 a plan unchanged over two meetings while things happened is questioned, until somebody says why it "
    "stands") {
    auto record = closed_with_action();
    const Date day{2014, 4, 14};
    RecordEvent release;
    release.kind = EventKind::release;
    release.on = Date{2014, 2, 3};
    release.what = "left prison";
    record = taken(record, manager(Date{2014, 2, 3}), {release});
    CHECK(standing(record, "plan-unchanged", day).empty());  // one meeting only
    auto second = record.meetings.front();
    second.number = 2;
    second.held_on = day;
    record.meetings.push_back(second);
    record.level_periods.back().until = day;
    record.level_periods.push_back({2, Level::three, day, {}, 2, "Supt Greta Lowe", "needs more", "none"});
    auto ada = Person{};
    ada.name = "Ada Fiction";
    ada.died_on = Date{2014, 3, 1};
    record.people.push_back(ada);
    const auto texts = standing(record, "plan-unchanged", day);
    REQUIRE(texts.size() == 1);
    CHECK(texts[0] ==
          "version 1 of the plan, of 14 January 2014, is unchanged over 2 meetings, and since then: Release (left "
          "prison), 3 February 2014; "
          "Level 3, 14 April 2014; Death of Ada Fiction, 1 March 2014");
    ApproveMinutes approve;
    approve.meeting = 2;
    const auto chair = visit(Role::chair, day, "Supt Greta Lowe", Agency::police);
    const auto found = [&](const CaseRecord& at) {
        Findings findings;
        const Neighbours nobody;
        const Situation situation{
            at, fenbury(), desk().policy(fenbury(), "england-wales-2012"), desk().calendar(), day, chair.actor, nobody};
        findings = RuleBook::standard().check(situation, Step{approve}, Severity::warn);
        return std::ranges::any_of(findings, [](const Finding& each) { return each.rule->id == "plan-unchanged"; });
    };
    CHECK(found(record));
    AnswerWarning answer;
    answer.rule = "plan-unchanged";
    answer.about = texts[0];
    answer.reason = "reviewed, no change: the plan was written for the day of release";
    const auto answered = taken(record, manager(day), {answer});
    CHECK_FALSE(found(answered));
    CHECK(answered.warnings.back().answered_by == "Pru Bation");
    CHECK(answered.warnings.back().answered_on == day);
    CHECK(standing(with(record, plan(), day), "plan-unchanged", day).empty());
}

TEST_CASE("FUP-55 home visits need their particulars, and a police visit schedule on record a line") {
    auto step = plan();
    PlanEntryForm line;
    line.pillar = Pillar::monitoring;
    line.what = "home visits";
    step.entries.push_back(line);
    CHECK(
        names(named(write(in_session(), step)),
              "\"home visits\": agency, named visitor, frequency or dates, announced or unannounced, what is checked"));
    auto& visits = step.entries.back();
    visits.agency = Agency::police;
    visits.who = "PC A";
    visits.when = "fortnightly";
    visits.announced = Answer::no;
    visits.checks = "who lives there";
    CHECK(accepted(write(in_session(), step)));
    ChangeCase change;
    change.police_visits = "every second week, unannounced";
    change.why = "police schedule";
    const auto record = with(in_session(), change);
    CHECK(standing(in_session(), "police-visits-in-plan").empty());
    CHECK(
        names(standing(record, "police-visits-in-plan"), "\"every second week, unannounced\" has no line in the plan"));
    CHECK(names(warned(write(record, plan()), "police-visits-in-plan"), "has no line in the plan"));
    CHECK(warned(write(record, step), "police-visits-in-plan").empty());
    CHECK(standing(with(record, step), "police-visits-in-plan").empty());
}

TEST_CASE("FUP-56 an active risk without a contingency is named for as long as it is outstanding") {
    auto record = with(in_session(), risk("knives"));
    CHECK(standing(record, "plan-risk-without-contingency") ==
          std::vector<std::string>{"no contingency for the risk \"knives\""});
    auto gone = risk("knives");
    gone.outstanding = Answer::no;
    CHECK(standing(with(record, gone), "plan-risk-without-contingency").empty());
    auto step = plan();
    step.contingencies.front().risk = "Knives";
    CHECK(standing(with(record, step), "plan-risk-without-contingency").empty());
}

TEST_CASE("FUP-57 an agency that came or has contact but owns no line is named with its contacts") {
    auto record = closed_with_action();
    const Date day{2014, 1, 27};
    RecordContact contact;
    contact.agency = Agency::substance_misuse;
    contact.by = "Hal Sober";
    contact.what = "keywork";
    contact.a_week = 3;
    record = taken(record, manager(day), {contact, contact});
    auto step = plan();
    std::erase_if(step.entries, [](const PlanEntryForm& each) { return each.agency != Agency::probation; });
    for (const auto& pillar : Words<Pillar>::list) {
        PlanEntryForm none;
        none.pillar = pillar.value;
        none.none_because = "nothing is needed yet";
        step.entries.push_back(none);
    }
    const auto texts = warned(write(record, step, manager(day)), "agency-without-line");
    CHECK(
        names(texts, "Substance misuse service (2 contacts since the last meeting, 3 a week) has no line in the plan"));
    CHECK(names(texts, "Police (attended the meeting of 20 January 2014) has no line in the plan"));
    CHECK_FALSE(names(texts, "Probation"));
    for (const auto agency : {Agency::police, Agency::substance_misuse}) {
        PlanEntryForm none;
        none.agency = agency;
        none.none_because = "no contribution: he is in hospital until June";
        step.entries.push_back(none);
    }
    CHECK(warned(write(record, step, manager(day)), "agency-without-line").empty());
}

TEST_CASE("FUP-58 under the headings of 2012 each heading has a line in full or a reason for none") {
    auto area = fenbury();
    auto& text = area.editions.front().text;
    const std::string on = "[switch.four-pillars]\nvalue = true";
    REQUIRE(text.find(on) != std::string::npos);
    text.replace(text.find(on), on.size(), "[switch.four-pillars]\nvalue = false");
    const Desk without{app::known_holidays()};
    const auto decide = [&](const WritePlan& step) {
        return without.decide(area, in_session(), {}, manager(), {step});
    };
    auto step = plan();
    CHECK(accepted(decide(step)));
    std::erase_if(step.entries, [](const PlanEntryForm& each) { return each.pillar == Pillar::interventions; });
    CHECK(names(named(decide(step)), "Rehabilitative: neither a line nor a reason why none is needed"));
    PlanEntryForm line = full_line(Pillar::interventions, "debt advice", Agency::other, "Dee Ledger");
    line.pillar.reset();
    CHECK(names(named(decide([&] {
                    auto with_line = step;
                    with_line.entries.push_back(line);
                    return with_line;
                }())),
                "\"debt advice\": heading"));
    line.heading = Heading::rehabilitative;
    auto whole = step;
    whole.entries.push_back(line);
    CHECK(accepted(decide(whole)));
    for (const auto* bare : {"licence conditions", "SOPO", "programme", "support"}) {
        whole.entries.back().what = bare;
        CHECK(names(named(decide(whole)), "Rehabilitative: neither a line"));
    }
    PlanEntryForm none;
    none.heading = Heading::rehabilitative;
    none.none_because = "every programme is finished";
    step.entries.push_back(none);
    CHECK(accepted(decide(step)));
}

TEST_CASE(
    "FUP-73 future partners at high risk need a line that finds out; a new partner opens an action the same day") {
    auto partners = person(Tie::potential_victim, "future partners");
    partners.at_risk = Rosh::high;
    const auto record = with(in_session(), partners);
    CHECK(
        standing(record, "future-partners") ==
        std::vector<std::string>{
            "\"future partners\" are at high risk, and the plan has no line for finding out about a new relationship"});
    auto step = plan();
    auto line = full_line(Pillar::victim_safety, "ask him and his sister about any new relationship", Agency::probation,
                          "Pru Bation");
    line.checks.clear();
    step.entries.push_back(line);
    CHECK(names(standing(with(record, step), "future-partners"), "a line without what is done"));
    step.entries.back().checks = "police visit her within two days; disclosure is decided";
    CHECK(standing(with(record, step), "future-partners").empty());
    partners.at_risk = Rosh::medium;
    CHECK(standing(with(in_session(), partners), "future-partners").empty());

    const auto met = with(record, person(Tie::partner, "Nell Invented"));
    REQUIRE(met.actions.size() == 1);
    CHECK(met.actions.front().text == "Assess disclosure to and protection of Nell Invented, new partner");
    CHECK(met.actions.front().due == today);
}

TEST_CASE("DCN-10 a trigger that happened opens the contingency's action with owner and due date") {
    auto step = plan();
    step.contingencies.front().within_days = 3;
    RecordEvent event;
    event.kind = EventKind::plan_trigger;
    event.what = "seen drunk";
    event.contingency = 1;
    const auto record = taken(with(in_session(), step), manager(Date{2014, 1, 22}), {event});
    REQUIRE(record.actions.size() == 1);
    CHECK(record.actions.front().text == "same-day appointment and recall report");
    CHECK(record.actions.front().owner == "Pru Bation");
    CHECK(record.actions.front().due == Date{2014, 1, 25});
    CHECK(record.events.front().action == 1);
    CHECK_FALSE(record.actions.front().overdue(Date{2014, 1, 25}));
    CHECK(record.actions.front().overdue(Date{2014, 1, 26}));
}

TEST_CASE("DCN-19 a plan without a review date or without an event that prompts a review is refused") {
    auto step = plan();
    step.review_on.reset();
    step.review_events.clear();
    const auto texts = named(write(in_session(), step));
    CHECK(names(texts, "the next review of the plan"));
    CHECK(names(texts, "the events that prompt an earlier review"));
    CHECK(texts.size() == 2);
}

TEST_CASE("DCN-29 a victim in contact is in the plan, and the liaison officer at the next meeting") {
    auto victim = person(Tie::victim, "Ada Fiction");
    CHECK(standing(with(in_session(), victim), "victim-in-contact").empty());
    victim.contact_taken_up = Answer::yes;
    auto record = with(closed_with_action(), victim);
    CHECK(
        standing(record, "victim-in-contact") ==
        std::vector<std::string>{"the plan says nothing of Ada Fiction, a victim in contact with the liaison officer"});
    ScheduleMeeting schedule;
    schedule.on = Date{2014, 4, 14};
    schedule.chair = "Supt Greta Lowe";
    schedule.minute_taker = "Minnie Writer";
    record = taken(record, visit(Role::coordinator, today), {schedule});
    CHECK(names(standing(record, "victim-in-contact"), "neither invited to nor reporting to meeting 2"));
    OpenMeeting open;
    open.meeting = 2;
    const auto opened = desk().decide(fenbury(), record, {}, visit(Role::chair, Date{2014, 4, 14}), {open});
    CHECK(warned(opened, "victim-in-contact").size() == 2);
    InviteToMeeting invite;
    invite.meeting = 2;
    invite.agency = Agency::victim_liaison;
    invite.name = "Vera Imagined";
    invite.authority = "Fenbury Probation";
    invite.role = "Victim liaison officer";
    invite.contact = "vera@fenbury.example";
    invite.why = "the victim's safety";
    record = taken(record, visit(Role::coordinator, today), {invite});
    auto step = plan();
    step.entries.push_back(full_line(Pillar::victim_safety, "call Ada Fiction after each change",
                                     Agency::victim_liaison, "Vera Imagined"));
    record = with(record, step);
    CHECK(standing(record, "victim-in-contact").empty());
    CHECK(
        warned(desk().decide(fenbury(), record, {}, visit(Role::chair, Date{2014, 4, 14}), {open}), "victim-in-contact")
            .empty());
}

TEST_CASE(
    "BUL-10 a plan without critical factor, intervention, link and contingency is refused with all of them listed") {
    auto step = plan();
    step.most_critical.clear();
    step.other_plans.clear();
    step.contingencies.clear();
    step.entries.clear();
    for (const auto& pillar : Words<Pillar>::list) {
        PlanEntryForm none;
        none.pillar = pillar.value;
        none.none_because = "he is in hospital until June";
        step.entries.push_back(none);
    }
    const auto texts = named(write(in_session(), step));
    CHECK(texts.size() == 4);
    for (const auto* part :
         {"the factor ranked as most critical", "an intervention that restricts or one that is constructive",
          "other agencies' plans", "a contingency"}) {
        CHECK(names(texts, part));
    }
    auto ranked = risk("knives");
    ranked.most_critical = Answer::yes;
    auto whole = plan();
    whole.most_critical.clear();
    CHECK_FALSE(accepted(write(in_session(), whole)));
    CHECK(accepted(write(with(in_session(), ranked), whole)));
}

TEST_CASE("WMD-15 an objective that only monitors, with no measure or no date, is questioned and not refused") {
    auto step = plan();
    step.entries[1].what = "Monitor his associates";
    auto decision = write(in_session(), step);
    CHECK(accepted(decision));
    CHECK(warned(decision, "plan-line-not-smart") ==
          std::vector<std::string>{
              "\"Monitor his associates\" is not specific, measurable and time-bounded: measure of completion"});
    step.entries[1].when = "ongoing";
    CHECK(names(warned(write(in_session(), step), "plan-line-not-smart"), "measure of completion, date"));
    step.entries[1].checks = "no old associate met in three months";
    step.entries[1].until = Date{2014, 4, 28};
    CHECK(warned(write(in_session(), step), "plan-line-not-smart").empty());
    CHECK(warned(write(in_session(), plan()), "plan-line-not-smart").empty());
}

}  // namespace plan_test
