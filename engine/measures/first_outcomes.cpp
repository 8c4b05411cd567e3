#include "engine/measures/first_outcomes.hpp"

#include <algorithm>
#include <tuple>

#include "engine/measures/timing.hpp"

namespace mappa {
namespace {

struct Outcome {
    Date on;
    int order = 0;  ///< of two on one day the graver comes first
    LevelOutcome what{};
    Level level{};
};

/// The level a case had when something happened: that of the day, or, on the day it left, the one it left.
std::optional<Level> level_when(const CaseRecord& record, Date day) {
    const auto level = level_on(record, day.plus_days(-1));
    return level ? level : level_on(record, day);
}

bool grave(const CaseEvent& event) { return event.kind == EventKind::new_offence && event.serious == Answer::yes; }

std::optional<Outcome> first_in(const CaseRecord& record, Date from, Date end) {
    std::optional<Outcome> first;
    const auto note = [&](std::optional<Date> on, int order, LevelOutcome what, std::optional<Level> level) {
        if (!on || *on < from || *on > end || !level) return;
        if (!first || std::tuple{*on, order} < std::tuple{first->on, first->order})
            first = Outcome{*on, order, what, *level};
    };
    for (const auto& event : record.events) {
        if (!event.on) continue;
        if (grave(event)) note(event.on, 0, LevelOutcome::serious_offence, level_when(record, *event.on));
        if (event.kind == EventKind::recall) note(event.on, 1, LevelOutcome::recalled, level_when(record, *event.on));
    }
    if (const auto ends = record.facts.licence_ends) {
        const bool clean = std::ranges::none_of(
            record.events, [&](const CaseEvent& event) { return grave(event) && event.on && *event.on <= *ends; });
        if (clean) note(ends, 2, LevelOutcome::licence_completed, level_when(record, *ends));
    }
    for (const auto& each : record.level_periods) {
        if (!each.until || !each.level) continue;
        const auto next = level_on(record, *each.until);
        const auto what = !next                 ? LevelOutcome::left
                          : *next < *each.level ? LevelOutcome::moved_down
                                                : LevelOutcome::moved_up;
        if (next != each.level) note(each.until, 3, what, each.level);
    }
    return first;
}

std::vector<std::string> names() {
    std::vector<std::string> all;
    for (const auto& each : Words<LevelOutcome>::list) all.emplace_back(each.label);
    return all;
}

bool at_in(const CaseRecord& record, Level level, Date from, Date end) {
    return std::ranges::any_of(record.level_periods, [&](const LevelPeriod& each) {
        return each.level == level && each.from && *each.from <= end && (!each.until || *each.until > from);
    });
}

}  // namespace

FirstOutcomes::FirstOutcomes(const Window& window) : window_{window} {
    for (const auto level : {Level::one, Level::two, Level::three}) {
        outcomes_.emplace(level, Breakdown{names()});
        managed_[level];
    }
}

void FirstOutcomes::add(const CaseRecord& record) {
    for (const bool now : {true, false}) {
        const auto& period = now ? window_.now : window_.previous;
        const auto end = window_.end_of(period);
        if (end < period.from) continue;
        for (auto& [level, managed] : managed_) {
            if (at_in(record, level, period.from, end)) ++(now ? managed.now : managed.before);
        }
        const auto outcome = first_in(record, period.from, end);
        if (!outcome) continue;
        const std::string name{label(outcome->what)};
        auto& rows = outcomes_.at(outcome->level);
        if (now) {
            rows.count_now(name, {record.facts.ref, "level " + std::string{code(outcome->level)},
                                  "on " + outcome->on.text(), record.facts.lead_agency, outcome->level});
        } else {
            rows.count_before(name);
        }
    }
}

}  // namespace mappa
