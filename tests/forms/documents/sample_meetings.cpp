#include "tests/forms/documents/sample_meetings.hpp"

namespace mappa::forms::sample {
namespace {

Date on_day(int year, unsigned month, unsigned of_month) { return {year, month, of_month}; }

void fill_referral(CaseRecord& record) {
    Referral referral;
    referral.number = 1;
    referral.state = ReferralState::accepted;
    referral.level_sought = Level::two;
    referral.offence_details =
        "He befriended the mother.\nHe offered to baby-sit.\nHe assaulted her daughter twice in three weeks.";
    referral.behaviour =
        "Polite and compliant on the wing; asks female staff about their children. Cell searched after a report: two "
        "magazines with pictures of children.";
    referral.offender_view = "Says he would never do it again and that the risk is 'about nil'.";
    referral.adds =
        "Only the police can search devices unannounced, and only children's social care can see both households: a "
        "joint plan closes the gap between visits.";
    referral.cannot_alone = "Probation cannot find out whom he meets between appointments.";
    referral.diversity = "Reads at the level of a nine-year-old: letters are read to him. No interpreter needed.";
    referral.earlier_mappa = "None known.";
    referral.other_agencies = "Children's social care: assessment of Child B, December 2029.";
    referral.media = "Local paper covered the trial; renewed interest is likely at release.";
    referral.staff_safety = "No lone female workers.";
    referral.drafted_on = on_day(2030, 1, 7);
    referral.submitted_on = on_day(2030, 1, 14);
    referral.reply_due = on_day(2030, 1, 24);
    referral.decided_on = on_day(2030, 1, 21);
    referral.referrer = "Olive Makebelieve";
    referral.referred_by = Agency::probation;
    referral.endorsed_by = "Max Manager";
    referral.endorsement = "The gap between visits is real and cannot be closed by us alone.";
    referral.endorsed_on = on_day(2030, 1, 11);
    referral.level_decided = Level::two;
    referral.decided_by = "Cora Coordinator, with the screening panel";
    referral.why = "Two agencies must act together before release.";
    referral.feedback = "A clear referral. Please add the date of the last cell search.";
    referral.sources = "OASys of 8 January 2030; nDelius contact log to 13 January 2030; ViSOR.";
    referral.submissions = 1;
    record.referrals = {referral};
    record.invitees = {Invitee{{Agency::police, "Exampleshire Police", "PC Percy Pretend", "police offender manager",
                                "percy.pretend@police.example", "Searches devices and visits"},
                               1,
                               1},
                       Invitee{{Agency::childrens_social_care, "Exampleton Council", "Sam Notreal", "social worker",
                                "sam.notreal@council.example", "Knows Child B's household"},
                               1,
                               2}};
    View police;
    police.referral = police.number = 1;
    police.agency = Agency::police;
    police.by = "Insp. Inez Unreal";
    police.on = on_day(2030, 1, 18);
    police.level = Level::two;
    police.reasons = "Unannounced searches need a joint plan.";
    police.sources = "ViSOR, PNC, intelligence to 17 January 2030";
    View probation = police;
    probation.number = 2;
    probation.agency = Agency::probation;
    probation.by = "Dora Deputy";
    probation.reasons = "The lead agency cannot see both households.";
    probation.sources = "nDelius, OASys";
    record.views = {police, probation};
}

Attendance attendance(int number, Agency agency, std::string name, std::string role, Presence presence,
                      std::string reason, std::string report) {
    Attendance row;
    row.meeting = 2;
    row.number = number;
    row.agency = agency;
    row.name = std::move(name);
    row.role = std::move(role);
    row.presence = presence;
    row.reason = std::move(reason);
    row.report = std::move(report);
    return row;
}

void fill_attendance(CaseRecord& record) {
    record.attendances = {
        attendance(1, Agency::probation, "Olive Makebelieve", "offender manager", Presence::attended, "", ""),
        attendance(2, Agency::police, "PC Percy Pretend", "police offender manager", Presence::attended, "", ""),
        attendance(3, Agency::victim_liaison, "Vera Imagined", "victim liaison officer", Presence::telephone, "", ""),
        attendance(4, Agency::childrens_social_care, "Sam Notreal", "social worker", Presence::written_report,
                   "In court that morning",
                   "Home visit to Child B on 1 May: no concerns, mother knows of the conviction"),
        attendance(5, Agency::housing, "Hal Houseless", "housing options manager", Presence::apologies,
                   "On leave; no deputy was found", ""),
        attendance(6, Agency::electronic_monitoring, "Tilda Tagg", "account manager", Presence::no_reply, "", "")};
    const auto required = [](Agency agency, std::string because, Presence presence) {
        return RequiredAgency{
            2,
            agency,
            std::move(because),
            {},
            Answer::yes,
            presence == Presence::attended || presence == Presence::telephone ? Answer::yes : Answer::no,
            presence};
    };
    record.required_agencies = {
        required(Agency::probation, "lead agency", Presence::attended),
        required(Agency::police, "Responsible Authority", Presence::attended),
        required(Agency::victim_liaison, "there is a victim issue", Presence::telephone),
        required(Agency::childrens_social_care, "children are at risk", Presence::written_report),
        required(Agency::electronic_monitoring, "the offender will be tagged", Presence::no_reply)};
    Invitation invited;
    invited.meeting = 2;
    invited.number = 1;
    invited.agency = Agency::housing;
    invited.authority = "Exampleton Council";
    invited.name = "Hal Houseless";
    invited.role = "housing options manager";
    record.invitations = {invited};
    record.information = {
        Information{{Agency::police,
                     "PC Percy Pretend",
                     "No intelligence since January.\nHis former lodger, Ned Nobody, died in November 2029.",
                     {},
                     {},
                     {},
                     {}},
                    2,
                    1},
        Information{{Agency::victim_liaison,
                     "Vera Imagined",
                     "Victim A's mother asks for an exclusion zone that takes in the new school.",
                     {},
                     {},
                     {},
                     {}},
                    2,
                    2},
        Information{{Agency::housing, "By e-mail", "Nothing known.", {}, {}, {}, {}}, 2, 3}};
}

void fill_meetings(CaseRecord& record) {
    Meeting first;
    first.number = 1;
    first.referral = 1;
    first.state = MeetingState::posted;
    first.level = Level::two;
    first.initial = Answer::yes;
    first.held_on = first.closed_on = on_day(2030, 2, 11);
    first.minutes_version = 1;
    first.approved_on = first.issued_on = on_day(2030, 2, 20);
    first.approved_by = "Charlotte Chairwoman";
    Meeting second;
    second.number = 2;
    second.referral = 1;
    second.state = MeetingState::issued;
    second.level = Level::two;
    second.initial = Answer::no;
    second.scheduled_for = second.held_on = second.closed_on = on_day(2030, 5, 7);
    second.time = "10:00";
    second.venue = "Room 4, Exampleton Police Station";
    second.chair = "Charlotte Chairwoman";
    second.chair_role = "detective chief inspector";
    second.minute_taker = "Minnie Scribe";
    second.confidentiality = "Read out by the chair; everybody present agreed to it.";
    second.purpose = "First review: release is fixed for 2 September 2030.";
    second.previous_minutes = "Agreed, with the spelling of Vera Imagined's name corrected.";
    second.lead_report =
        "Category 1, level 2. He has kept all appointments with the prison offender manager.\nHe has asked to live "
        "near his sister, which would bring him within half a mile of Child B.";
    second.offender_view = "He says that he needs 'a job and to be left alone'.";
    second.success_view = "A flat of his own and work in a warehouse.";
    second.told_offender =
        "Olive Makebelieve tells him on 14 May 2030 that he stays at level 2 and what his conditions will be; the "
        "police checks are not mentioned.";
    second.victims =
        "The exclusion zone is to be widened before release. Victim A's mother has a panic alarm and knows whom to "
        "call.";
    second.diversity = "Letters are read to him; appointments avoid his Friday prayers group.";
    second.human_rights =
        "Each restriction was weighed against his private and family life: contact with his sister is not restricted.";
    second.risk_confirmed =
        "Lowered from very high to high to children: not imminent while in custody; to be looked at again before "
        "release.";
    second.plan_reviewed = Answer::yes;
    second.plan_review = "Supervision and monitoring were rewritten for release; telephone monitoring has ended.";
    second.contingency_review = "Both contingencies were read out and confirmed.";
    second.media = "Police press office holds a reactive line.";
    second.visor = "PC Percy Pretend updates the record with these minutes.";
    second.next_review = on_day(2030, 8, 20);
    second.review_limit = on_day(2030, 8, 27);
    second.minutes_due = on_day(2030, 5, 21);
    second.actions_sent_on = on_day(2030, 5, 7);
    second.minutes_version = 1;
    second.approved_on = on_day(2030, 5, 16);
    second.approved_by = "Charlotte Chairwoman";
    second.issued_on = on_day(2030, 5, 17);
    second.issued_by = "Cora Coordinator";
    record.meetings = {first, second};
    for (const auto& each : record.meetings) {
        MinutesVersion version;
        version.meeting = each.number;
        version.version = 1;
        version.approved_on = each.approved_on;
        version.approved_by = each.approved_by;
        version.issued_on = each.issued_on;
        version.issued_by = "Cora Coordinator";
        record.minutes_versions.push_back(version);
    }
    LevelDecision decision;
    decision.meeting = 2;
    decision.level = Level::two;
    decision.why = "Release is close and three agencies have to act in the same weeks.";
    decision.dissent =
        "Housing, by e-mail, would have preferred level 3 because of the press; the chair found no call on senior "
        "resources.";
    decision.agencies = "Probation, police, victim liaison, children's social care";
    decision.on = on_day(2030, 5, 7);
    decision.by = "Charlotte Chairwoman";
    record.level_decisions = {decision};
    record.disclosures = {
        Disclosure{{DisclosureDecision::disclose,
                    "Necessary because the warden lets rooms to families in the annexe; lawful under common law; "
                    "limited to what protects the children.",
                    "Warden of Imaginary House annexe",
                    "That he may not be alone with children",
                    "PC Percy Pretend",
                    "in person",
                    {},
                    "the common law power of the police to prevent crime",
                    {},
                    {},
                    on_day(2030, 8, 26),
                    Answer::yes},
                   {},
                   2,
                   1},
        Disclosure{{DisclosureDecision::do_not_disclose,
                    "The employer's site has no children on it: disclosure would not protect anybody.",
                    "",
                    "",
                    "",
                    "",
                    {},
                    {},
                    {},
                    {},
                    {},
                    Answer::no},
                   {},
                   2,
                   2}};
}

Action action(int number, int meeting, std::string text, Pillar pillar, std::string owner, Agency agency, Date due,
              std::string why) {
    Action row;
    row.number = number;
    row.meeting = meeting;
    row.text = std::move(text);
    row.pillar = pillar;
    row.owner = std::move(owner);
    row.agency = agency;
    row.due = row.original_due = due;
    row.why = std::move(why);
    row.agreed_on = meeting == 1 ? on_day(2030, 2, 11) : on_day(2030, 5, 7);
    return row;
}

void fill_actions(CaseRecord& record) {
    auto searched = action(1, 1, "Search the devices held in property", Pillar::monitoring, "PC Percy Pretend",
                           Agency::police, on_day(2030, 3, 1), "Unknown contacts");
    searched.state = ActionState::closed;
    searched.done = "Two telephones searched";
    searched.found = "Nothing on the first; eleven deleted messages to a mother in Exampleton on the second";
    searched.by = "PC Percy Pretend";
    searched.on = on_day(2030, 2, 27);
    searched.closed_on = on_day(2030, 5, 7);
    searched.accepted_at = 2;
    searched.accepted_comment = "The mother is to be warned: see action 5.";
    auto moved = action(2, 1, "Find a release address outside the exclusion zone", Pillar::supervision, "Hal Houseless",
                        Agency::housing, on_day(2030, 7, 1), "No address yet");
    auto not_done = action(3, 1, "Visit the sister", Pillar::victim_safety, "Sam Notreal",
                           Agency::childrens_social_care, on_day(2030, 4, 1), "Child B");
    not_done.state = ActionState::not_completed;
    not_done.not_done_because = "She was in hospital throughout April";
    auto warn =
        action(4, 2, "Widen the exclusion zone to take in the new school", Pillar::victim_safety, "Olive Makebelieve",
               Agency::probation, on_day(2030, 8, 1), "Victim A changes school in September");
    auto urgent = action(5, 2, "Warn the mother who received the deleted messages", Pillar::victim_safety,
                         "PC Percy Pretend", Agency::police, on_day(2030, 5, 9), "He may try her again from prison");
    urgent.urgent = Answer::yes;
    auto to_name = action(6, 2, "Book the tag fitting for the day of release", Pillar::monitoring, "",
                          Agency::electronic_monitoring, on_day(2030, 8, 26), "Curfew begins that night");
    to_name.taken_by = "Tilda Tagg";
    to_name.for_allocation = Answer::yes;
    to_name.state = ActionState::unallocated;
    record.actions = {searched, moved, not_done, warn, urgent, to_name};
    record.action_changes = {ActionChange{1, 2, "due", "2030-04-15", "2030-07-01", "Charlotte Chairwoman",
                                          "The release date moved", on_day(2030, 5, 7)}};
}

}  // namespace

void add_referral_and_meetings(CaseRecord& record) {
    fill_referral(record);
    fill_attendance(record);
    fill_meetings(record);
    fill_actions(record);
}

}  // namespace mappa::forms::sample
