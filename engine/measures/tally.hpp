#pragma once

#include <string>
#include <utility>

#include "engine/measures/measure.hpp"

namespace mappa {

/// What a measure's rule counts into: it says on which day a thing counts and whether it belongs in the
/// numerator, and the tally knows which period that is.
class Tally {
public:
    explicit Tally(const Window& window) : window_{window} {}

    [[nodiscard]] const Window& window() const { return window_; }

    /// Counts a thing on a day. A day in neither period is left out; the case list says of each thing which period
    /// it is of, and holds it twice when both periods have that day.
    void count(Date on, MeasuredCase item);

    /// Notes a thing that belongs to the measure and cannot be counted, with the reason: it is not left out in silence.
    void leave_out(MeasuredCase item) { left_out_.push_back(std::move(item)); }

    /// Moves what was counted into a measure.
    void finish(Measure& measure) &&;

private:
    Window window_;
    Share now_, previous_;
    std::map<Corner, NowAndBefore> corners_;
    std::vector<MeasuredCase> cases_, left_out_;
};

}  // namespace mappa
