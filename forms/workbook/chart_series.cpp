#include "forms/workbook/chart_series.hpp"

#include <xlsxwriter.h>

namespace mappa::forms {

void add_series(lxw_chart* chart, const Sheet& sheet, int first, int last, int column, const std::string& name,
                Look look) {
    auto* series = chart_add_series(chart, ("=" + sheet.range(first, last, 0)).c_str(),
                                    ("=" + sheet.range(first, last, column)).c_str());
    chart_series_set_name(series, name.c_str());
    if (look == Look::striped) {
        lxw_chart_pattern pattern{};
        pattern.type = LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL;
        pattern.fg_color = 0x505A5F;
        pattern.bg_color = 0xFFFFFF;
        chart_series_set_pattern(series, &pattern);
    } else {
        lxw_chart_fill fill{};
        fill.color = look == Look::plain ? 0x1D70B8 : 0x0B0C0C;
        chart_series_set_fill(series, &fill);
    }
    lxw_chart_line line{};
    line.color = 0x0B0C0C;
    line.width = 0.5F;
    chart_series_set_line(series, &line);
    if (look == Look::plain) chart_series_set_labels(series);
}

}  // namespace mappa::forms
