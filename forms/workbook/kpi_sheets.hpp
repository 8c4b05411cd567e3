#pragma once

#include <string>

#include "forms/workbook/kpi_workbook.hpp"
#include "forms/workbook/workbook.hpp"

namespace mappa::forms {

/// The sheets of the KPI workbook, in the order in which they are written.
void summary_sheet(Workbook& workbook, const KpiBook& book);
void chart_sheet(Workbook& workbook, const KpiBook& book);
void definitions_sheet(Workbook& workbook, const KpiBook& book);
void caseload_sheet(Workbook& workbook, const KpiBook& book);
void responsible_authority_sheet(Workbook& workbook, const KpiBook& book);
void group_sheets(Workbook& workbook, const KpiBook& book);
void action_counts_sheet(Workbook& workbook, const KpiBook& book);
void referral_outcomes_sheet(Workbook& workbook, const KpiBook& book);
void case_list_sheet(Workbook& workbook, const KpiBook& book);

/// Title in row 0, the periods in row 1, and in row 2 whatever warns the reader; tables begin at
/// `kpi_heading`.
void write_head(Sheet& sheet, const KpiBook& book, const std::string& title);
inline constexpr int kpi_heading = 4;

}  // namespace mappa::forms
