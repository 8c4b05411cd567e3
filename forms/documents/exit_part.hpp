#pragma once

#include "forms/documents/document.hpp"
#include "forms/page/model.hpp"
#include "forms/page/shape.hpp"

namespace mappa::forms {

/// The whole plan in lines, each with what it is: printed with the decision it goes with (001 5.21).
[[nodiscard]] std::string in_lines(const CaseRecord& record, const ExitPlan& plan);

/// The plan for what follows level 2 or 3, or MAPPA (001 5.13, 5.21).
void declare_exit_plan(Shape& shape);
/// Without an exit plan every name is empty.
void fill_exit_plan(Model& model, const DocumentRequest& request);

}  // namespace mappa::forms
