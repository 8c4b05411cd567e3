#include <xlsxwriter.h>

#include "forms/workbook/kpi_sheets.hpp"
#include "forms/workbook/share_cells.hpp"

namespace mappa::forms {
namespace {

struct Bar {
    std::string name;
    Share now, previous;
};

/// Only what has cases now: a bar of no length would look like 0%.
std::vector<Bar> with_cases(std::vector<Bar> bars) {
    std::erase_if(bars, [](const Bar& bar) { return bar.now.denominator == 0; });
    return bars;
}

/// A table of the figures and the chart of it beside; returns the row where the next may begin.
int write_chart(Workbook& workbook, Sheet& sheet, int row, const KpiBook& book, const std::string& title,
                const std::vector<Bar>& bars) {
    constexpr int chart_column = 8;
    sheet.text(row, 0, title, Style::heading);
    const auto columns = comparison_columns();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        sheet.text(row, static_cast<int>(i) + 1, columns[i].heading, Style::heading);
    }
    if (bars.empty()) {
        sheet.text(row + 1, 0, "No cases in this period.");
        return row + 4;
    }
    const int first = row + 1, last = row + static_cast<int>(bars.size());
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const int at = first + static_cast<int>(i);
        sheet.text(at, 0, bars[i].name);
        write_comparison(sheet, at, 1, bars[i].now, bars[i].previous);
    }
    auto* chart = workbook.bar_chart(title);
    const auto add = [&](int column, const std::string& name, lxw_color_t colour) {
        auto* series = chart_add_series(chart, ("=" + sheet.range(first, last, 0)).c_str(),
                                        ("=" + sheet.range(first, last, column)).c_str());
        chart_series_set_name(series, name.c_str());
        lxw_chart_fill fill{};
        fill.color = colour;
        chart_series_set_fill(series, &fill);
    };
    add(3, book.figures.window.now.name, 0x1D70B8);
    add(6, book.figures.window.previous.name, 0xB1B4B6);
    const int height = 110 + 34 * static_cast<int>(bars.size());
    sheet.place_chart(row, chart_column, chart, 640, height, title + ": the table to the left holds the same figures.");
    return std::max(last + 3, row + height / 20 + 2);
}

}  // namespace

void chart_sheet(Workbook& workbook, const KpiBook& book) {
    auto& sheet = workbook.sheet("Charts");
    write_head(sheet, book, "Charts");
    std::vector<Column> columns{{"", 38}};
    for (const auto& column : comparison_columns()) columns.push_back({"", column.width});
    sheet.columns(columns);

    std::vector<Bar> measures, agencies;
    for (const auto& measure : book.figures.measures) {
        if (measure.group != MeasureGroup::levels) measures.push_back({measure.title, measure.now, measure.previous});
        if (measure.id != "attendance") continue;
        for (auto& slice : measure.by_agency()) agencies.push_back({slice.name, slice.now, slice.previous});
    }
    const int next = write_chart(workbook, sheet, kpi_heading, book, "Measures, this period and the one before",
                                 with_cases(std::move(measures)));
    write_chart(workbook, sheet, next, book, "Attendance of required agencies", with_cases(std::move(agencies)));
}

}  // namespace mappa::forms
