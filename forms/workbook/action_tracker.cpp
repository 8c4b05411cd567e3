#include "forms/workbook/action_tracker.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "forms/workbook/tracker_rows.hpp"

namespace mappa::forms {
namespace {

/// The columns of the totals, each with how the state column of a sheet is counted for it.
enum class Total { listed, open, overdue, unallocated, urgent, waiting };

struct TotalColumn {
    Total total;
    std::string_view heading;
};

constexpr std::array total_columns{
    TotalColumn{Total::listed, "On the list"},       TotalColumn{Total::open, "Still to be done"},
    TotalColumn{Total::overdue, "Of these overdue"}, TotalColumn{Total::unallocated, "Of these unallocated"},
    TotalColumn{Total::urgent, "Of these urgent"},   TotalColumn{Total::waiting, "Outcome to be accepted"}};

bool belongs(Total total, const Action& action, Date today) {
    switch (total) {
        case Total::listed:
            return true;
        case Total::open:
            return action.pending();
        case Total::overdue:
            return action.overdue(today);
        case Total::unallocated:
            return action.state == ActionState::unallocated;
        case Total::urgent:
            return action.pending() && action.urgent == Answer::yes;
        case Total::waiting:
            return !action.pending();
    }
    return false;
}

std::string counting_formula(Total total, const TrackerTable& table) {
    const auto states = table.sheet->range(table.first_row, table.last_row, state_column);
    const auto urgent = table.sheet->range(table.first_row, table.last_row, urgent_column);
    const auto ending = "*" + std::string{awaiting} + "*";
    switch (total) {
        case Total::listed:
            return "=COUNTA(" + states + ")";
        case Total::open:
            return "=COUNTA(" + states + ")-COUNTIF(" + states + ",\"" + ending + "\")";
        case Total::overdue:
            return "=COUNTIF(" + states + ",\"*overdue*\")";
        case Total::unallocated:
            return "=COUNTIF(" + states + ",\"unallocated*\")";
        case Total::urgent:
            return "=COUNTIFS(" + urgent + ",\"yes\"," + states + ",\"<>" + ending + "\")";
        case Total::waiting:
            return "=COUNTIF(" + states + ",\"" + ending + "\")";
    }
    return {};
}

struct AgencyTable {
    std::string name;
    std::vector<Tracked> actions;
    TrackerTable table;
};

std::string name_of(std::optional<Agency> agency) {
    return agency ? std::string{label(*agency)} : std::string{"No agency recorded"};
}

int count(Total total, std::span<const Tracked> actions, Date today) {
    return static_cast<int>(
        std::ranges::count_if(actions, [&](Tracked each) { return belongs(total, each->action, today); }));
}

/// Writes the totals by agency; returns the row of the sums.
int write_totals(Sheet& sheet, const std::string& title, const std::string& note, std::span<const AgencyTable> agencies,
                 std::span<const Tracked> all, Date today) {
    constexpr int heading = 3;
    sheet.text(0, 0, title, Style::title);
    sheet.text(1, 0, note, Style::note);
    std::vector<Column> columns{{"Agency", 34}};
    for (const auto& column : total_columns) columns.push_back({std::string{column.heading}, 14});
    sheet.headings(heading, columns);
    sheet.freeze_below(heading);
    int row = heading + 1;
    for (const auto& agency : agencies) {
        sheet.text(row, 0, agency.name);
        for (std::size_t i = 0; i < total_columns.size(); ++i) {
            const auto total = total_columns[i].total;
            sheet.formula(row, static_cast<int>(i) + 1, counting_formula(total, agency.table),
                          count(total, agency.actions, today));
        }
        ++row;
    }
    sheet.text(row, 0, "All agencies", Style::total_text);
    for (std::size_t i = 0; i < total_columns.size(); ++i) {
        const int column = static_cast<int>(i) + 1;
        const int last = std::max(row - 1, heading + 1);
        const auto sum = agencies.empty()
                             ? std::string{"=0"}
                             : "=SUM(" + cell_name(heading + 1, column) + ":" + cell_name(last, column) + ")";
        sheet.formula(row, column, sum, count(total_columns[i].total, all, today), Style::total_count);
    }
    return row;
}

/// The totals in one line at the head of the list, which follow the totals sheet.
void write_headline(Sheet& sheet, const Sheet& totals, int sums, std::span<const Tracked> all, Date today) {
    static constexpr std::array<std::string_view, 6> words{" on the list: ", " still to be done (",
                                                           " overdue, ",     " unallocated, ",
                                                           " urgent), ",     " with an outcome to be accepted"};
    std::string formula = "=";
    std::string text;
    for (std::size_t i = 0; i < total_columns.size(); ++i) {
        formula += (i ? "&" : "") + totals.cell(sums, static_cast<int>(i) + 1) + "&\"" + std::string{words[i]} + "\"";
        text += std::to_string(count(total_columns[i].total, all, today)) + std::string{words[i]};
    }
    sheet.formula(2, 0, formula, text, Style::bold);
}

}  // namespace

std::string action_tracker(std::span<const TrackedAction> actions, Date today, const TrackerInfo& info) {
    const auto all = in_order(actions);
    std::map<std::optional<Agency>, AgencyTable> by_agency;
    for (const Tracked each : all) by_agency[each->action.agency].actions.push_back(each);

    const auto title = "Action tracker: " + info.scope;
    const auto note = "OFFICIAL-SENSITIVE. As at " + today.text() + ". Cases are shown by reference only.";
    Workbook book({title, "Open MAPPA actions as at " + today.text(), info.made_by, info.created});
    auto& first = book.sheet("All open actions");
    auto& totals = book.sheet("Totals");
    list_actions(first, title, note, all, today);
    list_by_worker(book.sheet("By named worker"), title + ", by named worker", note, all, today);
    std::vector<AgencyTable> agencies;
    for (auto& [agency, table] : by_agency) {
        table.name = name_of(agency);
        table.table = list_actions(book.sheet(table.name), title + ", " + table.name, note, table.actions, today);
        agencies.push_back(std::move(table));
    }
    const int sums = write_totals(totals, title + ", totals", note, agencies, all, today);
    write_headline(first, totals, sums, all, today);
    return std::move(book).bytes();
}

}  // namespace mappa::forms
