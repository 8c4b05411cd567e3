#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <vector>

#include "forms/intake/filled_form.hpp"

namespace mappa::forms {
namespace {

constexpr auto months = std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july",
                                                         "august", "september", "october", "november", "december"});
constexpr auto weekdays =
    std::to_array<std::string_view>({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});

bool digits(std::string_view word) {
    return !word.empty() && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// Which of the names the word is, or begins with at least three letters of; from 1, 0 for none.
std::size_t named(std::string_view word, std::span<const std::string_view> names) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (word.size() >= 3 && names[i].starts_with(word)) return i + 1;
    }
    return word == "sept" && names.size() == months.size() ? 9 : 0;
}

std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char each : text) {
        const auto c = static_cast<unsigned char>(each);
        if (c == ' ' || c == ',' || c == '/' || c == '.' || c == '-' || c == '\t' || c == 0xC2 || c == 0xA0)
            words.emplace_back();
        else
            words.back() += static_cast<char>(std::tolower(c));
    }
    std::erase(words, std::string{});
    return words;
}

}  // namespace

std::optional<Date> written_day(std::string_view text) {
    if (text.size() > 60) return std::nullopt;
    if (const auto iso = Date::parse(text)) return iso;
    auto words = words_in(text);
    if (!words.empty() && named(words.front(), weekdays) != 0) words.erase(words.begin());
    if (words.size() != 3) return std::nullopt;
    auto& day = words[0];
    auto& month = words[1];
    if (named(day, months) != 0) std::swap(day, month);  // "May 20, 2030"
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
        if (day.ends_with(ending)) {
            day.resize(day.size() - 2);
            break;
        }
    }
    if (const auto number = named(month, months); number != 0) month = std::to_string(number);
    if (!digits(day) || !digits(month) || !digits(words[2]) || day.size() > 2 || month.size() > 2 ||
        words[2].size() != 4)
        return std::nullopt;
    const auto two = [](const std::string& figures) { return figures.size() == 1 ? "0" + figures : figures; };
    return Date::parse(words[2] + "-" + two(month) + "-" + two(day));
}

}  // namespace mappa::forms
