#include "forms/intake/csv.hpp"

#include <algorithm>
#include <array>

#include "engine/input/read.hpp"
#include "forms/page/utf8.hpp"

namespace mappa::forms {
namespace {

/// What Windows-1252 has between 0x80 and 0x9F; 0 where it has nothing.
constexpr std::array<char32_t, 32> windows_signs{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                 0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void append_utf8(std::string& text, char32_t sign) {
    if (sign < 0x80)
        text += static_cast<char>(sign);
    else if (sign < 0x800) {
        text += static_cast<char>(0xC0 | sign >> 6);
        text += static_cast<char>(0x80 | (sign & 0x3F));
    } else {
        text += static_cast<char>(0xE0 | sign >> 12);
        text += static_cast<char>(0x80 | (sign >> 6 & 0x3F));
        text += static_cast<char>(0x80 | (sign & 0x3F));
    }
}

std::string from_windows(std::string_view bytes) {
    std::string text;
    for (const char each : bytes) {
        const auto byte = static_cast<unsigned char>(each);
        if (byte < 0x80 || byte >= 0xA0)
            append_utf8(text, byte);
        else
            append_utf8(text, windows_signs[byte - 0x80u] != 0 ? windows_signs[byte - 0x80u] : 0xFFFD);
    }
    return text;
}

char separator_of(std::string_view text) {
    std::array<std::pair<std::ptrdiff_t, char>, 3> counts{{{0, ','}, {0, ';'}, {0, '\t'}}};
    bool quoted = false;
    for (const char each : text) {
        if (each == '"') quoted = !quoted;
        if (!quoted && (each == '\n' || each == '\r')) break;
        for (auto& [count, sign] : counts) count += !quoted && each == sign ? 1 : 0;
    }
    return std::ranges::max_element(counts, {}, [](const auto& each) { return each.first; })->second;
}

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    return first == std::string::npos ? std::string{}
                                      : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// What is wrong with the signs of a cell; nullptr when they can all be read.
const char* unreadable(std::string_view cell) {
    if (cell.find("\xEF\xBF\xBD") != std::string_view::npos)
        return "holds a sign that is none in UTF-8 or Windows-1252: type it again";
    const bool controls = std::ranges::any_of(cell, [](char each) {
        return static_cast<unsigned char>(each) < 0x20 && each != '\n' && each != '\r' && each != '\t';
    });
    return controls ? "holds a sign that cannot be printed: type the text again" : nullptr;
}

}  // namespace

CsvTable read_csv(std::string_view bytes, const std::string& source, Problems& problems) {
    CsvTable table;
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || bytes.starts_with("PK\x03\x04")) {
        problems.push_back(
            {{source, 0, 0, ""},
             std::string{bytes.front() == 'P' ? "is a workbook" : "is in UTF-16"} + ": save it as CSV UTF-8"});
        return table;
    }
    std::string text;
    if (is_utf8(bytes))
        text = bytes;
    else {
        text = from_windows(bytes);
        table.converted = true;
    }
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    table.separator = separator_of(text);

    int number = 1;
    std::vector<std::string> cells;
    std::string cell;
    bool was_quoted = false;
    const auto wrong = [&](const std::string& says) {
        problems.push_back({{source, 0, 0, "row " + std::to_string(number)}, says});
    };
    const auto end_cell = [&] {
        if (const auto* says = unreadable(cell)) {
            const auto column = cells.size();
            problems.push_back(
                {cell_place(source, number, column, column < table.heading.size() ? table.heading[column] : ""), says});
        }
        cells.push_back(trimmed(cell));
        cell.clear();
        was_quoted = false;
    };
    const auto end_row = [&] {
        end_cell();
        const bool empty = std::ranges::all_of(cells, &std::string::empty);
        if (number == 1)
            table.heading = std::move(cells);
        else if (!empty) {
            const auto extra =
                std::find_if(cells.begin() + static_cast<std::ptrdiff_t>(std::min(cells.size(), table.heading.size())),
                             cells.end(), [](const std::string& each) { return !each.empty(); });
            if (extra != cells.end())
                wrong("has " + std::to_string(cells.size()) + " cells, and the heading has " +
                      std::to_string(table.heading.size()) + ": is a text with a separator in it not quoted?");
            cells.resize(table.heading.size());
            table.rows.push_back({number, std::move(cells)});
        }
        cells.clear();
        ++number;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char each = text[i];
        if (each == '"' && trimmed(cell).empty() && !was_quoted) {
            cell.clear();
            was_quoted = true;
            for (++i; i < text.size(); ++i) {
                if (text[i] != '"')
                    cell += text[i];
                else if (i + 1 < text.size() && text[i + 1] == '"')
                    cell += text[++i];
                else
                    break;
            }
            if (i >= text.size()) wrong("a quoted cell is not closed before the end of the file");
        } else if (each == table.separator)
            end_cell();
        else if (each == '\n')
            end_row();
        else if (each == '\r') {
            if (i + 1 >= text.size() || text[i + 1] != '\n') end_row();
        } else {
            if (was_quoted && each != ' ') {
                wrong("something follows a closing quote: write a quote inside a quoted cell twice");
                was_quoted = false;
            }
            cell += each;
        }
    }
    if (!cell.empty() || !cells.empty() || was_quoted) end_row();
    return table;
}

Place cell_place(const std::string& source, int row, std::size_t column, const std::string& heading) {
    std::string letters;
    for (auto left = column + 1; left > 0; left = (left - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
    return {source, 0, 0, "row " + std::to_string(row) + ", column " + letters + " '" + heading + "'"};
}

std::string csv_cell(std::string_view text) {
    std::string cell{text};
    if (const auto first = cell.find_first_not_of(" \n");
        first != std::string::npos && std::string_view{"=+-@\t\r"}.find(cell[first]) != std::string_view::npos) {
        cell.insert(cell.begin(), '\'');
    }
    if (cell.find_first_of(",;\"\r\n\t'") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char each : cell) quoted += each == '"' ? "\"\"" : std::string{each};
    return quoted + "\"";
}

}  // namespace mappa::forms
