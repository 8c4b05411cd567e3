#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace mappa::bench {

/// One cell of a workbook as it stands in the file.
struct WorkbookCell {
    int row = 0, column = 0;
    std::string formula, text;
    double number = 0;
    bool is_number = false;
};

struct WorkbookSheet {
    std::string name;
    std::vector<WorkbookCell> cells;
};

/// Every cell of a workbook, by sheet, read with libzip and pugixml.
[[nodiscard]] std::vector<WorkbookSheet> cells_of(const std::string& bytes);

/// Writes the cells with libxlsxwriter and nothing else, to a file; returns its size.
std::size_t write_bare(const std::vector<WorkbookSheet>& sheets, const std::string& file);

/// Reads every row of every table that a case's record is made of with SQLite and nothing else, in the order in which
/// the lists of the workbook want them, by case; returns how many.
std::size_t read_bare(const std::string& file);

}  // namespace mappa::bench
