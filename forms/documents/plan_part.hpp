#pragma once

#include <string>
#include <vector>

#include "engine/calendar/date.hpp"
#include "engine/policy/policy.hpp"
#include "engine/record/record.hpp"
#include "forms/page/model.hpp"
#include "forms/page/shape.hpp"

namespace mappa::forms {

/// The heading under which the plan prints a line: its pillar's, or one of the three of the 2012 forms
/// (001 5.14, 5.18).
[[nodiscard]] std::string heading_over(const Policy& policy, const PlanEntry& entry);
/// Who does it, of which agency.
[[nodiscard]] std::string owner_of(const PlanEntry& entry);
/// When, how often, announced or not, from and until.
[[nodiscard]] std::string when_of(const PlanEntry& entry);

/// The actions that are still to be done, which the plan prints under their pillars.
[[nodiscard]] std::vector<Action> pending_actions(const CaseRecord& record);

/// Whether a report of an agency has something for the closed section, which the closed plan prints.
[[nodiscard]] bool holds_closed_reports(const CaseRecord& record);

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
