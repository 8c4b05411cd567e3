#include "forms/workbook/kpi_formula.hpp"
#include "forms/workbook/kpi_sheets.hpp"
#include "forms/workbook/share_cells.hpp"

namespace mappa::forms {
namespace {

// The columns after the seven of numerator, denominator, percentage, target, its standing and met or not.
constexpr int standing_column = 6, verdict_column = 7, few_column = 8, points_column = 12, trend_column = 13,
              meaning_column = 14;

void write_target(Sheet& sheet, int row, int column, const Measure& measure) {
    if (measure.target) {
        sheet.number(row, column, measure.target->percent, Style::target);
    } else {
        sheet.text(row, column, "none");
    }
}

std::string points_formula(const std::string& change) {
    return "IF(" + change + "=\"n/a\",\"n/a\",IF(" + change + "=0,\"no change\",IF(" + change +
           ">0,\"up \",\"down \")&ABS(" + change + ")&IF(ABS(" + change + ")=1,\" point\",\" points\")))";
}

/// The sentence of `meaning`, put together from the cells of the row.
std::string meaning_formula(int row, const Measure& measure) {
    const auto top = cell_name(row, summary_share), base = cell_name(row, summary_share + 1);
    const auto target = cell_name(row, summary_target), trend = cell_name(row, trend_column);
    const auto needed = "ROUNDUP(" + target + "*" + base + "/100,0)";
    std::string core = neutral(measure) ? "\"Neither good nor bad in itself\"" : "\"No target is set\"";
    if (measure.target) {
        core = "IF(100*" + top + ">=" + target + "*" + base + ",\"Target met with \"&(" + top + "-" + needed +
               ")&\" to spare\",\"Target missed: \"&(" + needed + "-" + top + ")&\" more needed\")";
    }
    return "=IF(" + base + "=0,\"Nothing to count in this period.\"," + core + "&IF(" + trend +
           "=\"n/a\",\"; nothing to compare with\",\"; \"&" + trend + "&\" on the period before\")&" +
           in_quotes(not_simply_counted(measure)) + "&IF(" + base + "<few_below,\"; too few to judge by\",\"\")&\".\")";
}

void write_measure(Sheet& sheet, int row, const Measure& measure, const Few& few) {
    sheet.text(row, 0, label(measure.group));
    sheet.text(row, 1, measure.title);
    write_share(sheet, row, summary_share, measure.now, live_share(measure, {InPeriod::now, {}, {}}));
    write_target(sheet, row, summary_target, measure);
    sheet.text(row, standing_column, standing_of(measure.target));
    write_verdict(sheet, row, verdict_column, summary_share, summary_target, measure);
    write_few(sheet, row, few_column, summary_share + 1, measure.now, few);
    write_share(sheet, row, summary_previous, measure.previous, live_share(measure, {InPeriod::before, {}, {}}));
    write_change(sheet, row, points_column, summary_share, summary_previous, measure.now, measure.previous);
    sheet.formula(row, trend_column, "=" + points_formula(cell_name(row, points_column)),
                  trend(measure.now, measure.previous));
    sheet.formula(row, meaning_column, meaning_formula(row, measure), meaning(measure, few));
}

}  // namespace

std::string standing_of(const std::optional<Target>& target) {
    if (!target) return "";
    return target->confirmed ? "confirmed" : "unconfirmed";
}

void summary_sheet(Workbook& workbook, const KpiBook& book) {
    auto& sheet = workbook.sheet("Summary");
    write_head(sheet, book, "Key performance indicators");
    const std::string change =
        book.compare_with_care.empty() ? "Change in points" : "Change in points (compare with care)";
    sheet.headings(kpi_heading, {{"Group", 14},
                                 {"Measure", 28},
                                 {"Numerator", 10.5},
                                 {"Denominator", 12.5},
                                 {"Actual", 8},
                                 {"Target", 8},
                                 {"Target is", 12.5},
                                 {"Met or not", 16},
                                 {"Small numbers", 9},
                                 {"Previous numerator", 10.5},
                                 {"Previous denominator", 12.5},
                                 {"Previous actual", 9},
                                 {change, 8.5},
                                 {"Trend", 13},
                                 {"What it means", 40}});
    sheet.freeze_at(kpi_heading, 2);
    const auto& measures = book.figures.measures;
    for (std::size_t i = 0; i < measures.size(); ++i) write_measure(sheet, summary_row(i), measures[i], book.few);
    const int last = summary_row(measures.size()) - 1;
    sheet.filter(kpi_heading, last, meaning_column + 1);
    sheet.tint_beginning(kpi_heading + 1, last, verdict_column, "not met", Tone::alarm);
    sheet.tint_beginning(kpi_heading + 1, last, verdict_column, "met", Tone::good);
    sheet.text(
        last + 2, 0,
        "n/a: there were no cases. Met or not is decided on the counts, not on the rounded percentage. Points are "
        "those of the percentages as printed.",
        Style::note);
    sheet.text(
        last + 3, 0,
        "A target marked unconfirmed is this area's setting, which no published source confirms. Small numbers: a "
        "percentage of so few says little.",
        Style::note);
}

void definitions_sheet(Workbook& workbook, const KpiBook& book) {
    auto& sheet = workbook.sheet("Definitions");
    write_head(sheet, book, "What each measure counts");
    sheet.headings(kpi_heading, {{"Measure", 24},
                                 {"Numerator", 32},
                                 {"Denominator", 38},
                                 {"Left out", 30},
                                 {"Source", 12},
                                 {"Agency means", 12},
                                 {"How it comes about", 17},
                                 {"Target", 8},
                                 {"Target comes from", 17},
                                 {"Target is", 12.5}});
    sheet.freeze_at(kpi_heading, 1);
    int row = kpi_heading + 1;
    for (const auto& measure : book.figures.measures) {
        sheet.text(row, 0, measure.title);
        sheet.text(row, 1, measure.numerator_words());
        sheet.text(row, 2, measure.denominator_words());
        sheet.text(row, 3, measure.exclusions);
        sheet.text(row, 4, measure.source);
        sheet.text(row, 5, measure.agency_means);
        sheet.text(row, 6, label(measure.reckoning));
        write_target(sheet, row, 7, measure);
        sheet.text(row, 8, measure.target ? measure.target->basis : std::string{});
        sheet.text(row, 9, standing_of(measure.target));
        ++row;
    }
    sheet.filter(kpi_heading, row - 1, 10);
    ++row;
    sheet.text(row, 0, "Small numbers are those under");
    sheet.number(row, 1, book.few.below, Style::count);
    sheet.text(row, 2, book.few.confirmed ? "confirmed" : "unconfirmed: this area's setting");
    workbook.name_range("few_below", sheet.cell(row, 1));
}

}  // namespace mappa::forms
