#pragma once

#include "tests/support/desk_fixture.hpp"

/// The made-up case of the fixture further on: its first meeting closed, a second one in session, ready to come down a
/// level.
namespace mappa::test {

inline const Date first_day{2014, 1, 20};
/// Day of the second meeting: within 16 weeks at level 2, within 8 at level 3.
inline Date second_day(Level level) { return level == Level::three ? Date{2014, 3, 10} : Date{2014, 4, 14}; }

inline Visit chair_on(Date day) { return visit(Role::chair, day, "Supt Greta Lowe", Agency::police); }
inline Visit minute_taker_on(Date day) { return visit(Role::minute_taker, day, "Minnie Writer"); }
inline Visit manager_on(Date day) { return visit(Role::case_manager, day, "Pru Bation", Agency::probation); }
inline Visit office_on(Date day) { return visit(Role::coordinator, day); }

inline CloseMeeting closing(int meeting) {
    CloseMeeting step;
    step.meeting = meeting;
    return step;
}

inline CaseRecord closed_first(Level level = Level::two) {
    return taken(ready_to_close(level), chair_on(first_day), {closing(1)});
}

inline CaseRecord second_in_session(Level level = Level::two) {
    const auto day = second_day(level);
    ScheduleMeeting schedule;
    schedule.on = day;
    schedule.chair = "Supt Greta Lowe";
    schedule.minute_taker = "Minnie Writer";
    OpenMeeting open;
    open.meeting = 2;
    const auto record = taken(closed_first(level), office_on(day), {schedule});
    return taken(record, chair_on(day), {open});
}

/// A plan written on the day of the second meeting.
inline WritePlan later_plan() {
    auto step = plan();
    step.review_on = Date{2014, 6, 30};
    return step;
}

inline PlanExit way_out() {
    PlanExit step;
    step.remaining_risk = "violence when drinking";
    step.lead_agency = Agency::probation;
    step.comes_back_if = "arrest for violence, or three missed appointments";
    step.restrictions_run_on = "none";
    step.voluntary_support = "the open group of the alcohol service";
    step.told_if_risk_rises = "Pru Bation and the Fenbury MAPPA office";
    step.handover = "Fenbury IOM team";
    step.handover_officer = "PC Iona Marsh";
    step.handover_on = Date{2014, 7, 1};
    step.handover_watches = "new partners and a return to the public houses";
    return step;
}

inline DecideLevel decision(int meeting, Level level) {
    DecideLevel step;
    step.meeting = meeting;
    step.level = level;
    step.why = "the risk can be managed like this";
    step.dissent = "none";
    step.agencies = "police, probation";
    step.not_longer = "appointments kept and nothing found in three months";
    if (level == Level::three) {
        step.resources = "a bed at short notice";
        step.senior_manager = "ACC Una Fairweather";
    }
    return step;
}

/// The second meeting at level 2 with a lower risk, a newer plan and an exit plan on record.
inline CaseRecord ready_to_come_down(bool with_exit_plan = true) {
    const auto day = second_day(Level::two);
    std::vector<Step> steps{later_plan(), assessment(Date{2014, 4, 10}, Rosh::medium)};
    if (with_exit_plan) steps.emplace_back(way_out());
    return taken(second_in_session(), manager_on(day), std::move(steps));
}

inline AddAction phones_action(int meeting = 1) {
    AddAction add;
    add.text = "check what is on the three phones";
    add.pillar = Pillar::monitoring;
    add.owner = "PC Finn Archer";
    add.owner_role = "constable";
    add.agency = Agency::police;
    add.why = "they were left behind at recall";
    add.due = Date{2014, 2, 3};
    add.meeting = meeting;
    return add;
}

inline DecideDisclosure do_not_disclose(int meeting) {
    DecideDisclosure step;
    step.meeting = meeting;
    step.decision = DisclosureDecision::do_not_disclose;
    step.reason = "nobody outside the agencies could act on it at meeting " + std::to_string(meeting);
    return step;
}

inline DecideDisclosure disclose(int meeting) {
    DecideDisclosure step;
    step.meeting = meeting;
    step.decision = DisclosureDecision::disclose;
    step.about = "Dora Notreal";
    step.reason = "she has moved in with him and does not know";
    step.lawful_basis = "common law power to prevent crime";
    step.to_whom = "Dora Notreal";
    step.what = "his convictions for violence";
    step.by_whom = "DC Nina Patrol";
    step.by_agency = Agency::police;
    step.how = "in person, at her mother's";
    step.by_when = Date{2014, 1, 27};
    step.offender_told = Answer::yes;
    return step;
}

inline MakeDisclosure disclosed(int meeting, int number) {
    MakeDisclosure step;
    step.meeting = meeting;
    step.number = number;
    step.made_on = first_day;
    step.recipient = "Dora Notreal";
    step.relation = "new partner";
    step.content = "his convictions for violence, and whom to call";
    step.made_by = "DC Nina Patrol, Police, with Pru Bation, Probation";
    step.response = "she knew half of it and will stay with her mother";
    step.approval = "Supt Greta Lowe";
    return step;
}

inline AddPerson somebody(Tie tie, const std::string& name) {
    AddPerson step;
    step.tie = tie;
    step.name = name;
    step.relation = "met in December";
    step.address_known = "yes";
    step.protection = "marker on the address";
    return step;
}

}  // namespace mappa::test
