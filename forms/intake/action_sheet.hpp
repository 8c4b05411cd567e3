#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/steps/steps.hpp"
#include "forms/intake/grid.hpp"
#include "forms/workbook/action_reference.hpp"

namespace mappa::forms {

/// What a row of an action sheet reports.
struct ReportedRow {
    int number = 0;  ///< as the spreadsheet counts
    bool hidden = false;
    ActionReference reference;
    std::string due;  ///< the deadline as the file has it: by it we know in which order the file writes days and months
    ProposeOutcome step;
};

/// An action sheet that came back filled in.
struct ReportedSheet {
    std::string source;                 ///< the file's name
    std::string name;                   ///< of the sheet in it; empty for CSV
    std::vector<ReportedRow> rows;      ///< those that report something and have no problem of their own
    std::size_t actions = 0;            ///< rows that stand for an action
    std::size_t still_open = 0;         ///< of these, rows that report nothing
    std::vector<std::string> left_out;  ///< headings of columns that somebody added
    bool converted = false;             ///< was Windows-1252

    /// The cell of a row that gives a field of `action propose`; the row alone where none does.
    [[nodiscard]] Place place(int row, std::string_view field) const;

    std::map<std::string, std::pair<std::size_t, std::string>, std::less<>> column_of;  ///< field to column and heading
};

/// Reads an action sheet (forms/workbook/action_sheet.hpp) as a spreadsheet program saved it: XLSX, or CSV in any of
/// its kinds. Every problem is told with its sheet, row and column: cells that cannot be read, words that are not on
/// the list, days that are none, rows that were added, altered, pasted in part or doubled. Whether an outcome may be
/// proposed is for the engine to say.
[[nodiscard]] ReportedSheet read_action_sheet(std::string_view bytes, const std::string& source, Date today,
                                              Problems& problems);

}  // namespace mappa::forms
