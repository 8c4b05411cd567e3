#include "engine/measures/measure.hpp"

namespace mappa {
namespace {

template <WordList E>
std::vector<Slice> slices(const Measure& measure, std::optional<E> Corner::*side, std::string_view none) {
    std::map<std::optional<E>, NowAndBefore> sums;
    for (const auto& [corner, share] : measure.corners) {
        auto& sum = sums[corner.*side];
        sum.now += share.now;
        sum.previous += share.previous;
    }
    std::vector<Slice> rows;
    std::optional<Slice> without;
    for (const auto& [value, share] : sums) {
        if (value) {
            rows.push_back({std::string{label(*value)}, share.now, share.previous});
        } else {
            without = Slice{std::string{none}, share.now, share.previous};
        }
    }
    if (without) rows.push_back(*without);
    return rows;
}

}  // namespace

std::vector<Slice> Measure::by_level() const { return slices(*this, &Corner::level, "No level"); }

std::vector<Slice> Measure::by_agency() const { return slices(*this, &Corner::agency, "No agency recorded"); }

NowAndBefore Measure::share_of(std::optional<Level> level, std::optional<Agency> agency) const {
    NowAndBefore sum;
    for (const auto& [corner, share] : corners) {
        if ((level && corner.level != level) || (agency && corner.agency != agency)) continue;
        sum.now += share.now;
        sum.previous += share.previous;
    }
    return sum;
}

std::string Measure::verdict() const {
    if (!target) return "no target";
    const auto met = now.meets(target->percent);
    if (!met) return "n/a";
    return *met ? "met" : "not met: " + std::to_string(now.short_of(target->percent)) + " more needed";
}

}  // namespace mappa
