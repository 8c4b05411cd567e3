#pragma once

#include <vector>

#include "forms/page/model.hpp"
#include "forms/page/shape.hpp"
#include "forms/workbook/kpi_pictures.hpp"

/// Bar charts as pictures in a page, each printed by templates/shared/html/picture.mustache.
namespace mappa::forms {

/// The rows "pictures".
void declare_pictures(Shape& shape);
/// A picture without bars is left out.
void fill_pictures(Model& model, const std::vector<Picture>& pictures, const Window& window);

}  // namespace mappa::forms
