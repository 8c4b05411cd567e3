#pragma once

#include <vector>

#include "engine/record/risk.hpp"
#include "forms/page/model.hpp"
#include "forms/page/shape.hpp"

namespace mappa::forms {

/// Victims and those who may become victims, children, and others who matter to the case: three lists.
void declare_people(Shape& shape);
void fill_people(Model& model, const std::vector<Person>& people);

}  // namespace mappa::forms
