#pragma once

#include <optional>

#include "engine/record/record.hpp"

/// What was confirmed as current, as it was known on a day.
namespace mappa {

/// The last confirmation of a restriction made by a day; nullptr when there was none. For a meeting, one made for a
/// later meeting counts only where there is no other, whatever day it bears: minutes that are corrected afterwards
/// still say what had been confirmed for them (001 5.17).
[[nodiscard]] const RestrictionConfirmation* confirmation_of(const CaseRecord& record, int restriction, Date until,
                                                             std::optional<int> meeting = {});

/// The meeting that a confirmation made now is for: the one that sits, else the last one held whose minutes are not
/// approved; 0 when there is none.
[[nodiscard]] int meeting_to_confirm_for(const CaseRecord& record);

}  // namespace mappa
