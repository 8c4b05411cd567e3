#include "app/generate/sitting.hpp"

#include <algorithm>

#include "app/generate/calibration.hpp"

namespace mappa::app {
namespace {

namespace share = calibration;

void accept_outcomes(std::vector<Step>& steps, const Sitting& sitting, const CaseRecord& record) {
    for (const auto& action : record.actions) {
        if (action.state != ActionState::completed && action.state != ActionState::not_completed) continue;
        AcceptOutcome accept;
        accept.action = action.number;
        accept.meeting = sitting.meeting;
        accept.comment = "the meeting heard what was found on " + (action.on ? *action.on : sitting.day).text();
        steps.emplace_back(std::move(accept));
    }
}

void seat(std::vector<Step>& steps, const Cast& cast, const Sitting& sitting, Agency agency, Dice& dice) {
    const auto day = sitting.day.text();
    const auto invitee = invitee_of(cast, agency);
    RecordAttendance seat;
    seat.meeting = sitting.meeting;
    seat.agency = agency;
    seat.authority = invitee.authority;
    seat.name = invitee.name;
    seat.role = invitee.role;
    seat.can_commit = Answer::yes;
    const bool here = share::came(agency).thrown(dice);
    seat.presence = here ? Presence::attended : Presence::apologies;
    if (!here) seat.reason = "called to court on " + day;
    steps.emplace_back(std::move(seat));
    RecordInformation told;
    told.meeting = sitting.meeting;
    told.agency = agency;
    told.given_by = invitee.name;
    told.text =
        (here ? "reported on " : "wrote before ") + day + " that it saw him as the plan says and heard of no new harm";
    told.relevance = "shows whether the plan is kept";
    const bool acts = agency == Agency::police || agency == cast.lead;
    if (sitting.last() || sitting.down || !acts)
        told.no_action_because = "its line in the plan runs on and nothing is to be added";
    steps.emplace_back(std::move(told));
}

DecideDisclosure disclosure_of(const Cast& cast, const Sitting& sitting, Dice& dice) {
    DecideDisclosure disclosure;
    disclosure.meeting = sitting.meeting;
    disclosure.about = "everybody named";
    disclosure.decided_by = cast.chair;
    disclosure.lawful_basis = "Criminal Justice Act 2003, section 325";
    disclosure.offender_told = Answer::no;
    const bool considered = share::disclosure_considered.thrown(dice);
    disclosure.decision = considered ? DisclosureDecision::do_not_disclose : DisclosureDecision::defer;
    disclosure.reason =
        considered
            ? "on " + sitting.day.text() +
                  " nobody outside the agencies could act on it to prevent harm, and it would drive him from his work"
            : "put off from " + sitting.day.text() + " until the employer's answer is known";
    return disclosure;
}

AddAction action_of(const Cast& cast, const Sitting& sitting, int number, Dice& dice) {
    const bool police = number % 2 == 1;
    AddAction action;
    action.meeting = sitting.meeting;
    action.text = police ? "ask the licensees of the three public houses who he comes with"
                         : "call his employer and write down on which days he was away";
    action.text += ", part " + std::to_string(number / 2 + 1);
    action.pillar = police ? Pillar::monitoring : Pillar::supervision;
    action.owner = police ? cast.police_manager : cast.case_manager;
    action.owner_role = "officer in the case";
    action.agency = police ? Agency::police : cast.lead;
    action.why = "company and idle days came before both attacks";
    action.due = sitting.day.plus_days(std::min(dice.between(14, 40), sitting.day.days_until(sitting.next) - 1));
    action.in_plan = Answer::yes;
    action.from_lead_agency = police ? Answer::no : Answer::yes;
    action.urgent = Answer::no;
    return action;
}

DecideLevel decision_of(const Cast& cast, const Sitting& sitting) {
    DecideLevel decide;
    decide.meeting = sitting.meeting;
    decide.level = sitting.level;
    decide.why = sitting.down ? "the plan has held without an incident and one agency can carry it"
                              : "the agencies still have to act together on what the checks at night show";
    if (sitting.level == Level::two && sitting.down)
        decide.why = "the plan has held without an incident; the agencies act together without senior resources";
    decide.dissent = "none";
    if (sitting.down) decide.not_longer = "no incident since the last meeting, confirmed by police and by breath tests";
    decide.agencies = "police, probation";
    if (sitting.level == Level::three) {
        decide.resources = "a bed at short notice";
        decide.media_interest = "the trial was reported nationally";
    }
    decide.senior_manager = cast.senior;
    return decide;
}

}  // namespace

std::vector<Step> business_of(const Cast& cast, const Sitting& sitting, const CaseRecord& record,
                              const std::vector<Agency>& agencies, Dice& dice) {
    std::vector<Step> steps;
    accept_outcomes(steps, sitting, record);
    for (const auto agency : agencies) seat(steps, cast, sitting, agency, dice);
    for (const auto& each : record.restrictions) {
        ConfirmRestriction confirm;
        confirm.number = each.number;
        if (each.current(sitting.day)) steps.emplace_back(confirm);
    }
    const auto risk = sitting.last() ? Rosh::medium : Rosh::high;
    steps.emplace_back(assessment_of(cast, sitting.day, sitting.meeting, risk));
    const int days = sitting.last() ? plan_review_days : sitting.day.days_until(sitting.next) + 7;
    auto plan = plan_of(cast, sitting.day, sitting.meeting, agencies, days);
    if (!sitting.last()) name_those_who_left(plan, record, agencies);
    steps.emplace_back(std::move(plan));
    steps.emplace_back(disclosure_of(cast, sitting, dice));
    const auto managed = record.meeting(sitting.meeting)->level.value_or(sitting.level);
    steps.emplace_back(minutes_of(cast, sitting.meeting, sitting.day, sitting.next, managed, risk));
    if (sitting.last() || sitting.down) {
        steps.emplace_back(exit_plan_of(cast, sitting.day, sitting.meeting));
    } else {
        const int count = dice.between(2, 4);
        for (int i = 0; i < count; ++i) steps.emplace_back(action_of(cast, sitting, i, dice));
    }
    steps.emplace_back(decision_of(cast, sitting));
    return steps;
}

}  // namespace mappa::app
