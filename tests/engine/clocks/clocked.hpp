#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "engine/clocks/due.hpp"
#include "tests/engine/calendar/bank_holiday_table.hpp"

namespace mappa::test {

/// The edition of 2012, with one piece of it put differently.
inline Policy edition(const std::string& was = "", const std::string& now = "") {
    std::ifstream file{MAPPA_SOURCE_DIR "/engine/policy/england-wales-2012.toml"};
    std::string text{std::istreambuf_iterator<char>{file}, {}};
    if (!was.empty()) {
        const auto at = text.find(was);
        REQUIRE(at != std::string::npos);
        text.replace(at, was.size(), now);
    }
    Problems problems;
    auto policy = Policy::read(text, "test", problems);
    REQUIRE(problems.empty());
    return policy;
}
inline const Policy& guidance() {
    static const Policy policy = edition();
    return policy;
}
inline const WorkingDays& working_days() {
    static const WorkingDays days{bank_holidays()};
    return days;
}

/// The clocks of this id, in order.
inline Dues clocks(const CaseRecord& record, std::string_view id, std::string_view today,
                   const Policy& policy = guidance()) {
    auto all = clocks_of(record, policy, working_days(), on(today));
    std::erase_if(all, [&](const Due& each) { return each.clock->id != id; });
    return all;
}
/// The only clock of this id.
inline Due clock(const CaseRecord& record, std::string_view id, std::string_view today,
                 const Policy& policy = guidance()) {
    auto all = clocks(record, id, today, policy);
    REQUIRE_MESSAGE(all.size() == 1, std::string{id});
    return all.front();
}
inline std::string stands(const Due& due, std::string_view today) { return standing(due, on(today), working_days()); }

inline CaseRecord some_case() {
    CaseRecord record;
    record.facts.ref = "FEN-2015-0001";
    record.facts.name = "Testy McFixture";
    record.facts.category = Category::two;
    record.facts.lead_agency = Agency::probation;
    record.facts.case_manager = "Pru Bation";
    return record;
}
inline void at_level(CaseRecord& record, Level level, std::string_view from, int meeting = 0) {
    if (!record.level_periods.empty()) record.level_periods.back().until = on(from);
    LevelPeriod period;
    period.number = static_cast<int>(record.level_periods.size()) + 1;
    period.level = level;
    period.from = on(from);
    period.meeting = meeting;
    period.why = "as decided";
    record.level_periods.push_back(period);
    record.facts.state = state_of(level);
}
inline Meeting& met(CaseRecord& record, std::string_view day, Level level = Level::two) {
    Meeting meeting;
    meeting.number = static_cast<int>(record.meetings.size()) + 1;
    meeting.state = MeetingState::closed;
    meeting.level = level;
    meeting.held_on = meeting.scheduled_for = meeting.closed_on = on(day);
    meeting.chair = "Supt Greta Lowe";
    return record.meetings.emplace_back(std::move(meeting));
}
inline Assessment& assessed(CaseRecord& record, std::string_view day, Rosh rosh) {
    Assessment row;
    row.number = static_cast<int>(record.assessments.size()) + 1;
    row.on = row.recorded_on = on(day);
    row.manager = "Lena Senior";
    Rating rating;
    rating.assessment = row.number;
    rating.rosh = rosh;
    record.ratings.push_back(rating);
    return record.assessments.emplace_back(std::move(row));
}
inline Plan& planned(CaseRecord& record, std::string_view day) {
    Plan plan;
    plan.version = static_cast<int>(record.plans.size()) + 1;
    plan.written_on = on(day);
    return record.plans.emplace_back(std::move(plan));
}
inline CaseEvent& happened(CaseRecord& record, EventKind kind, std::string_view day) {
    CaseEvent row;
    row.number = static_cast<int>(record.events.size()) + 1;
    row.kind = kind;
    row.on = on(day);
    return record.events.emplace_back(std::move(row));
}
inline void changed(CaseRecord& record, std::string fact, std::string was, std::string now, std::string_view day,
                    std::string why) {
    record.fact_changes.push_back({static_cast<int>(record.fact_changes.size()) + 1, std::move(fact), std::move(was),
                                   std::move(now), on(day), on(day), "Ola Fielding", std::move(why), ""});
}

}  // namespace mappa::test
