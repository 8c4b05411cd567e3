#pragma once

#include <string>

#include "engine/record/record.hpp"

namespace mappa::forms {

/// The first line of a list of cases as a spreadsheet opens it: one column a field of the case by its name, and the
/// level in force with its first day, so that another area can take the list over.
[[nodiscard]] std::string case_list_heading();
/// A case below that heading. No cell is taken for a formula.
[[nodiscard]] std::string case_list_row(const CaseRecord& record);

}  // namespace mappa::forms
