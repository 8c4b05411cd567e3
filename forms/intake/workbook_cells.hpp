#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

/// How a workbook writes places, texts and numbers.
namespace mappa::forms {

/// Where a cell stands, both from 0.
struct Spot {
    std::size_t row = 0, column = 0;
};

/// "B12" and "$B$12"; nothing when it is none.
[[nodiscard]] std::optional<Spot> spot_of(std::string_view name);

/// "_x000A_" is how a workbook writes a sign that XML cannot hold.
[[nodiscard]] std::string unescaped(std::string text);

/// The text of a shared or inline string: of all its runs, without the readings of East Asian names.
[[nodiscard]] std::string string_of(const pugi::xml_node& item);

/// A number as a workbook writes it; nothing for any other text, and for what is not finite.
[[nodiscard]] std::optional<double> number_of(std::string_view text);

}  // namespace mappa::forms
