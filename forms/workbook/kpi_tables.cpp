#include <algorithm>
#include <array>

#include "forms/workbook/chart_series.hpp"
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
constexpr int set_column = 1, in_time_column = 2, late_column = 3, overdue_column = 5, moved_column = 8,
              finding_column = 9, done_column = 10, before_column = 12, change_column = 15;

/// How many actions of the agency in the row stand in the column.
std::string counting_formula(int row, int column) {
    const auto agency = "action_agency," + cell_name(row, 0);
    if (column == set_column) return "=COUNTIFS(" + agency + ")";
    if (column == finding_column) return "=COUNTIFS(" + agency + ",action_finding,\"yes\")";
    if (column == moved_column) return "=COUNTIFS(" + agency + ",action_moved,\"yes\")";
    return "=COUNTIFS(" + agency + ",action_state," + cell_name(kpi_heading, column) + ")";
}

/// The outcome share: those done that say what was found, of those done in time or late; and that of the period before.
void write_outcomes(Sheet& sheet, int row, const ActionCounts& now, const ActionCounts& before, bool total) {
    const auto count = total ? Style::total_count : Style::count,
               percent = total ? Style::total_percent : Style::percent;
    sheet.formula(row, done_column, "=" + cell_name(row, in_time_column) + "+" + cell_name(row, late_column),
                  now.done(), count);
    write_percent(sheet, row, done_column + 1, finding_column, done_column, now.outcomes(), percent);
    sheet.number(row, before_column, before.with_finding, count);
    sheet.number(row, before_column + 1, before.done(), count);
    write_percent(sheet, row, before_column + 2, before_column, before_column + 1, before.outcomes(), percent);
    write_change(sheet, row, change_column, finding_column, before_column, now.outcomes(), before.outcomes());
    sheet.number(row, change_column + 1, before.set, count);
}

/// Bars of the overdue, with the same numbers in words (001 5.11).
void write_overdue_chart(Workbook& workbook, Sheet& sheet, int row, int last, const ActionTable& actions) {
    constexpr int first = kpi_heading + 1, width = 980;
    if (last < first) return;
    const std::string title = "Actions overdue, by the owner's agency";
    std::string words = "Bar chart: " + title + ".";
    for (const auto& [agency, counts] : actions.by_agency()) {
        words += " " + std::string{agency ? label(*agency) : "No agency recorded"} + ": " +
                 std::to_string(counts.overdue) + ".";
    }
    auto* chart = workbook.stacked_chart(title);
    add_series(chart, sheet, first, last, overdue_column, "Overdue", Look::plain);
    sheet.place_chart(row, 0, chart, width, 130 + 28 * (last - first + 1), words);
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
    for (const auto* heading : {"Done", "Share of those done", "Previous: done, with what was found", "Previous: done",
                                "Previous: share", "Change in points", "Previous: set"})
        columns.push_back({heading, 14});
    sheet.headings(kpi_heading, columns);
    sheet.freeze_below(kpi_heading);
    int row = kpi_heading + 1;
    const auto& before = book.figures.actions_before.by_agency();
    for (const auto& [agency, counts] : actions.by_agency()) {
        sheet.text(row, 0, agency ? label(*agency) : "No agency recorded");
        for (std::size_t i = 0; i < action_columns.size(); ++i) {
            const int column = static_cast<int>(i) + 1;
            sheet.formula(row, column, counting_formula(row, column), counts.*action_columns[i].second);
        }
        const auto earlier = before.find(agency);
        write_outcomes(sheet, row++, counts, earlier == before.end() ? ActionCounts{} : earlier->second, false);
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
    write_outcomes(sheet, row, total, book.figures.actions_before.total(), true);
    sheet.text(row + 1, 0, "The states add up to all set");
    sheet.formula(row + 1, 1,
                  "=IF(SUM(" + cell_name(row, in_time_column) + ":" + cell_name(row, 7) +
                      ")=" + cell_name(row, set_column) + ",\"yes\",\"NO\")",
                  std::string{"yes"});
    write_overdue_chart(workbook, sheet, row + 3, row - 1, actions);
}

void referral_outcomes_sheet(Workbook& workbook, const KpiBook& book) {
    const auto& referrals = book.figures.referrals;
    auto& sheet = workbook.sheet("Referral outcomes");
    write_head(sheet, book, "Referrals received in " + referrals.period().name + ", as they stand now");
    std::vector<Column> columns{{"Outcome", 40}, {"Referrals", 14}, {"Received", 14}};
    const auto compared = comparison_columns();
    columns.insert(columns.end(), compared.begin() + 2, compared.end());
    sheet.headings(kpi_heading, columns);
    sheet.freeze_below(kpi_heading);
    int row = kpi_heading + 1;
    for (const auto& state : Words<ReferralState>::list) {
        sheet.text(row, 0, state.label);
        const auto share = referrals.share_of(state.value);
        const auto mine = "COUNTIFS(referral_outcome," + cell_name(row, 0) + ")";
        const auto before = book.figures.referrals_before.share_of(state.value);
        write_share(sheet, row, 1, share, {mine, "COUNTIFS(referral_outcome,\"?*\")-" + mine});
        write_share(sheet, row, 4, before);
        write_change(sheet, row++, 7, 1, 4, share, before);
    }
    sheet.text(row, 0, "All received", Style::total_text);
    sheet.formula(row, 1, "=SUM(" + cell_name(kpi_heading + 1, 1) + ":" + cell_name(row - 1, 1) + ")",
                  referrals.received(), Style::total_count);
    sheet.number(row, 4, book.figures.referrals_before.received(), Style::total_count);
}

}  // namespace mappa::forms
