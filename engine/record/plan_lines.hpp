#pragma once

#include <string>
#include <vector>

#include "engine/record/record.hpp"

/// Two versions of the plan beside each other, line by line.
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

/// A line of the open plan beside the line it was at the meeting before.
struct LineChange {
    ChangeKind kind = ChangeKind::fresh;
    const PlanEntry* now = nullptr;     ///< nullptr: ended
    const PlanEntry* before = nullptr;  ///< nullptr: new
};

/// The lines of the open plan in both versions, those of `now` in its order, then those that ended. Lines of the closed
/// section are in neither, and a line that moved there is neither called ended nor shown as what another was (003 A1).
[[nodiscard]] std::vector<LineChange> compare_lines(const CaseRecord& record, const Plan& now, const Plan& before);

/// Whether an open line stands, in the same words, in the closed section of a later version. Whoever may not read that
/// section may not learn from the earlier version what is in it.
[[nodiscard]] bool closed_later(const CaseRecord& record, const PlanEntry& line);

/// A plan line in words: what, who, when.
[[nodiscard]] std::string line_in_words(const PlanEntry& entry);

}  // namespace mappa
