#include "forms/page/word_columns.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <string_view>

#include "forms/page/word_dialect.hpp"

namespace mappa::forms {
namespace {

// In twentieths of a point: Arial at 9.5 points is about half as wide as it is high; the cell's margins are its own.
constexpr int character = 100;
constexpr int cell_margins = 216;
constexpr double narrow = 7;       // per cent, for a number
constexpr double date = 15;        // per cent, for "20 September 2030" on two lines
constexpr double field_name = 32;  // per cent, the first column of class="fields"

struct Measure {
    std::size_t longest_word = 0;  ///< characters
    std::size_t characters = 0;
    int blocks = 1;
};

void measure(pugi::xml_node node, Measure& so_far) {
    if (node.type() == pugi::node_pcdata) {
        std::size_t word = 0;
        for (const char* c = node.value(); *c != '\0'; ++c) {
            const bool space = *c == ' ' || *c == '\n' || *c == '\t';
            const bool counts = (static_cast<unsigned char>(*c) & 0xC0U) != 0x80U;
            word = space ? 0 : word + (counts ? 1 : 0);
            so_far.characters += counts && (!space || word > 0) ? 1 : 0;
            so_far.longest_word = std::max(so_far.longest_word, word);
        }
        return;
    }
    const std::string_view name = node.name();
    if (name == "p" || name == "li" || name == "br" || name == "dt" || name == "dd") ++so_far.blocks;
    for (const auto child : node.children()) measure(child, so_far);
}

template <typename Use>
void for_each_row(pugi::xml_node table, const Use& use) {
    for (const auto part : table.children()) {
        for (const auto row : part.children("tr")) use(row);
    }
}

template <typename Use>
void for_each_cell(pugi::xml_node row, const Use& use) {
    std::size_t column = 0;
    for (const auto cell : row.children()) {
        if (cell.type() != pugi::node_element) continue;
        const auto span = static_cast<std::size_t>(std::max(1, cell.attribute("colspan").as_int(1)));
        use(cell, column, span);
        column += span;
    }
}

std::optional<double> number_in(std::string_view text) {
    double value = 0;
    const auto* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || stopped != end || !(value > 0) || value > 100) return std::nullopt;
    return value;
}

std::vector<std::optional<double>> asked_for(pugi::xml_node table, std::size_t columns) {
    std::vector<std::optional<double>> widths(columns);
    std::size_t at = 0;
    for (const auto col : table.child("colgroup").children("col")) {
        if (at < columns) widths[at++] = percentage_of(col);
    }
    bool first = true;
    for_each_row(table, [&](pugi::xml_node row) {
        if (first) {
            for_each_cell(row, [&](pugi::xml_node cell, std::size_t column, std::size_t span) {
                if (span == 1 && !widths[column]) widths[column] = percentage_of(cell);
            });
        }
        first = false;
    });
    const bool none = std::ranges::none_of(widths, [](const auto& each) { return each.has_value(); });
    if (none && columns == 2 && has_class(table, "fields")) widths = {field_name, 100 - field_name};
    return widths;
}

/// Shares out `room` among columns that ask for nothing.
std::vector<double> by_contents(const std::vector<Measure>& contents, double room) {
    std::vector<double> need, want;
    for (const auto& each : contents) {
        const auto word = static_cast<double>(std::clamp<std::size_t>(each.longest_word, 5, 24));
        const auto length = static_cast<double>(each.characters);
        // Ten times the text does not ask for ten times the width.
        const auto wide = length <= 30 ? length : 30 + 4 * std::sqrt(length - 30);
        need.push_back(word * character + cell_margins);
        want.push_back(std::max(need.back(), wide * character + cell_margins));
    }
    double needed = 0, wanted = 0;
    for (std::size_t i = 0; i < need.size(); ++i) {
        needed += need[i];
        wanted += want[i] - need[i];
    }
    std::vector<double> widths;
    for (std::size_t i = 0; i < need.size(); ++i) {
        if (needed >= room)
            widths.push_back(need[i] * room / needed);
        else if (wanted > 0)
            widths.push_back(need[i] + (room - needed) * (want[i] - need[i]) / wanted);
        else
            widths.push_back(need[i] + (room - needed) / static_cast<double>(need.size()));
    }
    return widths;
}

}  // namespace

std::optional<double> percentage_of(pugi::xml_node element) {
    if (const auto given = element.attribute("data-width")) return number_in(given.value());
    if (const auto style = element.attribute("style")) {
        std::string_view text = style.value();
        constexpr std::string_view begins = "width: ";
        if (text.ends_with(';')) text.remove_suffix(1);
        if (!text.starts_with(begins) || !text.ends_with('%')) return std::nullopt;
        text.remove_prefix(begins.size());
        text.remove_suffix(1);
        return number_in(text);
    }
    if (has_class(element, "narrow")) return narrow;
    return has_class(element, "date") ? std::optional{date} : std::nullopt;
}

std::vector<int> column_widths(pugi::xml_node table) {
    std::size_t columns = 0;
    std::vector<Measure> contents;
    for_each_row(table, [&](pugi::xml_node row) {
        for_each_cell(row, [&](pugi::xml_node cell, std::size_t column, std::size_t span) {
            columns = std::max(columns, column + span);
            contents.resize(columns);
            if (span > 1) return;
            Measure here;
            measure(cell, here);
            contents[column].characters = std::max(contents[column].characters, here.characters);
            contents[column].longest_word = std::max(contents[column].longest_word, here.longest_word);
        });
    });
    const auto asked = asked_for(table, columns);
    double given = 0;
    std::vector<Measure> open;
    for (std::size_t i = 0; i < columns; ++i) {
        if (asked[i])
            given += *asked[i];
        else
            open.push_back(contents[i]);
    }
    // When the widths asked for leave too little for the others, all give way alike.
    const auto room = std::max(100 - given, 8.0 * static_cast<double>(open.size()));
    const auto scale = text_width / (given + (open.empty() ? 0 : room));
    const auto shared = by_contents(open, room * scale);
    std::vector<int> widths;
    int used = 0;
    for (std::size_t i = 0, next = 0; i < columns; ++i) {
        const auto width = asked[i] ? *asked[i] * scale : shared[next++];
        widths.push_back(i + 1 == columns ? text_width - used : static_cast<int>(width));
        used += widths.back();
    }
    return widths;
}

int lines_of(pugi::xml_node row, const std::vector<int>& widths) {
    int most = 1;
    for_each_cell(row, [&](pugi::xml_node cell, std::size_t column, std::size_t span) {
        Measure here;
        measure(cell, here);
        int width = -cell_margins;
        for (auto i = column; i < std::min(column + span, widths.size()); ++i) width += widths[i];
        const auto in_line = static_cast<std::size_t>(std::max(1, width / character));
        most = std::max(most, here.blocks + static_cast<int>(std::min<std::size_t>(here.characters / in_line, 10'000)));
    });
    return most;
}

}  // namespace mappa::forms
