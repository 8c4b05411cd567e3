#include "engine/measures/caseload.hpp"

#include <numeric>

#include "engine/measures/timing.hpp"

namespace mappa {

void Caseload::add(const CaseRecord& record) {
    if (!registered_on(record, on_)) return;
    const auto& place = cases_.emplace_back(Place{record.facts.ref, level_on(record, on_), category_on(record, on_)});
    ++counts_[row(place.level)][column(place.category)];
}

int Caseload::row_total(std::optional<Level> level) const {
    const auto& cells = counts_[row(level)];
    return std::accumulate(cells.begin(), cells.end(), 0);
}

int Caseload::column_total(std::optional<Category> category) const {
    int sum = 0;
    for (const auto& cells : counts_) sum += cells[column(category)];
    return sum;
}

int Caseload::total() const {
    int sum = 0;
    for (const auto& cells : counts_) sum = std::accumulate(cells.begin(), cells.end(), sum);
    return sum;
}

Share Caseload::share_at(Level level) const { return {row_total(level), total() - row_total(std::nullopt)}; }

}  // namespace mappa
