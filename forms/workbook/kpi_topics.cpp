#include "forms/workbook/kpi_topics.hpp"

namespace mappa::forms {
namespace {

void write_line(Sheet& sheet, int row, std::string_view name, const CountedLine& line) {
    sheet.text(row, 0, name);
    sheet.text(row, 1, line.case_ref);
    sheet.text(row, 2, line.item);
    sheet.text(row, 3, line.level ? code(*line.level) : "none");
    sheet.text(row, 4, label(line.agency));
    sheet.text(row, 5, line.why);
}

void write_line_headings(Sheet& sheet, int row, std::string_view heading) {
    write_headings(sheet, row, 0, {heading, "Case", "Item", "Level", "Agency", "Why"});
}

constexpr std::string_view nothing = "None in this period.";

}  // namespace

void topic_sheets(Workbook& workbook, const KpiBook& book) {
    comparison_sheet(workbook, book);
    level_lists_sheet(workbook, book);
    level_movement_sheet(workbook, book);
    minutes_times_sheet(workbook, book);
    origins_sheet(workbook, book);
    agencies_sheet(workbook, book);
    plans_sheet(workbook, book);
    disclosure_sheet(workbook, book);
    outcomes_sheet(workbook, book);
    reoffending_sheet(workbook, book);
    audit_scores_sheet(workbook, book);
}

void topic_columns(Sheet& sheet) {
    sheet.columns({{"", 46}, {"", 14}, {"", 22}, {"", 12}, {"", 26}, {"", 34}, {"", 14}, {"", 14}});
    sheet.freeze_below(2);
}

void write_headings(Sheet& sheet, int row, int column, std::initializer_list<std::string_view> headings) {
    for (const auto heading : headings) sheet.text(row, column++, heading, Style::heading);
}

void write_comparison_headings(Sheet& sheet, int row, std::string_view first, int column) {
    if (column > 0) sheet.text(row, column - 1, first, Style::heading);
    for (const auto& each : comparison_columns()) sheet.text(row, column++, each.heading, Style::heading);
}

int write_counts(Sheet& sheet, int row, std::string_view heading, const Breakdown& counts,
                 const std::optional<NowAndBefore>& base) {
    write_comparison_headings(sheet, row++, heading);
    const int first = row;
    for (const auto& each : counts.rows()) {
        auto share = counts.share_of(each.name);
        if (base) {
            share.now.denominator = base->now.denominator;
            share.previous.denominator = base->previous.denominator;
        }
        sheet.text(row, 0, each.name);
        write_comparison(sheet, row++, 1, share.now, share.previous);
    }
    if (base) {
        if (row == first) sheet.text(row++, 0, nothing, Style::note);
        return row + 1;
    }
    sheet.text(row, 0, "Total", Style::total_text);
    for (const bool now : {true, false}) {
        const int column = now ? 1 : 4;
        const auto sum = row == first ? std::string{"=0"}
                                      : "=SUM(" + cell_name(first, column) + ":" + cell_name(row - 1, column) + ")";
        sheet.formula(row, column, sum, now ? counts.total() : counts.total_before(), Style::total_count);
    }
    return row + 2;
}

int write_lines(Sheet& sheet, int row, const KpiBook& book, std::string_view heading, const Breakdown& counts) {
    if (!book.cases) return row;
    write_line_headings(sheet, row++, heading);
    const int first = row;
    for (const auto& each : counts.rows()) {
        for (const auto& line : each.lines) write_line(sheet, row++, each.name, line);
    }
    if (row == first) sheet.text(row++, 0, nothing, Style::note);
    return row + 1;
}

int write_lines(Sheet& sheet, int row, const KpiBook& book, std::string_view heading,
                const std::vector<CountedLine>& lines) {
    if (!book.cases) return row;
    write_line_headings(sheet, row++, heading);
    for (const auto& line : lines) write_line(sheet, row++, "", line);
    if (lines.empty()) sheet.text(row++, 0, nothing, Style::note);
    return row + 1;
}

}  // namespace mappa::forms
