#include <array>
#include <cstdio>
#include <map>

#include "forms/workbook/kpi_formula.hpp"
#include "forms/workbook/kpi_topics.hpp"

namespace mappa::forms {
namespace {

/// "37 of 67 (55.2%)"
std::string to_one_place(const Share& share) {
    if (share.denominator == 0) return "n/a";
    char text[16];
    std::snprintf(text, sizeof text, "%.1f%%", 100.0 * share.numerator / share.denominator);
    return std::to_string(share.numerator) + " of " + std::to_string(share.denominator) + " (" + text + ")";
}

int write_standings(Sheet& sheet, int row, const KpiBook& book) {
    const auto& plans = book.figures.topics.plan_standings;
    write_headings(sheet, row++, 0,
                   {"Cases that need a plan, at the end of", "Required", "Missing", "Insufficient", "Sufficient",
                    "Sufficient of required", "Not judged"});
    for (const bool now : {true, false}) {
        const auto& counts = now ? plans.now() : plans.before();
        sheet.text(row, 0, now ? book.figures.window.now.name : book.figures.window.previous.name);
        sheet.formula(
            row, 1,
            "=" + cell_name(row, 2) + "+" + cell_name(row, 3) + "+" + cell_name(row, 4) + "+" + cell_name(row, 6),
            counts.required());
        sheet.number(row, 2, counts.missing);
        sheet.number(row, 3, counts.insufficient);
        sheet.number(row, 4, counts.sufficient);
        const auto top = cell_name(row, 4), base = cell_name(row, 1);
        sheet.formula(row, 5,
                      "=IF(" + base + "=0,\"n/a\"," + top + "&\" of \"&" + base + "&\" (\"&TEXT(" + top + "/" + base +
                          ",\"0.0%\")&\")\")",
                      to_one_place(counts.share()));
        sheet.number(row, 6, counts.not_judged);
        ++row;
    }
    return row + 1;
}

/// Areas are large: what one division does well is lost in the figure of all (001 5.23, 5.25).
std::map<std::string, NowAndBefore> by_division(const Measure& measure, const Origins& origins) {
    std::map<std::string, NowAndBefore> divisions;
    for (const auto& each : measure.cases) {
        auto& share = divisions[origins.division_of(each.case_ref)];
        (each.period == InPeriod::now ? share.now : share.previous).count(each.counted);
    }
    return divisions;
}

}  // namespace

void plans_sheet(Workbook& workbook, const KpiBook& book) {
    const auto& plans = book.figures.topics.plan_standings;
    auto& sheet = workbook.sheet("Plans judged and checked");
    topic_columns(sheet);
    write_head(sheet, book, "Plans: judged by auditors, and checked by the program");
    int row = kpi_heading;
    write_comparison_headings(sheet, row++, "Two figures, never to be added together");
    for (const auto id : {"plans-sufficient", "plans-no-open-check"}) {
        const auto* measure = book.figures.find(id);
        if (!measure) continue;
        sheet.text(row, 0, measure->title);
        write_comparison(sheet, row++, 1, measure->now, measure->previous);
    }
    row = write_standings(sheet, row + 1, book);
    const NowAndBefore insufficient{{0, plans.now().insufficient}, {0, plans.before().insufficient}};
    row =
        write_counts(sheet, row, "Why plans are insufficient, of the insufficient ones", plans.reasons(), insufficient);
    NowAndBefore checked;
    if (const auto* measure = book.figures.find("plans-no-open-check")) checked = {measure->now, measure->previous};
    row = write_counts(sheet, row, "Checks open on current plans, of the current plans of levels 2 and 3",
                       plans.failing_checks(), checked);
    row = write_lines(sheet, row, book, "Plan missing", plans.missing());
    row = write_lines(sheet, row, book, "Plan insufficient because", plans.reasons());
    write_lines(sheet, row, book, "Check open on the current plan", plans.failing_checks());
}

void disclosure_sheet(Workbook& workbook, const KpiBook& book) {
    auto& sheet = workbook.sheet("Disclosure by area");
    write_head(sheet, book, "Disclosure: considered, reasoned, made and posted");
    std::vector<Column> columns{{"Figure", 44}, {"Area, or division of it", 26}};
    for (auto& column : comparison_columns()) columns.push_back(std::move(column));
    sheet.headings(kpi_heading, columns);
    sheet.freeze_below(kpi_heading);
    int row = kpi_heading + 1;
    for (const auto id : {"disclosure-considered", "disclosure-reasoned", "disclosure-made", "disclosure-posted"}) {
        const auto* measure = book.figures.find(id);
        if (!measure) continue;
        sheet.text(row, 0, measure->title);
        sheet.text(row, 1, book.area);
        write_comparison(sheet, row++, 2, measure->now, measure->previous, live_share(*measure, {}),
                         live_share(*measure, {InPeriod::before, {}, {}}));
        for (const auto& [division, share] : by_division(*measure, book.figures.topics.origins)) {
            sheet.text(row, 0, measure->title);
            sheet.text(row, 1, division);
            write_comparison(sheet, row++, 2, share.now, share.previous);
        }
    }
    sheet.text(row + 1, 0, "The division is that of the case's last referral which names one.", Style::note);
}

}  // namespace mappa::forms
