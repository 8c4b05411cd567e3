#pragma once

#include <map>
#include <string>

#include "engine/measures/measure.hpp"
#include "engine/policy/policy.hpp"

namespace mappa {

/// The percentages to reach, by the measure's name in the policy file: "attendance" for `target.attendance`.
using Targets = std::map<std::string, Target, std::less<>>;

/// Every `target.` setting of a policy edition. A measure whose target the edition does not set has none.
[[nodiscard]] Targets targets_of(const Policy& policy);

}  // namespace mappa
