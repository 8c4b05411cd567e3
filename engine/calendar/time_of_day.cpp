#include "engine/calendar/time_of_day.hpp"

#include <algorithm>
#include <charconv>

namespace mappa {
namespace {

/// One or two figures up to a greatest number.
std::optional<int> figures(std::string_view text, std::size_t least, int most) {
    const bool digits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (text.size() < least || text.size() > 2 || !digits) return std::nullopt;
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number <= most ? std::optional{number} : std::nullopt;
}

}  // namespace

std::optional<TimeOfDay> TimeOfDay::parse(std::string_view text) {
    const auto mark = text.find_first_of(":.");
    if (mark == std::string_view::npos) return std::nullopt;
    const auto hour = figures(text.substr(0, mark), 1, 23);
    const auto minute = figures(text.substr(mark + 1), 2, 59);
    return hour && minute ? std::optional{TimeOfDay{*hour, *minute}} : std::nullopt;
}

bool earlier_time(std::string_view one, std::string_view other) {
    const auto first = TimeOfDay::parse(one);
    const auto second = TimeOfDay::parse(other);
    return first && (!second || *first < *second);
}

}  // namespace mappa
