#include "engine/desk/apply.hpp"

namespace mappa::effect {

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

}  // namespace mappa::effect
