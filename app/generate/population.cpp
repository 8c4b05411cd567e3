#include "app/generate/population.hpp"

#include <algorithm>

#include "app/generate/calibration.hpp"

namespace mappa::app {
namespace {

constexpr std::int64_t published_total = [] {
    std::int64_t total = 0;
    for (const auto& cell : calibration::published) total += cell.offenders;
    return total;
}();
static_assert(published_total == 65'083);

/// Shares so many offenders out to the cells by largest remainders.
std::vector<int> shared_out(int offenders) {
    std::vector<int> counts;
    std::vector<std::pair<std::int64_t, std::size_t>> remainders;
    int left = offenders;
    for (const auto& cell : calibration::published) {
        const auto parts = static_cast<std::int64_t>(offenders) * cell.offenders;
        counts.push_back(static_cast<int>(parts / published_total));
        remainders.emplace_back(-(parts % published_total), counts.size() - 1);
        left -= counts.back();
    }
    std::ranges::sort(remainders);
    for (const auto& [remainder, cell] : remainders) {
        if (left-- <= 0) break;
        ++counts[cell];
    }
    return counts;
}

}  // namespace

std::vector<Fate> population(int offenders, std::uint64_t seed) {
    Dice dice{seed, 0};
    std::vector<Fate> all;
    const auto counts = shared_out(offenders);
    int came_down[3] = {};
    for (std::size_t cell = 0; cell < counts.size(); ++cell) {
        const auto& [category, level, published] = calibration::published[cell];
        if (level != Level::one) came_down[static_cast<int>(category) - 1] += counts[cell];
    }
    for (auto& count : came_down) count = count * calibration::lowered / calibration::not_lowered;
    for (std::size_t cell = 0; cell < counts.size(); ++cell) {
        const auto& [category, level, published] = calibration::published[cell];
        auto& lowered = came_down[static_cast<int>(category) - 1];
        for (int i = 0; i < counts[cell]; ++i) {
            Fate fate{category, level, {}, false};
            if (level == Level::one) {
                if (lowered > 0) {
                    --lowered;
                    fate.began = Level::two;
                }
            } else {
                fate.began = level;
                if (calibration::raised.thrown(dice)) {
                    // Half of those at level 3 came up from level 2, everybody else from level 1.
                    if (level == Level::three && dice.chance(1, 2))
                        fate.began = Level::two;
                    else
                        fate.from_level_1 = category != Category::three;
                }
            }
            all.push_back(fate);
        }
    }
    // Category 3 is never at level 1: who no longer needs level 2 leaves.
    for (int i = 0; i < came_down[2]; ++i) all.push_back({Category::three, {}, Level::two, false});
    for (auto i = all.size(); i > 1; --i) std::swap(all[i - 1], all[dice.next() % i]);
    return all;
}

}  // namespace mappa::app
