#include <algorithm>

#include "engine/desk/apply.hpp"

namespace mappa::effect {
namespace {

std::string shown(const std::string& value) { return value; }
std::string shown(int value) { return value == 0 ? "" : std::to_string(value); }
std::string shown(const std::optional<Date>& value) { return value ? value->iso() : ""; }
template <WordList E>
std::string shown(const std::optional<E>& value) {
    return value ? std::string{code(*value)} : "";
}

}  // namespace

void put_level_in_force(CaseRecord& record, Level level, Date from, int meeting, const std::string& by, const std::string& why,
                        const std::string& dissent) {
    const auto signal = level == Level::one ? CaseSignal::to_level_1 : level == Level::two ? CaseSignal::to_level_2 : CaseSignal::to_level_3;
    move(record.facts.state, signal);
    if (!record.level_periods.empty() && !record.level_periods.back().until) {
        if (record.level_periods.back().level == level) return;
        record.level_periods.back().until = from;
    }
    LevelPeriod period;
    period.number = static_cast<int>(record.level_periods.size()) + 1;
    period.level = level;
    period.from = from;
    period.meeting = meeting;
    period.decided_by = by;
    period.why = why;
    period.dissent = dissent;
    record.level_periods.push_back(std::move(period));
}

void apply(CaseRecord& record, const Event& event, const NotifyCase& step) {
    static_cast<CaseFacts&>(record.facts) = step;
    record.facts.ref = step.ref;
    record.facts.edition = step.edition;
    record.facts.earlier_ref = step.earlier_ref;
    record.facts.notified_on = step.on ? step.on : event.on;
    record.facts.notified_by = event.actor.agency;
    record.facts.state = CaseState::notified;
}

void apply(CaseRecord& record, const Event& event, const ChangeCase& step) {
    for_each_field<CaseFacts>([&](const auto& each) {
        const auto& now = step.*(each.member);
        auto& was = record.facts.*(each.member);
        if (now == std::remove_cvref_t<decltype(now)>{} || now == was) return;
        record.fact_changes.push_back({static_cast<int>(record.fact_changes.size()) + 1, std::string{each.name}, shown(was),
                                       shown(now), event.on, event.actor.name, step.why});
        was = now;
    });
}

void apply(CaseRecord& record, const Event& event, const ScreenCase& step) {
    auto row = row_of<Screening, ScreeningForm>(step);
    row.number = step.number;
    row.on = event.on;
    row.by = event.actor.name;
    row.agency = event.actor.agency;
    record.screenings.push_back(std::move(row));
    if (step.level == Level::one) put_level_in_force(record, Level::one, event.on, 0, event.actor.name, step.one_agency_enough, {});
}

void apply(CaseRecord& record, const Event& event, const ReviewLevel1& step) {
    record.level_reviews.push_back({static_cast<int>(record.level_reviews.size()) + 1, event.on, step.police, step.probation, step.finding});
}

void apply(CaseRecord& record, const Event&, const AssessRisk& step) {
    auto row = row_of<Assessment, AssessmentForm>(step);
    row.number = step.number;
    row.meeting = step.meeting;
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
    auto row = row_of<Person, PersonForm>(step);
    row.recorded_on = event.on;
    row.number = step.number;
    record.people.push_back(std::move(row));
}

void apply(CaseRecord& record, const Event& event, const AddRestriction& step) {
    auto row = row_of<Restriction, RestrictionForm>(step);
    row.number = step.number;
    row.recorded_on = row.confirmed_on = event.on;
    row.confirmed_by = event.actor.name;
    record.restrictions.push_back(std::move(row));
}

void apply(CaseRecord& record, const Event& event, const ConfirmRestriction& step) {
    if (auto* restriction = record.restriction(step.number)) {
        restriction->confirmed_on = event.on;
        restriction->confirmed_by = event.actor.name;
    }
}

void apply(CaseRecord& record, const Event& event, const EndRestriction& step) {
    if (auto* restriction = record.restriction(step.number)) {
        restriction->ended_on = step.on ? step.on : event.on;
        restriction->end_reason = step.why;
    }
}

void apply(CaseRecord& record, const Event& event, const WritePlan& step) {
    auto row = row_of<Plan, PlanForm>(step);
    row.version = step.version;
    row.meeting = step.meeting;
    row.written_on = event.on;
    row.written_by = event.actor.name;
    row.written_for = event.actor.agency;
    record.plans.push_back(std::move(row));
    int number = 0;
    for (const auto& each : step.entries) {
        auto entry = row_of<PlanEntry, PlanEntryForm>(each);
        entry.plan = step.version;
        entry.number = ++number;
        record.plan_entries.push_back(std::move(entry));
    }
    number = 0;
    for (const auto& each : step.contingencies) {
        auto entry = row_of<Contingency, ContingencyForm>(each);
        entry.plan = step.version;
        entry.number = ++number;
        record.contingencies.push_back(std::move(entry));
    }
}

void apply(CaseRecord& record, const Event& event, const PlanRelease& step) {
    auto row = row_of<Release, ReleaseForm>(step);
    row.number = step.number;
    row.planned_on = event.on;
    row.planned_by = event.actor.name;
    record.releases.push_back(std::move(row));
}

void apply(CaseRecord& record, const Event& event, const PlanExit& step) {
    auto row = row_of<ExitPlan, ExitPlanForm>(step);
    row.number = step.number;
    row.written_on = event.on;
    row.written_by = event.actor.name;
    record.exit_plans.push_back(std::move(row));
    int number = 0;
    for (const auto& each : step.lines) {
        auto line = row_of<ExitLine, ExitLineForm>(each);
        line.plan = step.number;
        line.number = ++number;
        record.exit_lines.push_back(std::move(line));
    }
}

void apply(CaseRecord& record, const Event& event, const ExitCase& step) {
    move(record.facts.state, CaseSignal::exit);
    record.facts.exited_on = event.on;
    record.facts.exit_reason = step.why;
    if (!record.level_periods.empty() && !record.level_periods.back().until) record.level_periods.back().until = event.on;
}

void apply(CaseRecord& record, const Event& event, const AnswerWarning& step) {
    for (auto& warning : record.warnings) {
        if (warning.number != step.number) continue;
        warning.answered_on = event.on;
        warning.answered_by = event.actor.name;
        warning.answer = step.reason;
    }
}

void apply(CaseRecord& record, const Event& event, const NoteWarning& step) {
    Warning warning;
    warning.number = step.number;
    warning.rule = step.rule;
    warning.text = step.text;
    warning.on = event.on;
    record.warnings.push_back(std::move(warning));
}

void apply(CaseRecord& record, const Event& event, const MoveEdition& step) {
    record.fact_changes.push_back({static_cast<int>(record.fact_changes.size()) + 1, "edition", record.facts.edition, step.edition,
                                   event.on, event.actor.name, step.why});
    record.facts.edition = step.edition;
}

}  // namespace mappa::effect
