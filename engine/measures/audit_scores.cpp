#include "engine/measures/audit_scores.hpp"

#include <algorithm>

#include "engine/measures/practice.hpp"

namespace mappa {
namespace {

std::optional<double> mean(const std::vector<AuditScores::Question>& questions, Share AuditScores::Question::*period) {
    double sum = 0;
    int number = 0;
    for (const auto& each : questions) {
        const auto& share = each.*period;
        if (share.denominator == 0) continue;
        sum += 100.0 * share.numerator / share.denominator;
        ++number;
    }
    if (number == 0) return std::nullopt;
    return sum / number;
}

std::string reference(const CaseRecord& record, const Audit& audit) {
    return record.facts.ref + ", " +
           (audit.meeting ? "meeting " + std::to_string(audit.meeting) : "audit " + std::to_string(audit.number));
}

}  // namespace

std::optional<double> AuditScores::Section::score() const { return mean(questions, &Question::now); }
std::optional<double> AuditScores::Section::score_before() const { return mean(questions, &Question::before); }

AuditScores::AuditScores(const Window& window) : window_{window} {
    if (!window_.practice) return;
    for (const auto& each : window_.practice->policy.audit_questions()) {
        auto section = std::ranges::find_if(sections_, [&](const Section& one) {
            return one.name == each.section && one.of_meetings == each.of_meeting;
        });
        if (section == sections_.end())
            section = sections_.insert(sections_.end(), Section{each.section, each.of_meeting});
        section->questions.push_back({each.key, each.text});
    }
}

AuditScores::Question& AuditScores::question(const std::string& key, bool of_meeting) {
    for (auto& section : sections_) {
        if (section.of_meetings != of_meeting) continue;
        const auto found = std::ranges::find(section.questions, key, &Question::key);
        if (found != section.questions.end()) return *found;
    }
    const std::string other = "Questions not asked any more";
    auto section = std::ranges::find_if(
        sections_, [&](const Section& one) { return one.name == other && one.of_meetings == of_meeting; });
    if (section == sections_.end()) section = sections_.insert(sections_.end(), Section{other, of_meeting});
    section->questions.push_back({key, key});
    return section->questions.back();
}

void AuditScores::add(const CaseRecord& record) {
    for (const auto& audit : record.audits) {
        if (!audit.on || !window_.asks(*audit.on)) continue;
        const bool now = window_.now.contains(*audit.on), before = window_.previous.contains(*audit.on);
        for (const auto& answer : record.audited_questions) {
            if (answer.audit != audit.number || !answer.answer) continue;
            auto& each = question(answer.question, audit.meeting != 0);
            if (answer.answer == AuditAnswer::not_applicable) continue;
            const bool yes = answer.answer == AuditAnswer::yes;
            if (before) each.before.count(yes);
            if (now) each.now.count(yes);
            if (now && !yes) each.answered_no.push_back(reference(record, audit));
        }
    }
}

}  // namespace mappa
