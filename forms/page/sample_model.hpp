#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "forms/page/model.hpp"
#include "forms/page/shape.hpp"

namespace mappa::forms {

/// Models that fit the shape and between them print every branch of a template: all blank; all filled in; and some with
/// one thing there and another missing, always the same ones.
[[nodiscard]] std::vector<Model> sample_models(const Shape& shape);

/// "Sample of held on".
[[nodiscard]] std::string sample_text(std::string_view name);

/// Every text there, two rows of every list, every flag yes but those named: a document as people will see it.
[[nodiscard]] Model full_sample(const Shape& shape, const std::set<std::string, std::less<>>& no = {});

}  // namespace mappa::forms
