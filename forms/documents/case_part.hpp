#pragma once

#include "engine/record/case.hpp"
#include "forms/page/model.hpp"
#include "forms/page/shape.hpp"

namespace mappa::forms {

/// The offender, the category with its basis, the conviction, the legal status with its dates, and who leads.
void declare_case(Shape& shape);
void fill_case(Model& model, const Case& facts);

}  // namespace mappa::forms
