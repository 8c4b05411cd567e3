#pragma once

#include <string>

#include "engine/measures/measure.hpp"

namespace mappa {

/// From how many things on a percentage is worth a reader's trust: a policy setting.
struct Few {
    int below = 5;
    bool confirmed = false;

    [[nodiscard]] bool few(const Share& share) const { return share.denominator > 0 && share.denominator < below; }
    /// "under 5"; empty when there are enough, or none at all.
    [[nodiscard]] std::string mark(const Share& share) const;
};

/// "up 5 points", "down 1 point", "no change", "n/a": the change between the percentages as they are printed (001 3.1).
[[nodiscard]] std::string trend(const Share& now, const Share& previous);

/// A figure that is neither good nor bad in itself: a move of level (001 3.9).
[[nodiscard]] bool neutral(const Measure& measure);

/// How a figure came about, for the end of that sentence, where it is not simply counted; else empty.
[[nodiscard]] std::string_view not_simply_counted(const Measure& measure);

/// What a figure means, in one sentence for a board: "Target met with 8 to spare; up 2 points on the period before." A
/// measure without a target is not praised or blamed.
[[nodiscard]] std::string meaning(const Measure& measure, const Few& few);

}  // namespace mappa
