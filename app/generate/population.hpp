#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/words/words.hpp"

namespace mappa::app {

/// What one made-up case is to come to on the last day.
struct Fate {
    Category category{};
    std::optional<Level> level{};  ///< at which it ends; nothing: it has left MAPPA
    std::optional<Level> began{};  ///< the level its first meeting is held at; nothing: it was never above level 1
    bool from_level_1 = false;     ///< was at level 1 before it was referred
};

/// So many open cases in the proportions of 001 2.10 (exactly that table for 65,083), those that came down from level 2
/// among them (001 3.9), and beside them the category 3 cases that left; in an order that the seed gives.
[[nodiscard]] std::vector<Fate> population(int offenders, std::uint64_t seed);

}  // namespace mappa::app
