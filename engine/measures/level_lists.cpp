#include "engine/measures/level_lists.hpp"

#include "engine/measures/timing.hpp"

namespace mappa {

void LevelLists::add(const CaseRecord& record) {
    if (!registered_on(record, on_)) return;
    ++open_;
    const Line line{record.facts.ref, level_on(record, on_), category_on(record, on_), record.facts.lead_agency};
    const bool clear = line.level && line.category;
    lists_[clear ? static_cast<std::size_t>(*line.level) : 0].push_back(line);
}

}  // namespace mappa
