#pragma once

#include "engine/record/record.hpp"
#include "forms/page/model.hpp"
#include "forms/page/shape.hpp"

namespace mappa::forms {

/// What is new, changed or ended since the meeting before, in words; and what was carried forward, each with who
/// confirmed it as current and when (001 5.14, 5.23).
void declare_changes(Shape& shape);
void fill_changes(Model& model, const CaseRecord& record, const Meeting& meeting, Date today);

}  // namespace mappa::forms
