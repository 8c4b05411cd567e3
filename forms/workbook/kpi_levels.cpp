#include <algorithm>
#include <array>

#include "forms/workbook/kpi_topics.hpp"

namespace mappa::forms {
namespace {

constexpr int list_columns = 3;

struct NamedList {
    std::string name;
    const std::vector<LevelLists::Line>* lines;
};

std::array<NamedList, 4> lists_of(const LevelLists& lists) {
    return {{{"Level 1", &lists.at(Level::one)},
             {"Level 2", &lists.at(Level::two)},
             {"Level 3", &lists.at(Level::three)},
             {"Level or category not clear", &lists.not_clear()}}};
}

template <WordList E>
std::string_view word_or_none(const std::optional<E>& word) {
    return word ? code(*word) : std::string_view{"none"};
}

int write_flow(Sheet& sheet, int row, const LevelFlow& flow) {
    write_headings(
        sheet, row++, 0,
        {flow.period().name, "Opening", "Added", "Removed", "Closing", "Opening and added, less removed, is closing"});
    for (const auto level : {Level::two, Level::three}) {
        const auto side = flow.at(level);
        sheet.text(row, 0, label(level));
        sheet.number(row, 1, side.opening);
        sheet.number(row, 2, side.added);
        sheet.number(row, 3, side.removed);
        sheet.number(row, 4, side.closing);
        sheet.formula(row, 5,
                      "=IF(" + cell_name(row, 1) + "+" + cell_name(row, 2) + "-" + cell_name(row, 3) + "=" +
                          cell_name(row, 4) + ",\"yes\",\"NO\")",
                      std::string{side.reconciles() ? "yes" : "NO"});
        ++row;
    }
    return row + 1;
}

}  // namespace

void level_lists_sheet(Workbook& workbook, const KpiBook& book) {
    const auto& all = book.figures.topics.level_lists;
    const auto lists = lists_of(all);
    auto& sheet = workbook.sheet("Level lists");
    std::vector<Column> columns;
    for (std::size_t i = 0; i < lists.size(); ++i) {
        columns.push_back({"", 28});
        columns.push_back({"", 12});
        columns.push_back({"", 26});
    }
    sheet.columns(columns);
    sheet.freeze_below(2);
    write_head(sheet, book, "Open cases by level on " + all.on().text());
    const int first = kpi_heading + 1, headings = first + static_cast<int>(lists.size()) + 5, begin = headings + 1;
    write_headings(sheet, kpi_heading, 0, {"List", "Cases"});
    int row = first;
    std::size_t longest = 0;
    for (std::size_t i = 0; i < lists.size(); ++i) {
        const auto length = lists[i].lines->size();
        longest = std::max(longest, length);
        const int column = static_cast<int>(i) * list_columns;
        const auto formula = length == 0 ? std::string{"=0"}
                                         : "=COUNTA(" + cell_name(begin, column) + ":" +
                                               cell_name(begin + static_cast<int>(length) - 1, column) + ")";
        sheet.text(row, 0, lists[i].name);
        sheet.formula(row++, 1, formula, static_cast<double>(length));
    }
    sheet.text(row, 0, "The four lists together", Style::total_text);
    sheet.formula(row, 1, "=SUM(" + cell_name(first, 1) + ":" + cell_name(row - 1, 1) + ")", all.open(),
                  Style::total_count);
    sheet.text(row + 1, 0, "Open cases");
    sheet.number(row + 1, 1, all.open());
    sheet.text(row + 2, 0, "Each case is on one list");
    sheet.formula(row + 2, 1, "=IF(" + cell_name(row, 1) + "=" + cell_name(row + 1, 1) + ",\"yes\",\"NO\")",
                  std::string{"yes"});
    if (!book.cases) return;
    for (std::size_t i = 0; i < lists.size(); ++i) {
        const bool clear = i + 1 < lists.size();
        write_headings(sheet, headings, static_cast<int>(i) * list_columns,
                       {lists[i].name, clear ? "Category" : "Level", clear ? "Lead agency" : "Category"});
    }
    for (std::size_t line = 0; line < longest; ++line) {
        const int at = begin + static_cast<int>(line);
        for (std::size_t i = 0; i < lists.size(); ++i) {
            if (line >= lists[i].lines->size()) continue;
            const auto& each = (*lists[i].lines)[line];
            const bool clear = i + 1 < lists.size();
            const int column = static_cast<int>(i) * list_columns;
            sheet.text(at, column, each.case_ref, Style::data);
            sheet.text(at, column + 1, clear ? word_or_none(each.category) : word_or_none(each.level), Style::data);
            sheet.text(at, column + 2, clear ? label(each.lead_agency) : word_or_none(each.category), Style::data);
        }
    }
}

void level_movement_sheet(Workbook& workbook, const KpiBook& book) {
    const auto& topics = book.figures.topics;
    auto& sheet = workbook.sheet("Level movement");
    topic_columns(sheet);
    write_head(sheet, book, "How levels 2 and 3 filled and emptied, and what became of cases");
    int row = write_flow(sheet, kpi_heading, topics.level_flow);
    row = write_flow(sheet, row, topics.level_flow_before);
    for (const auto level : {Level::three, Level::two, Level::one}) {
        const auto& outcomes = topics.first_outcomes.at(level);
        row = write_counts(sheet, row,
                           "Left level " + std::string{code(level)} + ": first outcome, of all that left it", outcomes);
        sheet.text(row - 1, 0, "Cases at the level at some time in the period");
        sheet.number(row - 1, 1, topics.first_outcomes.managed(level));
        sheet.number(row - 1, 4, topics.first_outcomes.managed_before(level));
        row += 1;
    }
    for (const auto level : {Level::three, Level::two, Level::one}) {
        row = write_lines(sheet, row, book, "Left level " + std::string{code(level)} + ": the cases",
                          topics.first_outcomes.at(level));
    }
    sheet.text(row++, 0, "A move of level is neither good nor bad in itself (001 3.9), so none is coloured.",
               Style::note);
    write_lines(sheet, row + 1, book, "Overdue for level review: no decision in twelve months",
                topics.level_flow.overdue());
}

}  // namespace mappa::forms
