#include <array>

#include "forms/workbook/kpi_topics.hpp"

namespace mappa::forms {

void comparison_sheet(Workbook& workbook, const KpiBook& book) {
    const auto& comparison = book.figures.topics.comparison;
    auto& sheet = workbook.sheet("Comparison");
    write_head(sheet, book, "This period and the one before, measure by measure");
    std::vector<Column> columns{{"Measure", 44}};
    for (auto& column : comparison_columns()) columns.push_back(std::move(column));
    columns.push_back({"Change", 22});
    columns.push_back({"Why it is not compared", 60});
    sheet.columns(columns);

    // The counts stand above the table that they count.
    constexpr std::array counted{Trend::improved, Trend::unchanged, Trend::worse};
    const int heading = kpi_heading + static_cast<int>(counted.size()) + 3, first = heading + 1;
    const int last = first + static_cast<int>(comparison.measures.size()) - 1;
    const auto range = cell_name(first, 8) + ":" + cell_name(last, 8);
    write_headings(sheet, kpi_heading, 0, {"What was compared", "Measures"});
    int row = kpi_heading + 1;
    for (const auto change : counted) {
        sheet.text(row, 0, label(change));
        sheet.formula(row++, 1, "=COUNTIF(" + range + ",\"" + std::string{label(change)} + "\")",
                      comparison.count(change));
    }
    sheet.text(row, 0, "Compared", Style::total_text);
    sheet.formula(row, 1, "=SUM(" + cell_name(kpi_heading + 1, 1) + ":" + cell_name(row - 1, 1) + ")",
                  comparison.compared(), Style::total_count);
    for (std::size_t i = 0; i < columns.size(); ++i)
        sheet.text(heading, static_cast<int>(i), columns[i].heading, Style::heading);
    sheet.freeze_below(heading);
    row = first;
    for (const auto& each : comparison.measures) {
        const std::string words{label(each.change)};
        const auto colon = words.find_first_of(":,");
        const bool not_compared = each.change > Trend::worse;
        sheet.text(row, 0, each.title);
        write_comparison(sheet, row, 1, each.now, each.previous);
        sheet.text(row, 8,
                   each.change == Trend::adjusted ? words.substr(0, colon)
                   : not_compared                  ? "Not compared"
                                                   : words);
        sheet.text(row++, 9, not_compared ? words + (each.why.empty() ? "" : " (" + each.why + ")") : "");
    }
    sheet.filter(heading, row - 1, static_cast<int>(columns.size()));
}

}  // namespace mappa::forms
