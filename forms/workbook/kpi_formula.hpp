#pragma once

#include <string>
#include <string_view>

#include "engine/measures/measure.hpp"
#include "forms/workbook/share_cells.hpp"

namespace mappa::forms {

// The columns of the data sheets have names, so that a reader of a formula sees what it counts:
// COUNTIFS(counted_minutes_in_time,"yes",meetings_period,"now",meetings_level,$C7)

/// The name of the column that says whether a thing is in the numerator: "counted_minutes_in_time".
[[nodiscard]] std::string counted_name(std::string_view measure);
/// The name of a column that all measures of a group share: "meetings_period". Columns: period, level, agency.
[[nodiscard]] std::string data_name(MeasureGroup group, std::string_view column);

/// Which of the things are meant. `level` and `agency` are expressions of a formula ("$C7", "\"Police\""), empty for
/// any.
struct Which {
    InPeriod period = InPeriod::now;
    std::string level, agency;
};

/// The two counts of a measure over its data sheet.
[[nodiscard]] LiveShare live_share(const Measure& measure, const Which& which);

/// A text as a formula writes it: "\"Police\"".
[[nodiscard]] std::string in_quotes(std::string_view text);

}  // namespace mappa::forms
