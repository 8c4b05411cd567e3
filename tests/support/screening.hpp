#pragma once

#include "engine/steps/case_steps.hpp"

namespace mappa::test {

/// A screening by the lead agency that says all it has to.
[[nodiscard]] ScreenCase screening(Level level = Level::two);

}  // namespace mappa::test
