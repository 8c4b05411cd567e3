#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "engine/desk/replay.hpp"
#include "store/connection.hpp"

namespace mappa::store {

/// What the journal tells when it is told again from the beginning, case by case in order of reference.
struct Listener {
    std::function<void(const AreaRecord&)> area;  ///< first of all, when the area has any steps
    std::function<void(const CaseRecord&)> next_case;
    /// A case (or the area, with an empty reference) that cannot be told because of this journal row.
    std::function<void(std::int64_t seq, const std::string& case_ref, const std::string& what)> untold;
    Progress progress;  ///< may be empty
};

/// Replays the whole journal, with one case in memory at a time. Erased cases are passed over: there is nothing to
/// tell.
void retell(Connection& connection, const Listener& listener);

}  // namespace mappa::store
