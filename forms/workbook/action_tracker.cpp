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

/// A row of the totals of workers or of cases: who, how many, how many still to be done, with the formulas that count.
struct CountRow {
    std::string who;
    std::string listed_formula, open_formula;
    int listed, open;
};

/// Writes a table of counts with its sums; returns the row after it. Its sums are those of the agencies: every action
/// stands under one agency, one worker and one case.
int write_counts(Sheet& sheet, int row, const std::string& heading, const std::string& all,
                 std::span<const CountRow> rows) {
    sheet.headings(row, {{heading, 34}, {"On the list", 14}, {"Still to be done", 14}});
    const int first = ++row;
    int listed = 0, open = 0;
    for (const auto& each : rows) {
        sheet.text(row, 0, each.who);
        sheet.formula(row, 1, each.listed_formula, each.listed);
        sheet.formula(row++, 2, each.open_formula, each.open);
        listed += each.listed;
        open += each.open;
    }
    sheet.text(row, 0, all, Style::total_text);
    const auto sum = [&](int column) {
        if (rows.empty()) return std::string{"=0"};
        return "=SUM(" + cell_name(first, column) + ":" + cell_name(row - 1, column) + ")";
    };
    sheet.formula(row, 1, sum(1), listed, Style::total_count);
    sheet.formula(row, 2, sum(2), open, Style::total_count);
    return row + 2;
}

std::vector<CountRow> count_workers(std::span<const WorkerSection> sections, Date today) {
    std::vector<CountRow> rows;
    for (const auto& each : sections) {
        const auto states = each.table.sheet->range(each.table.first_row, each.table.last_row, worker_state_column);
        rows.push_back({each.worker, "=COUNTA(" + states + ")",
                        "=COUNTA(" + states + ")-COUNTIF(" + states + ",\"*" + std::string{awaiting} + "*\")",
                        count(Total::listed, each.actions, today), count(Total::open, each.actions, today)});
    }
    return rows;
}

/// `first` is the row that the first case will stand in: the formulas look at the reference beside them.
std::vector<CountRow> count_cases(const TrackerTable& list, std::span<const Tracked> all, int first, Date today) {
    std::map<std::string, std::vector<Tracked>> cases;
    for (const Tracked each : all) cases[each->case_ref].push_back(each);
    std::vector<CountRow> rows;
    for (const auto& [ref, actions] : cases) {
        const auto same = "(" + list.sheet->range(list.first_row, list.last_row, case_column) + "=" +
                          cell_name(first + static_cast<int>(rows.size()), 0) + ")";
        const auto waits = "ISNUMBER(SEARCH(\"" + std::string{awaiting} + "\"," +
                           list.sheet->range(list.first_row, list.last_row, state_column) + "))";
        rows.push_back({ref, "=SUMPRODUCT(--" + same + ")", "=SUMPRODUCT(" + same + "*(1-" + waits + "))",
                        count(Total::listed, actions, today), count(Total::open, actions, today)});
    }
    return rows;
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
    const auto list = list_actions(first, title, note, all, today);
    const auto workers = list_by_worker(book.sheet("By named worker"), title + ", by named worker", note, all, today);
    std::vector<AgencyTable> agencies;
    for (auto& [agency, table] : by_agency) {
        table.name = name_of(agency);
        table.table = list_actions(book.sheet(table.name), title + ", " + table.name, note, table.actions, today);
        agencies.push_back(std::move(table));
    }
    const int sums = write_totals(totals, title + ", totals", note, agencies, all, today);
    const int after = write_counts(totals, sums + 2, "Named worker", "All workers", count_workers(workers, today));
    write_counts(totals, after, "Case", "All cases", count_cases(list, all, after + 1, today));
    write_headline(first, totals, sums, all, today);
    return std::move(book).bytes();
}

}  // namespace mappa::forms
