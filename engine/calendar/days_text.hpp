#pragma once

#include <string>

namespace mappa {

/// "1 day", "12 days".
[[nodiscard]] std::string days_text(int days);

}  // namespace mappa
