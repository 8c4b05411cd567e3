#include <array>

#include "forms/workbook/kpi_sheets.hpp"
#include "forms/workbook/share_cells.hpp"

namespace mappa::forms {
namespace {

constexpr std::array<std::optional<Level>, 4> levels{Level::one, Level::two, Level::three, std::nullopt};
constexpr std::array<std::optional<Category>, 5> categories{Category::one, Category::two, Category::three,
                                                            Category::four, std::nullopt};
constexpr int total_column = static_cast<int>(categories.size()) + 1;

std::string level_name(std::optional<Level> level) {
    return level ? std::string{label(*level)} : "No level decided yet";
}

/// Writes the table from its heading row; returns the first row below it.
int write_table(Sheet& sheet, int heading, const Caseload& caseload) {
    sheet.text(heading, 0, "Cases on " + caseload.on().text(), Style::heading);
    for (std::size_t i = 0; i < categories.size(); ++i) {
        const auto& category = categories[i];
        sheet.text(heading, static_cast<int>(i) + 1, category ? label(*category) : "No category recorded",
                   Style::heading);
    }
    sheet.text(heading, total_column, "Total", Style::heading);
    sheet.text(heading, total_column + 1, "Share of all cases", Style::heading);
    const int first = heading + 1, sums = first + static_cast<int>(levels.size());
    int row = first;
    for (const auto& level : levels) {
        sheet.text(row, 0, level_name(level));
        for (std::size_t i = 0; i < categories.size(); ++i) {
            sheet.number(row, static_cast<int>(i) + 1, caseload.count(level, categories[i]));
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

}  // namespace

void caseload_sheet(Workbook& workbook, const KpiBook& book) {
    auto& sheet = workbook.sheet("Caseload");
    const auto& now = book.figures.caseload;
    const auto& before = book.figures.caseload_before;
    write_head(sheet, book, "Caseload by category and level");
    sheet.columns({{"", 46}, {"", 15}, {"", 15}, {"", 15}, {"", 15}, {"", 15}, {"", 15}, {"", 15}});
    int row = write_table(sheet, kpi_heading, now);
    row = write_table(sheet, row, before);
    sheet.text(row, 0, "Cases that have a level", Style::heading);
    const auto headings = comparison_columns();
    for (std::size_t i = 0; i < headings.size(); ++i) {
        sheet.text(row, static_cast<int>(i) + 1, headings[i].heading, Style::heading);
    }
    for (const auto level : {Level::one, Level::two, Level::three}) {
        sheet.text(++row, 0, label(level));
        write_comparison(sheet, row, 1, now.share_at(level), before.share_at(level));
    }
    sheet.freeze_below(2);
}

}  // namespace mappa::forms
