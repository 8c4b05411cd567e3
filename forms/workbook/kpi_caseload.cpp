#include <array>

#include "forms/workbook/kpi_categories.hpp"
#include "forms/workbook/kpi_formula.hpp"
#include "forms/workbook/kpi_sheets.hpp"
#include "forms/workbook/share_cells.hpp"

namespace mappa::forms {
namespace {

constexpr std::array<std::optional<Level>, 4> levels{Level::one, Level::two, Level::three, std::nullopt};
}  // namespace

std::string register_name(std::string_view column, std::string_view day) {
    return "register_" + std::string{column} + "_" + std::string{day};
}

std::vector<Column> category_columns() {
    return {{"", 46}, {"", 15}, {"", 15}, {"", 15}, {"", 15}, {"", 15}, {"", 15}, {"", 15}};
}

int write_category_table(Sheet& sheet, int heading, const Caseload& caseload, std::string_view day) {
    sheet.text(heading, 0, "Cases on " + caseload.on().text(), Style::heading);
    for (std::size_t i = 0; i < categories.size(); ++i) {
        const auto& category = categories[i];
        sheet.text(heading, static_cast<int>(i) + 1, category ? label(*category) : no_category, Style::heading);
    }
    sheet.text(heading, total_column, "Total", Style::heading);
    sheet.text(heading, total_column + 1, "Share of all cases", Style::heading);
    const int first = heading + 1, sums = first + static_cast<int>(levels.size());
    int row = first;
    for (const auto& level : levels) {
        sheet.text(row, 0, level ? label(*level) : no_level_yet);
        for (std::size_t i = 0; i < categories.size(); ++i) {
            const int column = static_cast<int>(i) + 1;
            sheet.formula(row, column,
                          "=COUNTIFS(" + register_name("level", day) + "," + cell_name(row, 0) + "," +
                              register_name("category", day) + "," + cell_name(heading, column) + ")",
                          caseload.count(level, categories[i]));
        }
        sheet.formula(row, total_column, "=SUM(" + cell_name(row, 1) + ":" + cell_name(row, total_column - 1) + ")",
                      caseload.row_total(level), Style::count);
        const Share share{caseload.row_total(level), caseload.total()};
        const auto all = cell_name(sums, total_column);
        const auto formula = "=IF(" + all + "=0,\"n/a\"," + cell_name(row, total_column) + "/" + all + ")";
        if (share.denominator == 0) {
            sheet.formula(row, total_column + 1, formula, std::string{"n/a"}, Style::percent);
        } else {
            sheet.formula(row, total_column + 1, formula, static_cast<double>(share.numerator) / share.denominator,
                          Style::percent);
        }
        ++row;
    }
    sheet.text(sums, 0, "Total", Style::total_text);
    for (int column = 1; column <= total_column; ++column) {
        const auto index = static_cast<std::size_t>(column) - 1;
        const int total = column == total_column ? caseload.total() : caseload.column_total(categories[index]);
        sheet.formula(sums, column, "=SUM(" + cell_name(first, column) + ":" + cell_name(sums - 1, column) + ")", total,
                      Style::total_count);
    }
    sheet.text(sums, total_column + 1, "", Style::total_text);
    sheet.text(sums + 1, 0, "Both routes to the total agree");
    sheet.formula(sums + 1, 1,
                  "=IF(SUM(" + cell_name(sums, 1) + ":" + cell_name(sums, total_column - 1) +
                      ")=" + cell_name(sums, total_column) + ",\"yes\",\"NO\")",
                  std::string{"yes"});
    return sums + 3;
}

void caseload_sheet(Workbook& workbook, const KpiBook& book) {
    auto& sheet = workbook.sheet("Caseload");
    const auto& now = book.figures.caseload;
    const auto& before = book.figures.caseload_before;
    write_head(sheet, book, "Caseload by category and level");
    sheet.columns(category_columns());
    int row = write_category_table(sheet, kpi_heading, now, "now");
    row = write_category_table(sheet, row, before, "before");
    sheet.text(row, 0, "Cases that have a level", Style::heading);
    const auto headings = comparison_columns();
    for (std::size_t i = 0; i < headings.size(); ++i) {
        sheet.text(row, static_cast<int>(i) + 1, headings[i].heading, Style::heading);
    }
    // Others that have a level, so that the two add up to the base.
    const auto live = [](std::string_view day, const std::string& level) {
        const auto column = register_name("level", day);
        return LiveShare{"COUNTIFS(" + column + "," + level + ")",
                         "COUNTIFS(" + column + ",\"Level *\")-COUNTIFS(" + column + "," + level + ")"};
    };
    for (const auto level : {Level::one, Level::two, Level::three}) {
        sheet.text(++row, 0, label(level));
        const auto cell = cell_name(row, 0);
        write_comparison(sheet, row, 1, now.share_at(level), before.share_at(level), live("now", cell),
                         live("before", cell));
    }
    sheet.freeze_below(2);
}

}  // namespace mappa::forms
