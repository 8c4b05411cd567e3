#pragma once

#include <optional>
#include <string_view>

#include "engine/words/words.hpp"

namespace mappa {

/// The kind of meeting that a local name means: "MAPPP", "level 2 panel", "RMM" ... Meetings went by many names from
/// area to area, most of all at level 2 (000 2.1 improvement (i)). Case, spaces and punctuation do not matter. Nothing
/// when the name is not known: whoever imports has to ask, since a wrong guess would move a case between levels.
[[nodiscard]] std::optional<MeetingKind> meeting_kind_of(std::string_view local_name);

}  // namespace mappa
