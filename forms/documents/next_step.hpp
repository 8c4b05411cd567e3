#pragma once

#include <string>

#include "engine/policy/policy.hpp"
#include "engine/record/record.hpp"

namespace mappa::forms {

/// What the referrer has to do, or wait for, as a referral stands (001 4.8).
[[nodiscard]] std::string next_step_of(const Referral& referral, std::optional<Agency> lead, const Policy& policy);

}  // namespace mappa::forms
