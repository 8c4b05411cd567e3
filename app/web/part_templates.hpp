#pragma once

#include <string_view>

#include "app/web/markup.hpp"
#include "forms/page/model.hpp"

namespace mappa::web {

/// Prints one of the desk's templates ("table"). All are checked against what they are given when the first is printed;
/// a broken one is our own mistake: std::logic_error with every problem.
[[nodiscard]] Markup print(std::string_view name, const forms::Model& model);

}  // namespace mappa::web
