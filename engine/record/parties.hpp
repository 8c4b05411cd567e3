#pragma once

#include <string>

#include "engine/record/record.hpp"

namespace mappa {

/// The agencies with a part in the case: that lead it, are invited or required at a meeting, attended one, have an
/// action, or hold the offender. Their codes in order, with a space between.
[[nodiscard]] std::string parties_of(const CaseRecord& record);
/// Whether such a list names this agency.
[[nodiscard]] bool names_party(std::string_view parties, Agency agency);

}  // namespace mappa
