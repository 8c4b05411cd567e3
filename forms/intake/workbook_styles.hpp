#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "engine/calendar/date.hpp"

/// What numbers in the cells of a workbook mean.
namespace mappa::forms {

/// An element's name without the prefix of its namespace: programs differ in which they write.
[[nodiscard]] std::string_view local_name(const pugi::xml_node& node);
/// The first child of this local name.
[[nodiscard]] pugi::xml_node local_child(const pugi::xml_node& node, std::string_view name);

/// Whether a number format shows a day: it has a y, m or d outside quotes and brackets. "[h]:mm" shows a length of
/// time.
[[nodiscard]] bool shows_date(std::string_view format);

/// For each style a cell can have, whether its number is a day.
[[nodiscard]] std::vector<bool> date_styles(const pugi::xml_node& style_sheet);

/// The day a workbook counts as so many; its time of day is left out. Workbooks count from 1900, with a 29 February
/// 1900 that never was, or from 1904. Nothing for numbers that are no day.
[[nodiscard]] std::optional<Date> day_of(double serial, bool from_1904);

/// A number as a person would have typed it: "3", "0.25".
[[nodiscard]] std::string number_text(double value);

}  // namespace mappa::forms
