#pragma once

#include <optional>
#include <vector>

#include "engine/calendar/date.hpp"

namespace mappa {

/// The bank holidays of a span of days, and the span itself: outside it nothing is known, which is not the
/// same as no holidays.
class Holidays {
public:
    /// `dates` in any order; days outside `first` to `last` are left out. Precondition: first <= last
    /// (asserted).
    [[nodiscard]] static Holidays from_dates(std::vector<Date> dates, Date first, Date last);

    /// True when the day is listed; false also for every day that is not covered, so ask `covers` as well.
    [[nodiscard]] bool is_holiday(Date day) const;
    [[nodiscard]] bool covers(Date day) const { return first_ <= day && day <= last_; }

    [[nodiscard]] Date first() const { return first_; }
    [[nodiscard]] Date last() const { return last_; }

private:
    Holidays(std::vector<Date> dates, Date first, Date last);

    std::vector<Date> dates_;  // sorted
    Date first_;
    Date last_;
};

/// Counts working days: Monday to Friday except bank holidays. Minutes are due in ten or five of them
/// (001 5.9), countersignatures and risk management plans in five (000 1.2).
///
/// Every function throws std::out_of_range, naming the day and the span, as soon as the count needs a day
/// that the holidays do not cover: a due date from an unknown calendar would look right and be wrong. A
/// caller whose days come from people asks `covers` first.
///
/// Keeps a reference: the holidays must outlive it.
class WorkingDays {
public:
    explicit WorkingDays(const Holidays& holidays) : holidays_{&holidays} {}
    explicit WorkingDays(const Holidays&&) = delete;

    [[nodiscard]] bool covers(Date day) const { return holidays_->covers(day); }
    [[nodiscard]] bool is_working_day(Date day) const;

    /// The `count`th working day after `start`, which itself is not counted; when `start` is no working day
    /// the next working day is the first. A negative count goes back in the same way ("ten working days
    /// before"). Zero gives `start` itself, working day or not.
    [[nodiscard]] Date add(Date start, int count) const;
    /// The same; nothing where `add` throws.
    [[nodiscard]] std::optional<Date> add_if_known(Date start, int count) const;

    /// The working days after `from` up to and including `to`. When `to` is earlier, the same number of the
    /// two days exchanged, negative; so that counts over adjoining periods always add up.
    [[nodiscard]] int between(Date from, Date to) const;

private:
    const Holidays* holidays_;
};

}  // namespace mappa
