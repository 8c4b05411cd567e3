#pragma once

#include <string>
#include <vector>

#include "app/session.hpp"

namespace mappa::test {

/// An edition's file without these settings ("clock.review-3"): as an earlier version of the program asked for it.
[[nodiscard]] std::string without_setting(std::string text, const std::vector<std::string>& keys);
/// The same without a whole section ("target").
[[nodiscard]] std::string without_section(const std::string& text, const std::string& section);

[[nodiscard]] inline Holidays app_holidays() { return app::known_holidays(); }

}  // namespace mappa::test
