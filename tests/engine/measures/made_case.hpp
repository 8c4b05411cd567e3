#pragma once

#include <string>
#include <utility>

#include "engine/measures/measures.hpp"
#include "tests/engine/calendar/bank_holiday_table.hpp"

namespace mappa::test {

/// January to March 2015, beside October to December 2014, read on 1 July 2015.
inline Window first_quarter() {
    const auto now = Period::quarter_of(on("2015-02-01"));
    return {now, now.previous(), on("2015-07-01")};
}

/// A case of the made-up area "Northshire", with a reference only.
inline CaseRecord made_case(std::string ref = "NS-1") {
    CaseRecord record;
    record.facts.ref = std::move(ref);
    record.facts.notified_on = on("2014-01-06");
    record.facts.category = Category::one;
    record.facts.lead_agency = Agency::probation;
    return record;
}

inline void set_level(CaseRecord& record, Level level, Date from) {
    if (!record.level_periods.empty()) record.level_periods.back().until = from;
    LevelPeriod period;
    period.number = static_cast<int>(record.level_periods.size()) + 1;
    period.level = level;
    period.from = from;
    record.level_periods.push_back(period);
}

/// Adds a meeting that was held and closed.
inline Meeting& hold_meeting(CaseRecord& record, Date day, Level level = Level::two) {
    Meeting meeting;
    meeting.number = static_cast<int>(record.meetings.size()) + 1;
    meeting.state = MeetingState::closed;
    meeting.level = level;
    meeting.held_on = day;
    return record.meetings.emplace_back(std::move(meeting));
}

inline void require(CaseRecord& record, int meeting, Agency agency, bool invited, bool came) {
    RequiredAgency row;
    row.meeting = meeting;
    row.agency = agency;
    row.invited = invited ? Answer::yes : Answer::no;
    row.came = came ? Answer::yes : Answer::no;
    row.presence = !invited ? Presence::not_invited : came ? Presence::attended : Presence::no_reply;
    record.required_agencies.push_back(row);
}

inline Action& set_action(CaseRecord& record, Agency agency, Date agreed, Date due) {
    Action action;
    action.number = static_cast<int>(record.actions.size()) + 1;
    action.text = "Visit the address";
    action.agency = agency;
    action.owner = "Sam Sample";
    action.agreed_on = agreed;
    action.due = action.original_due = due;
    return record.actions.emplace_back(std::move(action));
}

inline void complete(Action& action, Date day, std::string found = "Nothing found") {
    action.state = ActionState::completed;
    action.on = day;
    action.done = "Visited";
    action.found = std::move(found);
}

inline Figures counted(const CaseRecord& record, Window window = first_quarter(), Targets targets = {}) {
    Measures measures{std::move(window), std::move(targets)};
    measures.add(record);
    return std::move(measures).finish();
}

}  // namespace mappa::test
