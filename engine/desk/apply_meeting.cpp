#include <algorithm>

#include "engine/desk/apply.hpp"

namespace mappa::effect {
namespace {

Meeting& meeting_of(CaseRecord& record, int number) {
    if (auto* meeting = record.meeting(number)) return *meeting;
    throw UnreadableEvent("the journal speaks of meeting " + std::to_string(number) + ", which does not exist");
}

/// Rows are numbered within their meeting.
template <class Row>
int next_number(const std::vector<Row>& rows, int meeting) {
    return static_cast<int>(std::ranges::count(rows, meeting, &Row::meeting)) + 1;
}

/// Adds a row that a meeting recorded.
template <class Row, class Form>
void add_row(std::vector<Row>& rows, int meeting, const Form& form) {
    auto row = row_of<Row, Form>(form);
    row.number = next_number(rows, meeting);
    row.meeting = meeting;
    rows.push_back(std::move(row));
}

}  // namespace

void apply(CaseRecord& record, const Event&, const ScheduleMeeting& step) {
    Meeting meeting;
    meeting.number = step.meeting;
    meeting.level = step.level;
    meeting.initial = step.initial;
    meeting.scheduled_for = step.on;
    meeting.time = step.time;
    meeting.venue = step.venue;
    meeting.chair = step.chair;
    meeting.chair_role = step.chair_role;
    meeting.minute_taker = step.minute_taker;
    for (const auto& referral : record.referrals) {
        if (referral.state == ReferralState::accepted) meeting.referral = referral.number;
    }
    record.meetings.push_back(std::move(meeting));
}

void apply(CaseRecord& record, const Event& event, const InviteToMeeting& step) {
    move(meeting_of(record, step.meeting).state, MeetingSignal::invite);
    add_row<Invitation, InviteeForm>(record.invitations, step.meeting, step);
    record.invitations.back().sent_on = event.on;
}

void apply(CaseRecord& record, const Event&, const RearrangeMeeting& step) {
    auto& meeting = meeting_of(record, step.meeting);
    move(meeting.state, MeetingSignal::rearrange);
    meeting.scheduled_for = step.on;
    meeting.held_on.reset();
}

void apply(CaseRecord& record, const Event&, const CancelMeeting& step) {
    auto& meeting = meeting_of(record, step.meeting);
    move(meeting.state, MeetingSignal::cancel);
    meeting.cancelled_because = step.why;
}

void apply(CaseRecord& record, const Event& event, const OpenMeeting& step) {
    auto& meeting = meeting_of(record, step.meeting);
    move(meeting.state, MeetingSignal::open);
    meeting.held_on = event.on;
    if (step.level) meeting.level = step.level;
    if (step.initial) meeting.initial = step.initial;
}

void apply(CaseRecord& record, const Event&, const RecordMinutes& step) {
    auto& meeting = meeting_of(record, step.meeting);
    move(meeting.state, MeetingSignal::record);
    overlay<MinutesForm>(meeting, step);
}

void apply(CaseRecord& record, const Event&, const RecordAttendance& step) {
    move(meeting_of(record, step.meeting).state, MeetingSignal::record);
    // The same person of the same agency recorded again is a correction, not a second person.
    const auto same = std::ranges::find_if(record.attendances, [&](const Attendance& each) {
        return each.meeting == step.meeting && each.agency == step.agency && each.name == step.name;
    });
    if (same == record.attendances.end()) add_row<Attendance, AttendanceForm>(record.attendances, step.meeting, step);
    else static_cast<AttendanceForm&>(*same) = step;
    // Minuted after the meeting closed: what became of the required agency changes with it.
    for (auto& line : record.required_agencies) {
        if (line.meeting != step.meeting || line.agency != step.agency) continue;
        line.came = Answer::no;
        for (const auto& each : record.attendances) {
            if (each.meeting != line.meeting || each.agency != line.agency) continue;
            if (line.came != Answer::yes) line.presence = each.presence;
            if (each.came()) line.came = Answer::yes;
        }
    }
}

void apply(CaseRecord& record, const Event&, const RecordInformation& step) {
    move(meeting_of(record, step.meeting).state, MeetingSignal::record);
    add_row<Information, InformationForm>(record.information, step.meeting, step);
}

void apply(CaseRecord& record, const Event&, const DecideDisclosure& step) {
    move(meeting_of(record, step.meeting).state, MeetingSignal::decide);
    add_row<Disclosure, DisclosureForm>(record.disclosures, step.meeting, step);
}

void apply(CaseRecord& record, const Event& event, const DecideLevel& step) {
    auto& meeting = meeting_of(record, step.meeting);
    move(meeting.state, MeetingSignal::decide);
    // Until the meeting closes the decision may be put differently; then it stands.
    std::erase_if(record.level_decisions, [&](const LevelDecision& each) { return each.meeting == step.meeting; });
    auto row = row_of<LevelDecision, LevelDecisionForm>(step);
    row.meeting = step.meeting;
    row.on = event.on;
    row.by = "Level " + std::string{meeting.level ? code(*meeting.level) : ""} + " meeting " + std::to_string(step.meeting) + ", chair " + meeting.chair;
    record.level_decisions.push_back(std::move(row));
}

void apply(CaseRecord& record, const Event& event, const CloseMeeting& step) {
    auto& meeting = meeting_of(record, step.meeting);
    move(meeting.state, MeetingSignal::close);
    meeting.closed_on = event.on;
    meeting.minutes_due = step.minutes_due;
    meeting.review_limit = step.review_limit;
    record.required_agencies.insert(record.required_agencies.end(), step.required.begin(), step.required.end());
    const auto* decision = record.decision_of(step.meeting);
    if (decision && step.level && record.facts.open()) {
        const auto held = meeting.held_on.value_or(event.on);
        put_level_in_force(record, *step.level, held, step.meeting, decision->by, decision->why, decision->dissent);
    }
}

void apply(CaseRecord& record, const Event& event, const SendActions& step) {
    auto& meeting = meeting_of(record, step.meeting);
    move(meeting.state, MeetingSignal::send_actions);
    if (!meeting.actions_sent_on) meeting.actions_sent_on = event.on;
}

void apply(CaseRecord& record, const Event& event, const ApproveMinutes& step) {
    auto& meeting = meeting_of(record, step.meeting);
    move(meeting.state, MeetingSignal::approve);
    meeting.approved_on = event.on;
    meeting.approved_by = event.actor.name;
    meeting.minutes_version = step.minutes_version;
}

void apply(CaseRecord& record, const Event& event, const IssueMinutes& step) {
    auto& meeting = meeting_of(record, step.meeting);
    move(meeting.state, MeetingSignal::issue);
    // The clock asks when the minutes first went out; a corrected version does not make them late.
    if (!meeting.issued_on) meeting.issued_on = event.on;
    meeting.version_issued_on = event.on;
    meeting.issued_by = event.actor.name;
    meeting.issued_to = step.to;
}

void apply(CaseRecord& record, const Event& event, const PostMinutes& step) {
    auto& meeting = meeting_of(record, step.meeting);
    move(meeting.state, MeetingSignal::post);
    if (!meeting.posted_on) meeting.posted_on = event.on;
    meeting.version_posted_on = event.on;
    meeting.posted_by = event.actor.name;
}

void apply(CaseRecord& record, const Event&, const CorrectMinutes& step) {
    auto& meeting = meeting_of(record, step.meeting);
    move(meeting.state, MeetingSignal::correct);
    meeting.correction = step.why;
    meeting.version_issued_on.reset();
    meeting.version_posted_on.reset();
}

}  // namespace mappa::effect
