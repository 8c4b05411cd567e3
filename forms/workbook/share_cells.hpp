#pragma once

#include "engine/measures/measure.hpp"
#include "forms/workbook/workbook.hpp"

namespace mappa::forms {

/// Numerator, denominator and percentage in three cells; the percentage is a formula of the other two and
/// says "n/a" when there are no cases.
void write_share(Sheet& sheet, int row, int column, const Share& share);

/// The percentage of a numerator and a denominator that stand in cells of the same row.
void write_percent(Sheet& sheet, int row, int column, int numerator, int denominator, const Share& share,
                   Style style = Style::percent);

/// Change in percentage points between two shares written by `write_share` at those columns.
void write_change(Sheet& sheet, int row, int column, int now_column, int previous_column, const Share& now,
                  const Share& previous);

/// Met or not met in words, from a share and a target in cells of the same row: decided on the counts.
void write_verdict(Sheet& sheet, int row, int column, int share_column, int target_column, const Measure& measure);

/// Seven cells for two periods: numerator, denominator, percentage, twice, and the points between them.
void write_comparison(Sheet& sheet, int row, int column, const Share& now, const Share& previous);

/// The headings of `write_comparison`.
[[nodiscard]] std::vector<Column> comparison_columns();

}  // namespace mappa::forms
