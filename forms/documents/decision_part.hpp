#pragma once

#include "forms/documents/document.hpp"
#include "forms/page/model.hpp"
#include "forms/page/shape.hpp"

namespace mappa::forms {

/// What a meeting decided: level and disclosure, with rationale and dissent. The level sought, the level decided and
/// the level in force are three facts, never one.
void declare_decisions(Shape& shape);
void fill_decisions(Model& model, const DocumentRequest& request, const Meeting& meeting);

}  // namespace mappa::forms
