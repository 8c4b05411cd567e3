#include <array>

#include "forms/workbook/chart_series.hpp"
#include "forms/workbook/kpi_formula.hpp"
#include "forms/workbook/kpi_pictures.hpp"
#include "forms/workbook/kpi_sheets.hpp"
#include "forms/workbook/share_cells.hpp"

namespace mappa::forms {
namespace {

constexpr int target_column = 8, width = 980;
// Of a printed page at that scale, in points, and of a row of a table.
constexpr int print_scale = 74, page_points = 600, row_points = 13;

/// Where the cells of a bar's figures come from: the summary, or the data sheet where they are one agency's.
LiveShare source_of(const PictureBar& bar, const Figures& figures, InPeriod period) {
    if (bar.by_agency) return live_share(figures.measures[bar.measure], {period, {}, in_quotes(bar.name)});
    const int row = summary_row(bar.measure), column = period == InPeriod::now ? summary_share : summary_previous;
    const auto yes = "Summary!" + cell_name(row, column);
    return {yes, "(Summary!" + cell_name(row, column + 1) + "-" + yes + ")"};
}

/// The table of the figures with the chart of it below; returns the row where the next may begin.
int write_chart(Workbook& workbook, Sheet& sheet, int row, const KpiBook& book, const Picture& picture,
                std::vector<int>& pages) {
    const auto& [title, bars] = picture;
    sheet.text(row, 0, title, Style::heading);
    auto columns = comparison_columns();
    if (picture.targets()) columns.push_back({"Target", 12});
    for (std::size_t i = 0; i < columns.size(); ++i) {
        sheet.text(row, static_cast<int>(i) + 1, columns[i].heading, Style::heading);
    }
    if (bars.empty()) {
        sheet.text(row + 1, 0, "No cases in this period.");
        return row + 4;
    }
    const int first = row + 1, last = row + static_cast<int>(bars.size());
    int at = first;
    for (const auto& bar : bars) {
        sheet.text(at, 0, bar.name);
        write_comparison(sheet, at, 1, bar.now, bar.previous, source_of(bar, book.figures, InPeriod::now),
                         source_of(bar, book.figures, InPeriod::before));
        if (bar.target) {
            sheet.formula(at, target_column, "=Summary!" + cell_name(summary_row(bar.measure), summary_target) + "/100",
                          *bar.target / 100.0, Style::percent);
        }
        ++at;
    }
    auto* chart = workbook.bar_chart(title);
    add_series(chart, sheet, first, last, 3, book.figures.window.now.name, Look::plain);
    add_series(chart, sheet, first, last, 6, book.figures.window.previous.name, Look::striped);
    if (picture.targets()) add_series(chart, sheet, first, last, target_column, "Target", Look::dark);
    // A chart goes on a page of its own when table and chart together are higher than one.
    const int height = 130 + (picture.targets() ? 38 : 28) * static_cast<int>(bars.size());
    const bool apart = row_points * static_cast<int>(bars.size()) + height * 3 / 4 > page_points;
    const int chart_row = last + 2;
    if (apart) pages.push_back(chart_row);
    sheet.place_chart(chart_row, 0, chart, width, height, title + ". " + picture.in_words(book.figures.window));
    const int next = chart_row + 2 + height / 17;  // a row is 17 pixels high
    pages.push_back(next);
    return next;
}

/// Cases at levels 2 and 3 by category, from the sheet Caseload: level 1 would hide them.
void write_levels_chart(Workbook& workbook, Sheet& sheet, int row, const KpiBook& book) {
    const auto& caseload = book.figures.caseload;
    const std::string title = "Cases at levels 2 and 3 on " + caseload.on().text();
    sheet.text(row, 0, title, Style::heading);
    std::string words = "Bar chart: " + title + ".";
    constexpr std::array levels{Level::two, Level::three};
    constexpr std::array columns{"B", "C", "D", "E", "F"};
    for (std::size_t level = 0; level < levels.size(); ++level) {
        sheet.text(row, static_cast<int>(level) + 1, "Level " + std::string{code(levels[level])}, Style::heading);
    }
    const int first = row + 1;
    int at = first;
    const auto write = [&](std::string_view name, std::optional<Category> category, const char* column) {
        sheet.text(at, 0, name);
        words += " " + std::string{name} + ": ";
        for (std::size_t level = 0; level < levels.size(); ++level) {
            const int count = caseload.count(levels[level], category);
            sheet.formula(
                at, static_cast<int>(level) + 1,
                std::string{"=Caseload!"} + column + std::to_string(kpi_heading + 3 + static_cast<int>(level)), count);
            words += (level ? ", level 3 " : "level 2 ") + with_thousands(count);
        }
        words += ".";
        ++at;
    };
    for (const auto& category : Words<Category>::list) {
        write(category.label, category.value, columns[static_cast<std::size_t>(category.value) - 1]);
    }
    write(no_category, std::nullopt, columns.back());
    auto* chart = workbook.stacked_chart(title);
    add_series(chart, sheet, first, at - 1, 1, "Level 2", Look::plain);
    add_series(chart, sheet, first, at - 1, 2, "Level 3", Look::striped);
    sheet.place_chart(at + 1, 0, chart, width, 340, words);
}

}  // namespace

void chart_sheet(Workbook& workbook, const KpiBook& book) {
    auto& sheet = workbook.sheet("Charts");
    write_head(sheet, book, "Charts");
    std::vector<Column> columns{{"", 46}};
    for (const auto& column : comparison_columns()) columns.push_back({"", column.width});
    columns.push_back({"", 12});
    sheet.columns(columns);

    std::vector<int> pages;
    int row = kpi_heading;
    for (const auto& picture : kpi_pictures(book.figures)) {
        row = write_chart(workbook, sheet, row, book, picture, pages);
    }
    write_levels_chart(workbook, sheet, row, book);
    sheet.print_in_parts(print_scale, pages);
}

}  // namespace mappa::forms
