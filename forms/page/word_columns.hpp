#pragma once

#include <optional>
#include <pugixml.hpp>
#include <vector>

namespace mappa::forms {

/// Width of the text between the margins, in twentieths of a point: A4 less 2 cm on either side.
inline constexpr int text_width = 9638;

/// The width that a <col>, <th> or <td> asks for in per cent, more than 0 and at most 100. Nothing when it asks for
/// none or for what is not one.
[[nodiscard]] std::optional<double> percentage_of(pugi::xml_node element);

/// The widths of the table's columns in twentieths of a point; together `text_width`. Columns that ask for none share
/// what is left by their contents: each is given room for its longest word, then the more the longer its texts are.
[[nodiscard]] std::vector<int> column_widths(pugi::xml_node table);

/// How many lines the longest cell of a row takes, roughly: what is said by width and number of characters.
[[nodiscard]] int lines_of(pugi::xml_node row, const std::vector<int>& widths);

}  // namespace mappa::forms
