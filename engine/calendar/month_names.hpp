#pragma once

#include <array>
#include <string_view>

namespace mappa {

/// Spelt out here because the locale's names would make a letter depend on the machine that prints it.
inline constexpr std::array<std::string_view, 12> month_names{"January",   "February", "March",    "April",
                                                              "May",       "June",     "July",     "August",
                                                              "September", "October",  "November", "December"};

}  // namespace mappa
