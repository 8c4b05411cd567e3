#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/input/entry.hpp"

namespace mappa::forms {

/// The cells of a sheet as text, dates as 2030-04-01; rows of nothing but empty cells are left out.
struct Grid {
    struct Row {
        int number = 0;  ///< as the spreadsheet counts: the first row is row 1
        std::vector<std::string> cells;
        bool hidden = false;
    };
    std::string name;  ///< of the sheet; empty for a file that has one only
    std::vector<Row> rows;
    Problems problems;         ///< what of this sheet cannot be read, each with its cell
    std::set<int> wrong_rows;  ///< the rows these stand in
    char separator = ',';
    bool converted = false;  ///< was Windows-1252
};

}  // namespace mappa::forms
