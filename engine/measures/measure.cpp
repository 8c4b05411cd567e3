#include "engine/measures/measure.hpp"

#include <cctype>

namespace mappa {
namespace {

/// Stands between the numerator and the denominator of every definition.
constexpr std::string_view of_all = ", of ";

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

std::string Measure::numerator_words() const { return definition.substr(0, definition.find(of_all)); }

std::string Measure::denominator_words() const {
    const auto at = definition.find(of_all);
    if (at == std::string::npos) return {};
    auto words = definition.substr(at + of_all.size());
    words.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(words.front())));
    return words;
}

std::string Measure::verdict() const {
    if (!target) return "no target";
    const auto met = now.meets(target->percent);
    if (!met) return "n/a";
    return *met ? "met" : "not met: " + std::to_string(now.short_of(target->percent)) + " more needed";
}

}  // namespace mappa
