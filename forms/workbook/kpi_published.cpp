#include "engine/measures/published.hpp"
#include "forms/workbook/kpi_formula.hpp"
#include "forms/workbook/kpi_sheets.hpp"
#include "forms/workbook/share_cells.hpp"

namespace mappa::forms {
namespace {

std::string agencies_of(const PublishedFigure& figure) {
    std::string text;
    for (const auto& agency : figure.of) {
        if (agency) text += (text.empty() ? "" : " and ") + std::string{label(*agency)};
    }
    return text.empty() ? "All" : text;
}

/// Our own figure for the same agencies, live.
void write_ours(Sheet& sheet, int row, int column, const Measure& measure, const PublishedFigure& figure) {
    Share share;
    LiveShare live;
    const auto add = [&](const Share& more, const Which& which) {
        const auto counts = live_share(measure, which);
        share += more;
        live.yes += (live.yes.empty() ? "" : "+") + counts.yes;
        live.no += (live.no.empty() ? "" : "+") + counts.no;
    };
    for (const auto& agency : figure.of) {
        if (agency) add(measure.share_of({}, agency).now, {InPeriod::now, {}, in_quotes(label(*agency))});
    }
    if (live.yes.empty()) add(measure.now, {});
    write_share(sheet, row, column, share, live);
}

}  // namespace

void published_sheet(Workbook& workbook, const KpiBook& book) {
    auto& sheet = workbook.sheet("Published figures");
    write_head(sheet, book, "What inspections published, beside ours");
    const std::vector<Column> columns{
        {"Published question", 34},  {"Published figure", 12.5}, {"Report", 14},        {"Paragraph", 12.5},
        {"Our nearest measure", 26}, {"Agencies", 18},         {"Our numerator", 10.5}, {"Our denominator", 12.5},
        {"Our percentage", 11.5},      {"Comparable?", 14},      {"Why not", 36}};
    sheet.headings(kpi_heading, columns);
    sheet.freeze_at(kpi_heading, 1);
    int row = kpi_heading + 1;
    for (const auto& figure : published_figures()) {
        sheet.text(row, 0, figure.what);
        sheet.text(row, 1, figure.figure);
        sheet.text(row, 2, figure.report);
        sheet.text(row, 3, figure.source);
        const auto* measure = figure.measure.empty() ? nullptr : book.figures.find(figure.measure);
        sheet.text(row, 4, measure ? measure->title : "none in this book");
        sheet.text(row, 5, agencies_of(figure));
        if (measure) {
            write_ours(sheet, row, 6, *measure, figure);
        } else {
            for (int column = 6; column < 9; ++column) sheet.text(row, column, "-");
        }
        sheet.text(row, 9, figure.differs.empty() ? "comparable" : "not comparable");
        sheet.text(row, 10, figure.differs);
        ++row;
    }
    sheet.filter(kpi_heading, row - 1, static_cast<int>(columns.size()));
    sheet.text(row + 1, 0,
               "No published figure is a target. They stand here so that a board can ask why its own differ.",
               Style::note);
}

}  // namespace mappa::forms
