#include <algorithm>
#include <stdexcept>

#include "tests/engine/rules/examples/examples.hpp"
#include "tests/support/audits.hpp"
#include "tests/support/referral_stages.hpp"

namespace mappa::test {
namespace {

const auto auditor = visit(Role::auditor, referral_day, "Ines Quill");

Attempt audited(AuditCase step) { return {notified(), auditor, {std::move(step)}}; }

Attempt no_because(const std::string& reason) {
    auto step = audit();
    auto& answer = answer_to(step, asked::all_reasonable_action);
    answer.answer = AuditAnswer::no;
    answer.reason = reason;
    return audited(std::move(step));
}

/// A breach on record, and a decision on it.
Attempt enforced(const std::string& why) {
    auto record = notified();
    CaseEvent breach;
    breach.number = 1;
    breach.kind = EventKind::breach;
    breach.on = referral_day;
    record.events.push_back(breach);
    EnforceBreach step;
    step.event = 1;
    step.enforcement = Enforcement::no_action;
    step.enforcement_why = why;
    return {std::move(record), visit(Role::case_manager, referral_day, "Pru Bation", Agency::probation), {step}};
}

Attempt offended(std::optional<Answer> serious) {
    RecordEvent step;
    step.kind = EventKind::new_offence;
    step.what = "theft from a shop, fined";
    step.told_by = "DC Nina Patrol";
    step.offence_kind = OffenceKind::other;
    step.disposal = Disposal::conviction;
    step.serious = serious;
    return {notified(), referrer(), {step}};
}

Attempt rejected(const std::string& lacks) {
    RejectReferral step;
    step.referral = 1;
    step.why = step.feedback = step.sources = "seen and weighed, OASys of 13 January 2014";
    step.lacks = lacks;
    return {agreed(), visit(Role::coordinator, referral_day), {step}};
}

}  // namespace

void add_audit_examples(Examples& examples) {
    examples.push_back({"audit-whole",
                        [] {
                            auto step = audit();
                            step.answers.pop_back();
                            return audited(std::move(step));
                        },
                        [] { return audited(audit()); }});
    examples.push_back({"audit-whole",
                        [] {
                            auto step = audit();
                            step.answers.push_back(step.answers.front());
                            return audited(std::move(step));
                        },
                        [] { return audited(audit()); }});
    examples.push_back({"audit-reasoned", [] { return no_because(""); },
                        [] { return no_because("the visits of March were not made"); }});
    examples.push_back({"enforcement-reasoned", [] { return enforced(""); },
                        [] { return enforced("late by ten minutes; the bus had broken down"); }});
    examples.push_back(
        {"new-offence-in-full", [] { return offended(std::nullopt); }, [] { return offended(Answer::no); }});
    examples.push_back(
        {"rejection-requirements", [] { return rejected("immanence"); }, [] { return rejected("imminence, plan"); }});
}

}  // namespace mappa::test
