#pragma once

#include "engine/record/record.hpp"
#include "forms/page/model.hpp"
#include "forms/page/shape.hpp"

namespace mappa::forms {

/// What becomes of the minutes: who gets them and what each may see, the chair's approval, every version with what it
/// put right, and when they went out.
void declare_issue(Shape& shape);
void fill_issue(Model& model, const CaseRecord& record, const Meeting& meeting);

}  // namespace mappa::forms
