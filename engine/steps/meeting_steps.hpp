#pragma once

#include <string>
#include <vector>

#include "engine/record/meeting.hpp"
#include "engine/steps/step_info.hpp"

/// Steps on a meeting: arranged, held, closed; then minutes approved, issued, posted, corrected.
namespace mappa {

struct ScheduleMeeting {
    std::optional<Date> on;
    std::string time, venue, chair, chair_role, minute_taker;
    int meeting = 0, minutes_allotted = 0;
    std::optional<Level> level;
    std::optional<Answer> initial;
    std::optional<MeetingKind> kind;

    static constexpr StepInfo info{"meeting schedule", "sets up a level 2 or 3 meeting", office};
    static constexpr auto signal = CaseSignal::meet;
    static constexpr auto fields = Members{field("on", &ScheduleMeeting::on, "day of the meeting"),
                                           field("time", &ScheduleMeeting::time, "for example 10:00"),
                                           field("venue", &ScheduleMeeting::venue),
                                           field("chair", &ScheduleMeeting::chair, "named chair"),
                                           field("chair_role", &ScheduleMeeting::chair_role),
                                           field("minute_taker", &ScheduleMeeting::minute_taker),
                                           field("kind", &ScheduleMeeting::kind, "by the level in force when left out"),
                                           field("minutes_allotted", &ScheduleMeeting::minutes_allotted,
                                                 "minutes for this case at a sitting that hears several"),
                                           assigned("meeting", &ScheduleMeeting::meeting),
                                           assigned("level", &ScheduleMeeting::level),
                                           assigned("initial", &ScheduleMeeting::initial)};
};

struct InviteToMeeting : InviteeForm {
    int meeting = 0;

    static constexpr StepInfo info{"meeting invite", "invites a named person of a named service", office};
    static constexpr auto signal = MeetingSignal::invite;
    static constexpr auto fields = joined(Members{needed("meeting", &InviteToMeeting::meeting)}, InviteeForm::fields);
};

struct RearrangeMeeting {
    int meeting = 0;
    std::optional<Date> on;
    std::string why;

    static constexpr StepInfo info{"meeting rearrange", "moves a meeting, or adjourns one that has begun", minuting};
    static constexpr auto signal = MeetingSignal::rearrange;
    static constexpr auto fields =
        Members{needed("meeting", &RearrangeMeeting::meeting), field("on", &RearrangeMeeting::on, "new date"),
                field("why", &RearrangeMeeting::why)};
};

struct CancelMeeting {
    int meeting = 0;
    std::string why;

    static constexpr StepInfo info{"meeting cancel", "cancels a meeting that has not begun", office};
    static constexpr auto signal = MeetingSignal::cancel;
    static constexpr auto fields =
        Members{needed("meeting", &CancelMeeting::meeting), field("why", &CancelMeeting::why)};
};

struct OpenMeeting {
    int meeting = 0;
    std::optional<Level> level;
    std::optional<Answer> initial;

    static constexpr StepInfo info{"meeting open", "opens the meeting", minuting};
    static constexpr auto signal = MeetingSignal::open;
    static constexpr auto fields =
        Members{needed("meeting", &OpenMeeting::meeting), assigned("level", &OpenMeeting::level),
                assigned("initial", &OpenMeeting::initial)};
};

struct RecordMinutes : MinutesForm {
    int meeting = 0;

    static constexpr StepInfo info{"meeting record", "writes sections of the minutes", minuting};
    static constexpr auto signal = MeetingSignal::record;
    static constexpr auto fields = joined(Members{needed("meeting", &RecordMinutes::meeting)}, MinutesForm::fields);
};

struct RecordAttendance : AttendanceForm {
    int meeting = 0;

    static constexpr StepInfo info{"meeting attend", "records who came, or why an agency did not", minuting};
    static constexpr auto signal = MeetingSignal::record;
    static constexpr auto fields =
        joined(Members{needed("meeting", &RecordAttendance::meeting)}, AttendanceForm::fields);
};

struct RecordInformation : InformationForm {
    int meeting = 0;

    static constexpr StepInfo info{"meeting inform", "records what an agency told the meeting", minuting};
    static constexpr auto signal = MeetingSignal::record;
    static constexpr auto fields =
        joined(Members{needed("meeting", &RecordInformation::meeting)}, InformationForm::fields);
};

struct DecideDisclosure : DisclosureForm {
    int meeting = 0, action = 0;

    static constexpr StepInfo info{"meeting disclose", "records a disclosure decision, also one not to disclose",
                                   minuting};
    static constexpr auto signal = MeetingSignal::decide;
    static constexpr auto fields =
        joined(Members{needed("meeting", &DecideDisclosure::meeting)}, DisclosureForm::fields,
               Members{assigned("action", &DecideDisclosure::action, "the action that carries it out")});
};

struct DecideLevel : LevelDecisionForm {
    int meeting = 0;

    static constexpr StepInfo info{"meeting decide", "records the level decided; in force when the meeting closes",
                                   minuting};
    static constexpr auto signal = MeetingSignal::decide;
    static constexpr auto fields = joined(Members{needed("meeting", &DecideLevel::meeting)}, LevelDecisionForm::fields);
};

struct CloseMeeting {
    int meeting = 0;
    std::optional<Date> minutes_due, review_limit;
    std::optional<Level> level;
    std::vector<RequiredAgency> required;

    static constexpr StepInfo info{
        "meeting close", "closes the meeting: its decisions take effect", {Role::chair, Role::coordinator}};
    static constexpr auto signal = MeetingSignal::close;
    static constexpr auto fields =
        Members{needed("meeting", &CloseMeeting::meeting), assigned("minutes_due", &CloseMeeting::minutes_due),
                assigned("review_limit", &CloseMeeting::review_limit), assigned("level", &CloseMeeting::level),
                assigned("required", &CloseMeeting::required)};
};

struct SendActions {
    int meeting = 0;
    std::vector<Sending> sent;

    static constexpr StepInfo info{"meeting send-actions", "sends the action list out, ahead of the minutes", minuting};
    static constexpr auto signal = MeetingSignal::send_actions;
    static constexpr auto fields =
        Members{needed("meeting", &SendActions::meeting),
                assigned("sent", &SendActions::sent, "to whom, of which service, at which address")};
};

struct ApproveMinutes {
    int meeting = 0;
    int minutes_version = 0;

    static constexpr StepInfo info{"meeting approve", "the chair approves the minutes", {Role::chair}};
    static constexpr auto signal = MeetingSignal::approve;
    static constexpr auto fields = Members{needed("meeting", &ApproveMinutes::meeting),
                                           assigned("minutes_version", &ApproveMinutes::minutes_version)};
};

struct WithholdMinutes : WithholdingForm {
    int meeting = 0;

    static constexpr StepInfo info{"meeting withhold",
                                   "takes somebody off the distribution list of the minutes, or puts them back",
                                   {Role::coordinator, Role::chair}};
    static constexpr auto signal = MeetingSignal::withhold;
    static constexpr auto fields =
        joined(Members{needed("meeting", &WithholdMinutes::meeting)}, WithholdingForm::fields);
};

struct IssueMinutes {
    int meeting = 0;
    std::string to, also;
    std::vector<Sending> sent;

    static constexpr StepInfo info{"meeting issue", "issues the approved minutes to everybody on the distribution list",
                                   office};
    static constexpr auto signal = MeetingSignal::issue;
    static constexpr auto fields = Members{
        needed("meeting", &IssueMinutes::meeting),
        field("also", &IssueMinutes::also, "further people by name, separated by commas; each must be on the list"),
        assigned("to", &IssueMinutes::to, "distribution list"),
        assigned("sent", &IssueMinutes::sent, "to whom, of which service, at which address")};
};

struct PostMinutes {
    int meeting = 0;
    std::optional<Agency> lead_agency;

    static constexpr StepInfo info{"meeting post", "records that the minutes are on ViSOR", office};
    static constexpr auto signal = MeetingSignal::post;
    static constexpr auto fields =
        Members{needed("meeting", &PostMinutes::meeting),
                field("lead_agency", &PostMinutes::lead_agency, "lead agency as ViSOR shows it")};
};

struct CorrectMinutes {
    int meeting = 0;
    std::string why;

    static constexpr StepInfo info{
        "meeting correct", "opens issued minutes for a corrected version", {Role::coordinator, Role::chair}};
    static constexpr auto signal = MeetingSignal::correct;
    static constexpr auto fields = Members{needed("meeting", &CorrectMinutes::meeting),
                                           field("why", &CorrectMinutes::why, "what has to be corrected and why")};
};

struct AppointToMeeting {
    int meeting = 0;
    std::string chair, chair_role, minute_taker, why;

    static constexpr StepInfo info{"meeting appoint", "names another chair or minute-taker", office};
    static constexpr auto signal = MeetingSignal::appoint;
    static constexpr auto fields =
        joined(Members{needed("meeting", &AppointToMeeting::meeting)},
               Members{either("chair", &AppointToMeeting::chair), either("chair_role", &AppointToMeeting::chair_role),
                       either("minute_taker", &AppointToMeeting::minute_taker), field("why", &AppointToMeeting::why)});
};

struct Contribute : ContributionForm {
    int meeting = 0;

    static constexpr StepInfo info{"meeting contribute", "gives an agency's written report to a meeting", anybody};
    static constexpr auto signal = MeetingSignal::contribute;
    static constexpr auto fields = joined(Members{needed("meeting", &Contribute::meeting)}, ContributionForm::fields);
};

struct RecordDissent {
    int meeting = 0;
    std::optional<Agency> agency;
    std::string reason;

    static constexpr StepInfo info{"meeting dissent",
                                   "records that an agency does not agree to the level decided, and why", minuting};
    static constexpr auto signal = MeetingSignal::decide;
    static constexpr auto fields =
        joined(Members{needed("meeting", &RecordDissent::meeting)},
               Members{field("agency", &RecordDissent::agency), field("reason", &RecordDissent::reason)});
};

struct MakeDisclosure : DisclosureMadeForm {
    int meeting = 0;
    int number = 0;

    static constexpr StepInfo info{"meeting disclosed", "records that a disclosure was made, and the response",
                                   anybody};
    static constexpr auto signal = MeetingSignal::disclosed;
    static constexpr auto fields =
        joined(Members{needed("meeting", &MakeDisclosure::meeting)},
               joined(Members{needed("disclosure", &MakeDisclosure::number, "number of the decision at that meeting")},
                      DisclosureMadeForm::fields));
};

struct SendCopy {
    int meeting = 0;
    std::string to, address;
    int copy = 0;

    static constexpr StepInfo info{"meeting send", "sends one more copy of issued minutes to somebody on the list",
                                   office};
    static constexpr auto signal = MeetingSignal::send;
    static constexpr auto fields =
        joined(Members{needed("meeting", &SendCopy::meeting)},
               Members{field("to", &SendCopy::to, "name"), field("address", &SendCopy::address),
                       assigned("copy", &SendCopy::copy)});
};

struct AcknowledgeMinutes {
    int meeting = 0;

    static constexpr StepInfo info{
        "meeting acknowledge", "the case manager acknowledges the minutes", {Role::case_manager}};
    static constexpr auto signal = MeetingSignal::acknowledge;
    static constexpr auto fields = Members{needed("meeting", &AcknowledgeMinutes::meeting)};
};

struct CompleteBoardForm : BoardFormForm {
    int meeting = 0;

    static constexpr StepInfo info{"meeting board-form",
                                   "the chair completes the form on a meeting for the Strategic Management Board",
                                   {Role::chair}};
    static constexpr auto signal = MeetingSignal::report;
    static constexpr auto fields =
        joined(Members{needed("meeting", &CompleteBoardForm::meeting)}, BoardFormForm::fields);
};

}  // namespace mappa
