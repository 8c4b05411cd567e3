#pragma once

#include <pugixml.hpp>
#include <string>

namespace mappa::forms {

/// The text in an element with white space drawn together.
[[nodiscard]] std::string words_of(pugi::xml_node node);

}  // namespace mappa::forms
