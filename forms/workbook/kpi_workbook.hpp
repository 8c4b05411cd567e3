#pragma once

#include <string>

#include "engine/measures/measures.hpp"

namespace mappa::forms {

/// What a KPI workbook is made of.
struct KpiBook {
    std::string area;
    std::string policy;  ///< the policy edition the targets come from
    std::string made_by;
    std::string created;            ///< UTC, "2030-04-01T09:00:00Z": given, never read from a clock
    std::string compare_with_care;  ///< why the two periods differ in population or definition; empty when
                                    ///< they do not
    Figures figures;
};

/// The figures of a period for the Strategic Management Board, as a workbook (XLSX): summary, definitions,
/// caseload, police, probation and prison side by side, a sheet for each group of measures, and the
/// references behind every figure. No offender is named. Percentages are live formulas and stand beside their
/// base. Throws as `Workbook` does.
[[nodiscard]] std::string kpi_workbook(const KpiBook& book);

}  // namespace mappa::forms
