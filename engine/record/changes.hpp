#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/calendar/date.hpp"
#include "engine/record/plan_lines.hpp"
#include "engine/record/record.hpp"

/// What is different at a meeting from the meeting before, and who said of the rest that it still holds (001 5.14,
/// 5.20, 5.23: plans and minutes carried forward for years without a word changed).
namespace mappa {

/// One thing that is new, changed or ended since the meeting before.
struct Change {
    std::string about;  ///< "Level", "Risk of serious harm", "Restriction", "Supervision" ...
    ChangeKind kind = ChangeKind::fresh;
    std::string now, was;
};

/// Something that was the same at the meeting before, and who confirmed that it is current.
struct Carried {
    std::string what;
    std::string by;  ///< empty: nobody has
    std::optional<Date> on;
};

/// The plan that stood at the meeting before; nullptr when there was no such meeting or no plan.
[[nodiscard]] const Plan* plan_before(const CaseRecord& record, const Meeting& meeting, Date today);

/// Level, ratings, restrictions, plan lines and contingencies that are new, changed or ended since the meeting before.
/// Nothing at a first meeting.
[[nodiscard]] std::vector<Change> changes_since_last(const CaseRecord& record, const Meeting& meeting, Date today);

/// What was carried forward from the meeting before, each with who confirmed it as current and when.
[[nodiscard]] std::vector<Carried> carried_forward(const CaseRecord& record, const Meeting& meeting, Date today);

}  // namespace mappa
