#pragma once

#include <string>

#include "forms/page/model.hpp"

namespace mappa::forms {

/// The whole model as text, name by name in alphabetical order, every text with its length before it: two models with
/// the same text print the same from any template. It is what the digest of a document's inputs is taken of.
[[nodiscard]] std::string model_text(const Model& model);

}  // namespace mappa::forms
