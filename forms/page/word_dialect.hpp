#pragma once

#include <pugixml.hpp>
#include <string_view>

#include "engine/input/entry.hpp"

namespace mappa::forms {

/// Everything in a printed page that the dialect of templates/README.md does not know, each with the element and its
/// place: Word files are made only of what is in it, so that nothing is left out without a word. Empty when all is
/// well.
[[nodiscard]] Problems dialect_problems(const pugi::xml_document& page);

/// Whether `wanted` is among the classes of the element.
[[nodiscard]] bool has_class(pugi::xml_node element, std::string_view wanted);

/// Whether `word` is among the words of `list`, which one space parts.
[[nodiscard]] bool has_word(std::string_view list, std::string_view word);

/// Whether the element, or the node if it is text, stands in a line rather than begins a block of its own.
[[nodiscard]] bool is_in_line(pugi::xml_node node);

/// Whether the node is text with something in it beside white space.
[[nodiscard]] bool is_words(pugi::xml_node node);

/// "<td class=\"x\">": an element as it was written, for a message.
[[nodiscard]] std::string as_written(pugi::xml_node element);

}  // namespace mappa::forms
