#pragma once

#include <string>
#include <vector>

#include "engine/calendar/working_days.hpp"
#include "engine/policy/policy.hpp"
#include "engine/record/area.hpp"
#include "engine/record/record.hpp"

namespace mappa {

/// What is wrong with a record beyond any one step.
enum class GapKind {
    stuck,       ///< no clock, person or next step will ever move it
    impossible,  ///< facts that cannot both be true
    missing      ///< something the record should hold and does not
};
template <>
struct Words<GapKind> {
    static constexpr std::string_view what = "kind of gap";
    static constexpr auto list = std::to_array<Word<GapKind>>({
        {GapKind::stuck, "stuck", "Stuck"},
        {GapKind::impossible, "impossible", "Impossible"},
        {GapKind::missing, "missing", "Missing"},
    });
};

/// One gap, and the way out of it.
struct Gap {
    GapKind kind = GapKind::stuck;
    std::string about;  ///< "the case", "meeting 2", "action 5"
    std::string what;
    std::string way_out;  ///< what to do, mostly a command
};

/// Everything that is stuck, impossible or missing in a case on a day. A case that left MAPPA is only asked for its
/// documents and for facts that cannot be.
[[nodiscard]] std::vector<Gap> gaps_of(const CaseRecord& record, const AreaRecord& area, const Policy& policy,
                                       const WorkingDays& calendar, Date today);

/// What an adopted edition lacks, each with the value that stands in for it.
[[nodiscard]] std::vector<Gap> gaps_of(const Policy& adopted);

}  // namespace mappa
