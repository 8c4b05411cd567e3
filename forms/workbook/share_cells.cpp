#include "forms/workbook/share_cells.hpp"

namespace mappa::forms {

void write_percent(Sheet& sheet, int row, int column, int numerator, int denominator, const Share& share, Style style) {
    const auto top = cell_name(row, numerator), base = cell_name(row, denominator);
    const auto formula = "=IF(" + base + "=0,\"n/a\"," + top + "/" + base + ")";
    if (share.denominator == 0) {
        sheet.formula(row, column, formula, std::string{"n/a"}, style);
    } else {
        sheet.formula(row, column, formula, static_cast<double>(share.numerator) / share.denominator, style);
    }
}

void write_share(Sheet& sheet, int row, int column, const Share& share) {
    sheet.number(row, column, share.numerator);
    sheet.number(row, column + 1, share.denominator);
    write_percent(sheet, row, column + 2, column, column + 1, share);
}

void write_share(Sheet& sheet, int row, int column, const Share& share, const LiveShare& live) {
    sheet.formula(row, column, "=" + live.yes, share.numerator);
    sheet.formula(row, column + 1, "=" + cell_name(row, column) + "+" + live.no, share.denominator);
    write_percent(sheet, row, column + 2, column, column + 1, share);
}

void write_few(Sheet& sheet, int row, int column, int base_column, const Share& share, const Few& few) {
    const auto base = cell_name(row, base_column);
    sheet.formula(row, column, "=IF(AND(" + base + ">0," + base + "<few_below),\"under \"&few_below,\"\")",
                  few.mark(share));
}

void write_change(Sheet& sheet, int row, int column, int now_column, int previous_column, const Share& now,
                  const Share& previous, std::optional<int> previous_row) {
    const int earlier = previous_row.value_or(row);
    const auto rounded = [](int line, int at) {
        return "ROUND(100*" + cell_name(line, at) + "/" + cell_name(line, at + 1) + ",0)";
    };
    const auto formula = "=IF(OR(" + cell_name(row, now_column + 1) + "=0," + cell_name(earlier, previous_column + 1) +
                         "=0),\"n/a\"," + rounded(row, now_column) + "-" + rounded(earlier, previous_column) + ")";
    if (const auto change = change_in_points(now, previous)) {
        sheet.formula(row, column, formula, *change, Style::points);
    } else {
        sheet.formula(row, column, formula, std::string{"n/a"}, Style::points);
    }
}

void write_verdict(Sheet& sheet, int row, int column, int share_column, int target_column, const Measure& measure) {
    if (!measure.target) return sheet.text(row, column, measure.verdict());
    const auto top = cell_name(row, share_column), base = cell_name(row, share_column + 1);
    const auto target = cell_name(row, target_column);
    sheet.formula(row, column,
                  "=IF(" + base + "=0,\"n/a\",IF(100*" + top + ">=" + target + "*" + base +
                      ",\"met\",\"not met: \"&(ROUNDUP(" + target + "*" + base + "/100,0)-" + top +
                      ")&\" more needed\"))",
                  measure.verdict());
}

void write_comparison(Sheet& sheet, int row, int column, const Share& now, const Share& previous) {
    write_share(sheet, row, column, now);
    write_share(sheet, row, column + 3, previous);
    write_change(sheet, row, column + 6, column, column + 3, now, previous);
}

void write_comparison(Sheet& sheet, int row, int column, const Share& now, const Share& previous, const LiveShare& live,
                      const LiveShare& live_previous) {
    write_share(sheet, row, column, now, live);
    write_share(sheet, row, column + 3, previous, live_previous);
    write_change(sheet, row, column + 6, column, column + 3, now, previous);
}

std::vector<Column> comparison_columns() {
    return {{"Numerator", 11},          {"Denominator", 13},          {"Percentage", 12},
            {"Previous numerator", 11}, {"Previous denominator", 13}, {"Previous percentage", 12},
            {"Change in points", 12}};
}

}  // namespace mappa::forms
