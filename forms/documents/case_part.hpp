#pragma once

#include "engine/record/case.hpp"
#include "engine/record/risk.hpp"
#include "forms/page/model.hpp"
#include "forms/page/shape.hpp"

namespace mappa::forms {

/// The offender, the category with its basis, the conviction, the legal status with its dates, and who leads.
void declare_case(Shape& shape);
/// Past offending by kind is printed with the history, so that an empty summary hides none of it (001 6.43).
void fill_case(Model& model, const Case& facts, const std::vector<PastOffence>& past);

}  // namespace mappa::forms
