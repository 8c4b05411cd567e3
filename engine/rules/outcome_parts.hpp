#pragma once

#include <string>

#include "engine/rules/rule_book.hpp"

/// What an outcome lacks, whether it is reported or proposed: said once, in the same words.
namespace mappa {

inline constexpr Rule outcome_found{
    "outcome-found", Severity::refuse,
    "A completed action says what was done, what was found or changed, by whom and when.",
    "done, found ('nothing found' is a finding), done_by, done_on", "FUP-47 (001 5.12 Jack)"};
inline constexpr Rule action_reasons{
    "action-reason", Severity::refuse,
    "Not done, moved, reassigned, superseded, withdrawn or not accepted: the reason is recorded.", "why",
    "FUP-48, FUP-50, DCN-07 (001 5.11, 5.12; 002 2.7)"};

/// "action 3 "check the phones""
[[nodiscard]] std::string action_name(const Action& action);

/// What a report of a done action says: what was done, what was found, by whom and when (001 5.12).
void ask_for_outcome(const Situation& situation, int action, const OutcomeForm& outcome, Found& found);

}  // namespace mappa
