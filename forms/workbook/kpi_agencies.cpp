#include <array>

#include "forms/workbook/kpi_topics.hpp"

namespace mappa::forms {
namespace {

constexpr auto figures = std::to_array<std::string_view>(
    {"attendance", "information-shared", "contributed", "actions-done", "actions-reported"});

/// "36 of 39 (92%)"; of none, "0 of 0" and no percentage (001 6.68-6.70).
void write_in_words(Sheet& sheet, int row, int column, int share_column, const Share& share) {
    const auto top = cell_name(row, share_column), base = cell_name(row, share_column + 1);
    const auto counts = "TEXT(" + top + ",\"#,##0\")&\" of \"&TEXT(" + base + ",\"#,##0\")";
    sheet.formula(row, column,
                  "=" + counts + "&IF(" + base + "=0,\"\",\" (\"&TEXT(" + top + "/" + base + ",\"0%\")&\")\")",
                  share.denominator == 0 ? std::string{"0 of 0"} : share.text());
}

}  // namespace

void agencies_sheet(Workbook& workbook, const KpiBook& book) {
    auto& sheet = workbook.sheet("Agencies");
    write_head(sheet, book, "What each agency did");
    std::vector<Column> columns{{"Agency", 32}, {"Figure", 42}};
    for (auto& column : comparison_columns()) columns.push_back(std::move(column));
    columns.push_back({"In words", 22});
    sheet.headings(kpi_heading, columns);
    sheet.freeze_below(kpi_heading);
    int row = kpi_heading + 1;
    for (const auto& agency : Words<Agency>::list) {
        for (const auto id : figures) {
            const auto* measure = book.figures.find(id);
            if (!measure) continue;
            const auto share = measure->share_of(std::nullopt, agency.value);
            sheet.text(row, 0, agency.label);
            sheet.text(row, 1, measure->title);
            write_comparison(sheet, row, 2, share.now, share.previous);
            write_in_words(sheet, row++, 9, 2, share.now);
        }
    }
    sheet.filter(kpi_heading, row - 1, static_cast<int>(columns.size()));
    ++row;
    const auto* came = book.figures.find("attendance");
    const auto* active = book.figures.find("contributed");
    const auto* invited = book.figures.find("required-invited");
    if (came && active && invited) {
        write_headings(sheet, row++, 0,
                       {"Who came: core members and contributors", "", "Required", "Came", "Contributed to the case",
                        "Came, nothing to add", "Required but not invited"});
        for (const auto& agency : Words<Agency>::list) {
            const auto attended = came->share_of(std::nullopt, agency.value).now;
            const auto contributed = active->share_of(std::nullopt, agency.value).now;
            if (attended.denominator == 0) continue;
            sheet.text(row, 0, agency.label);
            sheet.number(row, 2, attended.denominator);
            sheet.number(row, 3, attended.numerator);
            sheet.number(row, 4, contributed.numerator);
            sheet.formula(row, 5, "=" + cell_name(row, 3) + "-" + cell_name(row, 4),
                          attended.numerator - contributed.numerator);
            const auto asked = invited->share_of(std::nullopt, agency.value).now;
            sheet.number(row, 6, asked.denominator - asked.numerator);
            ++row;
        }
        ++row;
    }
    if (!book.cases) return;
    write_headings(sheet, row++, 0, {"Reported without being done", "Action", "Case"});
    const int first = row;
    for (const auto& each : book.figures.topics.reported_only.rows()) {
        for (const auto& line : each.lines) {
            sheet.text(row, 0, each.name);
            sheet.text(row, 1, line.item);
            sheet.text(row++, 2, line.case_ref);
        }
    }
    if (row == first) sheet.text(row, 0, "None in this period.", Style::note);
}

}  // namespace mappa::forms
