#pragma once

#include "engine/record/meeting.hpp"

namespace mappa {

/// Whether a meeting withholds from the offender how he or she is managed, by what it recorded of it: "withheld,
/// because
/// ...", "not to be told" (000 2.1). The minutes then ask for the reason, and no notice to the offender is made.
[[nodiscard]] bool withheld_from_offender(const Meeting& meeting);

}  // namespace mappa
