#pragma once

#include <vector>

#include "engine/record/record.hpp"

namespace mappa {

/// The invitations to a meeting that hold, in the order in which the people were first invited: somebody invited again,
/// with a corrected address or another reason, is one person, and the last invitation counts. One name at two services
/// or authorities is two people; an invitation without a name is nobody's.
[[nodiscard]] std::vector<const Invitation*> invitations_to(const CaseRecord& record, int meeting);

}  // namespace mappa
