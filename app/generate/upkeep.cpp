#include "app/generate/calibration.hpp"
#include "app/generate/stations.hpp"

namespace mappa::app {

namespace share = calibration;

void review_from(Course& course, Date last) {
    const bool in_time = share::review_in_interval.thrown(course.dice());
    course.on(
        course.working(last.plus_days(in_time ? course.dice().between(98, 108) : course.dice().between(113, 150))),
        [&course](Date day) {
            ReviewLevel1 step;
            step.police = course.cast().police_manager;
            step.probation = course.cast().lead == Agency::probation
                                 ? course.cast().case_manager
                                 : officer(Role::case_manager, Agency::probation, course.cast().number);
            step.finding = "home visits and office reports up to " + day.text() + " show nothing that raises the risk";
            course.take(course.manager(day), std::move(step));
            review_from(course, day);
        });
}

void plan_anew_from(Course& course, Date written) {
    course.on(course.working(written.plus_days(plan_review_days - course.dice().between(3, 14))), [&course](Date day) {
        course.take(course.manager(day), plan_of(course.cast(), day, 0, agencies_for(course), plan_review_days));
        plan_anew_from(course, day);
    });
}

void check_from(Course& course, Date last) {
    const bool in_time = share::checked_in_time.thrown(course.dice());
    course.on(
        last.plus_days(condition_check_days + (in_time ? -course.dice().between(0, 6) : course.dice().between(1, 8))),
        [&course](Date day) {
            CheckRestriction step;
            step.restriction = 1;
            step.on = day;
            step.by = course.cast().police_manager;
            step.found = "not seen in any of the places up to " + day.text();
            course.take(visit_of(course.cast().police_manager, Role::representative, Agency::police, day), step);
            check_from(course, day);
        });
}

}  // namespace mappa::app
