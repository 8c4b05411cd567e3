#pragma once

#include <vector>

#include "forms/page/model.hpp"
#include "forms/page/shape.hpp"

namespace mappa::forms {

/// Models that fit the shape and between them print every branch of a template: all blank; all filled in; and some with
/// one thing there and another missing, always the same ones.
[[nodiscard]] std::vector<Model> sample_models(const Shape& shape);

}  // namespace mappa::forms
