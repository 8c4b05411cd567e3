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

void note_fact(CaseRecord& record, const Event& event, std::string fact, std::string was, std::string now,
               const std::string& why, std::optional<Date> effective_on, const std::string& resulting_action) {
    record.fact_changes.push_back({static_cast<int>(record.fact_changes.size()) + 1, std::move(fact), std::move(was),
                                   std::move(now), event.on, effective_on ? effective_on : event.on, event.actor.name,
                                   why, resulting_action});
}

void open_action(CaseRecord& record, const Event& event, int number, int meeting, ActionForm form) {
    Action action;
    static_cast<ActionForm&>(action) = std::move(form);
    action.number = number;
    action.meeting = meeting;
    action.agreed_on = event.on;
    action.original_due = action.due;
    if (action.owner.empty()) {
        action.state = ActionState::unallocated;
        action.unallocated_since = event.on;
    }
    record.actions.push_back(std::move(action));
}

void put_level_in_force(CaseRecord& record, const Event& event, Level level, Date from, int meeting,
                        const std::string& by, const std::string& why, const std::string& dissent) {
    const auto signal = level == Level::one   ? CaseSignal::to_level_1
                        : level == Level::two ? CaseSignal::to_level_2
                                              : CaseSignal::to_level_3;
    move(record.facts.state, signal);
    if (!record.level_periods.empty() && !record.level_periods.back().until) {
        if (record.level_periods.back().level == level) return;
        // Of two meetings that sat at once the later to close decides last, also when it began first: no level ends
        // before it began.
        from = std::max(from, record.level_periods.back().from.value_or(from));
        record.level_periods.back().until = from;
    }
    note_fact(record, event, "level", record.level_periods.empty() ? "" : shown(record.level_periods.back().level),
              std::string{code(level)}, why, from);
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

namespace {

void leave(CaseRecord& record, const Event& event, std::string why) {
    move(record.facts.state, CaseSignal::exit);
    record.facts.exited_on = event.on;
    record.facts.exit_reason = std::move(why);
    if (!record.level_periods.empty() && !record.level_periods.back().until)
        record.level_periods.back().until = event.on;
}

}  // namespace

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
        note_fact(record, event, std::string{each.name}, shown(was), shown(now), step.why, step.effective_on,
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
        note_fact(record, event, "risk of serious harm", shown(before), shown(after), step.changed, step.on,
                  step.resulting_action);
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
    const auto same = std::ranges::find(record.people, step.number, &Person::number);
    if (same != record.people.end()) {
        overlay<PersonForm>(*same, step);
        return;
    }
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

void apply(CaseRecord& record, const Event& event, const ExitCase& step) { leave(record, event, step.why); }

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

void apply(CaseRecord& record, const Event& event, const CountersignAssessment& step) {
    for (auto& each : record.assessments) {
        if (each.number != step.assessment) continue;
        each.countersigned_on = event.on;
        each.countersigned_by = event.actor.name;
        each.countersigned_for = step.manager;
        each.countersign_rationale = step.rationale;
    }
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

void apply(CaseRecord& record, const Event&, const RecordPastOffence& step) {
    auto row = row_of<PastOffence, PastOffenceForm>(step);
    row.number = step.number;
    record.past_offences.push_back(std::move(row));
}

void apply(CaseRecord& record, const Event& event, const ReviewPlan& step) {
    auto row = row_of<PlanReview, PlanReviewForm>(step);
    row.number = step.number;
    row.plan = step.plan;
    row.on = event.on;
    row.by = event.actor.name;
    record.plan_reviews.push_back(std::move(row));
    for (const auto& each : step.comments) {
        auto comment = row_of<ReviewComment, ReviewCommentForm>(each);
        comment.review = step.number;
        record.review_comments.push_back(std::move(comment));
    }
}

void apply(CaseRecord& record, const Event& event, const RecordContact& step) {
    auto row = row_of<Contact, ContactForm>(step);
    row.number = step.number;
    if (!row.on) row.on = event.on;
    record.contacts.push_back(std::move(row));
}

void apply(CaseRecord& record, const Event& event, const CheckRestriction& step) {
    auto row = row_of<RestrictionCheck, RestrictionCheckForm>(step);
    row.number = step.number;
    if (!row.on) row.on = event.on;
    record.restriction_checks.push_back(std::move(row));
}

void apply(CaseRecord& record, const Event& event, const ApproveConditions& step) {
    record.conditions_approvals.push_back({step.number, event.on, event.actor.name, step.not_covered});
    for (auto& each : record.restrictions) {
        if (each.proposed == Answer::yes) each.proposed = Answer::no;
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

void apply(CaseRecord& record, const Event& event, const TakeOverCase& step) {
    static_cast<CaseFacts&>(record.facts) = step;
    record.facts.ref = step.ref;
    record.facts.edition = step.edition;
    record.facts.earlier_ref = step.earlier_ref;
    record.facts.from_area = step.from_area;
    record.facts.notified_on = step.on ? step.on : event.on;
    record.facts.notified_by = event.actor.agency;
    record.facts.state = CaseState::notified;
    if (step.level)
        put_level_in_force(record, event, *step.level, step.level_from.value_or(event.on), 0, step.level_decided_by,
                           step.level_why, {});
}

void apply(CaseRecord& record, const Event& event, const TransferCase& step) {
    record.facts.transfer_to = step.to_area;
    record.facts.transfer_contact = step.contact;
    record.facts.transfer_why = step.why;
    record.facts.transfer_sent_on = event.on;
}

void apply(CaseRecord& record, const Event& event, const ReceiptTransfer& step) {
    record.facts.transfer_received_by = step.received_by;
    record.facts.transfer_received_on = step.on ? step.on : event.on;
    leave(record, event, "transferred to " + record.facts.transfer_to);
}

void apply(CaseRecord& record, const Event& event, const MergeCase& step) {
    record.facts.merged_into = step.into;
    leave(record, event, "duplicate of " + step.into + ": " + step.why);
}

void apply(CaseRecord& record, const Event& event, const IssueDocument& step) {
    move(record.facts.state, CaseSignal::issue);
    auto row = row_of<IssuedDocument, IssuedDocumentForm>(step);
    static_cast<IssuedDocumentMade&>(row) = step;
    row.number = step.number;
    row.on = event.on;
    row.by = event.actor.name;
    record.issued_documents.push_back(std::move(row));
}

void apply(CaseRecord& record, const Event& event, const AbsorbCase& step) {
    note_fact(record, event, "duplicate", "", step.duplicate, step.why);
}

}  // namespace mappa::effect
