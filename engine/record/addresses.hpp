#pragma once

#include <string>
#include <vector>

#include "engine/record/record.hpp"

namespace mappa {

struct AreaRecord;

/// Whom the action list of a meeting goes to: whoever has an action still to be done, or is to name somebody for it,
/// with the address of that very person - from the invitation to the meeting that holds, an invitation to another
/// meeting, the case's own contacts, or what the area knows of them. Empty where none is recorded (001 5.9). One copy
/// for each person; the same name at another service is somebody else.
[[nodiscard]] std::vector<Sending> action_list_recipients(const CaseRecord& record, const AreaRecord& area, int meeting,
                                                          Date day);

}  // namespace mappa
