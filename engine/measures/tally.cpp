#include "engine/measures/tally.hpp"

namespace mappa {
namespace {

/// " Not counted: NS-1 (release 3 May 2036: the bank holidays are known to 31 December 2035)."
std::string in_words(const std::vector<MeasuredCase>& left_out) {
    constexpr std::size_t most = 10;  // more than these are numbered, and no longer named
    std::string text;
    for (std::size_t i = 0; i < left_out.size() && i < most; ++i) {
        const auto& each = left_out[i];
        text += (i == 0 ? " Not counted: " : "; ") + each.case_ref + " (" + each.item + ": " + each.why + ")";
    }
    if (left_out.size() > most) text += "; and " + std::to_string(left_out.size() - most) + " more";
    return text.empty() ? text : text + ".";
}

}  // namespace

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
    measure.exclusions += in_words(left_out_);
    measure.left_out = std::move(left_out_);
}

}  // namespace mappa
