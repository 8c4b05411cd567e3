#pragma once

#include <string>
#include <string_view>

#include "engine/input/entry.hpp"
#include "forms/page/template.hpp"
#include "forms/templates/printed.hpp"

namespace mappa::forms {

/// What a local template must not lose or take on. A page that fetched a picture or a font from elsewhere would tell
/// that place that it was read.
[[nodiscard]] Problems fetched_from_elsewhere(const std::string& file, std::string_view text);

/// Whether every document is marked and says which case, which version, who made it and when (001 5.37,
/// 003 A1); and whether no text that people typed stands in a style sheet, where escaping does not hold.
[[nodiscard]] Problems duties_neglected(const Printed& what, const std::string& path, const Template& placed);

}  // namespace mappa::forms
