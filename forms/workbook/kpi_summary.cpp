#include "forms/workbook/kpi_sheets.hpp"
#include "forms/workbook/share_cells.hpp"

namespace mappa::forms {
namespace {

std::string basis_of(const Measure& measure) {
    if (!measure.target) return "";
    return measure.target->confirmed ? "confirmed" : "unconfirmed";
}

void write_target(Sheet& sheet, int row, int column, const Measure& measure) {
    if (measure.target) {
        sheet.number(row, column, measure.target->percent, Style::target);
    } else {
        sheet.text(row, column, "none");
    }
}

}  // namespace

void summary_sheet(Workbook& workbook, const KpiBook& book) {
    auto& sheet = workbook.sheet("Summary");
    write_head(sheet, book, "Key performance indicators");
    const std::string change =
        book.compare_with_care.empty() ? "Change in points" : "Change in points (compare with care)";
    sheet.headings(kpi_heading, {{"Group", 25},
                                 {"Measure", 39},
                                 {"Numerator", 11},
                                 {"Denominator", 13},
                                 {"Percentage", 12},
                                 {"Target", 9},
                                 {"Target is", 15},
                                 {"Met or not", 22},
                                 {"Previous numerator", 11},
                                 {"Previous denominator", 13},
                                 {"Previous percentage", 12},
                                 {change, 12},
                                 {"Source", 16}});
    sheet.freeze_below(kpi_heading);
    int row = kpi_heading + 1;
    for (const auto& measure : book.figures.measures) {
        sheet.text(row, 0, label(measure.group));
        sheet.text(row, 1, measure.title);
        write_share(sheet, row, 2, measure.now);
        write_target(sheet, row, 5, measure);
        sheet.text(row, 6, basis_of(measure));
        write_verdict(sheet, row, 7, 2, 5, measure);
        write_share(sheet, row, 8, measure.previous);
        write_change(sheet, row, 11, 2, 8, measure.now, measure.previous);
        sheet.text(row, 12, measure.source);
        ++row;
    }
    sheet.filter(kpi_heading, row - 1, 13);
    sheet.tint_beginning(kpi_heading + 1, row - 1, 7, "not met", Tone::alarm);
    sheet.tint_beginning(kpi_heading + 1, row - 1, 7, "met", Tone::good);
    sheet.text(row + 1, 0,
               "n/a: there were no cases. Met or not is decided on the counts, not on the rounded percentage.",
               Style::note);
    sheet.text(row + 2, 0, "A target marked unconfirmed is this area's setting, which no published source confirms.",
               Style::note);
}

void definitions_sheet(Workbook& workbook, const KpiBook& book) {
    auto& sheet = workbook.sheet("Definitions");
    write_head(sheet, book, "What each measure counts");
    sheet.headings(kpi_heading, {{"Measure", 28},
                                 {"Definition", 58},
                                 {"Left out", 38},
                                 {"Source", 15},
                                 {"Agency means", 16},
                                 {"Target", 10},
                                 {"Target comes from", 20},
                                 {"Target is", 15}});
    sheet.freeze_below(kpi_heading);
    int row = kpi_heading + 1;
    for (const auto& measure : book.figures.measures) {
        sheet.text(row, 0, measure.title);
        sheet.text(row, 1, measure.definition);
        sheet.text(row, 2, measure.exclusions);
        sheet.text(row, 3, measure.source);
        sheet.text(row, 4, measure.agency_means);
        write_target(sheet, row, 5, measure);
        sheet.text(row, 6, measure.target ? measure.target->basis : std::string{});
        sheet.text(row, 7, basis_of(measure));
        ++row;
    }
}

}  // namespace mappa::forms
