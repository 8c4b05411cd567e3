#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/calendar/date.hpp"

namespace mappa::forms {

/// Which way a year of two figures is read.
enum class Century {
    lived,   ///< a birth: before this year
    past,    ///< a day that has been: this year at the latest
    nearest  ///< a day that may be to come: within fifty years
};

/// Which way a field's years are read: a birth, what has happened, or what may still happen.
[[nodiscard]] Century century_of(std::string_view field);

/// dd/mm/yyyy, dd-Mon-yy and ISO, with "/", "-", "." or spaces. Nothing for what is no date, or for a day that does not
/// exist.
[[nodiscard]] std::optional<Date> date_in_list(const std::string& given, Century century, Date today);

}  // namespace mappa::forms
