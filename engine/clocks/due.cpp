#include "engine/clocks/due.hpp"

#include <algorithm>

#include "engine/calendar/days_text.hpp"

namespace mappa {
namespace {

/// Working days after `due` up to `day`; a weekend after a missed Friday is one day over already (000 1.2: due on
/// Friday, overdue from Saturday). Beyond the table of bank holidays, calendar days.
int over(const Due& due, Date day, const WorkingDays& calendar) {
    if (day <= due.due) return 0;
    const bool working = due.in_working_days() && calendar.covers(due.due) && calendar.covers(day);
    return working ? std::max(1, calendar.between(due.due, day)) : due.due.days_until(day);
}

std::string late_text(const Due& due, int days) {
    return due.in_working_days() ? std::to_string(days) + (days == 1 ? " working day" : " working days")
                                 : days_text(days);
}

}  // namespace

int days_late(const Due& due, Date day, const WorkingDays& calendar) {
    if (due.lapsed && !due.done) return 0;
    return over(due, due.done.value_or(day), calendar);
}

int days_left(const Due& due, Date day) { return day.days_until(due.due); }

std::string standing(const Due& due, Date day, const WorkingDays& calendar) {
    const auto late = days_late(due, day, calendar);
    if (due.done)
        return late == 0 || due.clock->outstanding ? "done in time" : "done " + late_text(due, late) + " late";
    if (due.lapsed) return "lapsed: " + due.lapsed_because;
    if (due.clock->outstanding) return "outstanding for " + days_text(std::max(0, -days_left(due, day)));
    if (late > 0) return late_text(due, late) + " overdue";
    return due.due == day ? "due today" : "due in " + days_text(days_left(due, day));
}

std::string length_of(const Due& due) {
    return due.length ? due.length->text() : due.clock->outstanding ? "none set" : "as recorded";
}

std::string basis_of(const Due& due, const Policy& policy) {
    return due.clock->key.empty() ? std::string{due.clock->sources}
                                  : policy.basis("clock." + std::string{due.clock->key});
}

bool overdue(const Clock& clock, Date due, Date day) { return due < day && !clock.outstanding; }

bool says_by(const Due& due, Date by, Date today, const DueFilter& filter) {
    return due.running() && due.warn_from <= by && (!filter.agency || due.agency == filter.agency) &&
           (filter.person.empty() || due.person == filter.person) &&
           (filter.chair.empty() || due.chair == filter.chair) && (!filter.overdue_only || due.overdue(today));
}

Dues open_by(const Dues& dues, Date by, Date today, const DueFilter& filter) {
    Dues result;
    std::ranges::copy_if(dues, std::back_inserter(result),
                         [&](const Due& each) { return says_by(each, by, today, filter); });
    return result;
}

void order_by_urgency(Dues& dues) { std::ranges::stable_sort(dues, {}, &Due::due); }

}  // namespace mappa
