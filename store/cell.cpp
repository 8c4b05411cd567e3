#include "store/cell.hpp"

#include <charconv>
#include <chrono>

namespace mappa::store {

std::optional<Date> stored_day(std::string_view iso) {
    const auto number = [&](std::size_t at, std::size_t size) {
        unsigned value = 0;
        const auto* end = iso.data() + at + size;
        return std::from_chars(iso.data() + at, end, value).ptr == end ? std::optional{value} : std::nullopt;
    };
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    const auto year = number(0, 4), month = number(5, 2), day = number(8, 2);
    if (!year || !month || !day) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{static_cast<int>(*year)}, std::chrono::month{*month},
                                           std::chrono::day{*day}};
    return date.ok() ? std::optional{Date{std::chrono::sys_days{date}}} : std::nullopt;
}

}  // namespace mappa::store
