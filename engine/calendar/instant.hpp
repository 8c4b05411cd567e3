#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace mappa {

/// A moment to the second, UTC.
using Instant = std::chrono::sys_seconds;

/// "2014-01-20T09:30:00Z".
[[nodiscard]] std::string text_of(Instant instant);
/// Reads exactly that; nothing for anything else.
[[nodiscard]] std::optional<Instant> parse_instant(std::string_view text);

}  // namespace mappa
