#pragma once

#include "engine/record/record.hpp"
#include "engine/rules/rule.hpp"

namespace mappa {

/// Names every part that the exit plan in force lacks: remaining risk, lead agency, what would bring the case back, a line
/// for each outstanding risk (or why it is accepted), an owner for each action that continues.
void check_exit_plan(const CaseRecord& record, Found& found);

}  // namespace mappa
