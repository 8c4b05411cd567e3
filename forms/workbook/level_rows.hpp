#pragma once

#include <array>
#include <string>
#include <vector>

#include "engine/measures/caseload.hpp"

namespace mappa::forms {

/// Cases at a level, or of all of them, for people to read.
struct LevelRow {
    std::string level;
    std::array<std::string, 6> counts;  ///< categories 1 to 4, no category recorded, and all
};

/// Levels 1 to 3, no level decided yet, and the total.
[[nodiscard]] std::vector<LevelRow> level_rows(const Caseload& caseload);

}  // namespace mappa::forms
