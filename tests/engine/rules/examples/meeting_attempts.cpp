#include "tests/engine/rules/examples/meeting_attempts.hpp"

namespace mappa::test {
namespace {

Visit chair_on(Date day) { return visit(Role::chair, day, "Supt Greta Lowe", Agency::police); }

Date next_review(Level level, Date day) { return day.plus_days(level == Level::three ? 49 : 98); }

}  // namespace

CaseRecord closed_meeting(Level level) {
    CloseMeeting close;
    close.meeting = 1;
    return taken(ready_to_close(level), chair_on(first_day), {close});
}

ScheduleMeeting second_meeting_arranged() {
    ScheduleMeeting schedule;
    schedule.on = second_day;
    schedule.chair = "Supt Greta Lowe";
    schedule.minute_taker = "Minnie Writer";
    return schedule;
}

CaseRecord second_in_session(Level level) {
    auto record = taken(closed_meeting(level), visit(Role::coordinator, second_day), {second_meeting_arranged()});
    OpenMeeting open;
    open.meeting = 2;
    return taken(record, chair_on(second_day), {open});
}

CaseRecord second_ready(Level level) {
    const auto record = second_in_session(level);
    return taken(record, visit(Role::minute_taker, second_day, "Minnie Writer"),
                 minutes(2, record, level, next_review(level, second_day)));
}

CaseRecord issued_minutes() {
    ApproveMinutes approve;
    approve.meeting = 1;
    IssueMinutes issue;
    issue.meeting = 1;
    return taken(taken(closed_meeting(), chair_on(first_day), {approve}), visit(Role::coordinator, first_day), {issue});
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
