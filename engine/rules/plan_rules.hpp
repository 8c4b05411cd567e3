#pragma once

#include <string_view>

#include "engine/record/plan.hpp"

namespace mappa {

class RuleBook;

/// The heading of the 2012 plan that a line stands under: its own, or else that of its pillar (001 5.14, 5.18).
[[nodiscard]] std::optional<Heading> heading_of(const PlanEntryForm& entry);

/// What is missing without a plan at medium risk of serious harm or higher, in a referral and in minutes (002 1.7).
inline constexpr std::string_view plan_missing = "risk management plan missing (medium or higher)";

// The rules of the plan beyond its parts, which add_plan_rules has.
void add_plan_agency_rules(RuleBook& book);    ///< one plan, and what each agency gives to it
void add_plan_line_rules(RuleBook& book);      ///< what each line has to say to be carried out and checked
void add_plan_currency_rules(RuleBook& book);  ///< the plan keeps up with meetings and events
void add_plan_victim_rules(RuleBook& book);    ///< the plan and the people it protects
void add_condition_rules(RuleBook& book);      ///< sets of licence conditions, and checks that they are kept

}  // namespace mappa
