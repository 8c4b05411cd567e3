#pragma once

#include "engine/record/meeting.hpp"

namespace mappa {

/// Whether a meeting withholds from the offender how he or she is managed (000 2.1): as it answered. Of a meeting
/// recorded before there was an answer, what its text says counts: "withheld, because ...", "not to be told". The
/// minutes then ask for the reason, and no notice to the offender is made.
[[nodiscard]] bool withheld_from_offender(const Meeting& meeting);

/// Why it is withheld, as the meeting recorded it.
[[nodiscard]] const std::string& why_withheld(const Meeting& meeting);

}  // namespace mappa
