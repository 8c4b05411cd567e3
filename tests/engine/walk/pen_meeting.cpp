#include "engine/record/distribution.hpp"
#include "engine/record/required.hpp"
#include "tests/engine/walk/pen.hpp"
#include "tests/support/desk_fixture.hpp"

namespace mappa::test {

Level Pen::above_level_1() { return rarely(3) ? Level::three : Level::two; }

int Pen::in_session() const {
    for (const auto& each : record().meetings) {
        if (each.state == MeetingState::in_session) return each.number;
    }
    return 0;
}

Level Pen::level_to_decide() {
    const auto now = record().facts.level().value_or(Level::two);
    auto level = now == Level::one ? Level::two : now;
    if (rarely(4))
        level = level == Level::three ? Level::two : Level::one;
    else if (rarely(5))
        level = Level::three;
    return level == Level::one && record().facts.category == Category::three ? Level::two : level;
}

void Pen::write(DraftReferral& step) {
    step = referral();
    step.level_sought = cast_.sought;
    step.invite.clear();
    for (const auto agency : agencies()) step.invite.push_back(member_of(cast_, agency));
    if (rarely(25)) step.ground = Ground::domestic_abuse;
}

void Pen::write(EditReferral& step) {
    DraftReferral whole;
    write(whole);
    static_cast<ReferralForm&>(step) = whole;
    step.ground = Ground::mappa;
    step.invite = whole.invite;
}

void Pen::write(EndorseReferral& step) { step.rationale = "one agency cannot watch the places where he drinks"; }

void Pen::write(GiveView& step) {
    const auto* referral = record().referral(step.referral);
    step.level = referral && referral->level_sought && !rarely(6) ? referral->level_sought : above_level_1();
    step.reasons = "both agencies have to act on the same signs";
    step.sources = "own records, looked at on " + day();
}

/// At the level that was settled or that the views agree on.
void Pen::write(AcceptReferral& step) {
    step.level = above_level_1();
    for (const auto& view : record().views) {
        if (view.referral == step.referral && view.level) step.level = view.level;
    }
    const auto* referral = record().referral(step.referral);
    if (referral && referral->settled_level) step.level = referral->settled_level;
    step.why = "the risk can be met only by several agencies together";
    step.feedback = "a clear referral";
    step.sources = "police records, " + day();
    step.agencies = "police, probation";
    step.resources = "a bed at short notice";
    step.senior_manager = cast_.senior;
}

void Pen::write(ScheduleMeeting& step) {
    step.on = scene_.today.plus_days(dice_.between(0, 20));
    step.chair = rarely(10) ? "" : cast_.chair;
    step.minute_taker = cast_.minute_taker;
}

/// Whoever is still missing of those the facts require.
void Pen::write(InviteToMeeting& step) {
    const auto number = step.meeting;
    auto agency = Agency::police;
    for (const auto& line : required_at(record(), number)) {
        if (line.invited == Answer::no) agency = *line.agency;
    }
    static_cast<InviteeForm&>(step) = member_of(cast_, agency);
}

void Pen::write(RearrangeMeeting& step) {
    step.on = scene_.today.plus_days(dice_.between(0, 15));
    step.why = "the chair was called to court";
}

void Pen::write(RecordMinutes& step) {
    const auto number = step.meeting;
    const auto* meeting = record().meeting(number);
    const auto held = meeting ? meeting->held_on.value_or(scene_.today) : scene_.today;
    const auto* decision = record().decision_of(number);
    const bool high = record().facts.level() == Level::three || (decision && decision->level == Level::three);
    step = std::get<RecordMinutes>(minutes(number, record(), Level::two, held.plus_days(high ? 50 : 100)).front());
    step.confidentiality = cast_.chair + " read out the statement on confidentiality and diversity";
    step.lead_report = "kept every appointment up to " + day();
    step.victims = cast_.liaison + " spoke to those concerned before " + day();
}

void Pen::write(RecordAttendance& step) {
    const auto number = step.meeting;
    auto agency = rarely(6) ? Agency::housing : Agency::police;
    for (const auto& line : required_at(record(), number)) {
        if (!line.presence && line.came != Answer::yes) agency = *line.agency;
    }
    const auto invitee = member_of(cast_, agency);
    step.agency = agency;
    step.authority = invitee.authority;
    step.name = invitee.name;
    step.role = invitee.role;
    step.can_commit = Answer::yes;
    step.presence = Words<Presence>::list[static_cast<std::size_t>(rarely(3) ? dice_.below(7) : 0)].value;
    step.reason = "called to court on " + day();
    step.report = "two pages of " + day();
    step.letter_on = scene_.today;
    // Whoever leads a level 3 case comes in person.
    if (agency == record().facts.lead_agency) step.presence = Presence::attended;
}

void Pen::write(RecordInformation& step) {
    const auto all = agencies();
    step.agency = pick(dice_, all);
    step.given_by = member_of(cast_, *step.agency).name;
    step.text = "wrote before " + day() + " that nobody had seen him at the old places";
    step.relevance = "shows whether the plan is kept";
    step.no_action_because = "its line in the plan runs on";
}

void Pen::write(DecideDisclosure& step) {
    step.about = "everybody named";
    step.decided_by = cast_.chair;
    step.decision = rarely(3)   ? DisclosureDecision::disclose
                    : rarely(3) ? DisclosureDecision::defer
                                : DisclosureDecision::do_not_disclose;
    step.reason = "meeting " + std::to_string(step.meeting) + " weighed on " + day() + " whom it would keep from harm";
    step.to_whom = "Dora Notreal";
    step.what = "his convictions for violence";
    step.by_whom = cast_.police_manager;
    step.by_agency = Agency::police;
    step.how = "in person, at her mother's";
    step.by_when = scene_.today.plus_days(dice_.between(0, 9));
    step.lawful_basis = "common law power to prevent crime";
    step.offender_told = Answer::yes;
}

void Pen::decide(DecideLevel& step, Level level) {
    step.level = level;
    step.why = "the agencies looked at what each of them still has to do on " + day();
    step.dissent = "none";
    step.not_longer = "no incident since the last meeting, confirmed by police";
    step.agencies = "police, probation";
    step.resources = "a bed at short notice";
    step.senior_manager = cast_.senior;
}

void Pen::write(DecideLevel& step) { decide(step, level_to_decide()); }

void Pen::write(RecordDissent& step) {
    step.agency = Agency::police;
    for (const auto& each : record().attendances) {
        if (each.meeting == step.meeting && each.came()) step.agency = each.agency;
    }
    step.reason = "holds that the level is too low while he keeps old company";
}

void Pen::write(MakeDisclosure& step) {
    Scribbler{dice_, scene_, 0}.fill(step);
    for (const auto& each : record().disclosures) {
        if (each.decision != DisclosureDecision::disclose || (each.made_on && !rarely(4))) continue;
        step.meeting = each.meeting;
        step.number = each.number;
    }
    step.made_on = scene_.today;
}

void Pen::write(PostMinutes& step) { step.lead_agency = record().facts.lead_agency; }

void Pen::write(IssueMinutes&) {}

void Pen::write(WithholdMinutes& step) {
    step.why = "their part in the case has ended";
    for (const auto& each : distribution_list(record(), step.meeting)) {
        step.name = each.name;
        if (each.withheld) step.put_back = Answer::yes;
    }
}

void Pen::write(SendCopy& step) {
    step.address = "somebody@fenbury.police.example";
    for (const auto& each : distribution(record(), step.meeting)) step.to = each.name;
}

void Pen::write(AddAction& step) {
    step.meeting = rarely(2) ? in_session() : 0;
    step.text = "ask the licensees of three public houses who he comes with";
    step.pillar = Pillar::monitoring;
    step.agency = Agency::police;
    step.why = "company came before both attacks";
    step.due = scene_.today.plus_days(dice_.between(0, 40));
    step.for_allocation = rarely(3) ? Answer::yes : Answer::no;
    step.taken_by = "DI Otto Grey";
    if (step.for_allocation == Answer::no || rarely(4)) step.owner = cast_.police_manager;
}

void Pen::write(CompleteAction& step) {
    step.done = "spoke to all three on " + day();
    step.found = "one had served him twice since Easter";
    step.by = cast_.police_manager;
    step.on = scene_.today;
}

void Pen::write(AcceptOutcome& step) {
    const auto* action = record().action(step.action);
    const auto meeting = in_session();
    step.meeting = action && meeting > action->meeting ? meeting : 0;
    step.comment = "heard what was found";
}

void Pen::write(ProposeOutcome& step) {
    step.status = rarely(4) ? OutcomeStatus::not_done : OutcomeStatus::done;
    step.sheet = "police.xlsx";
    const auto* action = record().action(step.action);
    if (action) step.agency = action->agency;
    if (step.status == OutcomeStatus::not_done) {
        step.why = "the licensee is away until the end of the month";
        return;
    }
    CompleteAction report;
    write(report);
    static_cast<OutcomeForm&>(step) = report;
}

void Pen::write(AdoptOutcome& step) {
    AcceptOutcome accept;
    accept.action = step.action;
    write(accept);
    step.meeting = accept.meeting;
    step.comment = accept.comment;
}

void Pen::write(MoveAction& step) {
    step.due = scene_.today.plus_days(dice_.between(1, 40));
    step.why = "the licensee is away until then";
}

void Pen::write(ReassignAction& step) {
    step.owner = "DC Otto Vale";
    step.owner_role = "constable";
    step.agency = Agency::police;
    step.why = "the first officer moved to another unit";
}

void Pen::write(SupersedeAction& step) {
    step.why = "the later action asks for the same and more";
    for (const auto& each : record().actions) {
        if (each.pending() && each.number != step.action) step.by = each.number;
    }
}

}  // namespace mappa::test
