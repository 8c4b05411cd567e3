#include "tests/engine/rules/examples/meeting_attempts.hpp"

namespace mappa::test {
namespace {

/// Scheduling the second meeting, with a change to the record and to the step.
template <class Edit>
Attempt scheduling(const Change& change, Edit edit, Date day = day_one) {
    auto step = second_meeting_arranged();
    edit(step);
    return attempt(in_session(), change, Role::coordinator, step, day);
}
constexpr auto as_it_is = [](ScheduleMeeting&) {};

template <class Edit>
Attempt scheduled_after_first(Edit edit) {
    auto step = second_meeting_arranged();
    edit(step);
    return attempt(closed_meeting(), unchanged_record, Role::coordinator, step);
}

/// A meeting arranged but not opened.
CaseRecord arranged(const Change& change = unchanged_record) {
    auto record = taken(closed_meeting(), visit(Role::coordinator, day_one), {second_meeting_arranged()});
    change(record);
    return record;
}

Attempt opening(const Change& change, Date day = day_two) {
    OpenMeeting open;
    open.meeting = 2;
    return attempt(arranged(change), unchanged_record, Role::chair, open, day);
}

CaseRecord everybody_invited(CaseRecord record) {
    for (const auto agency : {Agency::police, Agency::probation}) {
        Invitation each;
        each.meeting = 2;
        each.agency = agency;
        each.name = "Member of " + std::string{label(agency)};
        record.invitations.push_back(each);
    }
    return record;
}

Attempt standing(
    CaseRecord record, Date day, const std::function<void(AreaRecord&)>& edit = [](AreaRecord&) {}) {
    Attempt made{std::move(record), visit(Role::coordinator, day)};
    edit(made.area);
    return made;
}

void victim_issue(CaseRecord& record) { record.facts.victim_issue = Answer::yes; }

void officer_for_victim(CaseRecord& record) {
    Person victim;
    victim.number = 1;
    victim.tie = Tie::victim;
    victim.name = "Victor Imaginary";
    victim.contact_officer = "Vera Liaison";
    record.people.push_back(victim);
}

Attempt moving(const std::string& why) {
    RearrangeMeeting step;
    step.meeting = 2;
    step.on = day_two.plus_days(1);
    step.why = why;
    return attempt(arranged(), unchanged_record, Role::coordinator, step);
}

Attempt action_of(int meeting) {
    AddAction step;
    step.text = "call at the address he gave";
    step.pillar = Pillar::monitoring;
    step.owner = "DC Nina Patrol";
    step.agency = Agency::police;
    step.why = "to know where he sleeps";
    step.due = Date{2014, 2, 3};
    step.meeting = meeting;
    return attempt(closed_meeting(), unchanged_record, Role::coordinator, step);
}

void add_arrangement(Examples& examples) {
    examples.push_back(
        {"meeting-lead-agency",
         [] { return scheduling([](CaseRecord& record) { record.facts.lead_agency.reset(); }, as_it_is); },
         [] { return scheduling(unchanged_record, as_it_is); }});
    for (const auto* nobody : {"", "police team", "Detective Inspector"}) {
        examples.push_back({"named-police-manager",
                            [nobody] {
                                return scheduling(
                                    [nobody](CaseRecord& record) { record.facts.police_manager = nobody; }, as_it_is);
                            },
                            [] { return scheduling(unchanged_record, as_it_is); }});
    }
    examples.push_back({"victim-liaison-named", [] { return scheduling(victim_issue, as_it_is); },
                        [] {
                            return scheduling(
                                [](CaseRecord& record) {
                                    victim_issue(record);
                                    officer_for_victim(record);
                                },
                                as_it_is);
                        }});
    examples.push_back(
        {"meeting-arranged",
         [] { return scheduling(unchanged_record, [](ScheduleMeeting& step) {
                  step.on = Date{2014, 1, 19};
              }); },
         [] { return scheduling(unchanged_record, as_it_is); }});
    examples.push_back(
        {"meeting-kind",
         [] { return scheduling(unchanged_record, [](ScheduleMeeting& step) { step.kind = MeetingKind::level_3; }); },
         [] { return scheduling(unchanged_record, [](ScheduleMeeting& step) { step.kind = MeetingKind::level_2; }); }});
    examples.push_back({"chair-arranged",
                        [] { return scheduling(unchanged_record, [](ScheduleMeeting& step) { step.chair.clear(); }); },
                        [] { return scheduling(unchanged_record, as_it_is); }});
    examples.push_back(
        {"minute-taker",
         [] { return scheduling(unchanged_record, [](ScheduleMeeting& step) { step.minute_taker = step.chair; }); },
         [] { return scheduling(unchanged_record, as_it_is); }});
    examples.push_back(
        {"time-for-case",
         [] { return scheduling(unchanged_record, [](ScheduleMeeting& step) { step.minutes_allotted = 10; }); },
         [] { return scheduling(unchanged_record, [](ScheduleMeeting& step) { step.minutes_allotted = 15; }); }});
    examples.push_back({"meeting-in-interval",
                        [] {
                            return scheduled_after_first([](ScheduleMeeting& step) { step.on = Date{2014, 5, 13}; });
                        },
                        [] {
                            return scheduled_after_first([](ScheduleMeeting& step) { step.on = Date{2014, 5, 12}; });
                        }});
    examples.push_back({"meeting-change-explained", [] { return moving(""); },
                        [] { return moving("the chair is in court that day"); }});
    examples.push_back({"made-in-session", [] { return action_of(1); }, [] { return action_of(0); }});
}

void add_opening(Examples& examples) {
    examples.push_back({"chair-at-opening",
                        [] { return opening([](CaseRecord& record) { record.meetings.back().chair.clear(); }); },
                        [] { return opening(unchanged_record); }});
    examples.push_back({"meeting-on-its-day", [] { return opening(unchanged_record, day_two.plus_days(1)); },
                        [] { return opening(unchanged_record); }});
    examples.push_back(
        {"required-invited", [] { return opening(unchanged_record); },
         [] { return opening([](CaseRecord& record) { record = everybody_invited(std::move(record)); }); }});
}

void add_standing(Examples& examples) {
    examples.push_back({"chair-trained",
                        [] { return standing(in_session(), day_one, [](AreaRecord& area) { area.staff.clear(); }); },
                        [] { return standing(in_session(), day_one); }});
    const auto officer_leaves = [](Date day) {
        return [day](AreaRecord& area) {
            Staff officer;
            officer.name = "DC Nina Patrol";
            officer.left_on = day;
            area.staff.push_back(officer);
        };
    };
    examples.push_back({"police-manager-left", [=] { return standing(in_session(), day_one, officer_leaves(day_one)); },
                        [=] { return standing(in_session(), day_one, officer_leaves(day_one.plus_days(1))); }});
}

// Attendance ---------------------------------------------------------------------------------------------------------

Attendance& of(CaseRecord& record, Agency agency, int meeting = 1) {
    return *std::ranges::find_if(
        record.attendances, [&](const Attendance& each) { return each.agency == agency && each.meeting == meeting; });
}

void stays_away(CaseRecord& record, Agency agency, int meeting = 1) {
    auto& line = of(record, agency, meeting);
    line.presence = Presence::apologies;
    line.reason = "at court";
}

void reports(CaseRecord& record, Agency agency, Date on) {
    Contribution report;
    report.meeting = 1;
    report.number = 1;
    report.agency = agency;
    report.name = "Pru Bation";
    report.contact = "seen weekly";
    report.risk = "as assessed";
    report.actions = report.proposals = "none";
    report.on = on;
    record.contributions.push_back(report);
}

void police_invited(CaseRecord& record) {
    Invitation each;
    each.meeting = 1;
    each.agency = Agency::police;
    each.name = "Member of Police";
    record.invitations.push_back(each);
}

Attempt excuse(const std::string& reason) {
    RecordAttendance step;
    step.meeting = 1;
    step.agency = Agency::victim_liaison;
    step.presence = Presence::apologies;
    step.reason = reason;
    return attempt(in_session(), unchanged_record, Role::minute_taker, step);
}

void another_probation_officer(CaseRecord& record) { of(record, Agency::probation, 2).name = "Newton Comer"; }

/// Children's social care of Fenbury is asked for; somebody comes for a service of an authority.
Change social_worker(Agency service, const std::string& authority) {
    return [=](CaseRecord& record) {
        Invitee asked;
        asked.referral = 1;
        asked.number = 2;
        asked.agency = Agency::childrens_social_care;
        asked.authority = "Fenbury Council";
        asked.name = "Ama Fulton";
        record.invitees.push_back(asked);
        Attendance came;
        came.meeting = 1;
        came.agency = service;
        came.authority = authority;
        came.name = "Sol Wright";
        came.role = "social worker";
        came.presence = Presence::attended;
        record.attendances.push_back(came);
        if (service != Agency::childrens_social_care) {
            came.agency = Agency::childrens_social_care;
            came.name = "Ama Fulton";
            came.presence = Presence::no_reply;
            came.reason = "nobody answered";
            record.attendances.push_back(came);
        }
        for (const auto agency : {Agency::childrens_social_care, service}) {
            Information none;
            none.meeting = 1;
            none.agency = agency;
            none.no_action_because = "there is no child in his life yet";
            record.information.push_back(none);
        }
    };
}

void add_attendance(Examples& examples) {
    examples.push_back(
        {"attendance-accounted",
         [] { return closing(ready_to_close(), [](CaseRecord& record) { of(record, Agency::police).role.clear(); }); },
         [] { return closing(ready_to_close(), unchanged_record); }});
    examples.push_back({"lead-agency-absent",
                        [] {
                            return closing(ready_to_close(Level::three),
                                           [](CaseRecord& record) { stays_away(record, Agency::probation); });
                        },
                        [] {
                            return closing(ready_to_close(Level::three), [](CaseRecord& record) {
                                stays_away(record, Agency::probation);
                                reports(record, Agency::probation, Date{2014, 1, 17});
                            });
                        }});
    examples.push_back({"absent-without-report",
                        [] {
                            return closing(ready_to_close(Level::three), [](CaseRecord& record) {
                                police_invited(record);
                                stays_away(record, Agency::police);
                            });
                        },
                        [] {
                            return closing(ready_to_close(Level::three), [](CaseRecord& record) {
                                police_invited(record);
                                stays_away(record, Agency::police);
                                reports(record, Agency::police, Date{2014, 1, 17});
                            });
                        }});
    for (const auto* reason : {"outside remit", "The victim is not local."}) {
        examples.push_back({"victim-liaison-reason", [reason] { return excuse(reason); },
                            [] { return excuse("at another meeting"); }});
    }
    examples.push_back({"handed-over", [] { return closing(second_ready(), another_probation_officer, 2, day_two); },
                        [] {
                            return closing(
                                second_ready(),
                                [](CaseRecord& record) {
                                    another_probation_officer(record);
                                    of(record, Agency::probation, 2).handover =
                                        "read the file and spoke with Pru Bation";
                                },
                                2, day_two);
                        }});
    examples.push_back({"can-commit", [] { return closing(ready_to_close(Level::three), unchanged_record); },
                        [] {
                            return closing(ready_to_close(Level::three), [](CaseRecord& record) {
                                for (auto& each : record.attendances) each.can_commit = Answer::yes;
                            });
                        }});
    examples.push_back(
        {"right-service",
         [] { return closing(ready_to_close(), social_worker(Agency::adult_social_care, "Fenbury Council")); },
         [] { return closing(ready_to_close(), social_worker(Agency::childrens_social_care, "Fenbury Council")); }});
    examples.push_back(
        {"right-service",
         [] { return closing(ready_to_close(), social_worker(Agency::childrens_social_care, "Marshland Council")); },
         [] { return closing(ready_to_close(), social_worker(Agency::childrens_social_care, "Fenbury Council")); }});
}

// Escalation ---------------------------------------------------------------------------------------------------------

/// Police absent from two meetings running, or from one.
CaseRecord police_absent(int meetings) {
    auto record = second_ready();
    CloseMeeting close;
    close.meeting = 2;
    stays_away(record, Agency::police, 2);
    record = taken(record, visit(Role::chair, day_two, "Supt Greta Lowe", Agency::police), {close});
    if (meetings == 2) {
        auto& line = *std::ranges::find_if(record.required_agencies, [](const RequiredAgency& each) {
            return each.meeting == 1 && each.agency == Agency::police;
        });
        line.came = Answer::no;
        line.presence = Presence::no_reply;
    }
    return record;
}

ChaseAgency letter() {
    ChaseAgency step;
    step.agency = Agency::police;
    step.stage = ChaseStage::chairs_letter;
    step.to = "Supt Ida Strand";
    step.text = "Please send somebody to the next meeting.";
    return step;
}

template <class Edit>
Attempt chasing(Edit edit) {
    auto step = letter();
    edit(step);
    return attempt(police_absent(2), unchanged_record, Role::chair, step, day_two);
}

Attempt replying(const std::string& reply) {
    RecordReply step;
    step.chase = 1;
    step.reply = reply;
    return attempt(taken(police_absent(2), visit(Role::chair, day_two, "Supt Greta Lowe", Agency::police), {letter()}),
                   unchanged_record, Role::chair, step, day_two);
}

void add_escalation(Examples& examples) {
    examples.push_back({"escalation-due", [] { return standing(police_absent(2), day_two); },
                        [] { return standing(police_absent(1), day_two); }});
    examples.push_back(
        {"escalation-due", [] { return standing(police_absent(2), day_two); },
         [] {
             return standing(
                 taken(police_absent(2), visit(Role::chair, day_two, "Supt Greta Lowe", Agency::police), {letter()}),
                 day_two);
         }});
    examples.push_back({"chase-whole", [] { return chasing([](ChaseAgency& step) { step.to = "Police"; }); },
                        [] { return chasing([](ChaseAgency&) {}); }});
    examples.push_back({"chase-whole",
                        [] { return chasing([](ChaseAgency& step) { step.stage = ChaseStage::smb_chair; }); },
                        [] { return chasing([](ChaseAgency& step) { step.stage = ChaseStage::reminder; }); }});
    examples.push_back(
        {"reply-given", [] { return replying(""); }, [] { return replying("An inspector will come from now on."); }});
}

}  // namespace

void add_meeting_examples(Examples& examples) {
    add_arrangement(examples);
    add_opening(examples);
    add_standing(examples);
    add_attendance(examples);
    add_escalation(examples);
}

}  // namespace mappa::test
