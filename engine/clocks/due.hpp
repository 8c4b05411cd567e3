#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/clocks/clock.hpp"
#include "engine/policy/policy.hpp"
#include "engine/record/record.hpp"

namespace mappa {

/// A due date as it was before a fact changed (001 4.11: the old one stays in history).
struct EarlierDue {
    Date due, changed_on;
    std::string changed;  ///< the fact, for example "release_on"
    std::string why, by;
};

/// Whether a clock that runs is past its day. What is only outstanding has no day to be past.
[[nodiscard]] bool overdue(const Clock& clock, Date due, Date day);

/// A clock that runs, or ran, in a case: one for each thing it is about.
struct Due {
    const Clock* clock = nullptr;
    std::string about;  ///< "action 3", "meeting 2"; empty when it is about the case
    std::optional<Date> start;
    std::string started_by;  ///< "sentence", "meeting 2"
    std::optional<Span> length;
    Date due;
    Date warn_from;  ///< first day on which it is worth saying; the due date itself where nothing sets another
    std::optional<Date> done;
    std::optional<Date> lapsed;  ///< no longer owed, without having been done
    std::string lapsed_because;
    std::optional<Agency> agency;  ///< which answers for it
    std::string person;            ///< who answers for it
    std::string chair;             ///< of the meeting it belongs to, or of the case's last one
    std::vector<EarlierDue> was;   ///< oldest first
    std::string note;

    [[nodiscard]] bool running() const { return !done && !lapsed; }
    [[nodiscard]] bool in_working_days() const { return length && length->unit == Unit::working_days; }
    /// Running and past its day.
    [[nodiscard]] bool overdue(Date day) const { return running() && mappa::overdue(*clock, due, day); }
};
using Dues = std::vector<Due>;

/// How late: the day it was done, or `day` while it runs, against the due date; 0 in time. Counted in working days
/// where the clock counts in them (001 5.37: issue on the next working day is one late), in calendar days otherwise.
[[nodiscard]] int days_late(const Due& due, Date day, const WorkingDays& calendar);
/// Calendar days from `day` to the due date; negative when it has passed.
[[nodiscard]] int days_left(const Due& due, Date day);
/// "due today", "due in 3 days", "3 days overdue", "done in time", "done 8 days late", "lapsed: ...".
[[nodiscard]] std::string standing(const Due& due, Date day, const WorkingDays& calendar);
/// "16 weeks"; for a day that the record names, "as recorded".
[[nodiscard]] std::string length_of(const Due& due);
/// The paragraph the length comes from, with "(unconfirmed)" where nobody has confirmed it.
[[nodiscard]] std::string basis_of(const Due& due, const Policy& policy);

/// What to list: running clocks that say something by a day.
struct DueFilter {
    std::optional<Agency> agency;
    std::string person, chair;  ///< exact names; empty: anybody
    bool overdue_only = false;
};

/// Whether a clock runs, is due or warns on `by` or earlier, and meets the filter as seen on `today`.
[[nodiscard]] bool says_by(const Due& due, Date by, Date today, const DueFilter& filter);
/// Those that are due or warn on `by` or earlier, as seen on `today`, and meet the filter.
[[nodiscard]] Dues open_by(const Dues& dues, Date by, Date today, const DueFilter& filter = {});
/// By due date, the longest overdue first.
void order_by_urgency(Dues& dues);

/// Every clock of the case as of a day, running or stopped. A pure function: what did not happen in the record moves no
/// date.
[[nodiscard]] Dues clocks_of(const CaseRecord& record, const Policy& policy, const WorkingDays& calendar, Date today);

/// The clocks that run in a case, and on which days: as long as no step is taken, and policy and calendar stay as they
/// are, these clocks run on each of those days.
struct RunningClocks {
    Dues dues;                 ///< as `clocks_of` gives them, without what was due earlier
    std::optional<Date> from;  ///< the first of the days; nothing: there is none
    std::optional<Date>
        until;  ///< the first day after them, on which a clock starts or lapses with time alone; nothing: never

    [[nodiscard]] bool hold_on(Date day) const { return (!from || *from <= day) && (!until || day < *until); }
};
[[nodiscard]] RunningClocks running_clocks(const CaseRecord& record, const Policy& policy, const WorkingDays& calendar,
                                           Date today);

}  // namespace mappa
