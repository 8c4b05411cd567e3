#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/input/entry.hpp"
#include "engine/steps/steps.hpp"

namespace mappa::forms {

/// A local word that was taken for one of ours, and how often: "RMM" as level 2 (000 2.1, PHC-35).
struct TakenAs {
    std::string column, given, taken;
    int times = 0;
};

/// A person of the list, ready to be taken over.
struct CaseloadRow {
    int number = 0;  ///< as the spreadsheet counts
    TakeOverCase step;
};

/// An area's list of offenders, as its coordinator exported it.
struct Caseload {
    std::string source;
    std::vector<CaseloadRow> rows;                             ///< those without a problem of their own
    std::size_t read = 0;                                      ///< all rows
    std::vector<std::pair<std::string, std::string>> columns;  ///< heading and the field it was taken for
    std::vector<std::string> left_out;                         ///< headings that no field was found for
    std::vector<TakenAs> words;
    char separator = ',';
    bool converted = false;

    /// The cell that gave a field of a row; the row alone where no column gave it.
    [[nodiscard]] Place place(int row, std::string_view field) const;

    std::map<std::string, std::pair<std::size_t, std::string>, std::less<>> column_of;  ///< field to column and heading
};

/// Reads the list. `theirs` maps headings to fields where the known names do not. Every problem is reported with its
/// row and column: cells that cannot be read, what is needed and missing, one person in two rows.
[[nodiscard]] Caseload read_caseload(std::string_view bytes, const std::string& source,
                                     const std::map<std::string, std::string>& theirs, Date today, Problems& problems);

/// What columns and words are understood, in lines.
[[nodiscard]] std::string caseload_help();

}  // namespace mappa::forms
