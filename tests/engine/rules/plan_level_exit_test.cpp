#include <doctest/doctest.h>

#include "tests/support/desk_fixture.hpp"

namespace plan_level_exit_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const Date today{2014, 1, 20};

Decision decide(const CaseRecord& record, Step step, Role role = Role::coordinator, Date on = today) {
    return desk().decide(fenbury(), record, {}, visit(role, on), {std::move(step)});
}

CaseRecord reviewed(Level at, Date on) {
    CloseMeeting close;
    close.meeting = 1;
    auto record = taken(ready_to_close(at), visit(Role::chair, today, "Supt Greta Lowe", Agency::police), {close});
    ScheduleMeeting schedule;
    schedule.on = on;
    schedule.chair = "Supt Greta Lowe";
    schedule.minute_taker = "Minnie Writer";
    OpenMeeting open;
    open.meeting = 2;
    record = taken(record, visit(Role::coordinator, on), {schedule});
    return taken(record, visit(Role::chair, on), {open});
}

DecideLevel lower(Level level) {
    DecideLevel step;
    step.meeting = 2;
    step.level = level;
    step.why = "the risk can be managed with less";
    step.dissent = "none";
    step.agencies = "police, probation";
    return step;
}

PlanExit exit_plan() {
    PlanExit step;
    step.remaining_risk = "violence when drinking";
    step.lead_agency = Agency::probation;
    step.comes_back_if = "arrest for violence, or three missed appointments";
    step.restrictions_run_on = "none";
    step.told_if_risk_rises = "Pru Bation and the Fenbury MAPPA office";
    step.handover = "Fenbury IOM team";
    step.handover_officer = "PC Iona Marsh";
    step.handover_on = Date{2014, 4, 15};
    step.handover_watches = "new partners and a return to the public houses";
    return step;
}

}  // namespace

TEST_CASE("FUP-56 a contingency is more than a threat of breach") {
    auto step = plan();
    ContingencyForm threat;
    threat.risk = "drinking";
    threat.action = "breach if fails to comply";
    step.contingencies = {threat};
    CHECK(names(
        named(decide(in_session(), step)),
        "drinking: trigger or warning signs, action beyond a threat of breach, who acts, how soon, whom to tell"));
    auto record = in_session();
    NoteRiskFactor risk;
    risk.factor = "knives";
    record = taken(record, visit(Role::case_manager, today), {risk});
    const auto decision = decide(record, plan());
    REQUIRE(accepted(decision));
    CHECK(names({std::get<Acceptance>(decision).warnings.front().what}, "no contingency for the risk \"knives\""));
}

TEST_CASE("BUL-09 FUP-42 every pillar has a real line or a reason for having none") {
    auto step = plan();
    std::erase_if(step.entries, [](const PlanEntryForm& each) { return each.pillar == Pillar::victim_safety; });
    CHECK(names(named(decide(in_session(), step)), "Victim safety planning: neither a line nor a reason"));
    for (const auto* bare : {"licence conditions", "SOPO", "programme", "support"}) {
        PlanEntryForm line;
        line.pillar = Pillar::victim_safety;
        line.what = bare;
        line.agency = Agency::police;
        line.who = "DC Nina Patrol";
        line.when = "weekly";
        auto with = step;
        with.entries.push_back(line);
        CHECK_FALSE(accepted(decide(in_session(), with)));
    }
    PlanEntryForm none;
    none.pillar = Pillar::victim_safety;
    none.none_because = "the injured man has moved abroad and wants no contact";
    step.entries.push_back(none);
    CHECK(accepted(decide(in_session(), step)));
}

TEST_CASE("DCN-09 a plan lacking its parts is refused in one message") {
    WritePlan bare;
    bare.entries = plan().entries;
    const auto texts = named(decide(in_session(), bare));
    for (const auto* part : {"how the objectives protect victims", "the factors and specific victims",
                             "can be foreseen", "next review of the plan", "events that prompt an earlier review",
                             "a contingency", "other agencies' plans"}) {
        CHECK(names(texts, part));
    }
}

TEST_CASE("neither risk nor level comes down without analysis, evidence and a newer plan") {
    auto record = reviewed(Level::two, Date{2014, 4, 14});
    auto texts = named(decide(record, lower(Level::one), Role::chair, Date{2014, 4, 14}));
    for (const auto* part :
         {"why the higher level is no longer needed", "a risk analysis dated after", "a plan version written since"})
        CHECK(names(texts, part));

    auto unsupported = assessment(Date{2014, 4, 10}, Rosh::medium);
    unsupported.changed.clear();
    texts = named(decide(record, unsupported, Role::case_manager, Date{2014, 4, 14}));
    CHECK(names(texts, "evidence of what changed"));

    record = taken(record, visit(Role::case_manager, Date{2014, 4, 14}),
                   {plan(), assessment(Date{2014, 4, 10}, Rosh::medium), exit_plan()});
    auto step = lower(Level::one);
    step.not_longer = "appointments kept and nothing found in three months";
    CHECK(accepted(decide(record, step, Role::chair, Date{2014, 4, 14})));
}

TEST_CASE("DCN-26 moving down without an exit plan names each part that is missing") {
    auto record = reviewed(Level::three, Date{2014, 3, 10});
    NoteRiskFactor risk;
    risk.factor = "knives";
    AddAction action;
    action.text = "find a flat away from the estate";
    action.pillar = Pillar::interventions;
    action.owner = "Hugo Keys";
    action.agency = Agency::housing;
    action.why = "old associates";
    action.due = Date{2014, 6, 2};
    action.meeting = 2;
    record = taken(record, visit(Role::minute_taker, Date{2014, 3, 10}), {risk, action});
    const auto texts = named(decide(record, lower(Level::two), Role::chair, Date{2014, 3, 10}));
    for (const auto* part : {"the risk that remains", "the lead agency from now on", "what would bring the case back",
                             "\"knives\"", "who carries on action 1"})
        CHECK(names(texts, part));
    auto plan_out = exit_plan();
    plan_out.lines.push_back(
        {"knives", "searches with every visit", "DC Nina Patrol", "", Agency::police, Date{2014, 3, 11}, 0});
    plan_out.lines.push_back({"", "", "Hugo Keys", "", Agency::housing, {}, 1});
    const auto planned = taken(record, visit(Role::case_manager, Date{2014, 3, 10}), {plan_out});
    CHECK_FALSE(names(named(decide(planned, lower(Level::two), Role::chair, Date{2014, 3, 10})), "exit plan"));
}

TEST_CASE("FUP-23 level and risk are kept apart; very high at level 1 needs a reason") {
    auto record = reviewed(Level::two, Date{2014, 4, 14});
    const auto before = record.facts.state;
    record = taken(record, visit(Role::case_manager, Date{2014, 4, 14}),
                   {plan(), assessment(Date{2014, 4, 10}, Rosh::very_high), exit_plan()});
    CHECK(record.facts.state == before);
    auto step = lower(Level::one);
    const auto ids = refused_by(decide(record, step, Role::chair, Date{2014, 4, 14}));
    CHECK(std::ranges::find(ids, "very-high-at-level-1") != ids.end());
    step.not_longer = "he is in hospital under escort until June";
    record =
        taken(record, visit(Role::minute_taker, Date{2014, 4, 14}), minutes(2, record, Level::two, Date{2014, 7, 28}));
    record = taken(record, visit(Role::chair, Date{2014, 4, 14}), {step});
    CloseMeeting close;
    close.meeting = 2;
    record = taken(record, visit(Role::chair, Date{2014, 4, 14}), {close});
    REQUIRE(record.level_periods.size() == 2);
    CHECK(record.level_periods.front().until == Date{2014, 4, 14});
    CHECK(record.level_periods.back().level == Level::one);
    CHECK(record.level_periods.back().meeting == 2);
    CHECK(names({record.level_periods.back().decided_by}, "Supt Greta Lowe"));
    CHECK(record.level_periods.back().why == step.why);
}

TEST_CASE("PHC-80 a case does not leave while sex offender registration runs") {
    auto record = in_session();
    record.facts.category = Category::one;
    record.facts.notification_ends = Date{2020, 1, 1};
    record.facts.state = CaseState::level_1;
    ExitCase step;
    step.why = "licence over";
    CHECK(names(named(decide(record, step)), "notification runs until 1 January 2020"));
    CHECK(accepted(decide(record, step, Role::coordinator, Date{2020, 1, 1})));
}

TEST_CASE("a violent offender who leaves without a handover decision is questioned") {
    auto record = in_session();
    record.facts.state = CaseState::level_1;
    ExitCase step;
    step.why = "licence over";
    CHECK(names(named(decide(record, step)), "the licence runs with no end recorded"));
    record.facts.licence_ends = today;
    const auto decision = decide(record, step);
    REQUIRE(accepted(decision));
    CHECK(names({std::get<Acceptance>(decision).warnings.front().what}, "handing over"));
    record = taken(record, visit(Role::case_manager, today), {exit_plan()});
    CHECK(std::get<Acceptance>(decide(record, step)).warnings.empty());
}

TEST_CASE("a violent offender's meeting needs a named police offender manager; a team or a rank is nobody") {
    CloseMeeting close;
    close.meeting = 1;
    auto record = taken(ready_to_close(), visit(Role::chair, today, "Supt Greta Lowe", Agency::police), {close});
    ScheduleMeeting schedule;
    schedule.on = Date{2014, 4, 14};
    schedule.chair = "Supt Greta Lowe";
    for (const auto* nobody : {"", "police team", "Detective Inspector"}) {
        record.facts.police_manager = nobody;
        CHECK(names(named(decide(record, schedule)), "police offender manager"));
    }
    record.facts.police_manager = "DC Nina Patrol";
    CHECK(accepted(decide(record, schedule)));
    record.facts.lead_agency.reset();
    CHECK(names(named(decide(record, schedule)), "lead agency"));
}

}  // namespace plan_level_exit_test
