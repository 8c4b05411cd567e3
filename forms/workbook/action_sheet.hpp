#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "forms/workbook/action_tracker.hpp"

/// The sheet on which an agency says what came of its actions. What it says comes back through
/// forms/intake/action_sheet.hpp, which knows the columns by these headings.
namespace mappa::forms {

namespace sheet_column {
inline constexpr std::string_view number = "No.", case_ref = "Case", action = "Action", due = "Due", status = "Done or not done",
                                  done = "What was done", found = "What was found or changed", why = "If not done: why",
                                  by = "Done by", on = "Done on", reference = "Reference";
}  // namespace sheet_column

struct ActionSheetInfo {
    std::string whom;              ///< whose actions: "Police", "PC Finn Archer", "meeting 2 of FEN-2014-0001"
    std::optional<Agency> agency;  ///< the agency it is for, when it is for one
    std::string made_by;
    std::string created;  ///< UTC, "2030-04-01T09:00:00Z": given, never read from a clock
};

/// The actions still to be done among those given, as a workbook (XLSX) to be filled in: locked but for the columns of
/// the outcome, which take only a word of the list, a day that is possible, and text of some length (001 5.12). An
/// action that nobody is named for can be read there, and not reported. Throws as `Workbook` does.
[[nodiscard]] std::string action_sheet(std::span<const TrackedAction> actions, Date today, const ActionSheetInfo& info);

}  // namespace mappa::forms
