#include "engine/record/required.hpp"
#include "engine/rules/meeting_parts.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule lead_agency{"meeting-lead-agency", Severity::refuse, "A case that meets has a lead agency.",
                           "`case change`: lead_agency", "FUP-27 (001 4.12-4.15)"};
constexpr Rule police_manager{
    "named-police-manager", Severity::refuse,
    "A violent offender at level 2 or 3 has a named police offender manager; a team or a rank is nobody.",
    "`case change`: police_manager and police_manager_contact", "FUP-98 (001 5.5 Stephen)"};
constexpr Rule victim_liaison{"victim-liaison-named", Severity::refuse,
                              "Where there is a victim issue the victim liaison officer is named and invited; 'not "
                              "local' or 'outside remit' is no reason.",
                              "`case person` with contact_officer, or a victim liaison invitee in the referral",
                              "FUP-70 (001 5.26)"};
constexpr Rule meeting_arranged{"meeting-arranged", Severity::refuse, "A meeting has a day that has not passed.", "on",
                                "001 5.1"};
constexpr Rule kind_fits{"meeting-kind", Severity::refuse, "A meeting is of the kind that its level in force has.",
                         "kind: level-2 or level-3; by the level when left out", "PHC-35 (000 2.1)"};
constexpr Rule chair_at_opening{"chair-at-opening", Severity::refuse, "A meeting is opened with a named chair.",
                                "`meeting appoint`: chair", "PHC-38 (000 2.1)"};
constexpr Rule chair_arranged{"chair-arranged", Severity::warn, "A meeting is arranged with a named chair.",
                              "chair, or `meeting appoint` before the day", "PHC-38 (000 2.1)"};
constexpr Rule chair_trained{"chair-trained", Severity::warn, "A chair is trained to chair.",
                             "`area person`: chair_trained_on; or answer why this chair", "PHC-38 (000 2.1)"};
constexpr Rule police_manager_left{
    "police-manager-left", Severity::warn, "An officer who leaves is replaced in the case.",
    "`case change`: police_manager and police_manager_contact", "FUP-98 (001 5.38, 6.34)"};
constexpr Rule time_for_case{"time-for-case", Severity::warn,
                             "A sitting that hears several cases leaves time for each.", "minutes_allotted",
                             "a slot for each case of a sitting (no source found)"};
constexpr Rule change_explained{"meeting-change-explained", Severity::refuse,
                                "Moving or cancelling a meeting says why.", "why, on", "001 5.1"};
constexpr Rule in_interval{"meeting-in-interval", Severity::warn,
                           "A review meeting is held within the interval of its level.", "an earlier date",
                           "FUP-25 (001 5.1)"};
constexpr Rule made_in_session{"made-in-session", Severity::refuse,
                               "What a meeting agreed is recorded while it is in session.",
                               "leave meeting out for what is agreed between meetings", "001 5.12, 5.14"};
constexpr Rule minute_taker{"minute-taker", Severity::warn, "A meeting has a minute-taker who is not its chair.",
                            "minute_taker", "PHC-38 (000 2.1)"};
constexpr Rule on_its_day{"meeting-on-its-day", Severity::warn, "A meeting is opened on the day it was scheduled for.",
                          "`meeting rearrange`", "001 5.1"};
constexpr Rule all_invited{"required-invited", Severity::warn, "Every agency that the facts require is invited.",
                           "`meeting invite`", "FUP-36, FUP-30, PHC-41 (001 3.3, 6.67; 000 2.1)"};

void check_interval(const Situation& situation, std::optional<Date> on, Found& found) {
    const auto* last = situation.record.last_meeting_held();
    if (!last || !on || !last->review_limit || *on <= *last->review_limit) return;
    found.ask("the review was due by " + last->review_limit->text() + "; " + on->text() + " is " +
              days_text(last->review_limit->days_until(*on)) + " over");
}

/// Meetings that are still to be held or are being held.
void check_chairs(const Situation& situation, Found& found) {
    for (const auto& meeting : situation.record.meetings) {
        if (meeting.state != MeetingState::scheduled && meeting.state != MeetingState::in_session) continue;
        if (names_nobody(meeting.chair)) continue;
        const auto* known = situation.area.member(meeting.chair);
        if (known && known->chair_trained_on && *known->chair_trained_on <= situation.today) continue;
        found.miss(meeting.chair + ", chair of meeting " + std::to_string(meeting.number) +
                   ", has no training as chair on record");
    }
}

void check_minute_taker(const std::string& taker, const std::string& chair, Found& found) {
    if (blank(taker))
        found.ask("a minute-taker");
    else if (plain(taker) == plain(chair))
        found.ask("the chair is also the minute-taker");
}

}  // namespace

void add_meeting_rules(RuleBook& book) {
    book.watch<ScheduleMeeting>(lead_agency, [](const Situation& situation, const ScheduleMeeting&, Found& found) {
        if (!situation.record.facts.lead_agency) found.miss("lead agency");
    });
    book.watch<ScheduleMeeting>(police_manager, [](const Situation& situation, const ScheduleMeeting&, Found& found) {
        const auto& facts = situation.record.facts;
        if (!facts.violent()) return;
        if (names_nobody(facts.police_manager)) {
            found.miss(blank(facts.police_manager)
                           ? "police offender manager (a named officer)"
                           : "police offender manager (\"" + facts.police_manager + "\" names nobody)");
        }
    });
    book.watch<ScheduleMeeting>(victim_liaison, [](const Situation& situation, const ScheduleMeeting&, Found& found) {
        const auto& record = situation.record;
        if (record.facts.victim_issue != Answer::yes) return;
        const bool officer =
            std::ranges::any_of(record.people, [](const Person& each) { return !names_nobody(each.contact_officer); });
        const bool invitee = std::ranges::any_of(record.invitees, [](const Invitee& each) {
            return each.agency == Agency::victim_liaison && !names_nobody(each.name);
        });
        if (!officer && !invitee)
            found.miss("a named victim liaison officer, of the victim's area where the victim is not local");
    });
    book.watch<ScheduleMeeting>(meeting_arranged,
                                [](const Situation& situation, const ScheduleMeeting& step, Found& found) {
                                    if (!step.on)
                                        found.ask("the day of the meeting", "on");
                                    else if (*step.on < situation.today)
                                        found.ask("a meeting cannot be scheduled for a day that has passed", "on");
                                });
    book.watch<ScheduleMeeting>(kind_fits, [](const Situation& situation, const ScheduleMeeting& step, Found& found) {
        const auto level = situation.record.facts.level();
        if (!step.kind || !level || *level == Level::one) return;
        const auto wanted = *level == Level::three ? MeetingKind::level_3 : MeetingKind::level_2;
        if (*step.kind == wanted) return;
        found.ask("the level in force is " + std::string{label(*level)} + ": the meeting is a " +
                  std::string{label(wanted)} + ", not a " + std::string{label(*step.kind)} + " (kinds: " +
                  std::string{code(MeetingKind::level_2)} + ", " + std::string{code(MeetingKind::level_3)} + ")");
    });
    book.watch<ScheduleMeeting>(chair_arranged, [](const Situation&, const ScheduleMeeting& step, Found& found) {
        if (names_nobody(step.chair))
            found.ask(blank(step.chair) ? "a named chair" : "a named chair (\"" + step.chair + "\" names nobody)");
    });
    book.watch<OpenMeeting>(chair_at_opening, [](const Situation& situation, const OpenMeeting& step, Found& found) {
        const auto* meeting = situation.record.meeting(step.meeting);
        if (meeting && names_nobody(meeting->chair))
            found.miss("meeting " + std::to_string(step.meeting) + " has no named chair");
    });
    book.stand(chair_trained, check_chairs);
    book.stand(police_manager_left, [](const Situation& situation, Found& found) {
        const auto& officer = situation.record.facts.police_manager;
        const auto* known = blank(officer) ? nullptr : situation.area.member(officer);
        if (!known || !known->left_on || *known->left_on > situation.today) return;
        found.miss(officer + ", the police offender manager, left on " + known->left_on->text() +
                   " and is not replaced");
    });
    book.watch<ScheduleMeeting>(time_for_case, [](const Situation& situation, const ScheduleMeeting& step,
                                                  Found& found) {
        const auto least = situation.policy.number("count.minutes-per-case");
        if (step.minutes_allotted <= 0 || step.minutes_allotted >= least) return;
        found.ask(std::to_string(step.minutes_allotted) + " minutes for this case; at least " + std::to_string(least));
    });
    book.watch<RearrangeMeeting>(change_explained,
                                 [](const Situation& situation, const RearrangeMeeting& step, Found& found) {
                                     if (!step.on)
                                         found.ask("the new date", "on");
                                     else if (*step.on < situation.today)
                                         found.ask("a meeting cannot be moved to a day that has passed", "on");
                                     if (blank(step.why)) found.ask("why it moves", "why");
                                 });
    book.watch<CancelMeeting>(change_explained, [](const Situation&, const CancelMeeting& step, Found& found) {
        if (blank(step.why)) found.ask("why it is cancelled", "why");
    });
    book.watch<ScheduleMeeting>(in_interval, [](const Situation& situation, const ScheduleMeeting& step, Found& found) {
        check_interval(situation, step.on, found);
    });
    book.watch<RearrangeMeeting>(in_interval, [](const Situation& situation, const RearrangeMeeting& step,
                                                 Found& found) { check_interval(situation, step.on, found); });
    const auto at_the_meeting = [](const Situation& situation, const auto& step, Found& found) {
        const auto* meeting = situation.record.meeting(step.meeting);
        if (meeting && meeting->state != MeetingState::in_session) {
            found.ask("meeting " + std::to_string(step.meeting) + " is not in session (" +
                      std::string{label(meeting->state)} + ")");
        }
    };
    book.watch<AddAction>(made_in_session, at_the_meeting);
    book.watch<AssessRisk>(made_in_session, at_the_meeting);
    book.watch<WritePlan>(made_in_session, at_the_meeting);
    book.watch<ScheduleMeeting>(minute_taker, [](const Situation&, const ScheduleMeeting& step, Found& found) {
        check_minute_taker(step.minute_taker, step.chair, found);
    });
    book.watch<AppointToMeeting>(
        minute_taker, [](const Situation& situation, const AppointToMeeting& step, Found& found) {
            const auto* meeting = situation.record.meeting(step.meeting);
            if (!meeting) return;
            check_minute_taker(step.minute_taker.empty() ? meeting->minute_taker : step.minute_taker,
                               step.chair.empty() ? meeting->chair : step.chair, found);
        });
    book.watch<OpenMeeting>(on_its_day, [](const Situation& situation, const OpenMeeting& step, Found& found) {
        const auto* meeting = situation.record.meeting(step.meeting);
        if (meeting && meeting->scheduled_for && *meeting->scheduled_for != situation.today) {
            found.miss("it was scheduled for " + meeting->scheduled_for->text() + " and is opened on " +
                       situation.today.text());
        }
    });
    book.watch<OpenMeeting>(all_invited, [](const Situation& situation, const OpenMeeting& step, Found& found) {
        for (const auto& line : required_at(situation.record, step.meeting)) {
            if (line.invited != Answer::yes)
                found.miss(std::string{label(*line.agency)} + " is required (" + line.because +
                           ") but was not invited");
        }
    });
    add_attendance_rules(book);
    add_chase_rules(book);
}

}  // namespace mappa
