#pragma once

#include <span>
#include <string>
#include <vector>

#include "forms/workbook/action_tracker.hpp"
#include "forms/workbook/workbook.hpp"

namespace mappa::forms {

using Tracked = const TrackedAction*;

/// The unsettled ones in the order of the list.
[[nodiscard]] std::vector<Tracked> in_order(std::span<const TrackedAction> actions);

/// Where a table of actions ended up on its sheet, for formulas that count it.
struct TrackerTable {
    const Sheet* sheet = nullptr;
    int first_row = 0, last_row = -1;  ///< last_row < first_row when there is none
};

/// The actions of one named worker, and where they ended up on the sheet of workers.
struct WorkerSection {
    std::string worker;  ///< with the agency
    std::vector<Tracked> actions;
    TrackerTable table;
};

/// Columns of the full list that formulas refer to.
inline constexpr int case_column = 1, state_column = 9, urgent_column = 10;
/// Column of the sheet of workers that says where an action stands.
inline constexpr int worker_state_column = 7;
/// What the state of every action says that is reported but not settled.
inline constexpr std::string_view awaiting = "not yet accepted";

/// Writes title, note and table; the note may be replaced later by a formula.
TrackerTable list_actions(Sheet& sheet, const std::string& title, const std::string& note,
                          std::span<const Tracked> actions, Date today);

/// The sheet of named workers: a section each, and a total. A name written in another case is the same worker.
std::vector<WorkerSection> list_by_worker(Sheet& sheet, const std::string& title, const std::string& note,
                                          std::span<const Tracked> actions, Date today);

/// Where an action stands, with the first deadline when it was moved (001 5.11) and the outcome that is proposed.
[[nodiscard]] std::string state_text(const TrackedAction& tracked, Date today);
/// "2, 5 January 2015", or that it was set between meetings.
[[nodiscard]] std::string meeting_text(const TrackedAction& tracked);
/// Who does it, or that nobody is named yet and who took it.
[[nodiscard]] std::string owner_text(const Action& action);

}  // namespace mappa::forms
