#include <algorithm>
#include <string>

#include "engine/measures/definition.hpp"
#include "engine/measures/timing.hpp"

namespace mappa::counting {
namespace {

enum class Move { down, up, unchanged };

std::string number_of(Level level) { return std::string{code(level)}; }

/// Days of a level period that lie within both ends; the day it ends belongs to the next one.
int days_within(const LevelPeriod& period, Date from, Date until) {
    const Date begin = std::max(*period.from, from);
    const Date end = period.until ? std::min(*period.until, until) : until;
    return begin < end ? begin.days_until(end) : 0;
}

bool managed(const LevelPeriod& period) { return period.level && *period.level != Level::one; }

struct Course {
    Level entry, last;
    int weeks_managed = 0;

    [[nodiscard]] Move move() const { return last == entry ? Move::unchanged : last < entry ? Move::down : Move::up; }
};

/// How a case that was at level 2 or 3 at some time in the period moved from its entry until the period's
/// end.
std::optional<Course> course_of(const CaseRecord& record, const Period& period, Date end) {
    std::optional<Course> course;
    bool in_period = false;
    int days = 0;
    for (const auto& each : record.level_periods) {
        if (!each.from || !each.level || *each.from > end) continue;
        if (!course) course = Course{*each.level, *each.level};
        course->last = *each.level;
        if (!managed(each)) continue;
        days += days_within(each, *each.from, end);
        if (!each.until || *each.until > period.from) in_period = true;
    }
    if (!course || !in_period) return std::nullopt;
    course->weeks_managed = days / 7;
    return course;
}

void count_moves(const CaseRecord& record, Tally& tally, Move wanted) {
    const auto& window = tally.window();
    for (const Period* period : {&window.now, &window.previous}) {
        if (window.today < period->from) continue;
        const auto course = course_of(record, *period, window.end_of(*period));
        if (!course) continue;
        const auto weeks = std::to_string(course->weeks_managed) + (course->weeks_managed == 1 ? " week" : " weeks");
        tally.count(period->until,
                    {record.facts.ref, "level " + number_of(course->entry) + " to " + number_of(course->last),
                     course->last, record.facts.lead_agency, course->move() == wanted, weeks + " at level 2 or 3"});
    }
}

}  // namespace

void level_down(const CaseRecord& record, Tally& tally) { count_moves(record, tally, Move::down); }
void level_up(const CaseRecord& record, Tally& tally) { count_moves(record, tally, Move::up); }
void level_unchanged(const CaseRecord& record, Tally& tally) { count_moves(record, tally, Move::unchanged); }

void exit_planned(const CaseRecord& record, Tally& tally) {
    std::optional<Date> began;  // the day the case came to level 2 or 3, for as long as it stays at either
    for (const auto& period : record.level_periods) {
        if (!managed(period)) {
            began.reset();
            continue;
        }
        if (!began) began = period.from;
        if (!period.until || !tally.window().asks(*period.until)) continue;
        const auto next = level_on(record, *period.until);
        if (next && *next != Level::one) continue;
        const bool planned = std::ranges::any_of(record.exit_plans, [&](const ExitPlan& plan) {
            return plan.written_on && *plan.written_on <= *period.until && (!began || *plan.written_on >= *began);
        });
        tally.count(*period.until,
                    {record.facts.ref, "left level " + number_of(*period.level), period.level, record.facts.lead_agency,
                     planned, planned ? "exit plan written" : "no exit plan on record"});
    }
}

}  // namespace mappa::counting
