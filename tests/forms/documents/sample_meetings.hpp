#pragma once

#include "engine/record/record.hpp"

namespace mappa::forms::sample {

/// Adds to the sample case its referral, its two meetings with everything decided there, and their actions.
void add_referral_and_meetings(CaseRecord& record);

}  // namespace mappa::forms::sample
