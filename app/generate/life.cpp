#include "app/generate/life.hpp"

#include <algorithm>
#include <functional>

#include "app/generate/calibration.hpp"
#include "app/generate/papers.hpp"
#include "app/generate/sitting.hpp"
#include "engine/record/required.hpp"

namespace mappa::app {
namespace {

namespace share = calibration;

/// Nine in the morning of the simulated day.
Visit visit_of(std::string name, Role role, Agency agency, Date day) {
    return {{std::move(name), role, agency}, day, day.iso() + "T09:00:00Z"};
}

/// The course of one case: what is to be done stands in an agenda and is done in the order of the days.
class Life {
public:
    Life(NewCase& made, int number, const Fate& fate, const Span& span, std::uint64_t seed, const WorkingDays& calendar)
        : made_{made},
          span_{span},
          calendar_{calendar},
          dice_{seed, static_cast<std::uint64_t>(number) + 1},
          cast_{cast_of(number, fate, dice_)} {}

    void live() {
        if (cast_.fate.began)
            arrive_above_level_1();
        else
            arrive_at_level_1();
        while (made_.sound() && !agenda_.empty()) {
            const auto next = std::ranges::min_element(agenda_, {}, &Due::day);  // the first of those on the same day
            if (next->day > span_.last) return;
            const auto due = std::move(*next);
            agenda_.erase(next);
            due.act(due.day);
        }
    }

private:
    /// A thing to be done on a day.
    struct Due {
        Date day;
        std::function<void(Date)> act;
    };

    void on(Date day, std::function<void(Date)> act) { agenda_.push_back({day, std::move(act)}); }

    template <class... Steps>
    void take(const Visit& visit, Steps... steps) {
        std::vector<Step> all;
        (all.emplace_back(std::move(steps)), ...);
        made_.take(visit, std::move(all));
    }
    Visit office(Date day) const { return visit_of(coordinator_name, Role::coordinator, Agency::coordination, day); }
    Visit manager(Date day) const { return visit_of(cast_.case_manager, Role::case_manager, cast_.lead, day); }
    Visit line_manager(Date day) const { return visit_of(cast_.line_manager, Role::manager, cast_.lead, day); }
    Visit chair(Date day) const { return visit_of(cast_.chair, Role::chair, Agency::police, day); }
    Visit minutes(Date day) const {
        return visit_of(cast_.minute_taker, Role::minute_taker, Agency::coordination, day);
    }
    const CaseRecord& record() const { return made_.record(); }
    Date working(Date day) const {
        while (!calendar_.is_working_day(day)) day = day.plus_days(1);
        return day;
    }

    /// The list kept before gives the last review as the day from which the level holds.
    Date take_over(Date day, Date release) {
        TakeOverCase step;
        static_cast<CaseFacts&>(step) =
            facts_of(cast_, day.plus_days(-dice_.between(400, 1500)), day, release, span_.last, dice_);
        const auto last_review = day.plus_days(-dice_.between(5, 95));
        step.on = day;
        step.level = Level::one;
        step.level_from = last_review;
        step.from_area = "the list kept before";
        step.level_decided_by = cast_.line_manager;
        step.level_why = "ordinary management answers the risk";
        const auto offered = step.sentenced_on->plus_days(dice_.between(14, 50));
        take(office(day), std::move(step));
        if (cast_.victim_issue) take(manager(day), victim_of(cast_, offered));
        return last_review;
    }

    void notify(Date day, Date release, Level level) {
        NotifyCase step;
        static_cast<CaseFacts&>(step) =
            facts_of(cast_, day.plus_days(-dice_.between(0, 3)), day, release, span_.last, dice_);
        step.on = day;
        take(office(day), std::move(step));
        take(manager(day.plus_days(1)), screening_of(cast_, level));
    }

    void review_from(Date last) {
        const bool in_time = share::review_in_interval.thrown(dice_);
        on(working(last.plus_days(in_time ? dice_.between(98, 108) : dice_.between(113, 150))), [this](Date day) {
            ReviewLevel1 step;
            step.police = cast_.police_manager;
            step.probation = cast_.lead == Agency::probation
                                 ? cast_.case_manager
                                 : officer(Role::case_manager, Agency::probation, cast_.number);
            step.finding = "home visits and office reports up to " + day.text() + " show nothing that raises the risk";
            take(manager(day), std::move(step));
            review_from(day);
        });
    }

    void arrive_at_level_1() {
        const auto days = span_.first.days_until(span_.last);
        if (!share::newly_notified.thrown(dice_)) {
            review_from(take_over(span_.first, span_.first));
            return;
        }
        const auto day = span_.first.plus_days(dice_.below(days - 2));
        notify(day, day, Level::one);
        if (cast_.victim_issue)
            on(day.plus_days(dice_.between(10, 50)),
               [this](Date offered) { take(manager(offered), victim_of(cast_, offered)); });
        review_from(day);
    }

    void arrive_above_level_1() {
        const auto days = span_.first.days_until(span_.last);
        const auto arrived = span_.first.plus_days(dice_.below(std::max(1, days - 250)));
        const bool in_time = share::custody_referral_in_time.thrown(dice_);
        const auto referred = arrived.plus_days(dice_.between(8, 20));
        const auto release = referred.plus_days(in_time ? dice_.between(200, 300) : dice_.between(40, 150));
        if (cast_.fate.from_level_1) {
            take_over(arrived, release);
            take(manager(arrived.plus_days(1)), screening_of(cast_, *cast_.fate.began));
        } else {
            notify(arrived, release, *cast_.fate.began);
        }
        on(arrived.plus_days(3), [this, referred](Date day) { refer(day, referred); });
        if (cast_.in_custody) on(release, [this](Date day) { let_out(day); });
    }

    std::vector<Agency> agencies() const {
        std::vector<Agency> all;
        for (const auto& line : required_agencies(record())) all.push_back(*line.agency);
        return all;
    }

    void refer(Date written, Date submitted) {
        const auto level = *cast_.fate.began;
        auto asked = agencies();
        asked.push_back(Agency::substance_misuse);
        if (cast_.victim_issue && record().people.empty()) take(manager(written), victim_of(cast_, written));
        NoteRiskFactor factor;
        factor.factor = risk_factor;
        factor.about = "both earlier attacks followed such evenings";
        factor.outstanding = factor.most_critical = Answer::yes;
        auto condition = condition_of(cast_, record().facts, written);
        const auto in_force = *condition.from;
        take(manager(written), factor, assessment_of(cast_, written, 0, Rosh::high), std::move(condition),
             plan_of(cast_, written, 0, asked, plan_review_days), referral_of(cast_, level, asked));
        check_from(in_force);
        on(submitted.plus_days(-1), [this](Date day) {
            CountersignAssessment countersign;
            countersign.assessment = 1;
            countersign.rationale = "the analysis follows from the record";
            EndorseReferral endorse;
            endorse.referral = 1;
            endorse.rationale = "one agency cannot watch the places where he drinks";
            take(line_manager(day), countersign, endorse);
        });
        on(submitted, [this](Date day) {
            SubmitReferral submit;
            submit.referral = 1;
            take(manager(day), submit);
        });
        const auto replied =
            submitted.plus_days(share::reply_in_time.thrown(dice_) ? dice_.between(2, 9) : dice_.between(11, 18));
        on(replied, [this](Date day) { accept(day); });
    }

    void accept(Date day) {
        const auto level = *cast_.fate.began;
        for (const auto agency : {Agency::police, Agency::probation}) {
            GiveView view;
            view.referral = 1;
            view.level = level;
            view.reasons = "both agencies have to act on the same signs on the same day";
            view.sources = "own records, looked at on " + day.text();
            take(visit_of(officer(Role::manager, agency, cast_.number + 1), Role::representative, agency, day), view);
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
        accept.senior_manager = cast_.senior;
        take(office(day), accept);
        list_or_unlist(day, 0);
        schedule(day, working(day.plus_days(dice_.between(16, 25))));
    }

    /// The critical few are those at level 3 (003 recommendation 2).
    void list_or_unlist(Date day, int meeting) {
        const bool listed = !record().critical_few.empty() && record().critical_few.back().listed == Answer::yes;
        const bool at_level_3 = record().facts.level() == Level::three;
        if (!made_.sound() || listed == at_level_3) return;
        ListCriticalFew step;
        step.listed = at_level_3 ? Answer::yes : Answer::no;
        step.why = at_level_3 ? "senior resources at short notice, and national interest" : "level 3 has ended";
        step.decided_by = cast_.senior;
        step.meeting = meeting;
        take(chair(day), step);
    }

    /// The level that meeting decides: the one it came in at, until it is time for the one it ends at.
    Level decided_at(int meeting) const {
        const auto end = cast_.fate.level.value_or(*cast_.fate.began);
        return meeting >= 2 ? end : *cast_.fate.began;
    }

    void schedule(Date agreed, Date day) {
        ScheduleMeeting step;
        step.on = day;
        step.time = "10:00";
        step.venue = "Quillmere Hall";
        step.chair = cast_.chair;
        step.chair_role = "detective superintendent";
        step.minute_taker = cast_.minute_taker;
        step.minutes_allotted = 45;
        const auto number = static_cast<int>(record().meetings.size()) + 1;
        std::vector<Step> steps{step};
        for (const auto agency : agencies()) {
            InviteToMeeting invite;
            static_cast<InviteeForm&>(invite) = invitee_of(cast_, agency);
            invite.meeting = number;
            steps.emplace_back(std::move(invite));
        }
        made_.take(office(agreed), std::move(steps));
        on(day, [this, number](Date held) { meet(number, held); });
    }

    void meet(int meeting, Date day) {
        const auto level = decided_at(meeting);
        const int weeks = level == Level::three ? 8 : 16;
        Sitting sitting;
        sitting.meeting = meeting;
        sitting.day = day;
        sitting.level = level;
        sitting.down = level < record().facts.level().value_or(Level::one);
        sitting.leaves = !cast_.fate.level && meeting >= 2;
        sitting.next = level == Level::one ? day.plus_days(weeks * 7 - 1)
                                           : calendar_.add(day.plus_days(weeks * 7 - dice_.between(8, 14)), 1);
        hold(sitting);
        if (!made_.sound()) return;
        if (sitting.leaves) {
            on(std::min(day.plus_days(60), span_.last), [this, meeting](Date left) {
                ExitCase leave;
                leave.why = "level 2 is no longer needed, and category 3 has no level 1";
                leave.meeting = meeting;
                take(office(left), leave);
                agenda_.clear();
            });
        } else if (level == Level::one) {
            review_from(day);
            plan_anew_from(day);
        } else {
            const bool in_interval = share::review_in_interval.thrown(dice_);
            schedule(day, in_interval ? sitting.next : working(sitting.next.plus_days(28)));
        }
        finish(sitting);
    }

    void hold(const Sitting& sitting) {
        OpenMeeting open;
        open.meeting = sitting.meeting;
        take(chair(sitting.day), open);
        if (!made_.sound()) return;
        made_.take(minutes(sitting.day), business_of(cast_, sitting, record(), agencies(), dice_));
        CloseMeeting close;
        close.meeting = sitting.meeting;
        take(chair(sitting.day), close);
        list_or_unlist(sitting.day, sitting.meeting);
        SendActions send;
        send.meeting = sitting.meeting;
        take(minutes(sitting.day), send);
    }

    /// What follows a meeting: the assessment countersigned, minutes approved, issued, posted and acknowledged, actions
    /// done.
    void finish(const Sitting& sitting) {
        const int number = sitting.meeting;
        const auto held = sitting.day;
        const auto due_day = record().meeting(number)->minutes_due.value_or(held.plus_days(14));
        const auto approved = working(held.plus_days(dice_.between(1, 3)));
        const auto issued = share::minutes_in_time.thrown(dice_) ? working(held.plus_days(dice_.between(4, 5)))
                                                                 : working(due_day.plus_days(dice_.between(1, 15)));
        const auto posted = share::posted_late.thrown(dice_)
                                ? working(std::max(issued, due_day).plus_days(dice_.between(1, 9)))
                                : issued;
        on(working(held.plus_days(dice_.between(1, 4))),
           [this, assessed = record().assessments.back().number](Date day) {
               CountersignAssessment step;
               step.assessment = assessed;
               step.rationale = "the analysis follows from what the meeting heard";
               take(line_manager(day), step);
           });
        on(approved, [this, number](Date day) {
            ApproveMinutes step;
            step.meeting = number;
            take(chair(day), step);
        });
        on(std::max(approved, issued), [this, number](Date day) {
            IssueMinutes step;
            step.meeting = number;
            take(office(day), step);
        });
        on(std::max(approved, posted), [this, number](Date day) {
            PostMinutes step;
            step.meeting = number;
            step.lead_agency = cast_.lead;
            take(office(day), step);
        });
        on(std::max(approved, posted), [this, number](Date day) {
            AcknowledgeMinutes step;
            step.meeting = number;
            take(manager(day), step);
        });
        for (const auto& action : record().actions) {
            if (action.meeting == number && action.pending()) act_on(action, held, sitting.next);
        }
    }

    void act_on(const Action& action, Date held, Date next) {
        const auto latest = next.plus_days(-1);
        const bool in_time = share::action_in_time.thrown(dice_);
        const auto done = in_time ? held.plus_days(dice_.between(2, std::max(2, held.days_until(*action.due))))
                                  : std::min(latest, action.due->plus_days(dice_.between(1, 10)));
        const int number = action.number;
        const auto owner = action.owner;
        const auto agency = *action.agency;
        on(held.plus_days(1), [this, number, owner, agency](Date day) {
            AcknowledgeAction step;
            step.action = number;
            take(visit_of(owner, Role::representative, agency, day), step);
        });
        on(done, [this, number, owner, agency](Date day) {
            CompleteAction step;
            step.action = number;
            step.done = "spoke to them on " + day.text();
            step.found = "nobody had seen the old associates since Easter; one Friday remains unexplained";
            step.by = owner;
            step.on = day;
            take(visit_of(owner, Role::representative, agency, day), step);
        });
    }

    /// The lead agency's own reviews of the plan once nobody meets any more.
    void plan_anew_from(Date written) {
        on(working(written.plus_days(plan_review_days - dice_.between(3, 14))), [this](Date day) {
            take(manager(day), plan_of(cast_, day, 0, agencies(), plan_review_days));
            plan_anew_from(day);
        });
    }

    void check_from(Date last) {
        const bool in_time = share::checked_in_time.thrown(dice_);
        on(last.plus_days(condition_check_days + (in_time ? -dice_.between(0, 6) : dice_.between(1, 8))),
           [this](Date day) {
               CheckRestriction step;
               step.restriction = 1;
               step.on = day;
               step.by = cast_.police_manager;
               step.found = "not seen in any of the places up to " + day.text();
               take(visit_of(cast_.police_manager, Role::representative, Agency::police, day), step);
               check_from(day);
           });
    }

    void let_out(Date day) {
        ChangeCase change;
        change.prison = "-";
        change.why = "released on licence";
        change.effective_on = day;
        change.resulting_action = "weekly appointments begin";
        take(manager(day), change);
    }

    NewCase& made_;
    Span span_;
    const WorkingDays& calendar_;
    Dice dice_;
    Cast cast_;
    std::vector<Due> agenda_;
};

}  // namespace

void live(NewCase& made, int number, const Fate& fate, const Span& span, std::uint64_t seed,
          const WorkingDays& calendar) {
    Life{made, number, fate, span, seed, calendar}.live();
}

}  // namespace mappa::app
