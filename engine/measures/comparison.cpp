#include "engine/measures/comparison.hpp"

#include <algorithm>
#include <array>

#include "engine/measures/practice.hpp"

namespace mappa {
namespace {

/// The settings of the policy that are part of a measure's definition.
struct RestsOn {
    std::string_view id, setting;
};
constexpr auto settings = std::to_array<RestsOn>({
    {"reviews-in-interval", "clock.review-2"},
    {"reviews-in-interval", "clock.review-3"},
    {"minutes-in-time", "clock.minutes-2"},
    {"minutes-in-time", "clock.minutes-3"},
    {"minutes-posted", "clock.minutes-2"},
    {"minutes-posted", "clock.minutes-3"},
    {"referrals-answered", "clock.reply"},
    {"referrals-custody-in-time", "clock.refer"},
    {"referrals-timely-complete", "clock.refer"},
    {"initial-plan-in-time", "clock.plan"},
    {"plan-in-time", "clock.plan"},
    {"assessment-in-time", "clock.plan"},
    {"assessment-in-time", "clock.release-risk-review"},
    {"plans-no-open-check", "switch.four-pillars"},
    {"plans-sufficient", "audit.plan-sufficient"},
    {"threat-managed", "audit.threat-managed"},
    {"all-reasonable-action", "audit.all-reasonable-action"},
});

std::string what_changed(std::string_view id, const Practice* by) {
    if (!by) return {};
    for (const auto& each : settings) {
        if (each.id != id) continue;
        const auto was = setting_text(by->policy_before, each.setting);
        const auto is = setting_text(by->policy, each.setting);
        if (was != is) return "was \"" + was + "\", is \"" + is + "\"";
    }
    return {};
}

Trend trend_of(const Measure& measure) {
    if (measure.better == Better::neither) return Trend::neither;
    const auto points = change_in_points(measure.now, measure.previous);
    if (!points) return Trend::no_cases;
    if (*points == 0) return Trend::unchanged;
    const bool rose = *points > 0;
    return rose == (measure.better == Better::more) ? Trend::improved : Trend::worse;
}

}  // namespace

int Comparison::count(Trend change) const {
    return static_cast<int>(std::ranges::count(measures, change, &ComparedMeasure::change));
}

int Comparison::compared() const { return count(Trend::improved) + count(Trend::unchanged) + count(Trend::worse); }

Comparison compare(std::span<const Measure> measures, const Practice* by) {
    Comparison result;
    for (const auto& each : measures) {
        ComparedMeasure row{each.id, each.title, each.now, each.previous, trend_of(each), {}};
        row.why = what_changed(each.id, by);
        if (!row.why.empty()) row.change = Trend::adjusted;
        result.measures.push_back(std::move(row));
    }
    return result;
}

}  // namespace mappa
