#pragma once

#include <string>

#include "forms/workbook/kpi_workbook.hpp"
#include "forms/workbook/workbook.hpp"

namespace mappa::forms {

/// The sheets of the KPI workbook, in the order in which they are written.
void summary_sheet(Workbook& workbook, const KpiBook& book);
void chart_sheet(Workbook& workbook, const KpiBook& book);
void definitions_sheet(Workbook& workbook, const KpiBook& book);
void published_sheet(Workbook& workbook, const KpiBook& book);
void annual_sheet(Workbook& workbook, const KpiBook& book);
void caseload_sheet(Workbook& workbook, const KpiBook& book);
void responsible_authority_sheet(Workbook& workbook, const KpiBook& book);
void group_sheets(Workbook& workbook, const KpiBook& book);
void action_counts_sheet(Workbook& workbook, const KpiBook& book);
void referral_outcomes_sheet(Workbook& workbook, const KpiBook& book);
void data_sheets(Workbook& workbook, const KpiBook& book);

/// Title in row 0, the periods in row 1, and in row 2 whatever warns the reader; tables begin at
/// `kpi_heading`.
void write_head(Sheet& sheet, const KpiBook& book, const std::string& title);
inline constexpr int kpi_heading = 4;

/// What a reader has to know before comparing: the period is not over, or the two differ; empty when there is nothing.
[[nodiscard]] std::string warning_of(const KpiBook& book);

/// The row of a measure on the sheet Summary, by its place among the measures.
[[nodiscard]] constexpr int summary_row(std::size_t place) { return kpi_heading + 1 + static_cast<int>(place); }
inline constexpr int summary_share = 2, summary_target = 5, summary_previous = 9;

inline constexpr std::string_view no_category = "No category recorded", no_level_yet = "No level decided yet";

/// The name of a column of the register's data sheet: `column` is "category" or "level", `day` "now", "before" or
/// "march".
[[nodiscard]] std::string register_name(std::string_view column, std::string_view day);

/// The table of 001 2.10, counted over the register's data sheet, from its heading row; returns the first row below.
int write_category_table(Sheet& sheet, int heading, const Caseload& caseload, std::string_view day);
[[nodiscard]] std::vector<Column> category_columns();

/// "confirmed", "unconfirmed", or empty when there is no target.
[[nodiscard]] std::string standing_of(const std::optional<Target>& target);

/// The words for a state that an action stands in: "Done late".
[[nodiscard]] std::string_view action_state(int ActionCounts::*state);

}  // namespace mappa::forms
