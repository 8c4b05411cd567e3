#include "engine/desk/apply.hpp"

namespace mappa::effect {
namespace {

void leave(CaseRecord& record, const Event& event, std::string why) {
    move(record.facts.state, CaseSignal::exit);
    record.facts.exited_on = event.on;
    record.facts.exit_reason = std::move(why);
    if (!record.level_periods.empty() && !record.level_periods.back().until)
        record.level_periods.back().until = event.on;
}

}  // namespace

void apply(CaseRecord& record, const Event& event, const TakeOverCase& step) {
    static_cast<CaseFacts&>(record.facts) = step;
    record.facts.ref = step.ref;
    record.facts.edition = step.edition;
    record.facts.earlier_ref = step.earlier_ref;
    record.facts.from_area = step.from_area;
    record.facts.notified_on = step.on ? step.on : event.on;
    record.facts.notified_by = event.actor.agency;
    record.facts.state = CaseState::notified;
    if (step.level)
        put_level_in_force(record, event, *step.level, step.level_from.value_or(event.on), 0, step.level_decided_by,
                           step.level_why, {});
}

void apply(CaseRecord& record, const Event& event, const TransferCase& step) {
    record.facts.transfer_to = step.to_area;
    record.facts.transfer_contact = step.contact;
    record.facts.transfer_why = step.why;
    record.facts.transfer_sent_on = event.on;
}

void apply(CaseRecord& record, const Event& event, const ReceiptTransfer& step) {
    record.facts.transfer_received_by = step.received_by;
    record.facts.transfer_received_on = step.on ? step.on : event.on;
    leave(record, event, "transferred to " + record.facts.transfer_to);
}

void apply(CaseRecord& record, const Event& event, const MergeCase& step) {
    record.facts.merged_into = step.into;
    leave(record, event, "duplicate of " + step.into + ": " + step.why);
}

void apply(CaseRecord& record, const Event& event, const AbsorbCase& step) {
    note_fact(record, event, "duplicate", "", step.duplicate, step.why);
}

void apply(CaseRecord& record, const Event& event, const ExitCase& step) { leave(record, event, step.why); }

}  // namespace mappa::effect
