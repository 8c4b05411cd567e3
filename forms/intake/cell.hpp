#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/calendar/date.hpp"

/// What people type into the cells of a sheet.
namespace mappa::forms {

/// What a heading or a word is without case, spacing and punctuation.
[[nodiscard]] std::string bare(std::string_view text);

/// Without spaces and line breaks at either end.
[[nodiscard]] std::string trimmed(const std::string& text);
/// With its ASCII letters in lower case.
[[nodiscard]] std::string lowered(std::string_view text);
/// Whether it is text as every field takes it: UTF-8 throughout, and no control characters but line breaks and tabs.
[[nodiscard]] bool printable(std::string_view text);
/// As much of it as a problem quotes: the beginning, up to the first sign that cannot be printed.
[[nodiscard]] std::string quotable(std::string_view text);

/// A cell without the apostrophe that keeps a spreadsheet from taking it for a formula: our own exports have it.
[[nodiscard]] std::string unguarded(const std::string& cell);

/// Which way a year of two figures is read.
enum class Century {
    lived,   ///< a birth: before this year
    past,    ///< a day that has been: this year at the latest
    nearest  ///< a day that may be to come: within fifty years
};

/// dd/mm/yyyy, dd-Mon-yy and ISO: the day first, as the British write it. Nothing for what is no date, or for a day
/// that does not exist.
[[nodiscard]] std::optional<Date> date_in_cell(const std::string& given, Date today,
                                               Century century = Century::nearest);

}  // namespace mappa::forms
