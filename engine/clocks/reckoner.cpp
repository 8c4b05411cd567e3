#include "engine/clocks/reckoner.hpp"

#include <algorithm>
#include <cstdlib>

namespace mappa {

bool Reckoner::has_come(Date day) {
    const bool come = day <= today_;
    if (come)
        turned_ = turned_ ? std::max(*turned_, day) : day;
    else
        turns_ = earliest(turns_, day);
    return come;
}

Date Reckoner::end_of(Span span, Date from) const {
    if (span.unit != Unit::working_days) return span.due_from(from, calendar);
    // Three calendar days hold at least one working day, but over Christmas and Easter; a month more holds those.
    const auto far = from.plus_days(span.length * 3 + (span.length < 0 ? -31 : 31));
    if (calendar.covers(from) && calendar.covers(far)) return span.due_from(from, calendar);
    auto day = from;
    for (int left = std::abs(span.length); left > 0;) {
        day = day.plus_days(span.length < 0 ? -1 : 1);
        const auto weekday = day.weekday();
        const bool works = calendar.covers(day) ? calendar.is_working_day(day)
                                                : weekday != std::chrono::Saturday && weekday != std::chrono::Sunday;
        if (works) --left;
    }
    return day;
}

Due& Reckoner::add(const Clock& clock, std::string about, std::optional<Date> from, std::string started_by, Date due) {
    Due made;
    made.clock = &clock;
    made.about = std::move(about);
    made.start = from;
    made.started_by = std::move(started_by);
    made.due = made.warn_from = due;
    made.agency = record.facts.lead_agency;
    return into_.emplace_back(std::move(made));
}

Due& Reckoner::start(const Clock& clock, std::string about, Date from, std::string started_by) {
    const auto span = policy.clock(clock.key);
    auto& due = add(clock, std::move(about), from, std::move(started_by), end_of(span, from));
    due.length = span;
    return due;
}

Due& Reckoner::before(const Clock& clock, std::string about, Date end, std::string started_by) {
    const auto span = policy.clock(clock.key);
    auto& due = add(clock, std::move(about), end, std::move(started_by), end_of({-span.length, span.unit}, end));
    due.length = span;
    return due;
}

Due& Reckoner::until(const Clock& clock, std::string about, std::optional<Date> from, std::string started_by,
                     Date due) {
    return add(clock, std::move(about), from, std::move(started_by), due);
}

void Reckoner::earlier(Due& due, std::string_view fact, const std::function<Date(Date)>& due_of) const {
    for (const auto& change : record.fact_changes) {
        const auto was = change.fact == fact ? Date::parse(change.was) : std::nullopt;
        if (was && change.on) due.was.push_back({due_of(*was), *change.on, change.fact, change.why, change.by});
    }
}

void stop(Due& due, std::optional<Date> done) {
    if (done && !due.done) due.done = done;
}

void lapse(Due& due, std::optional<Date> on, std::string because) {
    if (!on || !due.running()) return;
    due.lapsed = on;
    due.lapsed_because = std::move(because);
}

std::optional<Date> met_on(const Meeting& meeting) {
    const bool met = meeting.held() || meeting.state == MeetingState::in_session;
    return met ? meeting.held_on : std::nullopt;
}

bool high(std::optional<Rosh> rosh) { return rosh == Rosh::high || rosh == Rosh::very_high; }
std::optional<Date> day_of(const Assessment& assessment) {
    return assessment.on ? assessment.on : assessment.recorded_on;
}

const LevelPeriod* period_on(const CaseRecord& record, Date day) {
    const LevelPeriod* latest = nullptr;
    for (const auto& each : record.level_periods) {
        if (each.from && *each.from <= day) latest = &each;
    }
    return latest && (!latest->until || *latest->until > day) ? latest : nullptr;
}

bool custody_case(const CaseFacts& facts) { return facts.in_custody() || facts.custody_months > 0; }
std::string numbered(std::string_view what, int number) { return std::string{what} + " " + std::to_string(number); }

}  // namespace mappa
