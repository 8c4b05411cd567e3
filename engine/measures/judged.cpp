#include "engine/measures/judged.hpp"

#include <algorithm>

#include "engine/text/tokens.hpp"

namespace mappa {

const AuditedQuestion* answer_of(const CaseRecord& record, const Audit& audit, std::string_view question) {
    const auto found = std::ranges::find_if(record.audited_questions, [&](const AuditedQuestion& each) {
        return each.audit == audit.number && each.question == question;
    });
    return found == record.audited_questions.end() ? nullptr : &*found;
}

std::optional<Judged> judged(const CaseRecord& record, std::string_view question, Date until,
                             std::optional<Date> since) {
    std::optional<Judged> last;
    for (const auto& audit : record.audits) {
        if (audit.meeting != 0 || !audit.on || *audit.on > until || (since && *audit.on < *since)) continue;
        const auto* answer = answer_of(record, audit, question);
        if (!answer || !answer->answer || answer->answer == AuditAnswer::not_applicable) continue;
        if (!last || *audit.on >= *last->audit->on) last = Judged{&audit, answer};
    }
    return last;
}

std::optional<Date> first_received(const Referral& referral) {
    return referral.first_submitted_on ? referral.first_submitted_on : referral.submitted_on;
}

bool lacked_something(const Referral& referral) { return !blank(referral.lacks) && plain(referral.lacks) != "none"; }

bool managed_between(const CaseRecord& record, Date from, Date until) {
    return std::ranges::any_of(record.level_periods, [&](const LevelPeriod& each) {
        return each.level && *each.level != Level::one && each.from && *each.from <= until &&
               (!each.until || *each.until > from);
    });
}

std::optional<Rosh> rosh_on(const CaseRecord& record, Date day) {
    const Assessment* last = nullptr;
    for (const auto& each : record.assessments) {
        const auto on = each.on ? each.on : each.recorded_on;
        if (on && *on <= day) last = &each;
    }
    return last ? record.highest_rosh(last->number) : std::nullopt;
}

bool has_identifiable_victim(const CaseRecord& record, Date day) {
    return std::ranges::any_of(record.people, [&](const Person& each) {
        const bool tied = each.tie == Tie::victim || each.tie == Tie::potential_victim || each.tie == Tie::threatened;
        return tied && (!each.recorded_on || *each.recorded_on <= day) && (!each.died_on || *each.died_on > day);
    });
}

}  // namespace mappa
