#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "forms/page/model.hpp"

namespace mappa::forms {

/// A standard heading and the name of what has to stand under it.
struct StandardHeading {
    std::string_view title;
    std::string_view name;
    std::string_view unless = {};  ///< a flag: where it is set nothing can stand there, so that nothing is missing
};

/// The titles of those headings under which the model has nothing, or only "not recorded".
[[nodiscard]] std::vector<std::string> blank_headings(const Model& model, std::span<const StandardHeading> headings);

}  // namespace mappa::forms
