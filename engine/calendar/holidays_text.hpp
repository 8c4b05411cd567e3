#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/calendar/working_days.hpp"

namespace mappa {

/// Reads a table of bank holidays written as TOML:
///
///     first_year = 2015
///     last_year = 2015
///
///     2015 = [
///         { date = "2015-01-01", name = "New Year's Day" },
///     ]
///
/// The table covers whole years, 1 January of the first to 31 December of the last. Otherwise every problem
/// at once in the order of the lines, each as "line 3, column 5: what is wrong; what to do": a span that
/// makes no sense, an impossible date, one entered twice, under another year or on a weekend, a day without a
/// name, an unknown word, a year of the span without a day. Broken TOML and lines that begin with a bracket
/// are reported alone, since nothing behind them can be read.
[[nodiscard]] std::variant<Holidays, std::vector<std::string>> read_holidays(std::string_view toml_text);

}  // namespace mappa
