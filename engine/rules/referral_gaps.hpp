#pragma once

#include <string>
#include <vector>

#include "engine/policy/policy.hpp"
#include "engine/record/record.hpp"

namespace mappa {

/// Every requirement of a referral that the record does not meet on a day, by its own name: what the rules would refuse
/// its submission for (001 4.8: referrers are told what was missing).
[[nodiscard]] std::vector<std::string> unmet_requirements(const CaseRecord& record, const Referral& referral,
                                                          const Policy& policy, Date day);

}  // namespace mappa
