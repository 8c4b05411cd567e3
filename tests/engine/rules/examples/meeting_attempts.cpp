#include "tests/engine/rules/examples/meeting_attempts.hpp"

namespace mappa::test {
namespace {

Visit in_chair_on(Date day) { return visit(Role::chair, day, "Supt Greta Lowe", Agency::police); }

Date next_review(Level level, Date day) { return day.plus_days(level == Level::three ? 49 : 98); }

}  // namespace

CaseRecord closed_meeting(Level level) {
    CloseMeeting close;
    close.meeting = 1;
    return taken(ready_to_close(level), in_chair_on(day_one), {close});
}

ScheduleMeeting second_meeting_arranged() {
    ScheduleMeeting schedule;
    schedule.on = day_two;
    schedule.chair = "Supt Greta Lowe";
    schedule.minute_taker = "Minnie Writer";
    return schedule;
}

CaseRecord second_under_way(Level level) {
    auto record = taken(closed_meeting(level), visit(Role::coordinator, day_two), {second_meeting_arranged()});
    OpenMeeting open;
    open.meeting = 2;
    return taken(record, in_chair_on(day_two), {open});
}

CaseRecord second_ready(Level level) {
    const auto record = second_under_way(level);
    return taken(record, visit(Role::minute_taker, day_two, "Minnie Writer"),
                 minutes(2, record, level, next_review(level, day_two)));
}

CaseRecord issued_minutes() {
    ApproveMinutes approve;
    approve.meeting = 1;
    IssueMinutes issue;
    issue.meeting = 1;
    return taken(taken(closed_meeting(), in_chair_on(day_one), {approve}), visit(Role::coordinator, day_one), {issue});
}

Attempt attempt(CaseRecord record, const Change& change, Role role, Step step, Date day) {
    change(record);
    return {std::move(record),
            visit(role, day, role == Role::chair ? "Supt Greta Lowe" : "Ola Fielding",
                  role == Role::chair ? Agency::police : Agency::coordination),
            {std::move(step)}};
}

Attempt closing(CaseRecord record, const Change& change, int meeting, Date day) {
    CloseMeeting close;
    close.meeting = meeting;
    return attempt(std::move(record), change, Role::chair, close, day);
}

}  // namespace mappa::test
