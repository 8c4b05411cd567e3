#pragma once

#include <map>
#include <optional>
#include <string>

#include "engine/measures/meaning.hpp"
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
    Few few = {};
    /// The offenders' names by case reference: only when somebody who may see them asked for them. They are then in the
    /// data sheets, and every sheet says so.
    std::optional<std::map<std::string, std::string>> names = {};

    /// False for a reader who gets figures only: then no sheet lists cases, not by reference either, and the figures
    /// are values, for the data sheets that they are counted over are left out.
    bool cases = true;

    [[nodiscard]] bool named() const { return names.has_value(); }
};

inline constexpr std::string_view named_remark = "OFFENDERS ARE NAMED";
/// What every sheet of a copy without cases says.
inline constexpr std::string_view without_cases_remark = "Individual cases are left out of this copy: figures only.";

/// The figures of a period for the Strategic Management Board, as a workbook (XLSX): summary, charts, definitions,
/// published figures beside ours, annual statistics, caseload, police, probation and prison side by side, a sheet for
/// each group of measures, and the data sheets behind them. Every figure is a live formula over the data sheets with
/// its value beside it; data sheets go by reference and name nobody unless `names` is given; without `cases` there are
/// none. Throws as `Workbook` does.
[[nodiscard]] std::string kpi_workbook(const KpiBook& book);

}  // namespace mappa::forms
