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

bool neutral(const Measure& measure) { return measure.id.starts_with("level-"); }

std::string_view not_simply_counted(const Measure& measure) {
    switch (measure.reckoning) {
        case Reckoning::judged:
            return "; as auditors judged it";
        case Reckoning::proxy:
            return "; counted by a rule, judged by nobody";
        case Reckoning::counted:
            break;
    }
    return {};
}

std::string meaning(const Measure& measure, const Few& few) {
    const auto& now = measure.now;
    if (now.denominator == 0) return "Nothing to count in this period.";
    std::string text;
    if (!measure.target) {
        text = neutral(measure) ? "Neither good nor bad in itself" : "No target is set";
    } else if (const int missing = now.short_of(measure.target->percent); missing > 0) {
        text = "Target missed: " + std::to_string(missing) + " more needed";
    } else {
        const int needed = Share{0, now.denominator}.short_of(measure.target->percent);
        text = "Target met with " + std::to_string(now.numerator - needed) + " to spare";
    }
    const auto change = trend(now, measure.previous);
    text += change == "n/a" ? "; nothing to compare with" : "; " + change + " on the period before";
    text += not_simply_counted(measure);
    if (few.few(now)) text += "; too few to judge by";
    return text + ".";
}

}  // namespace mappa
