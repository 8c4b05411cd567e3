#include "forms/workbook/kpi_topics.hpp"

namespace mappa::forms {
namespace {

void write_number(Sheet& sheet, int row, int column, const std::string& formula, std::optional<double> value) {
    if (!value) {
        sheet.formula(row, column, formula, std::string{"n/a"});
    } else {
        sheet.formula(row, column, formula, *value);
    }
}

void write_number(Sheet& sheet, int row, int column, std::optional<double> value) {
    if (!value) return sheet.text(row, column, "n/a");
    sheet.number(row, column, *value);
}

std::optional<double> real(std::optional<int> value) { return value ? std::optional<double>{*value} : std::nullopt; }

void write_meeting(Sheet& sheet, int row, const MinutesTimes::Line& line) {
    sheet.text(row, 0, line.case_ref);
    sheet.number(row, 1, line.meeting);
    sheet.text(row, 2, line.level ? code(*line.level) : "none");
    sheet.date(row, 3, line.held_on);
    sheet.date(row, 4, line.issued_on);
    sheet.number(row, 5, line.days);
    sheet.date(row, 6, line.due);
    sheet.text(row, 7, !line.due ? "no standard" : line.in_standard() ? "yes" : "no");
}

}  // namespace

void minutes_times_sheet(Workbook& workbook, const KpiBook& book) {
    const auto& times = book.figures.topics.minutes_times;
    auto& sheet = workbook.sheet("Minutes times");
    topic_columns(sheet);
    write_head(sheet, book, "Working days from the meeting to the issue of its minutes");
    const int unissued = kpi_heading + 4;
    const int waiting = std::max(1, static_cast<int>(times.outstanding().size()));
    const int issued = unissued + 1 + waiting + 1, first = issued + 1;
    const int last = first + static_cast<int>(times.issued().size()) - 1;
    const bool any = last >= first;
    const auto range = cell_name(first, 5) + ":" + cell_name(last, 5);

    write_headings(sheet, kpi_heading, 0,
                   {"Meetings held in the period", "Issued", "Median working days", "Longest", "In standard",
                    "Issued, or late and not issued", "Percentage", "Change in points"});
    for (const bool now : {true, false}) {
        const int row = kpi_heading + (now ? 1 : 2);
        const auto& summary = now ? times.now() : times.before();
        sheet.text(row, 0, now ? book.figures.window.now.name : book.figures.window.previous.name);
        if (now) {
            sheet.formula(row, 1, any ? "=COUNT(" + range + ")" : "=0", static_cast<double>(summary.days.size()));
            write_number(sheet, row, 2, any ? "=MEDIAN(" + range + ")" : "=\"n/a\"", summary.median());
            write_number(sheet, row, 3, any ? "=MAX(" + range + ")" : "=\"n/a\"", real(summary.longest()));
        } else {
            sheet.number(row, 1, static_cast<double>(summary.days.size()));
            write_number(sheet, row, 2, summary.median());
            write_number(sheet, row, 3, real(summary.longest()));
        }
        write_share(sheet, row, 4, summary.in_standard);
    }
    write_change(sheet, kpi_heading + 1, 7, 4, 4, times.now().in_standard, times.before().in_standard, kpi_heading + 2);
    if (!book.cases) return;
    write_headings(
        sheet, unissued, 0,
        {"Minutes not issued", "Meeting", "Level", "Held", "", "Age today in working days", "Due", "In standard"});
    int row = unissued + 1;
    for (const auto& line : times.outstanding()) write_meeting(sheet, row++, line);
    if (times.outstanding().empty()) sheet.text(row, 0, "None.", Style::note);
    write_headings(sheet, issued, 0,
                   {"Minutes issued", "Meeting", "Level", "Held", "Issued", "Working days", "Due", "In standard"});
    row = first;
    for (const auto& line : times.issued()) write_meeting(sheet, row++, line);
}

}  // namespace mappa::forms
