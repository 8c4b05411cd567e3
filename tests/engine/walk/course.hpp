#pragma once

#include <string_view>
#include <vector>

#include "app/generate/dice.hpp"
#include "engine/record/record.hpp"

namespace mappa::test {

/// A step that would move a case on, and the number of the object it is about (0: the case, or any that fits).
struct Aim {
    std::string_view step;
    int target = 0;
};

/// Not a step but all that a meeting has to record before it closes.
inline constexpr std::string_view whole_meeting = "the whole meeting";

/// What a diligent office would do next on a case: each object's own way forward, and now and then a turn aside.
[[nodiscard]] std::vector<Aim> way_forward(const CaseRecord& record, app::Dice& dice);

}  // namespace mappa::test
