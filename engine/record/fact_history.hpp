#pragma once

#include <string>
#include <string_view>

#include "engine/record/record.hpp"

namespace mappa {

/// What a fact was on a day, as its code or text: "category", "level", "risk of serious harm" or a field of the case
/// (000 Table 9). Days count by the day a change holds from; of two changes that hold on the day, the one recorded last
/// counts. Empty when nothing was recorded or held yet.
[[nodiscard]] std::string fact_on(const CaseRecord& record, std::string_view fact, Date day);

}  // namespace mappa
