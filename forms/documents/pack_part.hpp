#pragma once

#include "forms/documents/document.hpp"
#include "forms/page/model.hpp"
#include "forms/page/shape.hpp"

namespace mappa::forms {

/// The papers of a meeting and its numbered copies: one for each person required, and who is left without one (one area
/// put three or four copies on the table: 001 7.18).
void declare_pack(Shape& shape);
void fill_pack(Model& model, const DocumentRequest& request);

}  // namespace mappa::forms
