#include <algorithm>
#include <string>

#include "engine/measures/definition.hpp"
#include "engine/measures/judged.hpp"
#include "engine/measures/offences.hpp"
#include "engine/measures/timing.hpp"
#include "engine/policy/audit_question.hpp"

namespace mappa::counting {
namespace {

/// Calls count(period, end) for each period in which the case was managed at level 2 or 3.
template <class Count>
void each_period(const CaseRecord& record, const Tally& tally, Count count) {
    const auto& window = tally.window();
    for (const auto* period : {&window.now, &window.previous}) {
        const auto end = window.end_of(*period);
        if (period->from <= end && managed_between(record, period->from, end)) count(*period, end);
    }
}

struct Breaches {
    int all = 0, undecided = 0, not_enforced = 0;
};

Breaches breaches_in(const CaseRecord& record, Date from, Date end) {
    Breaches sum;
    for (const auto& event : record.events) {
        if (!breach_in(event, from, end)) continue;
        ++sum.all;
        if (!event.enforcement) ++sum.undecided;
        if (event.enforcement == Enforcement::no_action) ++sum.not_enforced;
    }
    return sum;
}

std::string breaches_text(int number) { return std::to_string(number) + (number == 1 ? " breach" : " breaches"); }

}  // namespace

void all_reasonable_action(const CaseRecord& record, Tally& tally) {
    for (const auto& audit : record.audits) {
        if (audit.meeting != 0 || !audit.on || !tally.window().asks(*audit.on)) continue;
        const auto* answer = answer_of(record, audit, asked::all_reasonable_action);
        if (!answer || !answer->answer || answer->answer == AuditAnswer::not_applicable) continue;
        const bool yes = answer->answer == AuditAnswer::yes;
        tally.count(*audit.on, {record.facts.ref, "audit " + std::to_string(audit.number), level_on(record, *audit.on),
                                record.facts.lead_agency, yes,
                                yes ? "all reasonable action taken"
                                    : "not taken; the auditor's reason is on the sheet Outcomes by case"});
    }
}

void complied(const CaseRecord& record, Tally& tally) {
    each_period(record, tally, [&](const Period& period, Date end) {
        const auto breaches = breaches_in(record, period.from, end);
        tally.count(period.until,
                    {record.facts.ref, "", level_on(record, end), record.facts.lead_agency, breaches.all == 0,
                     breaches.all == 0 ? "no breach recorded" : breaches_text(breaches.all)});
    });
}

void breach_enforced(const CaseRecord& record, Tally& tally) {
    each_period(record, tally, [&](const Period& period, Date end) {
        const auto breaches = breaches_in(record, period.from, end);
        if (breaches.all == 0) return;
        const bool yes = breaches.undecided == 0 && breaches.not_enforced == 0;
        auto why = breaches_text(breaches.all);
        if (yes) why += ", each enforced";
        if (breaches.undecided) why += ", " + std::to_string(breaches.undecided) + " without a decision";
        if (breaches.not_enforced) why += ", " + std::to_string(breaches.not_enforced) + " with no action decided";
        tally.count(period.until,
                    {record.facts.ref, "", level_on(record, end), record.facts.lead_agency, yes, std::move(why)});
    });
}

void harm_reduced(const CaseRecord& record, Tally& tally) {
    each_period(record, tally, [&](const Period& period, Date end) {
        const auto last = rosh_on(record, end);
        const auto first =
            record.assessments.empty() || !last ? std::nullopt : record.highest_rosh(record.assessments.front().number);
        const bool yes = first && last && *last < *first;
        const auto why = !last || !first ? std::string{"not assessed"}
                                         : std::string{label(*first)} + " at first, " + std::string{label(*last)} +
                                               " at the last assessment";
        tally.count(period.until, {record.facts.ref, "", level_on(record, end), record.facts.lead_agency, yes, why});
    });
}

void reoffended(const CaseRecord& record, Tally& tally) {
    each_period(record, tally, [&](const Period& period, Date end) {
        const auto gravest = reoffence_until(record, end);
        const auto why = gravest == Reoffence::none      ? "none recorded since entry"
                         : gravest == Reoffence::caution ? "caution"
                         : gravest == Reoffence::other   ? "conviction, other"
                                                         : "conviction, sexual or violent";
        tally.count(period.until, {record.facts.ref, "", level_on(record, end), record.facts.lead_agency,
                                   gravest != Reoffence::none, why});
    });
}

}  // namespace mappa::counting
