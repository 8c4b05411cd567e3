#include <algorithm>
#include <array>

#include "forms/workbook/kpi_sheets.hpp"
#include "forms/workbook/share_cells.hpp"

namespace mappa::forms {
namespace {

constexpr std::array<std::pair<std::string_view, int ActionCounts::*>, 9> action_columns{{
    {"Set", &ActionCounts::set},
    {"Done in time", &ActionCounts::in_time},
    {"Done late", &ActionCounts::late},
    {"Open, not yet due", &ActionCounts::open},
    {"Overdue", &ActionCounts::overdue},
    {"Not done", &ActionCounts::not_done},
    {"Superseded or withdrawn", &ActionCounts::dropped},
    {"Deadline moved", &ActionCounts::deadline_moved},
    {"Done, with what was found", &ActionCounts::with_finding},
}};
constexpr int set_column = 1, in_time_column = 2, late_column = 3, moved_column = 8, finding_column = 9;

/// How many actions of the agency in the row stand in the column.
std::string counting_formula(int row, int column) {
    const auto agency = "action_agency," + cell_name(row, 0);
    if (column == set_column) return "=COUNTIFS(" + agency + ")";
    if (column == finding_column) return "=COUNTIFS(" + agency + ",action_finding,\"yes\")";
    if (column == moved_column) return "=COUNTIFS(" + agency + ",action_moved,\"yes\")";
    return "=COUNTIFS(" + agency + ",action_state," + cell_name(kpi_heading, column) + ")";
}

/// The outcome share: those done that say what was found, of those done in time or late.
void write_outcomes(Sheet& sheet, int row, const ActionCounts& counts, Style style) {
    const auto done = cell_name(row, in_time_column) + "+" + cell_name(row, late_column);
    const auto formula = "=IF(" + done + "=0,\"n/a\"," + cell_name(row, finding_column) + "/(" + done + "))";
    const auto share = counts.outcomes();
    if (share.denominator == 0) {
        sheet.formula(row, finding_column + 1, formula, std::string{"n/a"}, style);
    } else {
        sheet.formula(row, finding_column + 1, formula, static_cast<double>(share.numerator) / share.denominator,
                      style);
    }
}

}  // namespace

std::string_view action_state(int ActionCounts::*state) {
    return std::ranges::find(action_columns, state, &std::pair<std::string_view, int ActionCounts::*>::second)->first;
}

void action_counts_sheet(Workbook& workbook, const KpiBook& book) {
    const auto& actions = book.figures.actions;
    auto& sheet = workbook.sheet("Actions by agency");
    write_head(sheet, book, "Actions set in " + actions.period().name + ", by the owner's agency");
    std::vector<Column> columns{{"Agency", 34}};
    for (const auto& [heading, member] : action_columns) columns.push_back({std::string{heading}, 14});
    columns.push_back({"Share of those done", 14});
    sheet.headings(kpi_heading, columns);
    sheet.freeze_below(kpi_heading);
    int row = kpi_heading + 1;
    for (const auto& [agency, counts] : actions.by_agency()) {
        sheet.text(row, 0, agency ? label(*agency) : "No agency recorded");
        for (std::size_t i = 0; i < action_columns.size(); ++i) {
            const int column = static_cast<int>(i) + 1;
            sheet.formula(row, column, counting_formula(row, column), counts.*action_columns[i].second);
        }
        write_outcomes(sheet, row++, counts, Style::percent);
    }
    const auto total = actions.total();
    const int first = kpi_heading + 1;
    sheet.text(row, 0, "All agencies", Style::total_text);
    for (std::size_t i = 0; i < action_columns.size(); ++i) {
        const int column = static_cast<int>(i) + 1;
        const auto sum = row == first ? std::string{"=0"}
                                      : "=SUM(" + cell_name(first, column) + ":" + cell_name(row - 1, column) + ")";
        sheet.formula(row, column, sum, total.*action_columns[i].second, Style::total_count);
    }
    write_outcomes(sheet, row, total, Style::total_percent);
    sheet.text(row + 1, 0, "The states add up to all set");
    sheet.formula(row + 1, 1,
                  "=IF(SUM(" + cell_name(row, in_time_column) + ":" + cell_name(row, 7) +
                      ")=" + cell_name(row, set_column) + ",\"yes\",\"NO\")",
                  std::string{"yes"});
}

void referral_outcomes_sheet(Workbook& workbook, const KpiBook& book) {
    const auto& referrals = book.figures.referrals;
    auto& sheet = workbook.sheet("Referral outcomes");
    write_head(sheet, book, "Referrals received in " + referrals.period().name + ", as they stand now");
    sheet.headings(kpi_heading, {{"Outcome", 40}, {"Referrals", 14}, {"Received", 14}, {"Percentage", 14}});
    sheet.freeze_below(kpi_heading);
    int row = kpi_heading + 1;
    for (const auto& state : Words<ReferralState>::list) {
        sheet.text(row, 0, state.label);
        const auto share = referrals.share_of(state.value);
        const auto mine = "COUNTIFS(referral_outcome," + cell_name(row, 0) + ")";
        write_share(sheet, row++, 1, share, {mine, "COUNTIFS(referral_outcome,\"?*\")-" + mine});
    }
    sheet.text(row, 0, "All received", Style::total_text);
    sheet.formula(row, 1, "=SUM(" + cell_name(kpi_heading + 1, 1) + ":" + cell_name(row - 1, 1) + ")",
                  referrals.received(), Style::total_count);
}

}  // namespace mappa::forms
