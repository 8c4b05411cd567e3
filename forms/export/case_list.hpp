#pragma once

#include <span>
#include <string>

#include "engine/record/case.hpp"

namespace mappa::forms {

/// Cases with their references and facts as a spreadsheet opens them: one row a case, one column a field by its name. No cell
/// is taken for a formula.
[[nodiscard]] std::string case_list_csv(std::span<const Case> cases);

}  // namespace mappa::forms
