#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace mappa {

/// A day of the civil (Gregorian) calendar, without a time or a zone.
///
/// Every period in the reports is counted in whole days, weeks or months from a day ("within three days of
/// sentence", 001 4.1; "at least every 16 weeks", 001 5.1), so nothing finer is kept.
class Date {
public:
    /// The years that text may name; arithmetic may leave them.
    static constexpr int first_year = 1900;
    static constexpr int last_year = 2199;

    /// 1 January 1970.
    constexpr Date() = default;

    /// Precondition: the day exists, e.g. not 30 February (asserted). Text from outside goes through `parse`.
    Date(int year, unsigned month, unsigned day);

    explicit constexpr Date(std::chrono::sys_days days) : days_{days} {}

    /// Reads exactly YYYY-MM-DD. Nothing for any other shape, for a day that does not exist and for a year
    /// outside `first_year` to `last_year`.
    [[nodiscard]] static std::optional<Date> parse(std::string_view iso);

    /// "2015-01-09"
    [[nodiscard]] std::string iso() const;
    /// "9 January 2015"
    [[nodiscard]] std::string text() const;
    /// "Friday 9 January 2015"
    [[nodiscard]] std::string text_with_weekday() const;

    [[nodiscard]] int year() const;
    /// 1 to 12
    [[nodiscard]] unsigned month() const;
    /// 1 to 31
    [[nodiscard]] unsigned day() const;
    [[nodiscard]] std::chrono::weekday weekday() const;
    [[nodiscard]] constexpr std::chrono::sys_days sys_days() const { return days_; }

    /// Calendar days later; negative goes back.
    [[nodiscard]] Date plus_days(int days) const;
    /// Weeks of seven days later; negative goes back.
    [[nodiscard]] Date plus_weeks(int weeks) const;
    /// The same day of the month so many calendar months later (negative goes back), or the last day of that
    /// month when it has no such day: 31 August 2015 less six months is 28 February 2015 (001 4.11).
    [[nodiscard]] Date plus_months(int months) const;

    /// Calendar days from this day to `other`; negative when `other` is earlier.
    [[nodiscard]] int days_until(Date other) const;

    friend constexpr auto operator<=>(const Date&, const Date&) = default;
    friend constexpr bool operator==(const Date&, const Date&) = default;

private:
    [[nodiscard]] std::chrono::year_month_day civil() const;

    std::chrono::sys_days days_{};
};

}  // namespace mappa
