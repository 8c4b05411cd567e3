#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "engine/input/entry.hpp"

namespace mappa::forms {

/// The attribute by which an element of a printed page says where in which template its tag was written. Only the check
/// of templates prints pages that carry it.
inline constexpr const char* place_attribute = "data-at";

/// The text of a template with that attribute in every start tag: `<td data-at="shared/html/plan.mustache:12:5" ...`.
[[nodiscard]] std::string with_places(std::string_view file, std::string_view text);

/// Where the element, or the nearest around it that says so, was written. Nothing in a page printed without places.
[[nodiscard]] Place place_of(pugi::xml_node node);

/// Where in a file's text the byte at `offset` stands, counted in lines and characters from 1.
[[nodiscard]] Place place_in(const std::string& file, std::string_view text, std::size_t offset);

/// Where the last element that begins before `offset` in a printed page was written.
[[nodiscard]] Place place_before(std::string_view page, std::size_t offset);

/// The element of a page that is not closed where it should be: the last that is open when another ends, or when the
/// page does. Nothing when all are closed.
struct Unclosed {
    std::string name;
    std::size_t offset = 0;  ///< of its "<" in the page
};
[[nodiscard]] std::optional<Unclosed> unclosed_element(std::string_view page);

}  // namespace mappa::forms
