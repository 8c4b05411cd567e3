#include <algorithm>

#include "engine/desk/apply.hpp"
#include "engine/record/fact_history.hpp"

namespace mappa::effect {

void apply(CaseRecord& record, const Event& event, const AssessRisk& step) {
    const auto before = record.rosh();
    auto row = row_of<Assessment, AssessmentForm>(step);
    row.number = step.number;
    row.meeting = step.meeting;
    row.recorded_on = event.on;
    row.recorded_by = event.actor.name;
    record.assessments.push_back(std::move(row));
    for (const auto& each : step.ratings) {
        auto rating = row_of<Rating, RatingForm>(each);
        rating.assessment = step.number;
        record.ratings.push_back(std::move(rating));
    }
    for (const auto& each : step.scores) {
        auto score = row_of<Score, ScoreForm>(each);
        score.assessment = step.number;
        record.scores.push_back(std::move(score));
    }
    if (const auto after = record.rosh(); after != before) {
        note_fact(record, event, "risk of serious harm", fact_text(before), fact_text(after), step.changed, step.on,
                  step.resulting_action);
    }
}

void apply(CaseRecord& record, const Event& event, const CountersignAssessment& step) {
    for (auto& each : record.assessments) {
        if (each.number != step.assessment) continue;
        each.countersigned_on = event.on;
        each.countersigned_by = event.actor.name;
        each.countersigned_for = step.manager;
        each.countersign_rationale = step.rationale;
    }
}

void apply(CaseRecord& record, const Event& event, const NoteRiskFactor& step) {
    const auto same = std::ranges::find(record.risk_factors, step.factor, &RiskFactor::factor);
    if (same == record.risk_factors.end()) {
        auto row = row_of<RiskFactor, RiskFactorForm>(step);
        if (!row.outstanding) row.outstanding = Answer::yes;
        row.recorded_on = event.on;
        record.risk_factors.push_back(std::move(row));
    } else {
        overlay<RiskFactorForm>(*same, step);
    }
}

void apply(CaseRecord& record, const Event& event, const AddPerson& step) {
    if (step.action != 0) {
        ActionForm form;
        form.text = "Assess disclosure to and protection of " + step.name + ", new partner";
        form.pillar = Pillar::victim_safety;
        form.owner = record.facts.case_manager;
        form.agency = record.facts.lead_agency;
        form.why = "Future partners are at risk and an unknown partner was assaulted (001 3.5, 6.25)";
        form.due = event.on;
        form.urgent = Answer::yes;
        open_action(record, event, step.action, 0, std::move(form));
    }
    const auto same = std::ranges::find(record.people, step.number, &Person::number);
    if (same != record.people.end()) {
        overlay<PersonForm>(*same, step);
        return;
    }
    auto row = row_of<Person, PersonForm>(step);
    row.recorded_on = event.on;
    row.number = step.number;
    record.people.push_back(std::move(row));
}

void apply(CaseRecord& record, const Event&, const RecordPastOffence& step) {
    auto row = row_of<PastOffence, PastOffenceForm>(step);
    row.number = step.number;
    record.past_offences.push_back(std::move(row));
}

void apply(CaseRecord& record, const Event& event, const RecordContact& step) {
    auto row = row_of<Contact, ContactForm>(step);
    row.number = step.number;
    if (!row.on) row.on = event.on;
    record.contacts.push_back(std::move(row));
}

void apply(CaseRecord& record, const Event& event, const RecordEvent& step) {
    auto row = row_of<CaseEvent, CaseEventForm>(step);
    row.number = step.number;
    row.action = step.action;
    if (!row.on) row.on = event.on;
    row.recorded_on = event.on;
    row.recorded_by = event.actor.name;
    const auto* plan = record.plan();
    if (step.action != 0 && plan) {
        for (const auto& each : record.contingencies) {
            if (each.plan != plan->version || each.number != step.contingency) continue;
            ActionForm form;
            form.text = each.action;
            form.pillar = Pillar::monitoring;
            form.owner = each.who;
            form.agency = each.agency ? each.agency : record.facts.lead_agency;
            form.why = "contingency " + std::to_string(each.number) + ": " + each.signs;
            form.due = row.on->plus_days(each.within_days);
            form.urgent = form.in_plan = Answer::yes;
            open_action(record, event, step.action, 0, std::move(form));
        }
    }
    record.events.push_back(std::move(row));
}

void apply(CaseRecord& record, const Event& event, const EnforceBreach& step) {
    for (auto& each : record.events) {
        if (each.number != step.event) continue;
        static_cast<EnforcementForm&>(each) = step;
        if (!each.enforced_on) each.enforced_on = event.on;
        each.enforced_by = event.actor.name;
    }
}

}  // namespace mappa::effect
