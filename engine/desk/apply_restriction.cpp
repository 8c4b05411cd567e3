#include "engine/desk/apply.hpp"
#include "engine/record/confirmations.hpp"

namespace mappa::effect {
namespace {

void confirm(CaseRecord& record, const Event& event, int restriction) {
    record.restriction_confirmations.push_back(
        {restriction, meeting_to_confirm_for(record), event.on, event.actor.name});
}

}  // namespace

void apply(CaseRecord& record, const Event& event, const AddRestriction& step) {
    auto row = row_of<Restriction, RestrictionForm>(step);
    row.number = step.number;
    row.recorded_on = event.on;
    record.restrictions.push_back(std::move(row));
    confirm(record, event, step.number);  // whoever records it says that it stands so
}

void apply(CaseRecord& record, const Event& event, const ConfirmRestriction& step) {
    if (record.restriction(step.number)) confirm(record, event, step.number);
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
