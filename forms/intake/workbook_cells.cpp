#include "forms/intake/workbook_cells.hpp"

#include <charconv>
#include <cmath>

#include "forms/intake/workbook_styles.hpp"

namespace mappa::forms {

std::optional<Spot> spot_of(std::string_view name) {
    Spot spot;
    std::size_t at = 0;
    const auto skip_dollar = [&] { at += at < name.size() && name[at] == '$' ? 1 : 0; };
    skip_dollar();
    const auto letters = at;
    while (at < name.size() && name[at] >= 'A' && name[at] <= 'Z' && at < letters + 3)
        spot.column = spot.column * 26 + static_cast<std::size_t>(name[at++] - 'A' + 1);
    if (at == letters) return std::nullopt;
    skip_dollar();
    const auto* const end = name.data() + name.size();
    const auto read = std::from_chars(name.data() + at, end, spot.row);
    if (read.ec != std::errc{} || read.ptr != end || spot.row == 0) return std::nullopt;
    return Spot{spot.row - 1, spot.column - 1};
}

std::string unescaped(std::string text) {
    std::string made;
    std::size_t from = 0;  // what stands before it is in `made`
    for (auto at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
        unsigned sign = 0;
        const auto* const digits = text.data() + at + 2;
        if (at + 7 > text.size() || text[at + 6] != '_' ||
            std::from_chars(digits, digits + 4, sign, 16).ptr != digits + 4 || sign >= 0x80)
            continue;
        made.append(text, from, at - from) += static_cast<char>(sign);
        from = at + 7;
        at = from - 1;
    }
    return from == 0 ? text : made.append(text, from);
}

std::string string_of(const pugi::xml_node& item) {
    std::string text;
    for (const auto child : item.children()) {
        if (local_name(child) == "t") text += child.text().get();
        if (local_name(child) == "r") text += local_child(child, "t").text().get();
    }
    return unescaped(std::move(text));
}

std::optional<double> number_of(std::string_view text) {
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool sound = read.ec == std::errc{} && read.ptr == text.data() + text.size() && std::isfinite(value);
    return sound ? std::optional{value} : std::nullopt;
}

}  // namespace mappa::forms
