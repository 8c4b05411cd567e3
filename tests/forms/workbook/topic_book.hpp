#pragma once

#include "engine/measures/practice.hpp"
#include "forms/workbook/kpi_workbook.hpp"
#include "tests/engine/measures/made_case.hpp"
#include "tests/forms/workbook/read_workbook.hpp"
#include "tests/support/desk_fixture.hpp"

namespace mappa::test {

/// How Fenbury works, by its edition of 2012.
inline const Practice& fenbury_practice() {
    static const auto& policy = desk().policy(fenbury(), fenbury().editions.front().edition);
    static const Practice made{fenbury(), policy, policy, desk().calendar()};
    return made;
}

/// The first quarter of 2015 beside the one before, with working days, rules and audit questions.
inline Window practised() {
    auto window = first_quarter();
    window.practice = &fenbury_practice();
    return window;
}

inline Figures counted_all(const std::vector<CaseRecord>& records, const Window& window = practised(),
                           Targets targets = {}) {
    Measures measures{window, std::move(targets)};
    for (const auto& each : records) measures.add(each);
    return std::move(measures).finish();
}

inline forms::KpiBook book_of(Figures figures) {
    return {"Northshire", "Edition of 2012", "Robin Register", "2015-07-01T09:00:00Z", {}, std::move(figures)};
}

inline ReadWorkbook workbook_of(Figures figures) {
    return ReadWorkbook{forms::kpi_workbook(book_of(std::move(figures)))};
}

/// A cell by column and row, both as a workbook writes them: at('B', 7) is "B7".
inline std::string at(char column, int row) { return column + std::to_string(row); }

/// An audit of a case, on record, that answers one question.
inline void audit_on(CaseRecord& record, Date day, std::string question, AuditAnswer answer, std::string reason = {}) {
    auto found = std::ranges::find_if(record.audits, [&](const Audit& each) { return each.on == day; });
    if (found == record.audits.end()) {
        Audit audit;
        audit.number = static_cast<int>(record.audits.size()) + 1;
        audit.on = day;
        found = record.audits.insert(record.audits.end(), audit);
    }
    AuditedQuestion row;
    row.audit = found->number;
    row.question = std::move(question);
    row.answer = answer;
    row.reason = std::move(reason);
    record.audited_questions.push_back(std::move(row));
}

inline CaseEvent& happened(CaseRecord& record, EventKind kind, Date day) {
    CaseEvent event;
    event.number = static_cast<int>(record.events.size()) + 1;
    event.kind = kind;
    event.on = event.recorded_on = day;
    return record.events.emplace_back(std::move(event));
}

inline Plan& write_plan(CaseRecord& record, Date day) {
    Plan plan;
    plan.version = static_cast<int>(record.plans.size()) + 1;
    plan.written_on = day;
    return record.plans.emplace_back(std::move(plan));
}

inline void assess(CaseRecord& record, Date day, Rosh rosh) {
    Assessment assessment;
    assessment.number = static_cast<int>(record.assessments.size()) + 1;
    assessment.on = assessment.recorded_on = day;
    record.assessments.push_back(assessment);
    Rating rating;
    rating.assessment = assessment.number;
    rating.group = RiskGroup::general_public;
    rating.rosh = rosh;
    record.ratings.push_back(rating);
}

}  // namespace mappa::test
