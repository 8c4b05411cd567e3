#pragma once

#include <compare>
#include <optional>
#include <string_view>

namespace mappa {

/// An hour and a minute as people write them for a meeting: "9:30", "09.30".
struct TimeOfDay {
    int hour = 0, minute = 0;
    friend auto operator<=>(const TimeOfDay&, const TimeOfDay&) = default;

    /// Nothing for what is no time: "morning", "25:00".
    [[nodiscard]] static std::optional<TimeOfDay> parse(std::string_view text);
};

/// In the order of the clock; what is no time comes last.
[[nodiscard]] bool earlier_time(std::string_view one, std::string_view other);

}  // namespace mappa
