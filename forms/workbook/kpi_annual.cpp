#include <array>

#include "forms/workbook/kpi_categories.hpp"
#include "forms/workbook/kpi_sheets.hpp"
#include "forms/workbook/share_cells.hpp"

namespace mappa::forms {
namespace {

/// What happened in the year, a line each; returns the row below.
int write_year(Sheet& sheet, int heading, const AnnualStatistics& annual) {
    sheet.text(heading, 0, annual.year().name, Style::heading);
    for (std::size_t i = 0; i < categories.size(); ++i) {
        const auto& category = categories[i];
        sheet.text(heading, static_cast<int>(i) + 1, category ? label(*category) : no_category, Style::heading);
    }
    sheet.text(heading, total_column, "Total", Style::heading);
    int row = heading;
    for (const auto& line : Words<AnnualLine>::list) {
        sheet.text(++row, 0, line.label);
        for (std::size_t i = 0; i < categories.size(); ++i) {
            const int column = static_cast<int>(i) + 1;
            sheet.formula(
                row, column,
                "=COUNTIFS(year_line," + cell_name(row, 0) + ",year_category," + cell_name(heading, column) + ")",
                annual.count(line.value, categories[i]));
        }
        sheet.formula(row, total_column, "=SUM(" + cell_name(row, 1) + ":" + cell_name(row, total_column - 1) + ")",
                      annual.total(line.value));
    }
    return row + 1;
}

}  // namespace

void annual_sheet(Workbook& workbook, const KpiBook& book) {
    auto& sheet = workbook.sheet("Annual statistics");
    const auto& annual = book.figures.annual;
    write_head(sheet, book, "Annual statistics, " + annual.year().name);
    sheet.columns(category_columns());
    int row = write_category_table(sheet, kpi_heading, annual.caseload(), "march");
    const auto registered = cell_name(kpi_heading + 5, 1);
    row = write_year(sheet, row, annual) + 1;
    sheet.text(row, 0, "Population of the area (type it here)");
    sheet.text(row, 1, "", Style::input);
    sheet.text(row + 1, 0, "Registered sexual offenders per 100,000 of population");
    sheet.answering_formula(
        row + 1, 1,
        "=IF(N(" + cell_name(row, 1) + ")=0,\"n/a\",ROUND(" + registered + "*100000/" + cell_name(row, 1) + ",0))",
        std::string{"n/a"}, Style::count);
    sheet.text(row + 3, 0,
               "Counted from what this record holds: cases on 31 March, levels in force, events and orders recorded in "
               "the year.",
               Style::note);
    sheet.text(row + 4, 0, "The record does not say whether a new offence is a serious further offence.", Style::note);
    sheet.freeze_below(2);
}

}  // namespace mappa::forms
