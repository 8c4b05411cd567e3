#include "forms/workbook/kpi_formula.hpp"

#include <algorithm>

namespace mappa::forms {
namespace {

std::string count_of(const Measure& measure, std::string_view answer, const Which& which) {
    auto formula = "COUNTIFS(" + counted_name(measure.id) + "," + in_quotes(answer) + "," +
                   data_name(measure.group, "period") + "," + in_quotes(code(which.period));
    if (!which.level.empty()) formula += "," + data_name(measure.group, "level") + "," + which.level;
    if (!which.agency.empty()) formula += "," + data_name(measure.group, "agency") + "," + which.agency;
    return formula + ")";
}

std::string as_name(std::string_view text) {
    std::string name{text};
    std::ranges::replace(name, '-', '_');
    return name;
}

}  // namespace

std::string counted_name(std::string_view measure) { return "counted_" + as_name(measure); }

std::string data_name(MeasureGroup group, std::string_view column) {
    return as_name(code(group)) + "_" + std::string{column};
}

LiveShare live_share(const Measure& measure, const Which& which) {
    return {count_of(measure, "yes", which), count_of(measure, "no", which)};
}

std::string in_quotes(std::string_view text) {
    std::string quoted = "\"";
    for (const char letter : text) quoted += letter == '"' ? std::string{"\"\""} : std::string{letter};
    return quoted + "\"";
}

}  // namespace mappa::forms
