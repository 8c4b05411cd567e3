#pragma once

#include <string>

#include "forms/page/assets.hpp"
#include "forms/page/shape.hpp"
#include "forms/workbook/kpi_workbook.hpp"

namespace mappa::forms {

/// The summary of the KPI workbook as one HTML page: the same figures and sentences, the charts as pictures (SVG) with
/// every figure in words, the table of categories and levels, and the definitions. It needs no other file and names
/// nobody.
[[nodiscard]] std::string kpi_page(const KpiBook& book, const Assets& assets);

/// What the page offers to its template.
[[nodiscard]] Shape kpi_page_shape();

}  // namespace mappa::forms
