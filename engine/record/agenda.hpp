#pragma once

#include <string_view>
#include <vector>

#include "engine/record/record.hpp"

namespace mappa {

/// One item of a meeting's agenda.
struct AgendaItem {
    std::string_view heading;
    bool covered = false;  ///< something is recorded under it at this meeting
};

/// The standing agenda of a meeting, in order, each item covered or not yet. The risk comes before what each agency has
/// to say: a meeting ran for over an hour before it was raised (001 5.10). Victims are always an item (000 2.2
/// strength (iv)); the critical public protection case is one at level 3 only (001 7.5), the plan of the last meeting
/// at reviews only (001 6.7).
[[nodiscard]] std::vector<AgendaItem> agenda(const CaseRecord& record, const Meeting& meeting);

}  // namespace mappa
