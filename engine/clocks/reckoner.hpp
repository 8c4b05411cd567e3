#pragma once

#include <functional>
#include <string>
#include <utility>

#include "engine/clocks/due.hpp"

namespace mappa {

/// What the clocks of a case are reckoned from, and where they go.
class Reckoner {
public:
    Reckoner(const CaseRecord& of, const Policy& by, const WorkingDays& in, Date on, Dues& into)
        : record{of}, policy{by}, calendar{in}, today_{on}, into_{into} {}

    const CaseRecord& record;
    const Policy& policy;
    const WorkingDays& calendar;

    /// Whether it is this day or later. The only way a clock can depend on today: the day is noted as one on which the
    /// clocks turn, so that what was reckoned can be kept until then.
    [[nodiscard]] bool has_come(Date day);
    /// Of the days that were asked for, the last that has come, and the first that has not.
    [[nodiscard]] std::optional<Date> turned() const { return turned_; }
    [[nodiscard]] std::optional<Date> turns() const { return turns_; }

    /// A clock whose length the policy says. The result is good until the next clock is started.
    Due& start(const Clock& clock, std::string about, Date from, std::string started_by);
    /// A clock that counts back from a day: "six months before release".
    Due& before(const Clock& clock, std::string about, Date end, std::string started_by);
    /// A clock whose day the record names.
    Due& until(const Clock& clock, std::string about, std::optional<Date> from, std::string started_by, Date due);

    /// Adds the due dates that a fact gave before it was changed.
    void earlier(Due& due, std::string_view fact, const std::function<Date(Date)>& due_of) const;
    /// The day a policy clock started on `from` ends; beyond the table of bank holidays only weekends are left out.
    [[nodiscard]] Date end_of(Span span, Date from) const;

private:
    Due& add(const Clock& clock, std::string about, std::optional<Date> from, std::string started_by, Date due);

    const Date today_;
    Dues& into_;
    std::optional<Date> turned_, turns_;
};

/// Stops a clock on the first of these days, if it has come.
void stop(Due& due, std::optional<Date> done);
void lapse(Due& due, std::optional<Date> on, std::string because);

/// The earlier of two days, either of which may be missing.
[[nodiscard]] inline std::optional<Date> earliest(std::optional<Date> a, std::optional<Date> b) {
    return !a ? b : !b ? a : std::min(*a, *b);
}

/// The first day that `day_of` gives for a row on or after `from`.
template <class Rows, class DayOf>
[[nodiscard]] std::optional<Date> first_since(const Rows& rows, Date from, DayOf&& day_of) {
    std::optional<Date> first;
    for (const auto& row : rows) {
        const std::optional<Date> day = day_of(row);
        if (day && *day >= from) first = earliest(first, day);
    }
    return first;
}

/// The day a meeting met; nothing while it has not, or when it was cancelled.
[[nodiscard]] std::optional<Date> met_on(const Meeting& meeting);
[[nodiscard]] bool high(std::optional<Rosh> rosh);
/// The day the assessment is dated.
[[nodiscard]] std::optional<Date> day_of(const Assessment& assessment);
/// The level in force on a day; on the day of a change, the new one.
[[nodiscard]] const LevelPeriod* period_on(const CaseRecord& record, Date day);
[[nodiscard]] inline bool managed(std::optional<Level> level) { return level == Level::two || level == Level::three; }
/// Sentenced to custody, or held.
[[nodiscard]] bool custody_case(const CaseFacts& facts);
[[nodiscard]] std::string numbered(std::string_view what, int number);

// One file each; each adds its clocks of the case.
void entry_clocks(Reckoner& reckon);
void risk_clocks(Reckoner& reckon);
void plan_clocks(Reckoner& reckon);
void interval_clocks(Reckoner& reckon);
void minutes_clocks(Reckoner& reckon);
void duty_clocks(Reckoner& reckon);
void ending_clocks(Reckoner& reckon);

// The rows, for the list of every clock.
[[nodiscard]] std::span<const Clock* const> entry_rows();
[[nodiscard]] std::span<const Clock* const> risk_rows();
[[nodiscard]] std::span<const Clock* const> plan_rows();
[[nodiscard]] std::span<const Clock* const> interval_rows();
[[nodiscard]] std::span<const Clock* const> minutes_rows();
[[nodiscard]] std::span<const Clock* const> duty_rows();
[[nodiscard]] std::span<const Clock* const> ending_rows();

}  // namespace mappa
