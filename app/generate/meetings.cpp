#include <algorithm>

#include "app/generate/calibration.hpp"
#include "app/generate/sitting.hpp"
#include "app/generate/stations.hpp"
#include "engine/record/required.hpp"

namespace mappa::app {
namespace {

namespace share = calibration;

/// The level that meeting decides: the one it came in at, until it is time for the one it ends at.
Level decided_at(Course& course, int meeting) {
    const auto end = course.cast().fate.level.value_or(*course.cast().fate.began);
    return meeting >= 2 ? end : *course.cast().fate.began;
}

void hold(Course& course, const Sitting& sitting) {
    OpenMeeting open;
    open.meeting = sitting.meeting;
    course.take(course.chair(sitting.day), open);
    if (!course.sound()) return;
    course.take_all(course.minutes(sitting.day),
                    business_of(course.cast(), sitting, course.record(), agencies_for(course), course.dice()));
    CloseMeeting close;
    close.meeting = sitting.meeting;
    course.take(course.chair(sitting.day), close);
    list_or_unlist(course, sitting.day, sitting.meeting);
    SendActions send;
    send.meeting = sitting.meeting;
    course.take(course.minutes(sitting.day), send);
}

void act_on(Course& course, const Action& action, Date held, Date next) {
    const auto latest = next.plus_days(-1);
    const bool in_time = share::action_in_time.thrown(course.dice());
    const auto done = in_time ? held.plus_days(course.dice().between(2, std::max(2, held.days_until(*action.due))))
                              : std::min(latest, action.due->plus_days(course.dice().between(1, 10)));
    const int number = action.number;
    const auto owner = action.owner;
    const auto agency = *action.agency;
    course.on(held.plus_days(1), [&course, number, owner, agency](Date day) {
        AcknowledgeAction step;
        step.action = number;
        course.take(visit_of(owner, Role::representative, agency, day), step);
    });
    course.on(done, [&course, number, owner, agency](Date day) {
        CompleteAction step;
        step.action = number;
        step.done = "spoke to them on " + day.text();
        step.found = "nobody had seen the old associates since Easter; one Friday remains unexplained";
        step.by = owner;
        step.on = day;
        course.take(visit_of(owner, Role::representative, agency, day), step);
    });
}

/// What follows a meeting: the assessment countersigned, minutes approved, issued, posted and acknowledged, actions
/// done.
void finish(Course& course, const Sitting& sitting) {
    const int number = sitting.meeting;
    const auto held = sitting.day;
    const auto due_day = course.record().meeting(number)->minutes_due.value_or(held.plus_days(14));
    const auto approved = course.working(held.plus_days(course.dice().between(1, 3)));
    const auto issued = share::minutes_in_time.thrown(course.dice())
                            ? course.working(held.plus_days(course.dice().between(4, 5)))
                            : course.working(due_day.plus_days(course.dice().between(1, 15)));
    const auto posted = share::posted_late.thrown(course.dice())
                            ? course.working(std::max(issued, due_day).plus_days(course.dice().between(1, 9)))
                            : issued;
    course.on(course.working(held.plus_days(course.dice().between(1, 4))),
              [&course, assessed = course.record().assessments.back().number](Date day) {
                  CountersignAssessment step;
                  step.assessment = assessed;
                  step.rationale = "the analysis follows from what the meeting heard";
                  course.take(course.line_manager(day), step);
              });
    course.on(approved, [&course, number](Date day) {
        ApproveMinutes step;
        step.meeting = number;
        course.take(course.chair(day), step);
    });
    course.on(std::max(approved, issued), [&course, number](Date day) {
        IssueMinutes step;
        step.meeting = number;
        course.take(course.office(day), step);
    });
    course.on(std::max(approved, posted), [&course, number](Date day) {
        PostMinutes step;
        step.meeting = number;
        step.lead_agency = course.cast().lead;
        course.take(course.office(day), step);
    });
    course.on(std::max(approved, posted), [&course, number](Date day) {
        AcknowledgeMinutes step;
        step.meeting = number;
        course.take(course.manager(day), step);
    });
    for (const auto& action : course.record().actions) {
        if (action.meeting == number && action.pending()) act_on(course, action, held, sitting.next);
    }
}

void meet(Course& course, int meeting, Date day) {
    const auto level = decided_at(course, meeting);
    const auto limit = course.policy()
                           .clock(level == Level::three ? "review-3"
                                  : level == Level::two ? "review-2"
                                                        : "review-1")
                           .due_from(day, course.calendar());
    Sitting sitting;
    sitting.meeting = meeting;
    sitting.day = day;
    sitting.level = level;
    sitting.down = level < course.record().facts.level().value_or(Level::one);
    sitting.leaves = !course.cast().fate.level && meeting >= 2;
    sitting.next = level == Level::one ? limit.plus_days(-1)
                                       : course.calendar().add(limit.plus_days(-course.dice().between(8, 14)), 1);
    hold(course, sitting);
    if (!course.sound()) return;
    if (sitting.leaves) {
        course.on(std::min(day.plus_days(60), course.span().last), [&course, meeting](Date left) {
            ExitCase leave;
            leave.why = "level 2 is no longer needed, and category 3 has no level 1";
            leave.meeting = meeting;
            course.take(course.office(left), leave);
            course.end();
        });
    } else if (level == Level::one) {
        review_from(course, day);
        plan_anew_from(course, day);
    } else {
        const bool in_interval = share::review_in_interval.thrown(course.dice());
        schedule(course, day, in_interval ? sitting.next : course.working(sitting.next.plus_days(28)));
    }
    finish(course, sitting);
}

}  // namespace

std::vector<Agency> agencies_for(const Course& course) {
    std::vector<Agency> all;
    for (const auto& line : required_agencies(course.record())) all.push_back(*line.agency);
    return all;
}

void list_or_unlist(Course& course, Date day, int meeting) {
    const bool listed =
        !course.record().critical_few.empty() && course.record().critical_few.back().listed == Answer::yes;
    const bool at_level_3 = course.record().facts.level() == Level::three;
    if (!course.sound() || listed == at_level_3) return;
    ListCriticalFew step;
    step.listed = at_level_3 ? Answer::yes : Answer::no;
    step.why = at_level_3 ? "senior resources at short notice, and national interest" : "level 3 has ended";
    step.decided_by = course.cast().senior;
    step.meeting = meeting;
    course.take(course.chair(day), step);
}

void schedule(Course& course, Date agreed, Date day) {
    ScheduleMeeting step;
    step.on = day;
    step.time = "10:00";
    step.venue = "Quillmere Hall";
    step.chair = course.cast().chair;
    step.chair_role = "detective superintendent";
    step.minute_taker = course.cast().minute_taker;
    step.minutes_allotted = 45;
    const auto number = static_cast<int>(course.record().meetings.size()) + 1;
    std::vector<Step> steps{step};
    for (const auto agency : agencies_for(course)) {
        InviteToMeeting invite;
        static_cast<InviteeForm&>(invite) = invitee_of(course.cast(), agency);
        invite.meeting = number;
        steps.emplace_back(std::move(invite));
    }
    course.take_all(course.office(agreed), std::move(steps));
    course.on(day, [&course, number](Date held) { meet(course, number, held); });
}

}  // namespace mappa::app
