#include "tests/bench/timing.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace mappa::bench {
namespace {

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

Spent so_far() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    const auto user = seconds(usage.ru_utime);
    const auto system = seconds(usage.ru_stime);
    return {std::chrono::duration<double>(now).count(), user, system, user + system};
}

double median_of(const std::vector<Spent>& all, double Spent::*what) {
    std::vector<double> values;
    for (const auto& each : all) values.push_back(each.*what);
    return median(std::move(values));
}

}  // namespace

Spent spent_by(const std::function<void()>& work) {
    const auto before = so_far();
    work();
    const auto after = so_far();
    return {after.wall - before.wall, after.user - before.user, after.system - before.system, after.cpu - before.cpu};
}

double median(std::vector<double> values) {
    const auto middle = values.size() / 2;
    std::ranges::sort(values);
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double Pair::ours_median(double Spent::*what) const { return median_of(ours, what); }
double Pair::bare_median(double Spent::*what) const { return median_of(bare, what); }

double Pair::speed(double Spent::*what) const {
    std::vector<double> ratios;
    for (std::size_t i = 0; i < ours.size(); ++i) {
        const auto one = ours[i].*what;
        // The kernel counts processor time in ticks: a short round can seem to have taken none.
        ratios.push_back(one > 0 ? bare[i].*what / one : NAN);
    }
    std::erase_if(ratios, [](double ratio) { return std::isnan(ratio); });
    return ratios.empty() ? NAN : median(std::move(ratios));
}

Pair compare(int rounds, const std::function<Spent()>& ours, const std::function<Spent()>& bare) {
    (void)ours();
    (void)bare();
    Pair pair;
    for (int round = 0; round < rounds; ++round) {
        const bool ours_first = round % 2 == 0;
        if (ours_first) pair.ours.push_back(ours());
        pair.bare.push_back(bare());
        if (!ours_first) pair.ours.push_back(ours());
    }
    return pair;
}

}  // namespace mappa::bench
