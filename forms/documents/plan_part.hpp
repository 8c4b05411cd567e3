#pragma once

#include <vector>

#include "engine/calendar/date.hpp"
#include "engine/policy/policy.hpp"
#include "engine/record/record.hpp"
#include "forms/page/model.hpp"
#include "forms/page/shape.hpp"

namespace mappa::forms {

/// The risk management plan under its headings, the contingencies and the closing summary.
///
/// The headings are the four pillars, or the three of the 2012 forms where the area has not taken up the pillars
/// (001 5.14, 5.18). Entries of the closed plan are left out and the reader is sent to the closed section (003 A1).
void declare_plan(Shape& shape);
/// `plan` is the version that stood on the day, or null; `actions` are those still to be done on that day, printed
/// under the heading of their pillar (004 section 1). `before` is the plan of the meeting before, against which each
/// line says whether it is new, changed or carried forward; null where there is none.
void fill_plan(Model& model, const CaseRecord& record, const Plan* plan, const std::vector<Action>& actions,
               const Policy& policy, Date day, const Plan* before = nullptr);

}  // namespace mappa::forms
