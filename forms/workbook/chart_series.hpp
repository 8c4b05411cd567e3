#pragma once

#include <string>

#include "forms/workbook/workbook.hpp"

namespace mappa::forms {

/// Bars differ by pattern as well as by colour.
enum class Look { plain, striped, dark };

/// A bar for each row from the first to the last: named by column 0, as long as the number in `column` says.
void add_series(lxw_chart* chart, const Sheet& sheet, int first, int last, int column, const std::string& name,
                Look look);

}  // namespace mappa::forms
