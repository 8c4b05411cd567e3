#include "forms/intake/cell.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <vector>

#include "engine/calendar/month_names.hpp"
#include "engine/input/read.hpp"

namespace mappa::forms {

std::string bare(std::string_view text) {
    std::string result;
    for (const char each : text) {
        if (std::isalnum(static_cast<unsigned char>(each)) != 0)
            result += static_cast<char>(std::tolower(static_cast<unsigned char>(each)));
    }
    return result;
}

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    return first == std::string::npos ? std::string{}
                                      : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::string lowered(std::string_view text) {
    std::string made{text};
    std::ranges::transform(made, made.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return made;
}

// XML can hold what its own bytes do not show: "&#xD800;" is half a sign.
bool printable(std::string_view text) { return reading::text_fault(text).empty(); }

std::string quotable(std::string_view text) {
    constexpr std::size_t most = 60;
    auto beginning = text.substr(0, most);
    while (!printable(beginning)) beginning.remove_suffix(1);
    return std::string{beginning} + (beginning.size() < text.size() ? " ..." : "");
}

std::string unguarded(const std::string& cell) {
    const bool guarded =
        cell.size() > 1 && cell.front() == '\'' && std::string_view{"=+-@"}.find(cell[1]) != std::string_view::npos;
    return guarded ? cell.substr(1) : cell;
}

namespace {

bool is_figures(const std::string& text, std::size_t most) {
    return !text.empty() && text.size() <= most &&
           std::ranges::all_of(text, [](unsigned char c) { return std::isdigit(c) != 0; });
}

/// 0 when it is none: "12", "December", "dec", "Sept".
int month_in(const std::string& text) {
    if (is_figures(text, 4)) return std::stoi(text);
    const auto name = bare(text);
    if (name == "sept") return 9;
    for (std::size_t i = 0; name.size() >= 3 && i < month_names.size(); ++i) {
        if (bare(month_names[i]).starts_with(name)) return static_cast<int>(i) + 1;
    }
    return 0;
}

int year_in(const std::string& text, Century century, Date today) {
    const int year = std::stoi(text);
    if (text.size() != 2) return year;
    const int last = century == Century::lived  ? today.year() - 1
                     : century == Century::past ? today.year()
                                                : today.year() + 50;
    return 2000 + year > last ? 1900 + year : 2000 + year;
}

}  // namespace

std::optional<Date> date_in_cell(const std::string& given, Date today, Century century) {
    if (const auto iso = Date::parse(given.substr(0, 10));
        iso && (given.size() == 10 || given.substr(10) == " 00:00:00" || given.substr(10) == "T00:00:00"))
        return iso;
    std::vector<std::string> parts{""};
    for (const char each : given) {
        if (each == '/' || each == '-' || each == '.' || each == ' ')
            parts.emplace_back();
        else
            parts.back() += each;
    }
    if (parts.size() != 3 || !is_figures(parts[0], 2) || !is_figures(parts[2], 4) ||
        (parts[2].size() != 2 && parts[2].size() != 4))
        return std::nullopt;
    char iso[64];
    std::snprintf(iso, sizeof iso, "%04d-%02d-%02d", year_in(parts[2], century, today), month_in(parts[1]),
                  std::stoi(parts[0]));
    return Date::parse(iso);
}

}  // namespace mappa::forms
