#include <algorithm>

#include "app/generate/calibration.hpp"
#include "app/generate/stations.hpp"

namespace mappa::app {
namespace {

namespace share = calibration;

/// The list kept before gives the last review as the day from which the level holds.
Date take_over(Course& course, Date day, Date release) {
    TakeOverCase step;
    static_cast<CaseFacts&>(step) = facts_of(course.cast(), day.plus_days(-course.dice().between(400, 1500)), day,
                                             release, course.span().last, course.dice());
    const auto last_review = day.plus_days(-course.dice().between(5, 95));
    step.on = day;
    step.level = Level::one;
    step.level_from = last_review;
    step.from_area = "the list kept before";
    step.level_decided_by = course.cast().line_manager;
    step.level_why = "ordinary management answers the risk";
    const auto offered = step.sentenced_on->plus_days(course.dice().between(14, 50));
    course.take(course.office(day), std::move(step));
    if (course.cast().victim_issue) course.take(course.manager(day), victim_of(course.cast(), offered));
    return last_review;
}

void notify(Course& course, Date day, Date release, Level level) {
    NotifyCase step;
    static_cast<CaseFacts&>(step) = facts_of(course.cast(), day.plus_days(-course.dice().between(0, 3)), day, release,
                                             course.span().last, course.dice());
    step.on = day;
    course.take(course.office(day), std::move(step));
    course.take(course.manager(day.plus_days(1)), screening_of(course.cast(), level));
}

void let_out(Course& course, Date day) {
    ChangeCase change;
    change.prison = "-";
    change.why = "released on licence";
    change.effective_on = day;
    change.resulting_action = "weekly appointments begin";
    course.take(course.manager(day), change);
}

void accept(Course& course, Date day) {
    const auto level = *course.cast().fate.began;
    for (const auto agency : {Agency::police, Agency::probation}) {
        GiveView view;
        view.referral = 1;
        view.level = level;
        view.reasons = "both agencies have to act on the same signs on the same day";
        view.sources = "own records, looked at on " + day.text();
        course.take(
            visit_of(officer(Role::manager, agency, course.cast().number + 1), Role::representative, agency, day),
            view);
    }
    AcceptReferral accept;
    accept.referral = 1;
    accept.level = level;
    accept.why = "the risk can be met only by several agencies together";
    accept.feedback = "a clear referral; add the dates of the checks next time";
    accept.sources = "OASys and police records, " + day.text();
    accept.agencies = "police, probation";
    if (level == Level::three) {
        accept.resources = "a bed at short notice";
        accept.media_interest = "the trial was reported nationally";
    }
    accept.senior_manager = course.cast().senior;
    course.take(course.office(day), accept);
    list_or_unlist(course, day, 0);
    schedule(course, day, course.working(day.plus_days(course.dice().between(16, 25))));
}

void refer(Course& course, Date written, Date submitted) {
    const auto level = *course.cast().fate.began;
    auto asked = agencies_for(course);
    asked.push_back(Agency::substance_misuse);
    if (course.cast().victim_issue && course.record().people.empty())
        course.take(course.manager(written), victim_of(course.cast(), written));
    NoteRiskFactor factor;
    factor.factor = risk_factor;
    factor.about = "both earlier attacks followed such evenings";
    factor.outstanding = factor.most_critical = Answer::yes;
    auto condition = condition_of(course.cast(), course.record().facts, written);
    const auto in_force = *condition.from;
    course.take(course.manager(written), factor, assessment_of(course.cast(), written, 0, Rosh::high),
                std::move(condition), plan_of(course.cast(), written, 0, asked, plan_review_days),
                referral_of(course.cast(), level, asked));
    check_from(course, in_force);
    course.on(submitted.plus_days(-1), [&course](Date day) {
        CountersignAssessment countersign;
        countersign.assessment = 1;
        countersign.rationale = "the analysis follows from the record";
        EndorseReferral endorse;
        endorse.referral = 1;
        endorse.rationale = "one agency cannot watch the places where he drinks";
        course.take(course.line_manager(day), countersign, endorse);
    });
    course.on(submitted, [&course](Date day) {
        SubmitReferral submit;
        submit.referral = 1;
        course.take(course.manager(day), submit);
    });
    const auto replied = submitted.plus_days(
        share::reply_in_time.thrown(course.dice()) ? course.dice().between(2, 9) : course.dice().between(11, 18));
    course.on(replied, [&course](Date day) { accept(course, day); });
}

void arrive_at_level_1(Course& course) {
    const auto days = course.span().first.days_until(course.span().last);
    if (!share::newly_notified.thrown(course.dice())) {
        review_from(course, take_over(course, course.span().first, course.span().first));
        return;
    }
    const auto day = course.span().first.plus_days(course.dice().below(days - 2));
    notify(course, day, day, Level::one);
    if (course.cast().victim_issue)
        course.on(day.plus_days(course.dice().between(10, 50)),
                  [&course](Date offered) { course.take(course.manager(offered), victim_of(course.cast(), offered)); });
    review_from(course, day);
}

void arrive_above_level_1(Course& course) {
    const auto days = course.span().first.days_until(course.span().last);
    const auto arrived = course.span().first.plus_days(course.dice().below(std::max(1, days - 250)));
    const bool in_time = share::custody_referral_in_time.thrown(course.dice());
    const auto referred = arrived.plus_days(course.dice().between(8, 20));
    const auto release = referred.plus_days(in_time ? course.dice().between(200, 300) : course.dice().between(40, 150));
    if (course.cast().fate.from_level_1) {
        take_over(course, arrived, release);
        course.take(course.manager(arrived.plus_days(1)), screening_of(course.cast(), *course.cast().fate.began));
    } else {
        notify(course, arrived, release, *course.cast().fate.began);
    }
    course.on(arrived.plus_days(3), [&course, referred](Date day) { refer(course, day, referred); });
    if (course.cast().in_custody) course.on(release, [&course](Date day) { let_out(course, day); });
}

}  // namespace

void arrive(Course& course) {
    if (course.cast().fate.began)
        arrive_above_level_1(course);
    else
        arrive_at_level_1(course);
}

}  // namespace mappa::app
