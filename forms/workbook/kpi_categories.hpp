#pragma once

#include <array>
#include <optional>

#include "engine/words/case_words.hpp"

namespace mappa::forms {

/// The columns of a table by category: each category, none recorded, and after them the total.
inline constexpr std::array<std::optional<Category>, 5> categories{Category::one, Category::two, Category::three,
                                                                   Category::four, std::nullopt};
inline constexpr int total_column = static_cast<int>(categories.size()) + 1;

}  // namespace mappa::forms
