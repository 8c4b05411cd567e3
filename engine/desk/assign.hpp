#pragma once

#include "engine/desk/situation.hpp"
#include "engine/steps/steps.hpp"

namespace mappa {

/// Fills in what the area knows before the rules look: an agency without a name is invited through its single point of
/// contact (001 6.45, 6.73).
void prepare(const Situation& situation, Step& step);

/// Fills in the fields that the engine assigns: references, numbers, due dates by the policy in force for the case.
/// They become part of the event, so that a later policy never changes what was due.
void assign(const Situation& situation, Step& step);

/// What the step leaves unsaid, or speaks of and the record does not have: "there is no meeting 7 in this case".
/// Nothing when all is there.
[[nodiscard]] std::vector<std::string> absent_objects(const CaseRecord& record, const Step& step);

}  // namespace mappa
