#pragma once

#include <span>
#include <string>
#include <string_view>

namespace mappa::forms {

/// A text as a cell can hold it: without control characters, sound UTF-8, and at most 32,767 characters (a
/// longer one is cut and says so).
[[nodiscard]] std::string cell_text(std::string_view typed);

/// How many lines a text takes when it is wrapped at a width in characters; at least 1.
[[nodiscard]] int wrapped_lines(std::string_view text, double width);

/// A name that a sheet may have: at most 31 characters, none of []:*?/\, no apostrophe at either end, not
/// empty, and not one of those taken (sheets are told apart without regard to case).
[[nodiscard]] std::string sheet_name(std::string_view wanted, std::span<const std::string> taken);

/// The foot of a printed page: what it is, page x of y, who made it. In libxlsxwriter's notation, at most 255
/// characters.
[[nodiscard]] std::string page_footer(std::string_view title, std::string_view marking, std::string_view made_by);

}  // namespace mappa::forms
