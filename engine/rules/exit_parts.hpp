#pragma once

#include "engine/record/record.hpp"
#include "engine/rules/rule.hpp"

namespace mappa {

/// Names every part that the exit plan in force lacks: remaining risk, lead agency, what would bring the case back, a
/// line for each outstanding risk (or why it is accepted), an owner for each action that continues.
void check_exit_plan(const CaseRecord& record, Found& found);

/// Names every outstanding risk for which the plan (nullptr: none) has neither a line nor a reason for accepting it.
void check_outstanding_risks(const CaseRecord& record, const ExitPlan* plan, Found& found);

}  // namespace mappa
