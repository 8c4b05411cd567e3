#pragma once

#include <optional>
#include <string_view>

#include "engine/measures/breakdown.hpp"
#include "forms/workbook/kpi_sheets.hpp"
#include "forms/workbook/share_cells.hpp"

namespace mappa::forms {

/// The sheets of what is more than one share, in the order in which they are written.
void topic_sheets(Workbook& workbook, const KpiBook& book);

void level_lists_sheet(Workbook& workbook, const KpiBook& book);
void level_movement_sheet(Workbook& workbook, const KpiBook& book);
void minutes_times_sheet(Workbook& workbook, const KpiBook& book);
void origins_sheet(Workbook& workbook, const KpiBook& book);
void agencies_sheet(Workbook& workbook, const KpiBook& book);
void plans_sheet(Workbook& workbook, const KpiBook& book);
void disclosure_sheet(Workbook& workbook, const KpiBook& book);
void outcomes_sheet(Workbook& workbook, const KpiBook& book);
void reoffending_sheet(Workbook& workbook, const KpiBook& book);
void audit_scores_sheet(Workbook& workbook, const KpiBook& book);
void comparison_sheet(Workbook& workbook, const KpiBook& book);

/// The columns that a sheet of counts and case lists has: a wide one, and seven that hold a comparison or a reference.
void topic_columns(Sheet& sheet);

/// Headings of a table in a row, from a column on.
void write_headings(Sheet& sheet, int row, int column, std::initializer_list<std::string_view> headings);
/// "Numerator" to "Change in points", from a column on.
void write_comparison_headings(Sheet& sheet, int row, std::string_view first, int column = 1);

/// Counts by name, each of the total of both periods, with a total that is the sum of the rows. With a base, each is a
/// share of that, the rows may overlap and there is no total. Returns the row below.
int write_counts(Sheet& sheet, int row, std::string_view heading, const Breakdown& counts,
                 const std::optional<NowAndBefore>& base = {});

/// The references behind counts: name, case, item, level, agency, why; nothing in a book without cases. Returns the row
/// below.
int write_lines(Sheet& sheet, int row, const KpiBook& book, std::string_view heading, const Breakdown& counts);
int write_lines(Sheet& sheet, int row, const KpiBook& book, std::string_view heading,
                const std::vector<CountedLine>& lines);

}  // namespace mappa::forms
