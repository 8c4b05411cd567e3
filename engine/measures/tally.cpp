#include "engine/measures/tally.hpp"

namespace mappa {

void Tally::count(Date on, MeasuredCase item) {
    if (!window_.asks(on)) return;
    auto& corner = corners_[{item.level, item.agency}];
    if (window_.previous.contains(on)) {
        previous_.count(item.counted);
        corner.previous.count(item.counted);
    }
    if (window_.now.contains(on)) {
        now_.count(item.counted);
        corner.now.count(item.counted);
        cases_.push_back(std::move(item));
    }
}

void Tally::finish(Measure& measure) && {
    measure.now = now_;
    measure.previous = previous_;
    measure.corners = std::move(corners_);
    measure.cases = std::move(cases_);
}

}  // namespace mappa
