#include "engine/record/area.hpp"

#include <algorithm>

namespace mappa {

const Edition* AreaRecord::edition_on(Date day) const {
    const Edition* latest = nullptr;
    for (const auto& each : editions) {
        if (each.effective_from <= day && (!latest || each.effective_from >= latest->effective_from)) latest = &each;
    }
    return latest;
}

const Edition* AreaRecord::edition(const std::string& id) const {
    const auto found = std::ranges::find(editions, id, &Edition::edition);
    return found == editions.end() ? nullptr : &*found;
}

}  // namespace mappa
