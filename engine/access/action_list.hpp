#pragma once

#include <string>
#include <vector>

#include "engine/access/access.hpp"
#include "engine/record/addresses.hpp"

namespace mappa {

/// Whom the action list of a meeting is sent to: the owners of its actions without those who may not be sent it.
[[nodiscard]] inline std::vector<Sending> action_list_goes_to(const CaseRecord& record, const AreaRecord& area,
                                                              int meeting, Date day) {
    auto list = action_list_recipients(record, area, meeting, day);
    std::erase_if(list, [&](const Sending& each) { return !may_be_sent(record, each.name, each.agency); });
    return list;
}

}  // namespace mappa
