#pragma once

#include <optional>
#include <span>
#include <string>

#include "engine/calendar/date.hpp"
#include "engine/record/action.hpp"

namespace mappa::forms {

/// An action with what its row in the tracker needs from elsewhere. Cases stand there by reference, never by
/// name.
struct TrackedAction {
    std::string case_ref;
    const Action& action;
    std::optional<Date> meeting_on;  ///< the day of the meeting that set it
    bool grave = false;  ///< the risk is very high or harm imminent: what nobody is named for heads the list (001 5.5)
    int version = 1;     ///< of the action: grows with each change (engine/record/proposals.hpp)
    std::string proposed = {};  ///< the outcome that waits for the chair, as the lists say it
    std::string earlier = {};   ///< outcomes that were not accepted, and why; one a line
};

struct TrackerInfo {
    std::string scope;  ///< whose actions: the area, a case's reference, an agency, a chair
    std::string made_by;
    std::string created;  ///< UTC, "2030-04-01T09:00:00Z": given, never read from a clock
};

/// The actions that nobody has settled yet, as a workbook (XLSX): all of them, totals, each named worker's,
/// and one sheet an agency. Each action stands on exactly one agency's sheet and under exactly one worker
/// (004 section 2.2). Those nobody is named for, or has
/// accepted, come first (before them those with very high or imminent risk), then by deadline; those that wait for
/// their outcome to be accepted come last. Settled actions among those given are left out. Throws as `Workbook` does.
[[nodiscard]] std::string action_tracker(std::span<const TrackedAction> actions, Date today, const TrackerInfo& info);

}  // namespace mappa::forms
