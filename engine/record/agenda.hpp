#pragma once

#include <string_view>
#include <vector>

#include "engine/record/record.hpp"

namespace mappa {

/// What an item of the agenda is about, whatever its heading says.
enum class AgendaTopic {
    attendance,
    statement,
    purpose,
    previous_minutes,
    previous_actions,
    last_plan,
    lead_report,
    offender_view,
    risk,
    information,
    victims,
    diversity,
    plan,
    contingency,
    restrictions,
    disclosure,
    human_rights,
    critical_case,
    level,
    new_actions,
    told_offender,
    visor,
    next_review
};

/// One item of a meeting's agenda.
struct AgendaItem {
    AgendaTopic topic{};
    std::string_view heading;
    bool covered = false;  ///< something is recorded under it at this meeting
};

/// The standing agenda of a meeting, in order, each item covered or not yet. The risk comes before what each agency has
/// to say: a meeting ran for over an hour before it was raised (001 5.10). Victims are always an item (000 2.2
/// strength (iv)); the critical public protection case is one at level 3 only (001 7.5), the plan of the last meeting
/// at reviews only (001 6.7).
[[nodiscard]] std::vector<AgendaItem> agenda(const CaseRecord& record, const Meeting& meeting);

/// Whether two cases are heard at one sitting: on one day, at one place, before one chair. Where the place or the chair
/// is not recorded yet, nobody knows (001 5.10).
[[nodiscard]] bool same_sitting(const Meeting& one, const Meeting& other);

}  // namespace mappa
