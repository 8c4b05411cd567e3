#include "engine/desk/apply.hpp"

namespace mappa::effect {

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

}  // namespace mappa::effect
