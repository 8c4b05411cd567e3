#pragma once

#include <string>
#include <vector>

#include "engine/calendar/date.hpp"
#include "engine/record/record.hpp"
#include "forms/page/model.hpp"
#include "forms/page/shape.hpp"

namespace mappa::forms {

/// The actions a meeting set: text, who, agency, by when, why. Shared by the minutes and the action list.
void declare_new_actions(Shape& shape);
void fill_new_actions(Model& model, const std::vector<Action>& actions);

/// Actions carried forward, each accounted for with its outcome (001 5.12).
void declare_previous_actions(Shape& shape);
/// Changes of deadline and owner made after `since` (the meeting before) and up to `until` are printed with the
/// outcome.
void fill_previous_actions(Model& model, const CaseRecord& record, const std::vector<Action>& actions,
                           std::optional<Date> since, Date until);

/// "A. Person, manager", or who will name somebody.
[[nodiscard]] std::string owner_of(const Action& action);

}  // namespace mappa::forms
