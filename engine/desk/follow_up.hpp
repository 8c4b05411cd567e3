#pragma once

#include <vector>

#include "engine/record/record.hpp"
#include "engine/steps/steps.hpp"

namespace mappa {

/// The steps that one step means beside itself, in order. They are decided and journalled like any other: when one of
/// them is refused, all are.
[[nodiscard]] std::vector<Step> follow_up(const CaseRecord& record, const Step& step);

}  // namespace mappa
