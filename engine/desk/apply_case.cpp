#include "engine/desk/apply.hpp"
#include "engine/record/fact_history.hpp"

namespace mappa::effect {

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
        note_fact(record, event, std::string{each.name}, fact_text(was), fact_text(now), step.why, step.effective_on,
                  step.resulting_action);
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
    if (step.level == Level::one)
        put_level_in_force(record, event, Level::one, event.on, 0, event.actor.name, step.one_agency_enough, {});
}

void apply(CaseRecord& record, const Event& event, const ReviewLevel1& step) {
    record.level_reviews.push_back({static_cast<int>(record.level_reviews.size()) + 1, event.on, step.police,
                                    step.probation, step.finding, step.complete});
}

void apply(CaseRecord& record, const Event& event, const AnswerWarning& step) {
    if (step.number == 0) {
        Warning warning;
        warning.number = static_cast<int>(record.warnings.size()) + 1;
        warning.rule = step.rule;
        warning.text = step.about;
        warning.on = warning.answered_on = event.on;
        warning.answered_by = event.actor.name;
        warning.answer = step.reason;
        record.warnings.push_back(std::move(warning));
        return;
    }
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
    note_fact(record, event, "edition", record.facts.edition, step.edition, step.why);
    record.facts.edition = step.edition;
}

void apply(CaseRecord& record, const Event& event, const ProposeLevel& step) {
    auto row = row_of<LevelProposal, LevelProposalForm>(step);
    row.number = step.number;
    row.on = event.on;
    row.by = event.actor.name;
    record.level_proposals.push_back(std::move(row));
}

void apply(CaseRecord& record, const Event& event, const ListCriticalFew& step) {
    auto row = row_of<CriticalFew, CriticalFewForm>(step);
    row.number = step.number;
    row.on = event.on;
    record.critical_few.push_back(std::move(row));
}

void apply(CaseRecord& record, const Event& event, const RecordDeparture& step) {
    auto row = row_of<Departure, DepartureForm>(step);
    row.number = step.number;
    row.on = event.on;
    row.by = event.actor.name;
    record.departures.push_back(std::move(row));
}

void apply(CaseRecord& record, const Event& event, const AuditCase& step) {
    auto row = row_of<Audit, AuditForm>(step);
    row.number = step.number;
    row.by = event.actor.name;
    if (!row.on) row.on = event.on;
    record.audits.push_back(std::move(row));
    for (const auto& each : step.answers) {
        auto answer = row_of<AuditedQuestion, AuditAnswerForm>(each);
        answer.audit = step.number;
        record.audited_questions.push_back(std::move(answer));
    }
}

void apply(CaseRecord& record, const Event& event, const ChaseAgency& step) {
    auto row = row_of<Chase, ChaseForm>(step);
    row.number = step.number;
    row.on = event.on;
    row.by = event.actor.name;
    record.chases.push_back(std::move(row));
}

void apply(CaseRecord& record, const Event& event, const RecordReply& step) {
    for (auto& each : record.chases) {
        if (each.number != step.chase) continue;
        each.replied_on = step.on ? step.on : event.on;
        each.reply = step.reply;
    }
}

}  // namespace mappa::effect
