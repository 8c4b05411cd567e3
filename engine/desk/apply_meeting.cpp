#include <algorithm>
#include <set>

#include "engine/access/access.hpp"
#include "engine/desk/apply.hpp"
#include "engine/record/distribution.hpp"
#include "engine/record/required.hpp"
#include "engine/text/checks.hpp"

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

/// The row of this version of the minutes; it is there from the day a correction is begun, or the first is approved.
MinutesVersion& version_of(CaseRecord& record, int meeting, int version) {
    for (auto& each : record.minutes_versions) {
        if (each.meeting == meeting && each.version == version) return each;
    }
    auto& added = record.minutes_versions.emplace_back();
    added.meeting = meeting;
    added.version = version;
    return added;
}

/// Notes that a copy of something went to somebody, once for each version.
void send(CaseRecord& record, const Event& event, int meeting, const std::string& what, const std::string& name,
          std::optional<Agency> agency, const std::string& address) {
    if (name.empty()) return;
    const auto version = meeting_of(record, meeting).minutes_version;
    const bool sent = std::ranges::any_of(record.sendings, [&](const Sending& each) {
        return each.meeting == meeting && each.what == what && each.version == version && each.name == name &&
               each.agency == agency;
    });
    if (sent) return;
    record.sendings.push_back({meeting, next_number(record.sendings, meeting), version, what, name, address,
                               event.actor.name, agency, event.on});
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
    meeting.minutes_allotted = step.minutes_allotted;
    meeting.kind = step.kind;
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
    ++meeting.rearranged;
    meeting.scheduled_for = step.on;
    meeting.held_on.reset();
}

void apply(CaseRecord& record, const Event&, const CancelMeeting& step) {
    auto& meeting = meeting_of(record, step.meeting);
    move(meeting.state, MeetingSignal::cancel);
    ++meeting.rearranged;
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
    // The same person of the same agency recorded again is a correction, not a second person. So is whoever completes a
    // row that lacks its agency or its name: it would keep the meeting from closing, and nothing else could correct it.
    const auto row_like = [&](auto&& matches) {
        return std::ranges::find_if(
            record.attendances, [&](const Attendance& each) { return each.meeting == step.meeting && matches(each); });
    };
    const bool named = !blank(step.name);
    auto same = row_like([&](const Attendance& each) { return each.agency == step.agency && each.name == step.name; });
    if (same == record.attendances.end()) {
        same = row_like([&](const Attendance& each) {
            return (!each.agency && (each.name == step.name || blank(each.name))) ||
                   (named && each.agency == step.agency && blank(each.name));
        });
    }
    if (same == record.attendances.end())
        add_row<Attendance, AttendanceForm>(record.attendances, step.meeting, step);
    else
        static_cast<AttendanceForm&>(*same) = step;
    // Minuted after the meeting closed: what became of the required agency changes with it.
    for (auto& line : record.required_agencies) {
        if (line.meeting == step.meeting && line.agency == step.agency) recount(record, line);
    }
}

void apply(CaseRecord& record, const Event&, const RecordInformation& step) {
    move(meeting_of(record, step.meeting).state, MeetingSignal::record);
    add_row<Information, InformationForm>(record.information, step.meeting, step);
}

void apply(CaseRecord& record, const Event& event, const DecideDisclosure& step) {
    auto& meeting = meeting_of(record, step.meeting);
    move(meeting.state, MeetingSignal::decide);
    add_row<Disclosure, DisclosureForm>(record.disclosures, step.meeting, step);
    auto& row = record.disclosures.back();
    if (row.decided_by.empty()) row.decided_by = meeting.chair;
    row.action = step.action;
    if (step.action == 0) return;
    // A decision to disclose is somebody's action until it is recorded as done (004 1; 001 5.25).
    ActionForm form;
    form.text = "Disclose to " + step.to_whom + ": " + step.what;
    form.pillar = Pillar::victim_safety;
    form.owner = step.by_whom;
    form.agency = step.by_agency ? step.by_agency : record.facts.lead_agency;
    form.why = step.reason;
    form.due = step.by_when;
    open_action(record, event, step.action, step.meeting, std::move(form));
}

void apply(CaseRecord& record, const Event& event, const DecideLevel& step) {
    auto& meeting = meeting_of(record, step.meeting);
    move(meeting.state, MeetingSignal::decide);
    // Until the meeting closes the decision may be put differently; then it stands.
    std::erase_if(record.level_decisions, [&](const LevelDecision& each) { return each.meeting == step.meeting; });
    auto row = row_of<LevelDecision, LevelDecisionForm>(step);
    row.meeting = step.meeting;
    row.on = event.on;
    row.by = "Level " + std::string{meeting.level ? code(*meeting.level) : ""} + " meeting " +
             std::to_string(step.meeting) + ", chair " + meeting.chair;
    record.level_decisions.push_back(std::move(row));
}

void apply(CaseRecord& record, const Event& event, const CloseMeeting& step) {
    auto& meeting = meeting_of(record, step.meeting);
    move(meeting.state, MeetingSignal::close);
    meeting.closed_on = event.on;
    meeting.minutes_due = step.minutes_due;
    meeting.review_limit = step.review_limit;
    record.required_agencies.insert(record.required_agencies.end(), step.required.begin(), step.required.end());
    // Who sat at the table agreed, unless it is recorded that they differed (000 2.1).
    for (const auto& each : record.attendances) {
        if (each.meeting != step.meeting || !each.came() || !each.agency) continue;
        const bool known = std::ranges::any_of(record.stances, [&](const Stance& stance) {
            return stance.meeting == step.meeting && stance.agency == each.agency;
        });
        if (!known) record.stances.push_back({step.meeting, each.agency, Answer::yes, {}});
    }
    const auto* decision = record.decision_of(step.meeting);
    if (decision && step.level && record.facts.open()) {
        const auto held = meeting.held_on.value_or(event.on);
        put_level_in_force(record, event, *step.level, held, step.meeting, decision->by, decision->why,
                           decision->dissent);
    }
}

void apply(CaseRecord& record, const Event& event, const SendActions& step) {
    auto& meeting = meeting_of(record, step.meeting);
    move(meeting.state, MeetingSignal::send_actions);
    if (!meeting.actions_sent_on) {
        meeting.actions_sent_on = event.on;
        meeting.actions_sent_at = event.recorded_at;
    }
    for (const auto& each : step.sent)
        send(record, event, step.meeting, "action list", each.name, each.agency, each.address);
    if (!step.sent.empty()) return;
    // Of a category 4 case whose owners are all of other services, nothing went out; nor does it to an action of
    // nobody.
    const auto receiver = [](const Action& each) { return each.owner.empty() ? each.taken_by : each.owner; };
    const auto may_have_it = [&](const Action& each) {
        return each.pending() && !receiver(each).empty() && may_be_sent(record, receiver(each), each.agency);
    };
    if (std::ranges::none_of(record.actions, may_have_it)) return;
    // Sent by a program of before the step named everybody, and each name once.
    std::set<std::string> named;
    for (const auto& each : record.actions) {
        const auto name = receiver(each);
        if (!each.pending() || name.empty() || !named.insert(name).second) continue;
        const auto invited = std::ranges::find_if(record.invitations, [&](const Invitation& known) {
            return known.meeting == step.meeting && known.name == each.owner;
        });
        send(record, event, step.meeting, "action list", name, each.agency,
             invited == record.invitations.end() ? std::string{} : invited->contact);
    }
}

void apply(CaseRecord& record, const Event& event, const ApproveMinutes& step) {
    auto& meeting = meeting_of(record, step.meeting);
    move(meeting.state, MeetingSignal::approve);
    meeting.approved_on = event.on;
    meeting.approved_by = event.actor.name;
    meeting.minutes_version = step.minutes_version;
    auto& version = version_of(record, step.meeting, step.minutes_version);
    version.approved_on = event.on;
    version.approved_by = event.actor.name;
}

void apply(CaseRecord& record, const Event& event, const WithholdMinutes& step) {
    move(meeting_of(record, step.meeting).state, MeetingSignal::withhold);
    add_row<Withholding, WithholdingForm>(record.withholdings, step.meeting, step);
    record.withholdings.back().on = event.on;
    record.withholdings.back().by = event.actor.name;
}

void apply(CaseRecord& record, const Event& event, const IssueMinutes& step) {
    auto& meeting = meeting_of(record, step.meeting);
    move(meeting.state, MeetingSignal::issue);
    // The clock asks when the minutes first went out; a corrected version does not make them late.
    if (!meeting.issued_on) meeting.issued_on = event.on;
    meeting.version_issued_on = event.on;
    meeting.issued_by = event.actor.name;
    meeting.issued_to = step.to;
    auto& version = version_of(record, step.meeting, meeting.minutes_version);
    version.issued_on = event.on;
    version.issued_by = event.actor.name;
    const auto sent_to = [&](const auto& each) {
        send(record, event, step.meeting, "minutes", each.name, each.agency, each.address);
    };
    std::ranges::for_each(step.sent, sent_to);
    // Issued by a program of before the step named everybody; one that went to nobody says so by both.
    if (step.sent.empty() && !step.to.empty()) std::ranges::for_each(distribution(record, step.meeting), sent_to);
}

void apply(CaseRecord& record, const Event& event, const PostMinutes& step) {
    auto& meeting = meeting_of(record, step.meeting);
    move(meeting.state, MeetingSignal::post);
    if (!meeting.posted_on) meeting.posted_on = event.on;
    meeting.version_posted_on = event.on;
    meeting.posted_by = event.actor.name;
    if (step.lead_agency) meeting.visor_lead_agency = code(*step.lead_agency);
}

void apply(CaseRecord& record, const Event& event, const CorrectMinutes& step) {
    auto& meeting = meeting_of(record, step.meeting);
    move(meeting.state, MeetingSignal::correct);
    meeting.correction = step.why;
    auto& version = version_of(record, step.meeting, meeting.minutes_version + 1);
    version.corrects = step.why;
    version.corrected_on = event.on;
    version.corrected_by = event.actor.name;
    meeting.version_issued_on.reset();
    meeting.version_posted_on.reset();
}

void apply(CaseRecord& record, const Event&, const AppointToMeeting& step) {
    auto& meeting = meeting_of(record, step.meeting);
    move(meeting.state, MeetingSignal::appoint);
    if (!step.chair.empty()) meeting.chair = step.chair;
    if (!step.chair_role.empty()) meeting.chair_role = step.chair_role;
    if (!step.minute_taker.empty()) meeting.minute_taker = step.minute_taker;
}

void apply(CaseRecord& record, const Event& event, const Contribute& step) {
    move(meeting_of(record, step.meeting).state, MeetingSignal::contribute);
    add_row<Contribution, ContributionForm>(record.contributions, step.meeting, step);
    if (!record.contributions.back().on) record.contributions.back().on = event.on;
}

void apply(CaseRecord& record, const Event&, const RecordDissent& step) {
    move(meeting_of(record, step.meeting).state, MeetingSignal::decide);
    std::erase_if(record.stances,
                  [&](const Stance& each) { return each.meeting == step.meeting && each.agency == step.agency; });
    record.stances.push_back({step.meeting, step.agency, Answer::no, step.reason});
}

void apply(CaseRecord& record, const Event&, const MakeDisclosure& step) {
    move(meeting_of(record, step.meeting).state, MeetingSignal::disclosed);
    for (auto& each : record.disclosures) {
        if (each.meeting == step.meeting && each.number == step.number) static_cast<DisclosureMadeForm&>(each) = step;
    }
}

void apply(CaseRecord& record, const Event& event, const SendCopy& step) {
    auto& meeting = meeting_of(record, step.meeting);
    move(meeting.state, MeetingSignal::send);
    std::optional<Agency> agency;
    auto name = step.to;
    const auto list = distribution(record, step.meeting);
    if (const auto* known = find_recipient(list, step.to)) {
        agency = known->agency;
        name = known->name;
    }
    record.sendings.push_back({step.meeting, step.copy, meeting.minutes_version, "minutes", name, step.address,
                               event.actor.name, agency, event.on});
}

void apply(CaseRecord& record, const Event& event, const AcknowledgeMinutes& step) {
    auto& meeting = meeting_of(record, step.meeting);
    move(meeting.state, MeetingSignal::acknowledge);
    meeting.acknowledged_on = event.on;
    meeting.acknowledged_by = event.actor.name;
}

/// Completed again, the form replaces the earlier one.
void apply(CaseRecord& record, const Event& event, const CompleteBoardForm& step) {
    move(meeting_of(record, step.meeting).state, MeetingSignal::report);
    auto row = row_of<BoardForm, BoardFormForm>(step);
    row.meeting = step.meeting;
    row.on = event.on;
    row.by = event.actor.name;
    std::erase_if(record.board_forms, [&](const BoardForm& each) { return each.meeting == step.meeting; });
    record.board_forms.push_back(std::move(row));
}

}  // namespace mappa::effect
