#include "engine/measures/tally.hpp"

namespace mappa {

void Tally::count(Date on, MeasuredCase item) {
    const bool before = window_.previous.contains(on), now = window_.now.contains(on);
    if (!before && !now) return;
    auto& corner = corners_[{item.level, item.agency}];
    if (before) {
        previous_.count(item.counted);
        corner.previous.count(item.counted);
        item.period = InPeriod::before;
        if (!now) return cases_.push_back(std::move(item));
        cases_.push_back(item);
    }
    now_.count(item.counted);
    corner.now.count(item.counted);
    item.period = InPeriod::now;
    cases_.push_back(std::move(item));
}

void Tally::finish(Measure& measure) && {
    measure.now = now_;
    measure.previous = previous_;
    measure.corners = std::move(corners_);
    measure.cases = std::move(cases_);
}

}  // namespace mappa
