#pragma once

#include <array>
#include <string_view>

#include "forms/intake/caseload.hpp"
#include "forms/intake/csv.hpp"

namespace mappa::forms {

/// Without these nobody can be taken over.
inline constexpr std::array needed_fields{"name", "born", "category", "level", "lead_agency"};

/// Whether a column gives the field, or what it is made from.
[[nodiscard]] bool has_column(const Caseload& list, std::string_view field);

/// Reads the rows of a table whose columns are known into steps, and counts which words were taken for which. Every
/// problem is reported with its cell.
void read_rows(Caseload& list, const CsvTable& table, Date today, Problems& problems);

}  // namespace mappa::forms
