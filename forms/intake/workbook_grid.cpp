#include "forms/intake/workbook_grid.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "forms/intake/cell.hpp"
#include "forms/intake/csv.hpp"
#include "forms/intake/workbook_cells.hpp"
#include "forms/intake/workbook_styles.hpp"

namespace mappa::forms {
namespace {

constexpr std::size_t most_rows = 1'048'576;  // of any sheet
constexpr std::size_t longest_cell = 32'767;  // letters: no spreadsheet program writes more
constexpr std::size_t longest_name = 200;     // bytes of a sheet's name: Excel takes 31 letters
constexpr std::size_t most_told = 50;         // problems of one sheet

/// What the cells of every sheet of a workbook refer to.
struct Shared {
    std::vector<std::string> strings;
    std::vector<bool> dates;
    bool from_1904 = false;
};

class SheetReader {
public:
    /// `left` is how many bytes the cells of the workbook may still take.
    SheetReader(const Shared& shared, const std::string& source, const GridLimits& limits, std::size_t& left,
                Grid& grid)
        : shared_{shared}, source_{source}, limits_{limits}, left_{left}, grid_{grid} {}

    /// False when the workbook is larger than it may be: nothing of it is to be taken.
    [[nodiscard]] bool read(const pugi::xml_node& sheet) {
        read_rows(sheet);
        if (!full_) read_merged(sheet);
        if (not_told_ > 0)
            grid_.problems.push_back({{source_, 0, 0, ""},
                                      "has " + std::to_string(not_told_) +
                                          " more cells that cannot be read: put right those that are named first"});
        return !full_;
    }

private:
    void read_rows(const pugi::xml_node& sheet) {
        std::size_t next = 0;
        for (const auto row : local_child(sheet, "sheetData").children()) {
            if (local_name(row) != "row") continue;
            const auto given = row.attribute("r").as_uint(0);
            const auto number = given != 0 ? given - 1 : next;
            if (number >= most_rows) return wrong({number, 0}, "is beyond the last row a sheet can have");
            if (number < next) return wrong({number, 0}, "stands after a later row: save the file again");
            next = number + 1;
            if (!read_row(row, number)) return;
        }
    }

    void read_merged(const pugi::xml_node& sheet) {
        std::vector<std::pair<std::size_t, std::size_t>> merged;  // first and last row of each
        for (const auto merge : local_child(sheet, "mergeCells").children()) {
            const std::string_view range = merge.attribute("ref").value();
            const auto colon = std::min(range.find(':'), range.size());
            const auto first = spot_of(range.substr(0, colon)).value_or(Spot{});
            const auto last = spot_of(range.substr(std::min(colon + 1, range.size()))).value_or(first);
            wrong(first, "is merged with others (" + quotable(range) +
                             "), so that nobody knows what belongs to which row: undo it");
            merged.emplace_back(first.row, last.row);
        }
        // One pass over the rows, however many there are of both.
        std::ranges::sort(merged);
        auto next = merged.begin();
        std::size_t reaches = 0;  // the row after the last one of those begun
        for (const auto& row : grid_.rows) {
            const auto at = static_cast<std::size_t>(row.number) - 1;
            for (; next != merged.end() && next->first <= at; ++next) reaches = std::max(reaches, next->second + 1);
            if (at < reaches) grid_.wrong_rows.insert(row.number);
        }
    }

    /// The row is wrong whether or not there is room to say why.
    void wrong(Spot spot, std::string says) {
        const int row = static_cast<int>(std::min(spot.row, most_rows)) + 1;
        grid_.wrong_rows.insert(row);
        if (grid_.problems.size() < most_told)
            grid_.problems.push_back({cell_place(source_, row, spot.column, {}), std::move(says)});
        else
            ++not_told_;
    }

    [[nodiscard]] static std::size_t size_of(const Grid::Row& row) {
        auto size = sizeof row + row.cells.size() * sizeof(std::string);
        for (const auto& each : row.cells) size += each.size();
        return size;
    }

    /// False when the sheet is too large to go on.
    bool read_row(const pugi::xml_node& row, std::size_t number) {
        Grid::Row read{static_cast<int>(number) + 1, {}, row.attribute("hidden").as_bool()};
        std::size_t next = 0;
        for (const auto cell : row.children()) {
            if (local_name(cell) != "c") continue;
            Spot spot{number, next};
            if (const auto name = cell.attribute("r")) {
                const auto named = spot_of(name.value());
                if (!named || named->row != number || named->column < next) {
                    wrong(spot, "has the place '" + quotable(name.value()) + "' in the file: save the file again");
                    return false;
                }
                spot = *named;
            }
            next = spot.column + 1;
            auto value = value_of(cell, spot);
            if (value.empty()) continue;
            if (spot.column >= limits_.columns) {
                wrong(spot, "stands beyond column " + std::to_string(limits_.columns) + ": is this the sheet?");
                return false;
            }
            read.cells.resize(spot.column + 1);
            read.cells[spot.column] = std::move(value);
        }
        if (read.cells.empty()) return true;
        if (grid_.rows.size() >= limits_.rows) {
            wrong({number, 0}, "is one row too many: more than " + std::to_string(limits_.rows) + " are not read");
            return false;
        }
        const auto size = size_of(read);
        full_ = size > left_;
        if (full_) return false;
        left_ -= size;
        grid_.rows.push_back(std::move(read));
        return true;
    }

    std::string value_of(const pugi::xml_node& cell, Spot spot) {
        const std::string_view type = cell.attribute("t").as_string("n");
        if (local_child(cell, "f")) {
            wrong(spot, "holds a formula: type what it comes to as text");
            return {};
        }
        const std::string value = local_child(cell, "v").text().get();
        std::string text;
        if (type == "inlineStr") {
            text = string_of(local_child(cell, "is"));
        } else if (type == "s") {
            const auto index = number_of(value);
            if (!index || *index < 0 || *index != std::floor(*index) ||
                *index >= static_cast<double>(shared_.strings.size())) {
                wrong(spot, "refers to a text that the file does not hold: save the file again");
                return {};
            }
            text = shared_.strings[static_cast<std::size_t>(*index)];
        } else if (type == "b") {
            text = value == "1" ? "yes" : "no";
        } else if (type == "e") {
            wrong(spot, "holds an error (" + quotable(value) + "): type the text again");
            return {};
        } else if (type == "str" || type == "d") {
            text = type == "d" ? value.substr(0, 10) : unescaped(value);
        } else if (!value.empty()) {
            return of_number(value, cell, spot);
        }
        if (text.size() > longest_cell * 4) {
            wrong(spot, "is longer than a cell can be");
            return {};
        }
        if (!printable(text)) {
            wrong(spot, "holds a sign that cannot be printed: type the text again");
            return {};
        }
        return trimmed(text);
    }

    std::string of_number(const std::string& value, const pugi::xml_node& cell, Spot spot) {
        const auto number = number_of(value);
        if (!number) {
            wrong(spot, "holds '" + quotable(value) + "', which is no number: type it again");
            return {};
        }
        const auto style = cell.attribute("s").as_uint(0);
        if (style >= shared_.dates.size() || !shared_.dates[style]) return number_text(*number);
        const auto day = day_of(*number, shared_.from_1904);
        if (!day) wrong(spot, "holds a day that is none (" + number_text(*number) + "): type it again");
        return day ? day->iso() : std::string{};
    }

    const Shared& shared_;
    const std::string& source_;
    const GridLimits& limits_;
    std::size_t& left_;
    Grid& grid_;
    bool full_ = false;
    std::size_t not_told_ = 0;
};

/// False, with a problem, when the parts that all sheets share cannot be read.
bool read_shared(const Package& package, const pugi::xml_node& book, Shared& shared, Problems& problems) {
    shared.from_1904 = local_child(book, "workbookPr").attribute("date1904").as_bool();
    for (const auto& part : package.linked(package.main_part(), "sharedStrings")) {
        pugi::xml_document document;
        if (!package.parse(part, document, problems)) return false;
        for (const auto item : document.document_element().children()) {
            if (local_name(item) == "si") shared.strings.push_back(string_of(item));
        }
    }
    for (const auto& part : package.linked(package.main_part(), "styles")) {
        pugi::xml_document document;
        if (!package.parse(part, document, problems)) return false;
        shared.dates = date_styles(document.document_element());
    }
    return true;
}

/// The part of a sheet: by the id under which the workbook names it, whatever the prefix.
std::string part_of(const Package& package, const pugi::xml_node& sheet) {
    for (const auto attribute : sheet.attributes()) {
        if (!std::string_view{attribute.name()}.ends_with(":id")) continue;
        for (const auto& link : package.links_of(package.main_part())) {
            if (link.id == attribute.value() && link.type == "worksheet") return link.target;
        }
    }
    return {};
}

}  // namespace

std::vector<Grid> read_workbook(const Package& package, const std::string& source, Problems& problems,
                                const GridLimits& limits) {
    std::vector<Grid> grids;
    pugi::xml_document book;
    if (!package.parse(package.main_part(), book, problems)) return grids;
    Shared shared;
    if (!read_shared(package, book.document_element(), shared, problems)) return grids;
    const auto refused = [&](std::string says) {
        problems.push_back({{source, 0, 0, ""}, std::move(says)});
        return std::vector<Grid>{};
    };
    auto left = limits.bytes;
    std::size_t sheets = 0;
    for (const auto sheet : local_child(book.document_element(), "sheets").children()) {
        if (++sheets > limits.sheets)
            return refused("has more than " + std::to_string(limits.sheets) +
                           " sheets: send the one that was asked for");
        const std::string name = sheet.attribute("name").value();
        if (name.size() > longest_name || !printable(name))
            return refused("has a name for its sheet " + std::to_string(sheets) +
                           " that is too long or cannot be printed: give it another");
        const auto part = part_of(package, sheet);
        if (part.empty()) continue;  // a sheet that is one chart
        auto& grid = grids.emplace_back();
        grid.name = name;
        pugi::xml_document content;
        if (!package.parse(part, content, problems)) continue;
        if (!SheetReader{shared, source, limits, left, grid}.read(content.document_element()))
            return refused("holds more text than is read (" + std::to_string(limits.bytes) +
                           " bytes): send the sheet that was asked for, by itself");
    }
    if (grids.empty() && problems.empty())
        problems.push_back({{source, 0, 0, ""}, "has no sheet: save it as an Excel workbook (.xlsx)"});
    return grids;
}

}  // namespace mappa::forms
