#include "app/generate/life.hpp"

#include <algorithm>
#include <functional>

#include "app/generate/calibration.hpp"
#include "app/generate/papers.hpp"
#include "engine/record/required.hpp"

namespace mappa::app {
namespace {

namespace share = calibration;

/// Nine in the morning of the simulated day.
Visit visit_of(std::string name, Role role, Agency agency, Date day) { return {{std::move(name), role, agency}, day, day.iso() + "T09:00:00Z"}; }

/// The course of one case.
class Life {
public:
    Life(NewCase& made, int number, const Fate& fate, const Span& span, std::uint64_t seed, const WorkingDays& calendar)
        : made_{made}, span_{span}, calendar_{calendar}, dice_{seed, static_cast<std::uint64_t>(number) + 1}, cast_{cast_of(number, fate, dice_)} {}

    void live() {
        if (cast_.fate.began) live_above_level_1();
        else live_at_level_1();
    }

private:
    /// A thing to be done on a day.
    struct Due {
        Date day;
        std::function<void(Date)> act;
    };

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
    Visit minutes(Date day) const { return visit_of(cast_.minute_taker, Role::minute_taker, Agency::coordination, day); }
    const CaseRecord& record() const { return made_.record(); }
    Date working(Date day) const {
        while (!calendar_.is_working_day(day)) day = day.plus_days(1);
        return day;
    }

    void take_over(Date day, Date release) {
        TakeOverCase step;
        static_cast<CaseFacts&>(step) = facts_of(cast_, day, release, span_.last, dice_);
        step.on = day;
        step.level = Level::one;
        step.level_from = day.plus_days(-dice_.between(30, 400));
        step.from_area = "the list kept before";
        step.level_decided_by = cast_.line_manager;
        step.level_why = "ordinary management answers the risk";
        take(office(day), std::move(step));
    }

    void notify(Date day, Date release, Level level) {
        NotifyCase step;
        static_cast<CaseFacts&>(step) = facts_of(cast_, day, release, span_.last, dice_);
        step.on = day;
        take(office(day), std::move(step));
        take(manager(day.plus_days(1)), screening_of(cast_, level));
    }

    void review(Date day) {
        ReviewLevel1 step;
        step.police = cast_.police_manager;
        step.probation = cast_.lead == Agency::probation ? cast_.case_manager : officer(Role::case_manager, Agency::probation, cast_.number);
        step.finding = "home visits and office reports up to " + day.text() + " show nothing that raises the risk";
        take(manager(day), std::move(step));
    }

    /// One review a year by both services from a day on (001 4.9).
    void review_yearly(Date from) {
        for (auto day = from.plus_days(dice_.between(60, 112)); day <= span_.last; day = day.plus_days(365)) review(working(day) <= span_.last ? working(day) : day);
    }

    void live_at_level_1() {
        const auto days = span_.first.days_until(span_.last);
        if (share::newly_notified.thrown(dice_)) {
            const auto day = span_.first.plus_days(dice_.below(days - 2));
            notify(day, day, Level::one);
            review_yearly(day);
        } else {
            take_over(span_.first, span_.first);
            review_yearly(span_.first);
        }
    }

    void live_above_level_1() {
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
        if (made_.sound()) refer(arrived.plus_days(3), referred);
        if (!made_.sound()) return;
        release_ = cast_.in_custody ? std::optional{release} : std::nullopt;
        meet();
    }

    std::vector<Agency> agencies() const {
        std::vector<Agency> all;
        for (const auto& line : required_agencies(record())) all.push_back(*line.agency);
        return all;
    }

    void refer(Date written, Date submitted) {
        const auto level = *cast_.fate.began;
        if (cast_.victim_issue) {
            AddPerson person;
            person.tie = Tie::victim;
            person.name = cast_.victim;
            person.relation = "injured by the index offence";
            person.address_known = "held by " + cast_.liaison;
            person.protection = "marker on the address";
            person.contact_officer = cast_.liaison;
            person.at_risk = Rosh::medium;
            person.contact_offered_on = written;
            person.contact_taken_up = Answer::yes;
            take(manager(written), std::move(person));
        }
        NoteRiskFactor factor;
        factor.factor = risk_factor;
        factor.about = "both earlier attacks followed such evenings";
        factor.outstanding = factor.most_critical = Answer::yes;
        AddRestriction condition;
        condition.kind = RestrictionKind::licence;
        condition.text = "Not to enter the public houses named in the schedule" + (cast_.victim_issue ? ", nor approach " + cast_.victim : std::string{});
        condition.from = written;
        condition.until = record().facts.licence_ends;
        condition.issued_by = "Secretary of State";
        condition.monitored_by = cast_.police_manager;
        condition.monitored_for = Agency::police;
        condition.names = condition.covers = cast_.victim_issue ? cast_.victim : risk_factor;
        condition.necessary = "both attacks began in these places";
        condition.proportionate = "a handful of places, and only to prevent harm like the last";
        condition.victim_related = cast_.victim_issue ? Answer::yes : Answer::no;
        condition.check_days = 28;
        take(manager(written), factor, assessment_of(cast_, written, 0), condition, plan_of(cast_, written, 0, agencies()), referral_of(cast_, level, agencies()));
        CountersignAssessment countersign;
        countersign.assessment = 1;
        countersign.rationale = "the analysis follows from the record";
        EndorseReferral endorse;
        endorse.referral = 1;
        endorse.rationale = "one agency cannot watch the places where he drinks";
        take(line_manager(submitted.plus_days(-1)), countersign, endorse);
        SubmitReferral submit;
        submit.referral = 1;
        take(manager(submitted), submit);
        const auto replied = submitted.plus_days(share::reply_in_time.thrown(dice_) ? dice_.between(2, 9) : dice_.between(11, 18));
        for (const auto agency : {Agency::police, Agency::probation}) {
            GiveView view;
            view.referral = 1;
            view.level = level;
            view.reasons = "both agencies have to act on the same signs on the same day";
            view.sources = "own records, looked at on " + replied.text();
            take(visit_of(officer(Role::manager, agency, cast_.number + 1), Role::representative, agency, replied), view);
        }
        AcceptReferral accept;
        accept.referral = 1;
        accept.level = level;
        accept.why = "the risk can be met only by several agencies together";
        accept.feedback = "a clear referral; add the dates of the checks next time";
        accept.sources = "OASys and police records, " + replied.text();
        accept.agencies = "police, probation";
        if (level == Level::three) {
            accept.resources = "a bed at short notice";
            accept.media_interest = "the trial was reported nationally";
        }
        accept.senior_manager = cast_.senior;
        take(office(replied), accept);
        accepted_ = replied;
    }

    /// The level that meeting decides: the one it came in at, until it is time for the one it ends at.
    Level decided_at(int meeting) const {
        const auto end = cast_.fate.level.value_or(*cast_.fate.began);
        return meeting >= 2 ? end : *cast_.fate.began;
    }
    bool leaves_at(int meeting) const { return !cast_.fate.level && meeting >= 2; }

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
    }

    void meet() {
        auto day = working(accepted_.plus_days(dice_.between(14, 25)));
        schedule(accepted_, day);
        for (int meeting = 1; day <= span_.last && made_.sound(); ++meeting) {
            const auto level = decided_at(meeting);
            const bool down = level < record().facts.level().value_or(Level::one);
            const int weeks = level == Level::three ? 8 : 16;
            auto next = calendar_.add(day.plus_days(weeks * 7 - dice_.between(8, 14)), 1);
            if (level == Level::one) next = day.plus_days(weeks * 7 - 1);
            hold(meeting, day, next, level);
            if (leaves_at(meeting)) {
                ExitCase leave;
                leave.why = "level 2 is no longer needed, and category 3 has no level 1";
                leave.meeting = meeting;
                finish(day, day.plus_days(59));
                take(office(std::min(day.plus_days(60), span_.last)), leave);
                return;
            }
            if (level == Level::one && down) {
                finish(day, next);
                review_yearly(std::min(day.plus_days(60), span_.last));
                return;
            }
            if (!share::review_in_interval.thrown(dice_)) next = working(next.plus_days(28));
            schedule(day, next);
            finish(day, next);
            day = next;
        }
    }

    void hold(int meeting, Date day, Date next, Level level) {
        OpenMeeting open;
        open.meeting = meeting;
        take(chair(day), open);
        if (!made_.sound()) return;
        const bool down = level < record().facts.level().value_or(Level::one);
        const bool last = down || leaves_at(meeting);
        std::vector<Step> steps;
        for (const auto& action : record().actions) {
            if (action.state != ActionState::completed && action.state != ActionState::not_completed) continue;
            AcceptOutcome accept;
            accept.action = action.number;
            accept.meeting = meeting;
            accept.comment = "the meeting heard what was found on " + (action.on ? *action.on : day).text();
            steps.emplace_back(std::move(accept));
        }
        const auto all = agencies();
        for (const auto agency : all) {
            const auto invitee = invitee_of(cast_, agency);
            RecordAttendance seat;
            seat.meeting = meeting;
            seat.agency = agency;
            seat.authority = invitee.authority;
            seat.name = invitee.name;
            seat.role = invitee.role;
            seat.can_commit = Answer::yes;
            const bool here = share::came(agency).thrown(dice_);
            seat.presence = here ? Presence::attended : Presence::apologies;
            if (!here) seat.reason = "called to court on " + day.text();
            steps.emplace_back(std::move(seat));
            RecordInformation told;
            told.meeting = meeting;
            told.agency = agency;
            told.given_by = invitee.name;
            told.text = (here ? "reported on " : "wrote before ") + day.text() + " that it saw him as the plan says and heard of no new harm";
            told.relevance = "shows whether the plan is kept";
            if (last || (agency != Agency::police && agency != cast_.lead)) told.no_action_because = "its line in the plan runs on and nothing is to be added";
            steps.emplace_back(std::move(told));
        }
        for (const auto& each : record().restrictions) {
            ConfirmRestriction confirm;
            confirm.number = each.number;
            if (each.current(day)) steps.emplace_back(confirm);
        }
        steps.emplace_back(assessment_of(cast_, day, meeting));
        steps.emplace_back(plan_of(cast_, day, meeting, all));
        DecideDisclosure disclosure;
        disclosure.meeting = meeting;
        disclosure.about = "everybody named";
        disclosure.decided_by = cast_.chair;
        disclosure.lawful_basis = "Criminal Justice Act 2003, section 325";
        disclosure.offender_told = Answer::no;
        const bool considered = share::disclosure_considered.thrown(dice_);
        disclosure.decision = considered ? DisclosureDecision::do_not_disclose : DisclosureDecision::defer;
        disclosure.reason = considered ? "on " + day.text() + " nobody outside the agencies could act on it to prevent harm, and it would drive him from his work"
                                       : "put off from " + day.text() + " until the employer's answer is known";
        steps.emplace_back(std::move(disclosure));
        steps.emplace_back(minutes_of(cast_, meeting, day, next, record().meeting(meeting)->level.value_or(level)));
        if (!last) add_actions(steps, meeting, day, next);
        else steps.emplace_back(exit_plan_of(cast_, day, meeting));
        DecideLevel decide;
        decide.meeting = meeting;
        decide.level = level;
        decide.why = down ? "the plan has held without an incident and one agency can carry it" : "the agencies still have to act together on what the checks at night show";
        decide.dissent = "none";
        if (down) decide.not_longer = "no incident since the last meeting, confirmed by police and by breath tests";
        decide.agencies = "police, probation";
        if (level == Level::three) {
            decide.resources = "a bed at short notice";
            decide.media_interest = "the trial was reported nationally";
        }
        decide.senior_manager = cast_.senior;
        steps.emplace_back(std::move(decide));
        made_.take(minutes(day), std::move(steps));
        CloseMeeting close;
        close.meeting = meeting;
        take(chair(day), close);
        SendActions send;
        send.meeting = meeting;
        take(minutes(day), send);
    }

    void add_actions(std::vector<Step>& steps, int meeting, Date day, Date next) {
        const int count = dice_.between(2, 4);
        for (int i = 0; i < count; ++i) {
            const bool police = i % 2 == 1;
            AddAction action;
            action.meeting = meeting;
            action.text = police ? "ask the licensees of the three public houses who he comes with" : "call his employer and write down on which days he was away";
            action.text += ", part " + std::to_string(i / 2 + 1);
            action.pillar = police ? Pillar::monitoring : Pillar::supervision;
            action.owner = police ? cast_.police_manager : cast_.case_manager;
            action.owner_role = "officer in the case";
            action.agency = police ? Agency::police : cast_.lead;
            action.why = "company and idle days came before both attacks";
            action.due = day.plus_days(std::min(dice_.between(14, 40), day.days_until(next) - 1));
            action.in_plan = Answer::yes;
            action.from_lead_agency = police ? Answer::no : Answer::yes;
            action.urgent = Answer::no;
            steps.emplace_back(std::move(action));
        }
    }

    /// What follows a meeting until the next: minutes approved, issued, posted and acknowledged, actions done.
    void finish(Date held, Date next) {
        if (!made_.sound()) return;
        const auto& meeting = record().meetings[static_cast<std::size_t>(number_held()) - 1];
        const int number = meeting.number;
        const auto due_day = meeting.minutes_due.value_or(held.plus_days(14));
        const auto approved = working(held.plus_days(dice_.between(1, 3)));
        const auto issued = share::minutes_in_time.thrown(dice_) ? working(held.plus_days(dice_.between(4, 5))) : working(due_day.plus_days(dice_.between(1, 15)));
        const auto posted = share::posted_late.thrown(dice_) ? working(std::max(issued, due_day).plus_days(dice_.between(1, 9))) : issued;
        std::vector<Due> due;
        due.push_back({approved, [this, number](Date day) { ApproveMinutes step; step.meeting = number; take(chair(day), step); }});
        due.push_back({std::max(approved, issued), [this, number](Date day) { IssueMinutes step; step.meeting = number; take(office(day), step); }});
        due.push_back({std::max(approved, posted), [this, number](Date day) { PostMinutes step; step.meeting = number; step.lead_agency = cast_.lead; take(office(day), step); }});
        due.push_back({std::max(approved, posted), [this, number](Date day) { AcknowledgeMinutes step; step.meeting = number; take(manager(day), step); }});
        for (const auto& action : record().actions) {
            if (action.meeting == number && action.pending()) add_outcome(due, action, held, next);
        }
        if (release_ && *release_ <= next) {
            due.push_back({std::max(*release_, held), [this](Date day) { let_out(day); }});
            release_.reset();
        }
        std::ranges::stable_sort(due, {}, &Due::day);
        for (const auto& each : due) {
            if (each.day <= span_.last) each.act(each.day);
        }
    }

    void add_outcome(std::vector<Due>& due, const Action& action, Date held, Date next) {
        const auto latest = next.plus_days(-1);
        const bool in_time = share::action_in_time.thrown(dice_);
        const auto done = in_time ? held.plus_days(dice_.between(2, std::max(2, held.days_until(*action.due)))) : std::min(latest, action.due->plus_days(dice_.between(1, 10)));
        const int number = action.number;
        const auto owner = action.owner;
        const auto agency = *action.agency;
        due.push_back({held.plus_days(1), [this, number, owner, agency](Date day) {
                           AcknowledgeAction step;
                           step.action = number;
                           take(visit_of(owner, Role::representative, agency, day), step);
                       }});
        due.push_back({done, [this, number, owner, agency](Date day) {
                           CompleteAction step;
                           step.action = number;
                           step.done = "spoke to them on " + day.text();
                           step.found = "nobody had seen the old associates since Easter; one Friday remains unexplained";
                           step.by = owner;
                           step.on = day;
                           take(visit_of(owner, Role::representative, agency, day), step);
                       }});
    }

    void let_out(Date day) {
        ChangeCase change;
        change.prison = "-";
        change.why = "released on licence";
        change.effective_on = day;
        change.resulting_action = "weekly appointments begin";
        take(manager(day), change);
    }

    int number_held() const {
        return static_cast<int>(std::ranges::count_if(record().meetings, &Meeting::held));
    }

    NewCase& made_;
    Span span_;
    const WorkingDays& calendar_;
    Dice dice_;
    Cast cast_;
    Date accepted_;
    std::optional<Date> release_;
};

}  // namespace

void live(NewCase& made, int number, const Fate& fate, const Span& span, std::uint64_t seed, const WorkingDays& calendar) {
    Life{made, number, fate, span, seed, calendar}.live();
}

}  // namespace mappa::app
