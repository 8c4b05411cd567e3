#include "engine/measures/meaning.hpp"

#include <cstdlib>

namespace mappa {

std::string Few::mark(const Share& share) const {
    return few(share) ? "under " + std::to_string(below) : std::string{};
}

std::string trend(const Share& now, const Share& previous) {
    const auto change = change_in_points(now, previous);
    if (!change) return "n/a";
    if (*change == 0) return "no change";
    const int points = std::abs(*change);
    return (*change > 0 ? "up " : "down ") + std::to_string(points) + (points == 1 ? " point" : " points");
}

std::string meaning(const Measure& measure, const Few& few) {
    if (measure.now.denominator == 0) return "Nothing to count in this period.";
    const auto figure = std::to_string(measure.now.numerator) + " of " + std::to_string(measure.now.denominator) +
                        " (" + measure.now.percent_text() + ")";
    std::string text;
    if (measure.target) {
        const auto target = std::to_string(measure.target->percent) + "%";
        const int missing = measure.now.short_of(measure.target->percent);
        text = missing == 0 ? "Target met: " + figure + ", target " + target
                            : "Target missed: " + figure + ", " + std::to_string(missing) + " short of " + target;
    } else {
        text = figure + "; no target is set";
    }
    const auto change = trend(measure.now, measure.previous);
    text += change == "n/a" ? "; nothing to compare with" : "; " + change;
    if (few.few(measure.now)) text += "; too few to judge";
    return text + ".";
}

}  // namespace mappa
