#include "forms/workbook/kpi_workbook.hpp"

#include "forms/workbook/kpi_sheets.hpp"
#include "forms/workbook/kpi_topics.hpp"

namespace mappa::forms {

std::string warning_of(const KpiBook& book) {
    std::string warning;
    const auto& window = book.figures.window;
    if (window.today <= window.now.until) warning = "The period is not over: figures will still change. ";
    if (!book.compare_with_care.empty()) warning += "Compare with care: " + book.compare_with_care;
    return warning;
}

void write_head(Sheet& sheet, const KpiBook& book, const std::string& title) {
    const auto& window = book.figures.window;
    sheet.text(0, 0, title + ": " + book.area, Style::title);
    sheet.text(1, 0,
               "OFFICIAL-SENSITIVE. " + window.now.name + ", beside " + window.previous.name + ". Record read on " +
                   window.today.text() + ". Policy " + book.policy + ".",
               Style::note);
    std::string warning;
    if (book.named()) warning = std::string{named_remark} + ": keep and send this book as you would a case file. ";
    warning += warning_of(book);
    if (!book.cases)
        warning += (warning.empty() || warning.ends_with(' ') ? "" : " ") + std::string{without_cases_remark};
    if (!warning.empty()) sheet.text(2, 0, warning, Style::bold);
}

std::string kpi_workbook(const KpiBook& book) {
    const auto& window = book.figures.window;
    Workbook workbook({"MAPPA key performance indicators: " + book.area, window.now.name, book.made_by, book.created,
                       std::string{book.named() ? named_remark : std::string_view{}}, book.area,
                       "MAPPA, key performance indicators, Strategic Management Board", book.cases});
    summary_sheet(workbook, book);
    chart_sheet(workbook, book);
    definitions_sheet(workbook, book);
    published_sheet(workbook, book);
    annual_sheet(workbook, book);
    caseload_sheet(workbook, book);
    responsible_authority_sheet(workbook, book);
    group_sheets(workbook, book);
    action_counts_sheet(workbook, book);
    referral_outcomes_sheet(workbook, book);
    topic_sheets(workbook, book);
    data_sheets(workbook, book);
    return std::move(workbook).bytes();
}

}  // namespace mappa::forms
