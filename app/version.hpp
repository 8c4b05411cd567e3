#pragma once

#include <string_view>

namespace mappa::app {

/// The program with its version, as `mappa --version` says it and issued documents record it.
inline constexpr std::string_view program_version = "mappa 0.1.0";

}  // namespace mappa::app
