#include <algorithm>
#include <string>

#include "engine/measures/action_standing.hpp"
#include "engine/measures/definition.hpp"
#include "engine/measures/judged.hpp"
#include "engine/measures/timing.hpp"
#include "engine/policy/audit_question.hpp"

namespace mappa::counting {
namespace {

/// Calls count(end, level) for each period in which the case was managed at level 2 or 3 and has an identifiable
/// victim.
template <class Count>
void each_period(const CaseRecord& record, const Tally& tally, Count count) {
    const auto& window = tally.window();
    for (const auto* period : {&window.now, &window.previous}) {
        const auto end = window.end_of(*period);
        if (end < period->from || !managed_between(record, period->from, end) || !has_identifiable_victim(record, end))
            continue;
        count(*period, end);
    }
}

}  // namespace

void threat_managed(const CaseRecord& record, Tally& tally) {
    each_period(record, tally, [&](const Period& period, Date end) {
        const auto verdict = judged(record, asked::threat_managed, end);
        const bool yes = verdict && verdict->yes();
        const auto why = !verdict ? std::string{"judged by no audit"}
                                  : "audited " + verdict->audit->on->text() + (yes ? ": managed" : ": not managed");
        tally.count(period.until, {record.facts.ref, verdict ? "audit " + std::to_string(verdict->audit->number) : "",
                                   level_on(record, end), record.facts.lead_agency, yes, why});
    });
}

void not_victimised_again(const CaseRecord& record, Tally& tally) {
    each_period(record, tally, [&](const Period& period, Date end) {
        const auto harm = std::ranges::find_if(record.events, [&](const CaseEvent& event) {
            return event.kind == EventKind::victim_harm && event.on && *event.on <= end &&
                   (!record.facts.notified_on || *event.on >= *record.facts.notified_on);
        });
        const bool none = harm == record.events.end();
        tally.count(period.until, {record.facts.ref, none ? "" : "event " + std::to_string(harm->number),
                                   level_on(record, end), record.facts.lead_agency, none,
                                   none ? "no harm on record since entry" : "harm to a victim on " + harm->on->text()});
    });
}

void victim_action_done(const CaseRecord& record, Tally& tally) {
    const auto today = tally.window().today;
    for (const auto& action : record.actions) {
        if (action.pillar != Pillar::victim_safety || !action.agreed_on || was_dropped(action)) continue;
        if (action.pending() && !action.overdue(today)) continue;
        tally.count(*action.agreed_on,
                    {record.facts.ref, "action " + std::to_string(action.number), level_on(record, *action.agreed_on),
                     action.agency, was_done(action), standing(action, today)});
    }
}

}  // namespace mappa::counting
