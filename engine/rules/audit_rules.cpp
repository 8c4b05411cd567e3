#include <algorithm>

#include "engine/input/suggest.hpp"
#include "engine/rules/rule_book.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule audit_whole{
    "audit-whole", Severity::refuse,
    "An audit answers each question that the edition asks of a case, or of a meeting held, once.",
    "`case audit` with each question", "DCN-33 (002 appendix 5)"};
constexpr Rule audit_reasoned{"audit-reasoned", Severity::refuse, "An audit that says no says why.",
                              "reason beside the answer", "FUP-93 (001 3.4); DCN-11 (002 outcome 4 1.7)"};
constexpr Rule breach_enforced{"enforcement-reasoned", Severity::refuse,
                               "A decision on a breach says what was decided and why, also when nothing is done.",
                               "`case enforce` with enforcement and enforcement_why", "FUP-93 (001 3.4, 3.10)"};
constexpr Rule offence_told{"new-offence-in-full", Severity::refuse,
                            "A new offence says of what kind it is, how it ended and whether it is a serious one.",
                            "`case event` with offence_kind, disposal, serious", "FUP-94 (001 3.5)"};
constexpr Rule rejection_lacks{"rejection-requirements", Severity::refuse,
                               "What a rejected referral lacked is named by the requirements of a referral.",
                               "lacks = \"imminence, plan\", or 'none'", "FUP-19 (001 4.8)"};

/// The questions asked of what is audited, in the order of the form.
std::vector<const AuditQuestion*> asked_by(const Situation& situation, const AuditCase& step) {
    std::vector<const AuditQuestion*> questions;
    for (const auto& each : situation.policy.audit_questions()) {
        if (each.of_meeting == (step.meeting != 0)) questions.push_back(&each);
    }
    return questions;
}

void check_whole(const Situation& situation, const AuditCase& step, Found& found) {
    const auto* meeting = situation.record.meeting(step.meeting);
    if (meeting && !meeting->held()) found.ask("meeting " + std::to_string(step.meeting) + " has not been held");
    if (step.on && *step.on > situation.today) found.ask("an audit cannot be dated in the future", "audited_on");
    if (step.on && meeting && meeting->held_on && *step.on < *meeting->held_on)
        found.ask("an audit cannot be dated before the meeting of " + meeting->held_on->text(), "audited_on");
    const auto questions = asked_by(situation, step);
    if (questions.empty())
        found.miss("the policy edition " + situation.policy.edition() + " asks no audit questions",
                   "`policy adopt` an edition that does, and `case edition`");
    std::vector<std::string_view> keys;
    for (const auto* question : questions) {
        keys.push_back(question->key);
        const auto answered = std::ranges::count_if(step.answers, [&](const AuditAnswerForm& each) {
            return each.question == question->key && each.answer.has_value();
        });
        if (answered == 0) found.ask("an answer to '" + question->key + "': " + question->text);
        if (answered > 1) found.ask("one answer, not several, to '" + question->key + "'");
    }
    for (const auto& each : step.answers) {
        if (std::ranges::find(keys, each.question) == keys.end())
            found.ask("no such question: '" + each.question + "'" + did_you_mean(each.question, keys));
    }
}

void check_reasons(const Situation&, const AuditCase& step, Found& found) {
    for (const auto& each : step.answers) {
        if (each.answer == AuditAnswer::no && says_nothing(each.reason))
            found.ask("the reason for 'no' to '" + each.question + "'");
    }
}

void check_enforcement(const Situation& situation, const EnforceBreach& step, Found& found) {
    if (!step.enforcement) found.ask("what was decided");
    if (says_nothing(step.enforcement_why)) found.ask("why");
    const auto& events = situation.record.events;
    const auto event = std::ranges::find(events, step.event, &CaseEvent::number);
    if (event != events.end() && event->kind != EventKind::breach && event->kind != EventKind::non_compliance)
        found.ask("event " + std::to_string(step.event) + " tells of no breach");
}

void check_offence(const Situation&, const RecordEvent& step, Found& found) {
    if (step.kind != EventKind::new_offence) return;
    if (!step.offence_kind) found.ask("the kind of the new offence");
    if (!step.disposal) found.ask("how the new offence ended: charge, caution or conviction");
    if (!step.serious) found.ask("whether it is a serious further offence");
}

void check_rejection(const Situation&, const RejectReferral& step, Found& found) {
    if (plain(step.lacks) == "none") return;
    std::vector<std::string_view> known;
    for (const auto& each : Words<Requirement>::list) known.push_back(each.code);
    for (const auto& each : listed(step.lacks)) {
        if (!parse_word<Requirement>(each))
            found.ask("'" + each + "' is no requirement of a referral" + did_you_mean(each, known));
    }
}

}  // namespace

void add_audit_rules(RuleBook& book) {
    book.watch<AuditCase>(audit_whole, check_whole);
    book.watch<AuditCase>(audit_reasoned, check_reasons);
    book.watch<EnforceBreach>(breach_enforced, check_enforcement);
    book.watch<RecordEvent>(offence_told, check_offence);
    book.watch<RejectReferral>(rejection_lacks, check_rejection);
}

}  // namespace mappa
