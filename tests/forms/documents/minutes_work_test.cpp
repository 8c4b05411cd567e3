#include <doctest/doctest.h>

#include "engine/access/access.hpp"
#include "engine/record/changes.hpp"
#include "tests/forms/documents/printing.hpp"
#include "tests/forms/documents/sample_case.hpp"

namespace minutes_work_test {
using namespace mappa;
using namespace mappa::forms;
using namespace mappa::forms::sample;

namespace {

std::string minutes(const CaseRecord& record, int number = 2) {
    return visible(html(DocumentKind::minutes, record, number, policy()));
}

std::string part(const std::string& text, const std::string& from, const std::string& to) {
    const auto begin = text.find(from);
    REQUIRE_MESSAGE(begin != std::string::npos, from);
    const auto end = text.find(to, begin);
    REQUIRE_MESSAGE(end != std::string::npos, to);
    return text.substr(begin, end - begin);
}

/// What changed since the last meeting, and what was carried forward, as the minutes print them.
std::string changed(const CaseRecord& record) {
    return part(minutes(record), "What changed since the last meeting", "Legal status");
}

PlanEntry& line(CaseRecord& record, int plan, int number) {
    for (auto& each : record.plan_entries) {
        if (each.plan == plan && each.number == number) return each;
    }
    FAIL("no such line");
    return record.plan_entries.front();
}

}  // namespace

TEST_CASE(
    "minutes say in words what is new, changed or ended in ratings, plan and contingencies since the last meeting") {
    const auto text = changed(full_case());
    CHECK(has(text, "Against level 2 meeting 1, 11 February 2030."));
    CHECK(has(text,
              "Risk of serious harm Changed High risk of serious sexual assault to girls under 13 in households he "
              "joins (Children) Very high risk of serious sexual assault"));
    CHECK(has(text, "Monitoring and control New Visits to his room and search of his devices - PC Percy Pretend"));
    CHECK(has(text,
              "Monitoring and control Changed Prison telephone monitoring of calls to Nowhere Street - Gil Gaoler, "
              "weekly, until 1 April 2030 Prison telephone monitoring - Gil Gaoler, weekly"));
    CHECK(has(text, "Contingency New Alcohol: if Smells of drink"));
    CHECK(has(text, "Supervision Changed Appointments, with a written account of his week - Olive Makebelieve"));
    auto record = full_case();
    line(record, 1, 1).who = "Somebody Else";
    CHECK(has(changed(record), "Supervision Ended no longer Monthly visits in prison - Somebody Else"));
}

TEST_CASE(
    "a level that the meeting changed stands among the changes, one that it kept among what was carried forward") {
    auto record = full_case();
    CHECK(has(changed(record),
              "Level 2: active multi-agency management the meeting, chaired by Charlotte Chairwoman 7 "
              "May 2030"));
    record.level_decisions[0].level = Level::one;
    CHECK(has(changed(record), "Level Changed Level 1: ordinary agency management Level 2: active multi-agency"));
}

TEST_CASE("restrictions that are new, to begin or ended since the last meeting are said so, with the day") {
    auto record = full_case();
    CHECK_FALSE(has(changed(record), "Restriction New"));
    record.restrictions[1].recorded_on = record.restrictions[1].from = Date{2030, 3, 4};
    record.restrictions[2].recorded_on = Date{2030, 4, 1};
    record.restrictions[0].ended_on = Date{2030, 4, 2};
    record.restrictions[0].end_reason = "varied by the Crown Court";
    const auto text = changed(record);
    CHECK(has(text, "Restriction New 2 Notification requirement"));
    CHECK(has(text, "(from 4 March 2030)"));
    CHECK(has(text, "Restriction New 3 Licence condition: To reside permanently at Imaginary House"));
    CHECK(has(text, "(to begin on 2 September 2030)"));
    CHECK(has(text, "Restriction Ended on 2 April 2030: varied by the Crown Court 1 Sexual Harm Prevention Order"));
}

TEST_CASE("what was carried forward names who confirmed it as current and when, or that nobody did") {
    auto record = full_case();
    auto text = part(changed(record), "Carried forward unchanged", "Restriction 2");
    CHECK(has(text,
              "The rating: Low risk of fire-setting to occupants of empty buildings (The public) Olive Makebelieve 6 "
              "May 2030"));
    CHECK(has(text, "Restriction 1 Sexual Harm Prevention Order PC Percy Pretend 7 May 2030"));
    record.restriction_confirmations[0].on = Date{2030, 2, 11};  // at the meeting before: not since
    text = part(changed(record), "Restriction 1 Sexual Harm", "Restriction 2");
    CHECK(has(text, "Not confirmed by anybody"));

    // The plan and the assessment of the meeting before, reviewed at this one and not rewritten.
    record = full_case();
    std::erase_if(record.plans, [](const Plan& each) { return each.version == 2; });
    std::erase_if(record.assessments, [](const Assessment& each) { return each.number == 2; });
    text = changed(record);
    CHECK(has(text,
              "Every line of version 1 of the plan, of 10 January 2030 the meeting, chaired by Charlotte Chairwoman 7 "
              "May 2030"));
    CHECK(has(text, "The risk assessment of 8 January 2030 by Olive Makebelieve the meeting, chaired by"));
    record.meetings[1].plan_reviewed = Answer::no;
    record.meetings[1].risk_confirmed.clear();
    text = changed(record);
    CHECK(has(text, "version 1 of the plan, of 10 January 2030 Not confirmed by anybody"));
    CHECK(has(text, "8 January 2030 by Olive Makebelieve Not confirmed by anybody"));
}

TEST_CASE("a section that reads as at the last meeting names who stands by it") {
    auto record = full_case();
    Warning warning;
    warning.number = 1;
    warning.rule = "section-unchanged";
    warning.text = "victims reads word for word as at the meeting of 11 February 2030";
    warning.on = Date{2030, 5, 7};
    record.warnings = {warning};
    CHECK(has(changed(record), warning.text + " Not confirmed by anybody"));
    record.warnings[0].answered_by = "Vera Imagined";
    record.warnings[0].answered_on = Date{2030, 5, 8};
    CHECK(has(changed(record), warning.text + " Vera Imagined 8 May 2030"));
}

TEST_CASE("each line of the printed plan says whether it is new, changed (and what it was) or carried forward") {
    auto record = full_case();
    auto plan = [&] { return part(minutes(record), "11. Risk management plan", "12. Contingency"); };
    CHECK(has(plan(), "Visits to his room and search of his devices New PC Percy Pretend"));
    CHECK(has(plan(), "Changed, was: Prison telephone monitoring - Gil Gaoler, weekly"));
    auto same = line(record, 2, 1);
    same.plan = 1;
    line(record, 1, 1) = same;
    CHECK(has(plan(), "Appointments, with a written account of his week Carried forward Olive Makebelieve"));
    CHECK_FALSE(has(part(minutes(record, 1), "11. Risk management plan", "12. Contingency"), "Carried forward"));
}

TEST_CASE("a first meeting has nothing to compare with") {
    const auto text = minutes(full_case(), 1);
    CHECK(has(text, "This is the first meeting of the case."));
    CHECK_FALSE(has(text, "Carried forward unchanged"));
    CHECK(changes_since_last(full_case(), full_case().meetings[0], Date{2030, 5, 20}).empty());
}

TEST_CASE("WMD-17 a closed line is neither new, changed nor ended in the open minutes, whichever version held it") {
    auto record = full_case();
    auto closed = line(record, 2, 6);
    closed.plan = 1;
    closed.what = "CLOSED-EARLIER-LINE";
    record.plan_entries.push_back(closed);  // another closed line in the version before
    auto open = line(record, 2, 6);
    open.plan = 1;
    open.number = 9;
    open.closed_entry = Answer::no;
    open.what = "Lorry drivers are asked whom he rides with";
    record.plan_entries.push_back(open);  // open before, closed now: it has not ended
    line(record, 2, 6).what = open.what;
    const auto page = html(DocumentKind::minutes, record, 2, policy());
    CHECK_FALSE(has(page, "CLOSED-EARLIER"));
    CHECK_FALSE(has(page, "Lorry drivers"));
}

TEST_CASE("WMD-17 what is closed is taken out before versions of the plan are compared, whoever asks for the minutes") {
    auto record = full_case();
    auto open = line(record, 2, 6);
    open.plan = 1;
    open.number = 9;
    open.closed_entry = Answer::no;
    open.what = "Lorry drivers are asked whom he rides with";
    open.who = "PC Percy Pretend";
    record.plan_entries.push_back(open);
    line(record, 2, 6).what = open.what;  // closed now
    auto& other = line(record, 2, 6);
    auto fresh = other;
    fresh.number = 10;
    fresh.closed_entry = Answer::no;
    fresh.what = "He is met at the gate";
    fresh.who = open.who;  // the same person under the same pillar: it would be taken for the line as it is now
    record.plan_entries.push_back(fresh);
    const auto page = html(DocumentKind::minutes, record, 2, policy());
    CHECK_FALSE(has(page, "Lorry drivers"));
    CHECK(has(visible(page), "He is met at the gate"));
    CHECK_FALSE(has(visible(page), "Changed, was: Lorry"));
    // For somebody who may not read the closed section, the case comes with it taken out: nothing differs.
    const auto sent = as_sent_to({"Hal Houseless", Role::representative, Agency::childrens_social_care}, record);
    const auto theirs = html(DocumentKind::minutes, sent, 2, policy());
    CHECK_FALSE(has(theirs, "Lorry drivers"));
    const auto compared = [](const std::string& text) {
        return part(visible(text), "What changed since the last meeting", "Legal status");
    };
    CHECK(compared(theirs) == compared(page));
    const auto plan_of = [](const std::string& text) {
        return part(visible(text), "11. Risk management plan", "12. Contingency");
    };
    CHECK(plan_of(theirs) == plan_of(page));
}

TEST_CASE("BUL-18 the minutes name each outstanding risk that no contingency answers") {
    auto record = full_case();
    CHECK_FALSE(has(minutes(record), "No contingency is recorded"));
    record.contingencies.pop_back();
    const auto section = part(minutes(record), "12. Contingency plan", "13. Restrictions");
    CHECK(has(section, "No contingency is recorded for this outstanding risk: Alcohol"));
    CHECK_FALSE(has(section, "outstanding risk: Debt"));  // settled
}

TEST_CASE("the distribution list says what each may see") {
    const auto list = part(minutes(full_case()), "22. Distribution", "23. Chair's approval");
    CHECK(has(list, "Who Service Because May see"));
    CHECK(has(list,
              "Hal Houseless, housing options manager Housing authority, Exampleton Council apologies the minutes; not "
              "the closed section of the plan; not what is held on ViSOR"));
    CHECK(has(list,
              "PC Percy Pretend, police offender manager Police attended the minutes; the closed section of the plan"));
}

TEST_CASE("every version of the minutes is printed with what it puts right, its approval and its issue") {
    auto record = full_case();
    MinutesVersion first;
    first.meeting = 2;
    first.version = 1;
    first.approved_on = Date{2030, 5, 16};
    first.approved_by = "Charlotte Chairwoman";
    first.issued_on = Date{2030, 5, 17};
    first.issued_by = "Cora Coordinator";
    auto second = first;
    second.version = 2;
    second.corrects = "the date of birth was wrong";
    second.corrected_by = "Cora Coordinator";
    second.corrected_on = Date{2030, 5, 18};
    second.approved_on = Date{2030, 5, 19};
    second.issued_on.reset();
    auto elsewhere = first;
    elsewhere.meeting = 1;
    elsewhere.approved_by = "Somebody Else";
    record.minutes_versions = {elsewhere, first, second};
    record.meetings[1].minutes_version = 2;
    record.meetings[1].state = MeetingState::approved;
    const auto section = part(minutes(record), "23. Chair's approval and versions", "24. In conclusion");
    CHECK(has(section, "This is: Version 2. This version has not been issued yet."));
    CHECK(has(section, "1 First version Charlotte Chairwoman, 16 May 2030 Cora Coordinator, 17 May 2030"));
    CHECK(has(section,
              "2 Corrects version 1: the date of birth was wrong (Cora Coordinator, 18 May 2030) Charlotte "
              "Chairwoman, 19 May 2030 not yet issued"));
    CHECK_FALSE(has(section, "Somebody Else"));
}

TEST_CASE("the minutes that lower the level print the exit plan that stood when the meeting closed") {
    auto record = full_case();
    record.level_decisions[0].level = Level::one;
    record.meetings[1].closed_on = Date{2030, 5, 8};
    ExitPlan plan;
    plan.number = 1;
    plan.written_on = Date{2030, 5, 8};  // the day after the decision, before the meeting closed
    plan.remaining_risk = "contact with children unknown to us";
    plan.told_if_risk_rises = "the coordinator";
    record.exit_plans = {plan};
    const auto section = part(minutes(record), "17. Level decision", "18. New actions");
    CHECK(has(section, "Exit plan Risk that remains: contact with children unknown to us"));
    CHECK(has(section, "Told if the risk rises: the coordinator"));
    record.exit_plans[0].written_on = Date{2030, 6, 1};
    CHECK_FALSE(has(part(minutes(record), "17. Level decision", "18. New actions"), "Exit plan"));
    record = full_case();
    record.exit_plans = {plan};
    CHECK_FALSE(has(minutes(record), "Exit plan"));  // the level stayed
}

}  // namespace minutes_work_test
