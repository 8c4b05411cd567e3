#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/input/entry.hpp"
#include "forms/intake/grid.hpp"

namespace mappa::forms {

/// A table as a spreadsheet program saves it, in UTF-8; rows of nothing but empty cells are left out.
struct CsvTable {
    struct Row {
        int number = 0;  ///< as the spreadsheet counts: the heading is row 1
        std::vector<std::string> cells;
    };
    std::vector<std::string> heading;
    std::vector<Row> rows;
    char separator = ',';
    bool converted = false;  ///< was Windows-1252
};

/// Reads RFC 4180: quoted cells with doubled quotes and line breaks in them, CRLF or LF, a byte order mark; separated
/// by commas, or by semicolons or tabs when the heading has more of these. Every mistake is reported with its row.
[[nodiscard]] CsvTable read_csv(std::string_view bytes, const std::string& source, Problems& problems);

/// The same for a sheet whose heading stands somewhere below a title: every row as it is, with what is wrong in them
/// kept in the grid. A file that is no text is a problem.
[[nodiscard]] Grid read_csv_grid(std::string_view bytes, const std::string& source, Problems& problems);

/// "row 12, column C 'DOB'": a place as the spreadsheet shows it.
[[nodiscard]] Place cell_place(const std::string& source, int row, std::size_t column, const std::string& heading);

/// A cell for a file that a spreadsheet will open: quoted where needed, and never taken for a formula (a leading
/// apostrophe).
[[nodiscard]] std::string csv_cell(std::string_view text);

}  // namespace mappa::forms
