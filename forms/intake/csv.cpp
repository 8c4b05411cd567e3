#include "forms/intake/csv.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <utility>

#include "engine/input/utf8.hpp"
#include "forms/intake/cell.hpp"

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

/// What stands most often between the cells of the first lines.
char separator_of(std::string_view text, int lines) {
    std::array<std::pair<std::ptrdiff_t, char>, 3> counts{{{0, ','}, {0, ';'}, {0, '\t'}}};
    bool quoted = false;
    for (const char each : text) {
        if (each == '"') quoted = !quoted;
        if (!quoted && (each == '\n' || each == '\r') && --lines <= 0) break;
        for (auto& [count, sign] : counts) count += !quoted && each == sign ? 1 : 0;
    }
    return std::ranges::max_element(counts, {}, [](const auto& each) { return each.first; })->second;
}

/// What is wrong with the signs of a cell; nullptr when they can all be read.
const char* unreadable(std::string_view cell) {
    if (cell.find("\xEF\xBF\xBD") != std::string_view::npos)
        return "holds a sign that is none in UTF-8 or Windows-1252: type it again";
    return printable(cell) ? nullptr : "holds a sign that cannot be printed: type the text again";
}

/// The file's text in UTF-8; nothing, and a problem, when it is no text.
std::optional<std::string> text_of(std::string_view bytes, const std::string& source, bool& converted,
                                   Problems& problems) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || bytes.starts_with("PK\x03\x04")) {
        problems.push_back(
            {{source, 0, 0, ""},
             std::string{bytes.front() == 'P' ? "is a workbook" : "is in UTF-16"} + ": save it as CSV UTF-8"});
        return std::nullopt;
    }
    converted = !is_utf8(bytes);
    auto text = converted ? from_windows(bytes) : std::string{bytes};
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    return text;
}

/// Calls done(number, cells) with each row, empty ones too, and wrong(number, says) for what is no CSV. No row is given
/// more than `most` cells.
void read_rows(const std::string& text, char separator, std::size_t most,
               const std::function<void(int number, std::vector<std::string> cells)>& done,
               const std::function<void(int number, const std::string& says)>& wrong) {
    int number = 1;
    std::vector<std::string> cells;
    std::string cell;
    bool was_quoted = false;
    bool beyond = false;
    const auto end_cell = [&] {
        if (cells.size() < most)
            cells.push_back(trimmed(cell));
        else
            beyond = beyond || !trimmed(cell).empty();
        cell.clear();
        was_quoted = false;
    };
    const auto end_row = [&] {
        end_cell();
        if (beyond) wrong(number, "has something beyond column " + std::to_string(most) + ": is this the sheet?");
        beyond = false;
        done(number, std::move(cells));
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
            if (i >= text.size()) wrong(number, "a quoted cell is not closed before the end of the file");
        } else if (each == separator)
            end_cell();
        else if (each == '\n')
            end_row();
        else if (each == '\r') {
            if (i + 1 >= text.size() || text[i + 1] != '\n') end_row();
        } else {
            if (was_quoted && each != ' ') {
                wrong(number, "something follows a closing quote: write a quote inside a quoted cell twice");
                was_quoted = false;
            }
            cell += each;
        }
    }
    if (!cell.empty() || !cells.empty() || was_quoted) end_row();
}

bool empty(const std::vector<std::string>& cells) { return std::ranges::all_of(cells, &std::string::empty); }

}  // namespace

CsvTable read_csv(std::string_view bytes, const std::string& source, Problems& problems) {
    CsvTable table;
    const auto text = text_of(bytes, source, table.converted, problems);
    if (!text) return table;
    table.separator = separator_of(*text, 1);
    const auto wrong = [&](int number, const std::string& says) {
        problems.push_back({{source, 0, 0, "row " + std::to_string(number)}, says});
    };
    const auto done = [&](int number, std::vector<std::string> cells) {
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const auto* says = unreadable(cells[column]);
            const auto heading = column < table.heading.size() ? table.heading[column] : "";
            if (says) problems.push_back({cell_place(source, number, column, heading), says});
        }
        if (number == 1) {
            table.heading = std::move(cells);
            return;
        }
        if (empty(cells)) return;
        const auto extra =
            std::find_if(cells.begin() + static_cast<std::ptrdiff_t>(std::min(cells.size(), table.heading.size())),
                         cells.end(), [](const std::string& each) { return !each.empty(); });
        if (extra != cells.end())
            wrong(number, "has " + std::to_string(cells.size()) + " cells, and the heading has " +
                              std::to_string(table.heading.size()) + ": is a text with a separator in it not quoted?");
        cells.resize(table.heading.size());
        table.rows.push_back({number, std::move(cells)});
    };
    read_rows(*text, table.separator, std::string::npos, done, wrong);
    return table;
}

Grid read_csv_grid(std::string_view bytes, const std::string& source, Problems& problems) {
    constexpr int top = 12;                                       // lines of a title, and those after it
    constexpr std::size_t most_rows = 5'000, most_columns = 100;  // far above what an honest sheet has
    constexpr std::size_t most_told = 50;                         // problems
    Grid grid;
    const auto text = text_of(bytes, source, grid.converted, problems);
    if (!text) return grid;
    grid.separator = separator_of(*text, top);
    std::size_t not_told = 0;
    bool full = false;
    // The row is wrong whether or not there is room to say why.
    const auto wrong = [&](int number, Place place, std::string says) {
        grid.wrong_rows.insert(number);
        if (grid.problems.size() < most_told)
            grid.problems.push_back({std::move(place), std::move(says)});
        else
            ++not_told;
    };
    const auto row = [&](int number) { return Place{source, 0, 0, "row " + std::to_string(number)}; };
    read_rows(
        *text, grid.separator, most_columns,
        [&](int number, std::vector<std::string> cells) {
            if (empty(cells)) return;
            if (grid.rows.size() >= most_rows) {
                if (!std::exchange(full, true))
                    wrong(number, row(number),
                          "is one row too many: more than " + std::to_string(most_rows) + " are not read");
                return;
            }
            for (std::size_t column = 0; column < cells.size(); ++column) {
                const auto* says = unreadable(cells[column]);
                if (!says) continue;
                wrong(number, cell_place(source, number, column, ""), says);
                cells[column].clear();  // it is quoted nowhere
            }
            grid.rows.push_back({number, std::move(cells)});
        },
        [&](int number, const std::string& says) { wrong(number, row(number), says); });
    if (not_told > 0)
        grid.problems.push_back({{source, 0, 0, ""},
                                 "has " + std::to_string(not_told) +
                                     " more places that cannot be read: put right those that are named first"});
    return grid;
}

Place cell_place(const std::string& source, int row, std::size_t column, const std::string& heading) {
    std::string letters;
    for (auto left = column + 1; left > 0; left = (left - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
    return {source, 0, 0,
            "row " + std::to_string(row) + ", column " + letters + (heading.empty() ? "" : " '" + heading + "'")};
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
