#include "forms/workbook/kpi_topics.hpp"

namespace mappa::forms {
namespace {

constexpr std::array outcome_ids{"all-reasonable-action", "complied", "enforced", "harm-reduced"};

std::string date_text(std::optional<Date> day) { return day ? day->text() : "no date"; }

}  // namespace

void outcomes_sheet(Workbook& workbook, const KpiBook& book) {
    const auto& offences = book.figures.topics.offences;
    auto& sheet = workbook.sheet("Outcomes by case");
    topic_columns(sheet);
    write_head(sheet, book, "Outcomes, and the cases a board has to ask about");
    int row = kpi_heading;
    write_comparison_headings(sheet, row++, "Outcome");
    for (const auto* id : outcome_ids) {
        const auto* measure = book.figures.find(id);
        if (!measure) continue;
        sheet.text(row, 0, measure->title);
        write_comparison(sheet, row++, 1, measure->now, measure->previous);
    }
    row = write_lines(sheet, row + 1, book, "Breach without an enforcement decision", offences.undecided_breaches());
    write_lines(sheet, row, book, "Not all reasonable action taken: the auditor's reason",
                offences.not_all_reasonable());
}

void reoffending_sheet(Workbook& workbook, const KpiBook& book) {
    const auto& offences = book.figures.topics.offences;
    auto& sheet = workbook.sheet("Reoffending");
    topic_columns(sheet);
    write_head(sheet, book, "New convictions and cautions since entry");
    int row = kpi_heading;
    write_comparison_headings(sheet, row++, "Offenders, each by the gravest, of all registered in the period");
    const auto write = [&](std::string_view name, const NowAndBefore& share) {
        sheet.text(row, 0, name);
        write_comparison(sheet, row++, 1, share.now, share.previous);
    };
    write("Any new conviction or caution", offences.any());
    write("Conviction of a sexual or violent offence", offences.share_of(Reoffence::sexual_or_violent));
    write("Conviction of another offence", offences.share_of(Reoffence::other));
    write("Caution", offences.share_of(Reoffence::caution));
    if (!book.cases) return;
    write_headings(sheet, ++row, 0,
                   {"Review: was all reasonable action taken?", "Case", "Event", "Serious", "Kind of offence",
                    "How it ended", "On"});
    for (const auto& each : offences.new_offences()) {
        ++row;
        sheet.text(row, 0,
                   each.serious_without_review() ? "SERIOUS AND NOT REVIEWED"
                   : each.review.empty()         ? "not reviewed"
                                                 : each.review);
        sheet.text(row, 1, each.case_ref);
        sheet.text(row, 2, "event " + std::to_string(each.event));
        sheet.text(row, 3, each.serious ? "yes" : "no");
        sheet.text(row, 4, label(each.kind));
        sheet.text(row, 5, label(each.disposal));
        sheet.text(row, 6, date_text(each.on));
    }
    if (offences.new_offences().empty()) sheet.text(row + 1, 0, "None.", Style::note);
}

}  // namespace mappa::forms
