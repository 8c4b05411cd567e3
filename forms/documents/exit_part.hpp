#pragma once

#include "forms/documents/document.hpp"
#include "forms/page/model.hpp"
#include "forms/page/shape.hpp"

namespace mappa::forms {

/// The plan for what follows level 2 or 3, or MAPPA (001 5.13, 5.21).
void declare_exit_plan(Shape& shape);
/// Without an exit plan every name is empty.
void fill_exit_plan(Model& model, const DocumentRequest& request);

}  // namespace mappa::forms
