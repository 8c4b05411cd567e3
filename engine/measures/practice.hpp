#pragma once

#include "engine/calendar/working_days.hpp"
#include "engine/measures/period.hpp"
#include "engine/policy/policy.hpp"
#include "engine/record/area.hpp"

namespace mappa {

/// How an area works: what figures need besides the records of cases. Everything named here must outlive the counting.
struct Practice {
    const AreaRecord& area;
    const Policy& policy;         ///< in force at the end of the period
    const Policy& policy_before;  ///< in force at the end of the period before
    const WorkingDays& calendar;
};

/// Working days from one day to another; nothing without a calendar, or beyond the days it covers.
[[nodiscard]] std::optional<int> working_days(const Window& window, Date from, Date until);

/// What a setting of the policy says, or a question of its audit ("audit.plan-sufficient"); empty when it has none.
[[nodiscard]] std::string setting_text(const Policy& policy, std::string_view key);

}  // namespace mappa
