#pragma once

#include <vector>

#include "engine/input/json.hpp"
#include "engine/record/record.hpp"

namespace mappa::forms {

/// The people that a referral asks to invite.
[[nodiscard]] std::vector<InviteeForm> invitees_of(const CaseRecord& record, const Referral& referral);

/// What a referral holds, named as its form and the engine name it: {"adds": "...", "invite": [{"name": "..."}]}.
[[nodiscard]] Json answers_of(const CaseRecord& record, const Referral& referral);

}  // namespace mappa::forms
