#include "engine/measures/offences.hpp"

#include <algorithm>

#include "engine/measures/judged.hpp"
#include "engine/measures/timing.hpp"
#include "engine/policy/audit_question.hpp"

namespace mappa {
namespace {

bool since_entry(const CaseRecord& record, const CaseEvent& event, Date until) {
    return event.on && *event.on <= until && (!record.facts.notified_on || *event.on >= *record.facts.notified_on);
}

Reoffence gravity(const CaseEvent& event) {
    if (event.kind != EventKind::new_offence) return Reoffence::none;
    if (event.disposal == Disposal::caution) return Reoffence::caution;
    if (event.disposal != Disposal::conviction) return Reoffence::none;
    return event.offence_kind == OffenceKind::other || !event.offence_kind ? Reoffence::other
                                                                           : Reoffence::sexual_or_violent;
}

bool registered_between(const CaseRecord& record, Date from, Date until) {
    const auto& facts = record.facts;
    return facts.notified_on && *facts.notified_on <= until && (!facts.exited_on || *facts.exited_on > from);
}

/// The audit of the case, on the day of the offence or later, that asked whether all reasonable action was taken.
std::string review_of(const CaseRecord& record, const CaseEvent& event, Date until) {
    const auto review = judged(record, asked::all_reasonable_action, until, event.on);
    if (!review) return {};
    return "audit " + std::to_string(review->audit->number) + ", " + review->audit->on->text() + ": " +
           (review->yes() ? "yes" : "no");
}

}  // namespace

Reoffence reoffence_until(const CaseRecord& record, Date day) {
    auto gravest = Reoffence::none;
    for (const auto& event : record.events) {
        if (since_entry(record, event, day)) gravest = std::max(gravest, gravity(event));
    }
    return gravest;
}

bool breach_in(const CaseEvent& event, Date from, Date until) {
    const bool breach = event.kind == EventKind::breach || event.kind == EventKind::non_compliance;
    return breach && event.on && from <= *event.on && *event.on <= until;
}

void Offences::add(const CaseRecord& record) {
    const auto end = window_.end_of(window_.now), end_before = window_.end_of(window_.previous);
    if (registered_between(record, window_.previous.from, end_before)) {
        ++offenders_before_;
        ++gravest_before_[static_cast<std::size_t>(reoffence_until(record, end_before))];
    }
    if (!registered_between(record, window_.now.from, end)) return;
    ++offenders_;
    ++gravest_[static_cast<std::size_t>(reoffence_until(record, end))];
    for (const auto& event : record.events) {
        const bool serious = event.serious == Answer::yes;
        if (event.kind == EventKind::new_offence && since_entry(record, event, end) &&
            (gravity(event) != Reoffence::none || serious)) {
            new_offences_.push_back({record.facts.ref, event.number, event.on, event.offence_kind, event.disposal,
                                     serious, review_of(record, event, window_.today)});
        }
        if (breach_in(event, window_.now.from, end) && !event.enforcement) {
            undecided_breaches_.push_back(
                {record.facts.ref, "event " + std::to_string(event.number),
                 std::string{label(event.kind)} + " of " + event.on->text() + ": no enforcement decision recorded",
                 record.facts.lead_agency, level_on(record, *event.on)});
        }
    }
    for (const auto& audit : record.audits) {
        if (audit.meeting != 0 || !audit.on || !window_.now.contains(*audit.on)) continue;
        const auto* answer = answer_of(record, audit, asked::all_reasonable_action);
        if (!answer || answer->answer != AuditAnswer::no) continue;
        not_all_reasonable_.push_back({record.facts.ref, "audit " + std::to_string(audit.number), answer->reason,
                                       record.facts.lead_agency, level_on(record, *audit.on)});
    }
}

NowAndBefore Offences::share_of(Reoffence gravest) const {
    const auto index = static_cast<std::size_t>(gravest);
    return {{gravest_[index], offenders_}, {gravest_before_[index], offenders_before_}};
}

NowAndBefore Offences::any() const {
    const auto none = static_cast<std::size_t>(Reoffence::none);
    return {{offenders_ - gravest_[none], offenders_}, {offenders_before_ - gravest_before_[none], offenders_before_}};
}

}  // namespace mappa
