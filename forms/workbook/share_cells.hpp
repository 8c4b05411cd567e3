#pragma once

#include "engine/measures/meaning.hpp"
#include "engine/measures/measure.hpp"
#include "forms/workbook/workbook.hpp"

namespace mappa::forms {

/// Numerator, denominator and percentage in three cells; the percentage is a formula of the other two and
/// says "n/a" when there are no cases.
void write_share(Sheet& sheet, int row, int column, const Share& share);

/// How many of two kinds there are, as expressions of formulas without "=": those in the numerator, and those that are
/// only in the denominator.
struct LiveShare {
    std::string yes, no;
};

/// The same as `write_share` with both numbers counted over the data sheets of the book.
void write_share(Sheet& sheet, int row, int column, const Share& share, const LiveShare& live);

/// "under 5" when a base is small, from a base in a cell of the same row; `few_below` must be a name of the book.
void write_few(Sheet& sheet, int row, int column, int base_column, const Share& share, const Few& few);

/// The percentage of a numerator and a denominator that stand in cells of the same row.
void write_percent(Sheet& sheet, int row, int column, int numerator, int denominator, const Share& share,
                   Style style = Style::percent);

/// Change in percentage points between two shares written by `write_share` at those columns; the earlier one stands in
/// the same row, or in another that is given.
void write_change(Sheet& sheet, int row, int column, int now_column, int previous_column, const Share& now,
                  const Share& previous, std::optional<int> previous_row = {});

/// Met or not met in words, from a share and a target in cells of the same row: decided on the counts.
void write_verdict(Sheet& sheet, int row, int column, int share_column, int target_column, const Measure& measure);

/// Seven cells for two periods: numerator, denominator, percentage, twice, and the points between them.
void write_comparison(Sheet& sheet, int row, int column, const Share& now, const Share& previous);

/// The same, counted over the data sheets of the book.
void write_comparison(Sheet& sheet, int row, int column, const Share& now, const Share& previous, const LiveShare& live,
                      const LiveShare& live_previous);

/// The headings of `write_comparison`.
[[nodiscard]] std::vector<Column> comparison_columns();

}  // namespace mappa::forms
