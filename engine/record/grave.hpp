#pragma once

#include "engine/record/record.hpp"

namespace mappa {

/// Whether the latest assessment finds very high risk, or says why serious harm is imminent: an action of such a
/// case that nobody is named for comes first (001 5.5).
[[nodiscard]] bool grave_risk(const CaseRecord& record);

}  // namespace mappa
