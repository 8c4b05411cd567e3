#pragma once

#include <string>
#include <vector>

#include "forms/intake/grid.hpp"
#include "forms/intake/package.hpp"

namespace mappa::forms {

/// What a workbook that comes in may hold at most: far above what an honest sheet needs.
struct GridLimits {
    std::size_t sheets = 40;                            ///< charts that fill a sheet count too
    std::size_t rows = 5'000, columns = 100;            ///< of each sheet
    std::size_t bytes = std::size_t{64} * 1024 * 1024;  ///< of all cells of all sheets, as they stand in memory
};

/// The cells of each sheet of a workbook (XLSX), hidden sheets too, as whatever program saved it. Only values are
/// taken: a formula's last result is somebody's claim, so that formulas, like errors and merged cells, are problems of
/// their sheet, each with its cell as far as there is room for them. Problems of the whole file go to `problems`: then
/// nothing of it is to be taken.
[[nodiscard]] std::vector<Grid> read_workbook(const Package& package, const std::string& source, Problems& problems,
                                              const GridLimits& limits = {});

}  // namespace mappa::forms
