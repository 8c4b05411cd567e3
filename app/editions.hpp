#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/policy/policy.hpp"
#include "engine/record/area.hpp"

namespace mappa::app {

/// A policy edition that travels inside the program.
struct ShippedEdition {
    std::string name;
    std::string_view text;
};
[[nodiscard]] const std::vector<ShippedEdition>& shipped_editions();

/// The shipped edition of this name; nullptr when the program carries none. Read once.
[[nodiscard]] const Policy* shipped_edition(std::string_view name);

/// The shipped edition that stands in for what an adopted text lacks: the one of the same name; for an area's own
/// edition the last that was in force when it took effect, or else the first.
[[nodiscard]] const Policy* stand_in_for(const Edition& adopted);

}  // namespace mappa::app
