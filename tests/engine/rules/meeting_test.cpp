#include <doctest/doctest.h>

#include "engine/record/agenda.hpp"
#include "engine/record/required.hpp"
#include "engine/rules/offender_told.hpp"
#include "engine/words/meeting_names.hpp"
#include "tests/engine/rules/examples/meeting_attempts.hpp"

namespace meeting_test {
using namespace mappa;
using namespace mappa::test;

namespace {

Decision decide(const CaseRecord& record, Step step, Role role = Role::coordinator, Date on = day_one,
                const AreaRecord& area = fenbury()) {
    const bool chair = role == Role::chair;
    return desk().decide(
        area, record, {},
        visit(role, on, chair ? "Supt Greta Lowe" : "Ola Fielding", chair ? Agency::police : Agency::coordination),
        {std::move(step)});
}

Decision close(const CaseRecord& record, int meeting = 1, Date on = day_one) {
    CloseMeeting step;
    step.meeting = meeting;
    return decide(record, step, Role::chair, on);
}

Attendance& of(CaseRecord& record, Agency agency, int meeting) {
    return *std::ranges::find_if(
        record.attendances, [&](const Attendance& each) { return each.agency == agency && each.meeting == meeting; });
}

}  // namespace

TEST_CASE("PHC-35 a meeting is of the kind its level has, and local names are mapped to the two kinds there are") {
    auto step = second_meeting_arranged();
    step.kind = MeetingKind::level_3;
    const auto texts = named(decide(in_session(), step));
    CHECK(
        names(texts, "the meeting is a MAPPA Level 2 meeting, not a MAPPA Level 3 meeting (kinds: level-2, level-3)"));
    step.kind.reset();
    const auto decision = decide(in_session(), step);
    REQUIRE(accepted(decision));
    CHECK(std::get<Acceptance>(decision).after.meetings.back().kind == MeetingKind::level_2);
    auto given = Entry::of_table();
    given.set("kind", Entry::of_text("MAPPP"));
    Problems problems;
    CHECK_FALSE(read_step("meeting schedule", given, problems));
    REQUIRE(problems.size() == 1);
    for (const auto* part : {"MAPPP", "level-2", "level-3"}) CHECK(names({problems.front().text()}, part));
    for (const auto* name :
         {"RMM", "Risk management meeting", "risk-management meetings", "level 2 panel", "MAPPA Level 2 meeting"})
        CHECK(meeting_kind_of(name) == MeetingKind::level_2);
    for (const auto* name : {"MAPPP", "MAPPP level 3", "Multi-Agency Public Protection Panel", "Level 3 meeting"})
        CHECK(meeting_kind_of(name) == MeetingKind::level_3);
    for (const auto* name : {"MARAC", "case conference", ""}) CHECK_FALSE(meeting_kind_of(name));
}

TEST_CASE(
    "PHC-38 chairs without recorded training and meetings without a minute-taker of their own are named; none opens "
    "without a chair") {
    auto area = fenbury();
    area.staff.clear();
    const auto standing = texts_of(desk().checks(area, in_session(), day_one));
    CHECK(names(standing, "Supt Greta Lowe, chair of meeting 1, has no training as chair on record"));
    CHECK_FALSE(names(texts_of(desk().checks(fenbury(), in_session(), day_one)), "chair-trained"));

    auto step = second_meeting_arranged();
    step.minute_taker.clear();
    CHECK(names(warned(decide(in_session(), step)), "a minute-taker"));
    step.minute_taker = step.chair;
    CHECK(names(warned(decide(in_session(), step)), "the chair is also the minute-taker"));
    step.chair.clear();
    step.minute_taker = "Minnie Writer";
    const auto decision = decide(closed_meeting(), step);
    CHECK(names(warned(decision), "a named chair"));
    auto record = std::get<Acceptance>(decision).after;
    OpenMeeting open;
    open.meeting = 2;
    CHECK(names(named(decide(record, open, Role::coordinator, day_two)), "meeting 2 has no named chair"));
    AppointToMeeting appoint;
    appoint.meeting = 2;
    appoint.chair = "Supt Greta Lowe";
    appoint.why = "nobody was named";
    record = taken(record, visit(Role::coordinator, day_two), {appoint});
    CHECK(accepted(decide(record, open, Role::coordinator, day_two)));
}

TEST_CASE("PHC-41 FUP-36 what the facts call for and nobody invited is named with the fact") {
    auto record = taken(closed_meeting(), visit(Role::coordinator, day_one), {second_meeting_arranged()});
    auto& facts = record.facts;
    facts.children_at_risk = facts.mental_disorder = facts.tagged = facts.benefits = Answer::yes;
    facts.prison = "HMP Fiction";
    facts.approved_premises = "Elm House";
    OpenMeeting open;
    open.meeting = 2;
    const auto texts = warned(decide(record, open, Role::coordinator, day_two));
    for (const auto* part :
         {"Children's social care is required (children at risk) but was not invited",
          "Mental health services is required (mentally disordered offender)",
          "Electronic monitoring provider is required (electronically monitored)",
          "Prison is required (in custody at HMP Fiction)", "Approved premises is required (lives at Elm House)",
          "Jobcentre Plus is required (claims benefits)"}) {
        CHECK(names(texts, part));
    }
}

TEST_CASE("FUP-25 a meeting booked after the day its interval ends is questioned, with the days over") {
    auto step = second_meeting_arranged();
    step.on = Date{2014, 5, 12};
    CHECK_FALSE(names(warned(decide(closed_meeting(), step)), "meeting-in-interval"));
    step.on = Date{2014, 5, 15};
    CHECK(names(warned(decide(closed_meeting(), step)), "3 days"));
}

TEST_CASE("FUP-27 a case meets under a lead agency, and ViSOR shows the one that the minutes name") {
    auto record = in_session();
    record.facts.lead_agency.reset();
    CHECK(names(named(decide(record, second_meeting_arranged())), "lead agency"));
    PostMinutes post;
    post.meeting = 1;
    CHECK(names(named(decide(issued_minutes(), post)),
                "the lead agency on ViSOR is empty, and in the minutes Probation"));
    post.lead_agency = Agency::police;
    CHECK(names(named(decide(issued_minutes(), post)),
                "the lead agency on ViSOR is Police, and in the minutes Probation"));
    post.lead_agency = Agency::probation;
    CHECK(accepted(decide(issued_minutes(), post)));
}

TEST_CASE(
    "FUP-28 a meeting at which the lead agency only waited is questioned, with the number of actions the chair set for "
    "it") {
    auto record = ready_to_close();
    record.meetings.front().lead_plan.clear();
    AddAction add;
    add.text = "see him twice a week";
    add.pillar = Pillar::supervision;
    add.owner = "Pru Bation";
    add.agency = Agency::probation;
    add.why = "he drinks at weekends";
    add.due = Date{2014, 2, 3};
    add.meeting = 1;
    auto second = add;
    second.text = "test him for drink on Mondays";
    record = taken(record, visit(Role::minute_taker, day_one), {add, second});
    CHECK(names(warned(close(record)),
                "Probation (Member of Probation) proposed no plan of its own; the chair set 2 of its actions"));
    record.meetings.front().lead_plan = "twice a week, with tests";
    CHECK(names(warned(close(record)),
                "no action is marked as proposed by Probation (Member of Probation); the chair set 2"));
    record.actions.front().from_lead_agency = Answer::yes;
    CHECK_FALSE(names(warned(close(record)), "lead-agency-proposes"));
}

TEST_CASE(
    "FUP-32 another person without handover is named with both and both dates; at level 3 who cannot commit is named") {
    auto record = second_ready();
    of(record, Agency::probation, 2).name = "Newton Comer";
    CHECK(names(warned(close(record, 2, day_two)),
                "Probation sent Newton Comer on 14 April 2014 and Member of Probation on 20 January 2014"));
    of(record, Agency::probation, 2).handover = "read the file";
    CHECK_FALSE(names(warned(close(record, 2, day_two)), "handed-over"));
    auto level_3 = ready_to_close(Level::three);
    of(level_3, Agency::police, 1).can_commit = Answer::yes;
    const auto texts = warned(close(level_3));
    CHECK(names(texts, "Member of Probation (Probation) is not marked as able to commit resources"));
    CHECK_FALSE(names(texts, "Member of Police (Police) is not marked"));
    CHECK_FALSE(names(warned(close(ready_to_close())), "commit resources"));
}

TEST_CASE("FUP-33 adult care or another area does not stand in for the children's services that are required") {
    auto record = ready_to_close();
    Invitee asked;
    asked.referral = 1;
    asked.number = 2;
    asked.agency = Agency::childrens_social_care;
    asked.authority = "Area A Council";
    record.invitees.push_back(asked);
    Information none;
    none.meeting = 1;
    none.no_action_because = "no child in the household";
    for (const auto agency : {Agency::childrens_social_care, Agency::adult_social_care}) {
        none.agency = agency;
        record.information.push_back(none);
    }
    Attendance came;
    came.meeting = 1;
    came.agency = Agency::childrens_social_care;
    came.authority = "Area B Council";
    came.name = "Sol Wright";
    came.role = "social worker";
    came.presence = Presence::attended;
    record.attendances.push_back(came);
    const auto represented = [](const Decision& decision) {
        const auto& lines = std::get<Acceptance>(decision).after.required_agencies;
        return std::ranges::find(lines, Agency::childrens_social_care, &RequiredAgency::agency)->came;
    };
    auto decision = close(record);
    CHECK(names(warned(decision),
                "Children's social care of Area A Council is required and not represented: Sol Wright came for "
                "Children's social care of Area B Council"));
    CHECK(represented(decision) == Answer::no);
    record.attendances.back().authority = "Area A Council";
    decision = close(record);
    CHECK_FALSE(names(warned(decision), "right-service"));
    CHECK(represented(decision) == Answer::yes);
    record.attendances.back().agency = Agency::adult_social_care;
    came.name.clear();
    came.presence = Presence::no_reply;
    came.reason = "nobody answered";
    record.attendances.push_back(came);
    decision = close(record);
    CHECK(names(warned(decision), "Sol Wright came for Adult social care of Area A Council"));
    CHECK(represented(decision) == Answer::no);
}

TEST_CASE(
    "FUP-38 two absences running or an action overdue at the next meeting make escalation due until a step is taken") {
    auto record = second_ready();
    of(record, Agency::police, 2).presence = of(record, Agency::police, 1).presence = Presence::no_reply;
    of(record, Agency::police, 2).reason = of(record, Agency::police, 1).reason = "nobody answered";
    for (auto& line : record.required_agencies) {
        if (line.agency == Agency::police) line.came = Answer::no, line.presence = Presence::no_reply;
    }
    Action late;
    late.number = 1;
    late.text = "assess his state of mind";
    late.agency = Agency::mental_health;
    late.owner = "Dr Mo Calm";
    late.agreed_on = day_one;
    late.due = late.original_due = Date{2014, 2, 3};
    record.actions.push_back(late);
    ReassignAction reassign;
    MoveAction move;
    move.action = reassign.action = 1;
    CloseMeeting shut;
    shut.meeting = 2;
    const auto chair = visit(Role::chair, day_two, "Supt Greta Lowe", Agency::police);
    auto standing = texts_of(desk().checks(fenbury(), record, day_two));
    CHECK(
        names(standing,
              "escalation due: Mental health services had action 1 overdue since 3 February 2014 at the next meeting"));
    ChaseAgency chase;
    chase.agency = Agency::mental_health;
    chase.action = 1;
    chase.stage = ChaseStage::chairs_letter;
    chase.to = "Dr Ida Strand";
    chase.text = "The assessment is ten weeks late.";
    record = taken(record, chair, {chase});
    CHECK_FALSE(names(texts_of(desk().checks(fenbury(), record, day_two)), "Mental health services had action 1"));

    reassign.owner = "Ana Carer";
    reassign.owner_role = "social worker";
    reassign.agency = Agency::adult_social_care;
    reassign.why = "mental health left it undone";
    move.due = Date{2014, 5, 6};
    move.why = "the assessment begins anew";
    record = taken(record, chair, {reassign, move, shut});
    CHECK(std::ranges::any_of(record.action_changes, [](const ActionChange& each) {
        return each.was.starts_with("Dr Mo Calm") && each.why == "mental health left it undone" && each.on == day_two;
    }));
    standing = texts_of(desk().checks(fenbury(), record, day_two));
    CHECK(names(standing, "escalation due: Police was absent without report on 20 January 2014 and 14 April 2014"));
    chase.agency = Agency::police;
    chase.action = 0;
    chase.stage = ChaseStage::smb_chair;
    CHECK(names(named(decide(record, chase, Role::chair, day_two)), "first: Agency's senior representative"));
    chase.stage = ChaseStage::chairs_letter;
    chase.to = "Police";
    CHECK(names(named(decide(record, chase, Role::chair, day_two)), "to whom, by name"));
    chase.to = "Supt Ida Strand";
    RecordReply reply;
    reply.chase = 2;
    reply.reply = "An inspector will come.";
    record = taken(record, chair, {chase, reply});
    CHECK(record.chases.back().on == day_two);
    CHECK(record.chases.back().reply == "An inspector will come.");
    CHECK_FALSE(names(texts_of(desk().checks(fenbury(), record, day_two)), "Police was absent"));
}

TEST_CASE("FUP-41 copied sections and pasted reports are questioned, and 'still current' is somebody's answer") {
    const auto record = second_under_way();
    RecordMinutes step;
    step.meeting = 2;
    step.lead_report = "KEEPS -- appointments.";
    const auto decision = decide(record, step, Role::minute_taker, day_two);
    CHECK(names(warned(decision), "lead report reads word for word as at the meeting of 20 January 2014"));
    auto after = std::get<Acceptance>(decision).after;
    AnswerWarning answer;
    answer.number = after.warnings.back().number;
    answer.reason = "still current";
    after = taken(after, visit(Role::chair, day_two, "Supt Greta Lowe"), {answer});
    CHECK(after.warnings.back().answered_by == "Supt Greta Lowe");
    step.lead_report = "missed two appointments in March";
    CHECK_FALSE(names(warned(decide(record, step, Role::minute_taker, day_two)), "word for word"));

    RecordInformation inform;
    inform.meeting = 2;
    inform.agency = Agency::prison;
    inform.text = "Adjudicated twice; works in the kitchen.";
    inform.form = "F";
    CHECK(names(warned(decide(record, inform, Role::minute_taker, day_two)),
                "MAPPA F without why it matters to this meeting and without its date"));
    inform.relevance = "his temper";
    inform.form_on = Date{2014, 4, 1};
    CHECK_FALSE(names(warned(decide(record, inform, Role::minute_taker, day_two)), "pasted-report"));
    auto reported = record;
    Contribution report;
    report.meeting = 2;
    report.agency = Agency::prison;
    report.contact = "Adjudicated twice; works in the kitchen";
    report.form = "F";
    reported.contributions.push_back(report);
    inform.form.clear();
    inform.relevance.clear();
    CHECK(names(warned(decide(reported, inform, Role::minute_taker, day_two)),
                "what Prison told is its MAPPA F word for word"));
}

TEST_CASE("FUP-45 minutes go to nobody off the list and to no address outside the secure domains; each copy is kept") {
    SendCopy copy;
    copy.meeting = 1;
    copy.to = "Gus Gossip";
    CHECK(names(named(decide(issued_minutes(), copy)), "Gus Gossip is not on the distribution list"));
    auto area = fenbury();
    area.secure_domains.push_back({"police.example"});
    copy.to = "Member of Police";
    copy.address = "member@webpost.example";
    CHECK(names(named(decide(issued_minutes(), copy, Role::coordinator, day_one, area)),
                "Member of Police: member@webpost.example is outside"));
    copy.address = "member@fenbury.police.example";
    const auto decision = decide(issued_minutes(), copy, Role::coordinator, day_one, area);
    REQUIRE(accepted(decision));
    const auto& sent = std::get<Acceptance>(decision).after.sendings.back();
    CHECK(sent.name == "Member of Police");
    CHECK(sent.by == "Ola Fielding");
    CHECK(sent.on == day_one);
    CHECK(sent.number == 3);
}

TEST_CASE("DCN-07 issuing the minutes leaves a row for each person with agency, day and version") {
    const auto record = issued_minutes();
    REQUIRE(record.sendings.size() == 2);
    CHECK(record.sendings.front().agency == Agency::probation);
    CHECK(record.sendings.front().on == day_one);
    CHECK(record.sendings.front().version == 1);
}

TEST_CASE("FUP-53 a review asks whether the plan of the last meeting was updated, and a no needs its reason") {
    auto record = second_ready();
    record.meetings.back().plan_updated.reset();
    CHECK(names(named(close(record, 2, day_two)),
                "is the plan of the meeting of 20 January 2014 updated and entered on ViSOR?"));
    record.meetings.back().plan_updated = Answer::no;
    CHECK(names(named(close(record, 2, day_two)), "why the plan of the meeting of 20 January 2014 was not updated"));
    record.meetings.back().plan_update = "the offender manager was ill";
    CHECK(accepted(close(record, 2, day_two)));
}

TEST_CASE(
    "FUP-70 a victim issue needs a named officer, and 'outside remit' is no reason while nobody supports the victim") {
    auto record = in_session();
    record.facts.victim_issue = Answer::yes;
    CHECK(names(named(decide(record, second_meeting_arranged())), "a named victim liaison officer"));
    RecordAttendance excuse;
    excuse.meeting = 1;
    excuse.agency = Agency::victim_liaison;
    excuse.presence = Presence::apologies;
    for (const auto* reason : {"not local", "Outside their remit"}) {
        excuse.reason = reason;
        CHECK(names(named(decide(record, excuse, Role::minute_taker)),
                    "is no reason while nobody named supports the victim"));
    }
    Person supporter;
    supporter.tie = Tie::supporter;
    supporter.name = "Una Mentor";
    record.people.push_back(supporter);
    CHECK(accepted(decide(record, excuse, Role::minute_taker)));
}

TEST_CASE("FUP-98 a violent offender has a named police manager, and one who leaves is flagged until replaced") {
    auto record = in_session();
    for (const auto* nobody : {"", "police team", "Detective Inspector"}) {
        record.facts.police_manager = nobody;
        CHECK(names(named(decide(record, second_meeting_arranged())), "police offender manager"));
    }
    record.facts.police_manager = "DC Nina Patrol";
    auto area = fenbury();
    Staff officer;
    officer.name = "DC Nina Patrol";
    officer.left_on = Date{2014, 1, 17};
    area.staff.push_back(officer);
    CHECK(names(texts_of(desk().checks(area, record, day_one)),
                "DC Nina Patrol, the police offender manager, left on 17 January 2014"));
    record.facts.police_manager = "DC Rae Placed";
    CHECK_FALSE(names(texts_of(desk().checks(area, record, day_one)), "police-manager-left"));
}

TEST_CASE("PHC-46 minutes do not close without legal status, category with basis, and victim issues") {
    auto record = ready_to_close();
    record.meetings.front().legal_status.clear();
    CHECK(names(named(close(record)), "legal status with its end"));
    record.facts.sentenced_on.reset();
    record.facts.category.reset();
    record.facts.basis.clear();
    record.meetings.front().no_victim_issue.clear();
    record.ratings.clear();
    const auto texts = named(close(record));
    for (const auto* part : {"legal status with its start", "MAPPA category", "statutory basis",
                             "why there is no victim issue", "risk of serious harm"})
        CHECK(names(texts, part));
}

TEST_CASE("PHC-55 each attending agency's stance is kept, and dissent needs a reason") {
    auto record = ready_to_close();
    RecordDissent dissent;
    dissent.meeting = 1;
    dissent.agency = Agency::police;
    CHECK(names(named(decide(record, dissent, Role::minute_taker)), "why it does not agree"));
    dissent.reason = "level 3 is needed";
    record = taken(record, visit(Role::minute_taker, day_one), {dissent});
    const auto decision = close(record);
    REQUIRE(accepted(decision));
    const auto& stances = std::get<Acceptance>(decision).after.stances;
    REQUIRE(stances.size() == 2);
    CHECK(stances.front().agreed == Answer::no);
    CHECK(stances.front().reason == "level 3 is needed");
    CHECK(stances.back().agency == Agency::probation);
    CHECK(stances.back().agreed == Answer::yes);
}

TEST_CASE("PHC-56 FUP-53 FUP-43 victims are always on the agenda, and each item says whether it is covered") {
    const auto open = in_session();
    const auto item = [](const std::vector<AgendaItem>& items, std::string_view heading) {
        return std::ranges::find(items, heading, &AgendaItem::heading);
    };
    const auto before = agenda(open, open.meetings.front());
    REQUIRE(item(before, "Victims and potential victims") != before.end());
    CHECK_FALSE(item(before, "Victims and potential victims")->covered);
    CHECK(item(before, "Critical public protection case and media") == before.end());
    const auto ready = ready_to_close(Level::three);
    const auto after = agenda(ready, ready.meetings.front());
    CHECK(item(after, "Victims and potential victims")->covered);
    CHECK(item(after, "Critical public protection case and media") != after.end());
    const auto review = second_under_way();
    const auto items = agenda(review, review.meetings.back());
    CHECK(item(items, "Plan of the last meeting updated and on ViSOR?") != items.end());
}

TEST_CASE("two cases are heard at one sitting when day, place and chair are the same and known") {
    Meeting one;
    one.scheduled_for = Date{2014, 3, 4};
    one.venue = "Quillmere Hall";
    one.chair = "Det Supt Hale";
    auto other = one;
    other.venue = "quillmere hall ";
    CHECK(same_sitting(one, other));
    for (auto member : {&Meeting::venue, &Meeting::chair}) {
        auto first = one, second = one;
        first.*member = second.*member = "  ";
        CHECK_FALSE(same_sitting(first, second));
        second.*member = "another";
        CHECK_FALSE(same_sitting(one, second));
    }
    other.state = MeetingState::cancelled;
    CHECK_FALSE(same_sitting(one, other));
    other = one;
    other.scheduled_for = Date{2014, 3, 5};
    CHECK_FALSE(same_sitting(one, other));
    one.scheduled_for.reset();
    other.scheduled_for.reset();
    CHECK_FALSE(same_sitting(one, other));
}

TEST_CASE("what withholds is read in any spelling, by the rule on minutes and by the notice alike") {
    Meeting meeting;
    for (const auto* said : {"Withheld: it would show the source", "MAPPA status WITHHELD, he would find the informant",
                             "Must NOT be told until the arrest", "He is not told, because of the source",
                             "Not to be informed: it would show the source"}) {
        meeting.told_offender = said;
        CHECK_MESSAGE(withheld_from_offender(meeting), said);
    }
    for (const auto* said : {"", "Told by Pru Bation on 3 March 2014", "Told on 3 March 2014; nothing was held back"}) {
        meeting.told_offender = said;
        CHECK_MESSAGE(!withheld_from_offender(meeting), said);
    }
}

TEST_CASE("FUP-06 whether the offender is told is an answer, and no word of the text overrides it") {
    Meeting meeting;
    meeting.offender_notice = OffenderNotice::given;
    meeting.told_offender = "Told on 3 March 2014; the address of the police informant was withheld";
    CHECK_FALSE(withheld_from_offender(meeting));
    meeting.offender_notice = OffenderNotice::withheld;
    meeting.told_offender = "He hears of it when the arrest is made";
    meeting.withheld_because = "it would show who the source is";
    CHECK(withheld_from_offender(meeting));
    CHECK(why_withheld(meeting) == "it would show who the source is");
}

TEST_CASE("WMD-16 diversity and contact with other agencies are minuted in a sentence") {
    auto record = ready_to_close();
    record.meetings.front().diversity = "N/A";
    record.meetings.front().other_agencies = "None.";
    const auto texts = warned(close(record));
    CHECK(names(texts, "diversity-minuted"));
    CHECK(names(texts, "liaison-minuted"));
}

TEST_CASE("WMD-19 minutes close when each agency on the case has a part in the plan or a reason why it has none") {
    auto record = ready_to_close();
    record.plan_entries.clear();
    const auto texts = named(close(record));
    CHECK(names(texts, "the part of Police in the plan"));
    CHECK(names(texts, "the part of Probation in the plan"));
    for (const auto agency : {Agency::police, Agency::probation}) {
        PlanEntry none;
        none.plan = 1;
        none.agency = agency;
        none.none_because = "the other agency does it all";
        record.plan_entries.push_back(none);
    }
    CHECK_FALSE(names(named(close(record)), "in the plan, or why it has none"));
}

}  // namespace meeting_test
