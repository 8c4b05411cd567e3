#include <string>

#include "engine/measures/definition.hpp"
#include "engine/measures/judged.hpp"
#include "engine/measures/plan_standings.hpp"
#include "engine/measures/practice.hpp"
#include "engine/measures/timing.hpp"

namespace mappa::counting {

void plan_judged_sufficient(const CaseRecord& record, Tally& tally) {
    for (const auto& audit : record.audits) {
        if (audit.meeting != 0 || !audit.on || !tally.window().asks(*audit.on)) continue;
        const auto* answer = answer_of(record, audit, asked::plan_sufficient);
        if (!answer || !answer->answer || answer->answer == AuditAnswer::not_applicable) continue;
        const bool yes = answer->answer == AuditAnswer::yes;
        tally.count(*audit.on, {record.facts.ref, "audit " + std::to_string(audit.number), level_on(record, *audit.on),
                                record.facts.lead_agency, yes, yes ? "judged sufficient" : "judged insufficient"});
    }
}

void plan_without_open_check(const CaseRecord& record, const PlanChecks& checks, Tally& tally) {
    const auto& window = tally.window();
    if (!window.practice) return;
    for (const auto* period : {&window.now, &window.previous}) {
        const auto day = window.end_of(*period);
        if (day < period->from) continue;
        const auto level = level_on(record, day);
        const auto* plan = plan_as_at(record, day);
        if (!plan || !level || *level == Level::one || !registered_on(record, day)) continue;
        const auto open = (period == &window.now ? checks.now : checks.before).size();
        tally.count(period->until,
                    {record.facts.ref, "plan version " + std::to_string(plan->version), level, record.facts.lead_agency,
                     open == 0, open == 0 ? "no check open" : std::to_string(open) + " open"});
    }
}

}  // namespace mappa::counting
