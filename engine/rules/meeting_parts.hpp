#pragma once

#include "engine/rules/rule_book.hpp"

// The rules of a meeting fill several files: the first two belong to its arrangement, the others to its minutes.
namespace mappa {

void add_attendance_rules(RuleBook& book);
void add_chase_rules(RuleBook& book);
void add_minutes_evidence_rules(RuleBook& book);
void add_minutes_text_rules(RuleBook& book);
void add_distribution_rules(RuleBook& book);

/// Watches the closing of a meeting, handing the rule the meeting itself.
template <class Check>
void at_close(RuleBook& book, const Rule& rule, Check check) {
    book.watch<CloseMeeting>(rule, [check](const Situation& situation, const CloseMeeting& step, Found& found) {
        if (const auto* meeting = situation.record.meeting(step.meeting)) check(situation, *meeting, found);
    });
}

/// The same also when minutes are approved, so that correcting them cannot take away what closing asked for.
template <class Check>
void of_minutes(RuleBook& book, const Rule& rule, Check check) {
    at_close(book, rule, check);
    book.watch<ApproveMinutes>(rule, [check](const Situation& situation, const ApproveMinutes& step, Found& found) {
        if (const auto* meeting = situation.record.meeting(step.meeting)) check(situation, *meeting, found);
    });
}

}  // namespace mappa
