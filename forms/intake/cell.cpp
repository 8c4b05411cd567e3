#include "forms/intake/cell.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <vector>

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

bool printable(std::string_view text) {
    return std::ranges::none_of(text, [](char each) {
        return static_cast<unsigned char>(each) < 0x20 && each != '\n' && each != '\r' && each != '\t';
    });
}

std::string unguarded(const std::string& cell) {
    const bool guarded =
        cell.size() > 1 && cell.front() == '\'' && std::string_view{"=+-@"}.find(cell[1]) != std::string_view::npos;
    return guarded ? cell.substr(1) : cell;
}

std::optional<Date> date_in_cell(const std::string& given, Date today, bool birth) {
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
    const auto figures = [](const std::string& text) {
        return !text.empty() && text.size() <= 4 &&
               std::ranges::all_of(text, [](unsigned char c) { return std::isdigit(c) != 0; });
    };
    if (parts.size() != 3 || !figures(parts[0]) || parts[0].size() > 2 || !figures(parts[2]) ||
        (parts[2].size() != 2 && parts[2].size() != 4))
        return std::nullopt;
    int month = 0;
    if (figures(parts[1]))
        month = std::stoi(parts[1]);
    else {
        constexpr std::array names{"january", "february", "march",     "april",   "may",      "june",
                                   "july",    "august",   "september", "october", "november", "december"};
        const auto name = bare(parts[1]);
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (name.size() >= 3 && std::string_view{names[i]}.starts_with(name)) month = static_cast<int>(i) + 1;
        }
        if (name == "sept") month = 9;
    }
    int year = std::stoi(parts[2]);
    if (parts[2].size() == 2) {
        year += 2000;
        if (birth ? year >= today.year() : year > today.year() + 50) year -= 100;
    }
    char iso[32];
    std::snprintf(iso, sizeof iso, "%04d-%02d-%02d", year, month, std::stoi(parts[0]));
    return Date::parse(iso);
}

}  // namespace mappa::forms
