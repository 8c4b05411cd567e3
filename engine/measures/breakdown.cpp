#include "engine/measures/breakdown.hpp"

#include <algorithm>

namespace mappa {

Breakdown::Breakdown(const std::vector<std::string>& names) {
    for (const auto& name : names) rows_.push_back({name});
}

Breakdown::Row& Breakdown::row(const std::string& name) {
    auto found = std::ranges::find(rows_, name, &Row::name);
    if (found == rows_.end()) found = rows_.insert(rows_.end(), Row{name});
    return *found;
}

void Breakdown::count(const Window& window, Date on, const std::string& name, CountedLine line) {
    if (window.previous.contains(on)) count_before(name);
    if (window.now.contains(on)) count_now(name, std::move(line));
}

NowAndBefore Breakdown::share_of(std::string_view name) const {
    const auto found = std::ranges::find(rows_, name, &Row::name);
    if (found == rows_.end()) return {{0, total()}, {0, total_before()}};
    return {{found->now(), total()}, {found->before, total_before()}};
}

int Breakdown::total() const {
    int sum = 0;
    for (const auto& each : rows_) sum += each.now();
    return sum;
}

int Breakdown::total_before() const {
    int sum = 0;
    for (const auto& each : rows_) sum += each.before;
    return sum;
}

}  // namespace mappa
