#include "engine/calendar/date.hpp"

#include <array>
#include <cassert>
#include <charconv>
#include <cstddef>
#include <cstdio>

#include "engine/calendar/month_names.hpp"

namespace mappa {

namespace {

namespace chrono = std::chrono;

constexpr std::array<const char*, 7> weekday_names{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};

std::optional<int> read_digits(std::string_view digits) {
    // from_chars alone would take a leading minus sign.
    for (const char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
    }
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

chrono::year_month_day civil_day(int year, unsigned month, unsigned day) {
    return chrono::year_month_day{chrono::year{year}, chrono::month{month}, chrono::day{day}};
}

}  // namespace

Date::Date(int year, unsigned month, unsigned day) : days_{civil_day(year, month, day)} {
    assert(civil_day(year, month, day).ok());
}

std::optional<Date> Date::parse(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    const auto year = read_digits(iso.substr(0, 4));
    const auto month = read_digits(iso.substr(5, 2));
    const auto day = read_digits(iso.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    if (*year < first_year || *year > last_year) return std::nullopt;
    const auto civil = civil_day(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
    if (!civil.ok()) return std::nullopt;
    return Date{chrono::sys_days{civil}};
}

std::string Date::iso() const {
    const auto on = civil();
    const int full_year = static_cast<int>(on.year());
    if (full_year < 0 || full_year > 9999) {
        // Arithmetic may leave the years that people may enter.
        std::array<char, 32> buffer{};
        const int length = std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", full_year, month(), day());
        return {buffer.data(), static_cast<std::size_t>(length)};
    }
    std::string text = "0000-00-00";
    const auto write = [&](std::size_t last, unsigned value) {
        for (; value > 0; value /= 10) text[last--] = static_cast<char>('0' + value % 10);
    };
    write(3, static_cast<unsigned>(full_year));
    write(6, static_cast<unsigned>(on.month()));
    write(9, static_cast<unsigned>(on.day()));
    return text;
}

std::string Date::text() const {
    return std::to_string(day()) + " " + std::string{month_names.at(month() - 1)} + " " + std::to_string(year());
}

std::string Date::text_with_weekday() const {
    return std::string{weekday_names.at(weekday().c_encoding())} + ' ' + text();
}

int Date::year() const { return static_cast<int>(civil().year()); }

unsigned Date::month() const { return static_cast<unsigned>(civil().month()); }

unsigned Date::day() const { return static_cast<unsigned>(civil().day()); }

chrono::weekday Date::weekday() const { return chrono::weekday{days_}; }

Date Date::plus_days(int days) const { return Date{days_ + chrono::days{days}}; }

Date Date::plus_weeks(int weeks) const { return Date{days_ + chrono::weeks{weeks}}; }

Date Date::plus_months(int months) const {
    const auto moved = civil() + chrono::months{months};
    if (moved.ok()) return Date{chrono::sys_days{moved}};
    return Date{chrono::sys_days{moved.year() / moved.month() / chrono::last}};
}

int Date::days_until(Date other) const { return static_cast<int>((other.days_ - days_).count()); }

chrono::year_month_day Date::civil() const { return chrono::year_month_day{days_}; }

}  // namespace mappa
