#include "forms/workbook/kpi_topics.hpp"

namespace mappa::forms {
namespace {

/// Each agency that was required: how often it came and how often not, of all.
int write_attendance(Sheet& sheet, int row, const Measure& attendance) {
    write_headings(sheet, row++, 0, {"Attendance by agency", "Came", "Did not come", "Required", "Percentage"});
    const int first = row;
    for (const auto& agency : Words<Agency>::list) {
        const auto share = attendance.share_of(std::nullopt, agency.value).now;
        if (share.denominator == 0) continue;
        sheet.text(row, 0, agency.label);
        sheet.number(row, 1, share.numerator);
        sheet.number(row, 2, share.denominator - share.numerator);
        sheet.formula(row, 3, "=" + cell_name(row, 1) + "+" + cell_name(row, 2), share.denominator);
        write_percent(sheet, row, 4, 1, 3, share);
        ++row;
    }
    sheet.text(row, 0, "All agencies", Style::total_text);
    const auto& all = attendance.now;
    const double values[] = {static_cast<double>(all.numerator), static_cast<double>(all.denominator - all.numerator),
                             static_cast<double>(all.denominator)};
    for (int column = 1; column <= 3; ++column) {
        const auto sum = row == first ? std::string{"=0"}
                                      : "=SUM(" + cell_name(first, column) + ":" + cell_name(row - 1, column) + ")";
        sheet.formula(row, column, sum, values[column - 1], Style::total_count);
    }
    write_percent(sheet, row, 4, 1, 3, all, Style::total_percent);
    return row + 2;
}

NowAndBefore base_of(const Breakdown& all) { return {{0, all.total()}, {0, all.total_before()}}; }

}  // namespace

void origins_sheet(Workbook& workbook, const KpiBook& book) {
    const auto& origins = book.figures.topics.origins;
    auto& sheet = workbook.sheet("Chairs and referrals");
    topic_columns(sheet);
    write_head(sheet, book, "Who chaired and came, and where referrals came from");
    int row = write_counts(sheet, kpi_heading, "Meetings chaired by", origins.chairs());
    if (const auto* attendance = book.figures.find("attendance")) row = write_attendance(sheet, row, *attendance);
    row = write_counts(sheet, row, "Referrals received from division", origins.divisions());
    row = write_counts(sheet, row, "Referrals received from agency", origins.agencies());
    row = write_counts(sheet, row, "Rejected referrals by referring agency", origins.rejected());
    row = write_counts(sheet, row, "Rejected referrals by requirement missing, of all rejected", origins.rejected_for(),
                       base_of(origins.rejected()));
    for (const auto& [agency, counts] : origins.rejected_by_agency()) {
        const auto rejected = origins.rejected().share_of(agency);
        row = write_counts(sheet, row, agency + ": requirement missing, of its rejected referrals", counts,
                           NowAndBefore{{0, rejected.now.numerator}, {0, rejected.previous.numerator}});
    }
    row = write_lines(sheet, row, book, "Rejected for: the referrals", origins.rejected_for());
    row = write_lines(sheet, row, book, "Referrals by division", origins.divisions());
    write_lines(sheet, row, book, "Meetings chaired by", origins.chairs());
}

}  // namespace mappa::forms
