#include "engine/measures/practice.hpp"

#include <algorithm>

namespace mappa {

std::optional<int> working_days(const Window& window, Date from, Date until) {
    if (!window.practice) return std::nullopt;
    const auto& calendar = window.practice->calendar;
    if (!calendar.covers(from) || !calendar.covers(until)) return std::nullopt;
    return calendar.between(from, until);
}

std::string setting_text(const Policy& policy, std::string_view key) {
    constexpr std::string_view audit = "audit.";
    if (key.starts_with(audit)) {
        for (const auto& each : policy.audit_questions()) {
            if (!each.of_meeting && each.key == key.substr(audit.size())) return each.text;
        }
        return {};
    }
    const auto found = std::ranges::find(policy.settings(), key, &Setting::key);
    return found == policy.settings().end() ? std::string{} : found->value;
}

}  // namespace mappa
