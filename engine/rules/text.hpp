#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/calendar/days_text.hpp"
#include "engine/text/checks.hpp"

namespace mappa {

/// Splits at commas, trims, drops empty parts.
[[nodiscard]] std::vector<std::string> listed(std::string_view text);

/// How many different agencies a list names, separated by commas, by code or label.
[[nodiscard]] std::size_t known_agencies(std::string_view list);

}  // namespace mappa
