#include "forms/workbook/kpi_topics.hpp"

namespace mappa::forms {
namespace {

/// The share of one question; one that applied to no case says so, and is neither 0% nor 100% (002 appendix 5).
void write_question_share(Sheet& sheet, int row, int column, const Share& share) {
    sheet.number(row, column, share.numerator);
    sheet.number(row, column + 1, share.denominator);
    const auto top = cell_name(row, column), base = cell_name(row, column + 1);
    const auto formula = "=IF(" + base + "=0,\"no cases\"," + top + "/" + base + ")";
    if (share.denominator == 0) {
        sheet.formula(row, column + 2, formula, std::string{"no cases"}, Style::percent);
    } else {
        sheet.formula(row, column + 2, formula, static_cast<double>(share.numerator) / share.denominator,
                      Style::percent);
    }
}

/// The mean of the questions' shares that stand in the rows below; those of no cases are text, which a mean leaves out.
void write_score(Sheet& sheet, int row, int column, int questions, std::optional<double> score) {
    const auto range = cell_name(row + 1, column) + ":" + cell_name(row + questions, column);
    const auto formula = "=IF(COUNT(" + range + ")=0,\"no cases\",AVERAGE(" + range + "))";
    if (!score) {
        sheet.formula(row, column, formula, std::string{"no cases"}, Style::total_percent);
    } else {
        sheet.formula(row, column, formula, *score / 100, Style::total_percent);
    }
}

}  // namespace

void audit_scores_sheet(Workbook& workbook, const KpiBook& book) {
    auto& sheet = workbook.sheet("Audit scores");
    write_head(sheet, book, "Audits: each section scores the mean of its questions' shares");
    sheet.headings(kpi_heading, {{"Section and question", 70},
                                 {"Yes", 9},
                                 {"Applied to", 11},
                                 {"Score", 12},
                                 {"Previous: yes", 11},
                                 {"Previous: applied to", 12},
                                 {"Previous score", 12},
                                 {"Change in points", 12}});
    sheet.freeze_below(kpi_heading);
    int row = kpi_heading + 1;
    for (const auto& section : book.figures.topics.audit_scores.sections()) {
        const int questions = static_cast<int>(section.questions.size());
        sheet.text(row, 0, section.name + (section.of_meetings ? " (audits of meetings)" : " (audits of cases)"),
                   Style::total_text);
        write_score(sheet, row, 3, questions, section.score());
        write_score(sheet, row, 6, questions, section.score_before());
        ++row;
        for (const auto& each : section.questions) {
            sheet.text(row, 0, each.text);
            write_question_share(sheet, row, 1, each.now);
            write_question_share(sheet, row, 4, each.before);
            write_change(sheet, row++, 7, 1, 4, each.now, each.before);
        }
    }
    if (!book.cases) return;
    sheet.text(row + 1, 0, "Answered with no, by question", Style::heading);
    row += 2;
    for (const auto& section : book.figures.topics.audit_scores.sections()) {
        for (const auto& each : section.questions) {
            for (const auto& reference : each.answered_no) sheet.text(row++, 0, each.text + " " + reference);
        }
    }
}

}  // namespace mappa::forms
