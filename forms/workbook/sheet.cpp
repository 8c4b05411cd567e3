#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "forms/workbook/cell_text.hpp"
#include "forms/workbook/workbook.hpp"

namespace mappa::forms {
namespace {

lxw_row_t row_of(int row) { return static_cast<lxw_row_t>(row); }
lxw_col_t column_of(int column) { return static_cast<lxw_col_t>(column); }

void check(lxw_error error) {
    if (error != LXW_NO_ERROR)
        throw std::runtime_error(std::string{"a cell could not be written: "} + lxw_strerror(error));
}

std::string quoted(const std::string& name) {
    std::string text = "'";
    for (const char letter : name) text += letter == '\'' ? std::string{"''"} : std::string{letter};
    return text + "'";
}

}  // namespace

std::string cell_name(int row, int column) {
    std::array<char, LXW_MAX_CELL_NAME_LENGTH> name{};
    lxw_rowcol_to_cell(name.data(), row_of(row), column_of(column));
    return name.data();
}

void Sheet::text(int row, int column, std::string_view value, Style style) {
    const auto clean = cell_text(value);
    check(worksheet_write_string(sheet_, row_of(row), column_of(column), clean.c_str(), book_->format(style)));
    grow(row, column, clean, style);
}

void Sheet::grow(int row, int column, std::string_view value, Style style) {
    const auto index = static_cast<std::size_t>(column);
    const bool wraps = style == Style::text || style == Style::heading || style == Style::total_text;
    if (!wraps || index >= widths_.size()) return;
    // A width counts digits of the default font; letters of Arial 10 are narrower on average, bold ones less
    // so.
    const double indent = 1.5, letters = style == Style::text ? 1.2 : 1.05;
    const int lines = wrapped_lines(value, (widths_[index] - indent) * letters);
    if (lines > 1) lines_[row] = std::max(lines_[row], lines);
}

void Sheet::fit_rows() {
    constexpr double line = 12.75, highest = 409;  // points; no row of a workbook may be higher
    for (const auto& [row, lines] : lines_) {
        worksheet_set_row(sheet_, row_of(row), std::min(highest, lines * line + 2), nullptr);
    }
}

void Sheet::number(int row, int column, double value, Style style) {
    check(worksheet_write_number(sheet_, row_of(row), column_of(column), value, book_->format(style)));
}

void Sheet::date(int row, int column, std::optional<Date> value) {
    auto* format = book_->format(Style::date);
    if (!value) return check(worksheet_write_blank(sheet_, row_of(row), column_of(column), format));
    lxw_datetime day{value->year(), static_cast<int>(value->month()), static_cast<int>(value->day()), 0, 0, 0};
    check(worksheet_write_datetime(sheet_, row_of(row), column_of(column), &day, format));
}

void Sheet::formula(int row, int column, const std::string& formula, double value, Style style) {
    if (!book_->live_) return number(row, column, value, style);
    check(worksheet_write_formula_num(sheet_, row_of(row), column_of(column), formula.c_str(), book_->format(style),
                                      value));
}

void Sheet::formula(int row, int column, const std::string& formula, const std::string& value, Style style) {
    if (!book_->live_) return text(row, column, value, style);
    answering_formula(row, column, formula, value, style);
}

void Sheet::answering_formula(int row, int column, const std::string& formula, const std::string& value, Style style) {
    check(worksheet_write_formula_str(sheet_, row_of(row), column_of(column), formula.c_str(), book_->format(style),
                                      value.c_str()));
    grow(row, column, value, style);
}

void Sheet::columns(const std::vector<Column>& columns) {
    widths_.clear();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        widths_.push_back(columns[i].width);
        worksheet_set_column(sheet_, column, column, columns[i].width, nullptr);
    }
}

void Sheet::headings(int row, const std::vector<Column>& names) {
    columns(names);
    for (std::size_t i = 0; i < names.size(); ++i) text(row, static_cast<int>(i), names[i].heading, Style::heading);
}

void Sheet::freeze_below(int row) {
    worksheet_freeze_panes(sheet_, row_of(row + 1), 0);
    worksheet_repeat_rows(sheet_, row_of(row), row_of(row));
}

void Sheet::freeze_at(int row, int columns) {
    worksheet_freeze_panes(sheet_, row_of(row + 1), column_of(columns));
    worksheet_repeat_rows(sheet_, row_of(row), row_of(row));
}

void Sheet::table(int heading, int last_row, const std::vector<Column>& names, const std::string& name) {
    columns(names);
    std::vector<std::string> texts;
    std::vector<lxw_table_column> described(names.size());
    std::vector<lxw_table_column*> pointers;
    for (const auto& each : names) texts.push_back(cell_text(each.heading));
    for (std::size_t i = 0; i < names.size(); ++i) {
        described[i].header = texts[i].data();
        described[i].header_format = book_->format(Style::heading);
        pointers.push_back(&described[i]);
        grow(heading, static_cast<int>(i), texts[i], Style::heading);
    }
    pointers.push_back(nullptr);
    std::string own = name;
    lxw_table_options options{};
    options.name = own.data();
    options.columns = pointers.data();
    options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
    options.style_type_number = 1;
    // A wide table goes over several pages, at a size that can be read.
    constexpr double readable = 240;  // characters across a page
    double width = 0;
    for (const auto& each : names) width += each.width;
    if (width > readable) {
        worksheet_fit_to_pages(sheet_, static_cast<uint16_t>(width / readable + 1), 0);
        worksheet_repeat_columns(sheet_, 0, 0);
    }
    check(worksheet_add_table(sheet_, row_of(heading), 0, row_of(last_row),
                              column_of(static_cast<int>(names.size()) - 1), &options));
}

void Sheet::print_in_parts(int scale, const std::vector<int>& first_rows) {
    worksheet_set_print_scale(sheet_, static_cast<uint16_t>(scale));
    std::vector<lxw_row_t> breaks;
    for (const int row : first_rows) breaks.push_back(row_of(row));
    breaks.push_back(0);
    check(worksheet_set_h_pagebreaks(sheet_, breaks.data()));
}

void Sheet::filter(int first_row, int last_row, int columns) {
    worksheet_autofilter(sheet_, row_of(first_row), 0, row_of(last_row), column_of(columns - 1));
}

namespace {

void tint_cells(lxw_worksheet* sheet, int first_row, int last_row, int column, std::string_view words, uint8_t how,
                lxw_format* format) {
    if (last_row < first_row) return;
    std::string value{words};
    lxw_conditional_format rule{};
    rule.type = LXW_CONDITIONAL_TYPE_TEXT;
    rule.criteria = how;
    rule.value_string = value.data();
    rule.format = format;
    check(worksheet_conditional_format_range(sheet, row_of(first_row), column_of(column), row_of(last_row),
                                             column_of(column), &rule));
}

}  // namespace

void Sheet::tint(int first_row, int last_row, int column, std::string_view contains, Tone tone) {
    tint_cells(sheet_, first_row, last_row, column, contains, LXW_CONDITIONAL_CRITERIA_TEXT_CONTAINING,
               book_->format(tone));
}

void Sheet::tint_beginning(int first_row, int last_row, int column, std::string_view begins, Tone tone) {
    tint_cells(sheet_, first_row, last_row, column, begins, LXW_CONDITIONAL_CRITERIA_TEXT_BEGINS_WITH,
               book_->format(tone));
}

void Sheet::place_chart(int row, int column, lxw_chart* chart, int width, int height, const std::string& in_words) {
    lxw_chart_options options{};
    std::string description = in_words;
    options.description = description.data();
    options.x_scale = width / 480.0;  // libxlsxwriter's own size is 480 by 288 pixels
    options.y_scale = height / 288.0;
    check(worksheet_insert_chart_opt(sheet_, row_of(row), column_of(column), chart, &options));
}

std::string Sheet::cell(int row, int column) const {
    std::array<char, LXW_MAX_CELL_NAME_LENGTH> name{};
    lxw_rowcol_to_cell_abs(name.data(), row_of(row), column_of(column), 1, 1);
    return quoted(name_) + "!" + name.data();
}

std::string Sheet::range(int first_row, int last_row, int column) const {
    std::array<char, LXW_MAX_CELL_NAME_LENGTH> last{};
    lxw_rowcol_to_cell_abs(last.data(), row_of(last_row), column_of(column), 1, 1);
    return cell(first_row, column) + ":" + last.data();
}

}  // namespace mappa::forms
