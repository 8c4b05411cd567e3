#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/calendar/date.hpp"
#include "engine/record/record.hpp"

/// What is different at a meeting from the meeting before, and who said of the rest that it still holds (001 5.14,
/// 5.20, 5.23: plans and minutes carried forward for years without a word changed).
namespace mappa {

enum class ChangeKind { fresh, changed, ended, carried };
template <>
struct Words<ChangeKind> {
    static constexpr std::string_view what = "kind of change";
    static constexpr auto list = std::to_array<Word<ChangeKind>>({
        {ChangeKind::fresh, "new", "New"},
        {ChangeKind::changed, "changed", "Changed"},
        {ChangeKind::ended, "ended", "Ended"},
        {ChangeKind::carried, "carried", "Carried forward"},
    });
};

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

/// A line of the open plan beside the line it was at the meeting before.
struct LineChange {
    ChangeKind kind = ChangeKind::fresh;
    const PlanEntry* now = nullptr;     ///< nullptr: ended
    const PlanEntry* before = nullptr;  ///< nullptr: new
};

/// The lines of the open plan in both versions, those of `now` in its order, then those that ended. Lines of the closed
/// section are in neither, and a line that moved there is not called ended (003 A1).
[[nodiscard]] std::vector<LineChange> compare_lines(const CaseRecord& record, const Plan& now, const Plan& before);

/// A plan line in words: what, who, when.
[[nodiscard]] std::string line_in_words(const PlanEntry& entry);

/// The plan that stood at the meeting before; nullptr when there was no such meeting or no plan.
[[nodiscard]] const Plan* plan_before(const CaseRecord& record, const Meeting& meeting, Date today);

/// Level, ratings, restrictions, plan lines and contingencies that are new, changed or ended since the meeting before.
/// Nothing at a first meeting.
[[nodiscard]] std::vector<Change> changes_since_last(const CaseRecord& record, const Meeting& meeting, Date today);

/// What was carried forward from the meeting before, each with who confirmed it as current and when.
[[nodiscard]] std::vector<Carried> carried_forward(const CaseRecord& record, const Meeting& meeting, Date today);

}  // namespace mappa
