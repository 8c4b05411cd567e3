#pragma once

#include <optional>
#include <string>

#include "engine/calendar/date.hpp"
#include "engine/record/field.hpp"
#include "engine/record/referral.hpp"
#include "engine/words/words.hpp"

namespace mappa {

/// The sections of the minutes that are text or a single answer; the rest (attendance, actions, plan ...) are records.
struct MinutesForm {
    std::string confidentiality, purpose, previous_minutes, lead_report, offender_view, success_view, told_offender;
    std::string victims, no_victim_issue, diversity, human_rights, risk_confirmed;
    std::optional<Answer> plan_reviewed;
    std::string plan_review, contingency_review, cppc, cppc_reason, support_sought, media, visor;
    std::optional<Date> next_review;

    static constexpr auto fields = std::tuple{
        field("confidentiality", &MinutesForm::confidentiality, "who read out the confidentiality and diversity statement"),
        field("purpose", &MinutesForm::purpose),
        field("previous_minutes", &MinutesForm::previous_minutes, "accuracy of the previous minutes"),
        field("lead_report", &MinutesForm::lead_report, "report of the lead agency"),
        field("offender_view", &MinutesForm::offender_view, "the offender's own view of the risk, or 'offender declined'"),
        field("success_view", &MinutesForm::success_view, "what success will look like for the offender, or 'offender declined'"),
        field("told_offender", &MinutesForm::told_offender, "who told the offender of the MAPPA status and when, or why it is withheld"),
        field("victims", &MinutesForm::victims, "victim safety: known and potential victims"),
        field("no_victim_issue", &MinutesForm::no_victim_issue, "why there is no victim issue"),
        field("diversity", &MinutesForm::diversity),
        field("human_rights", &MinutesForm::human_rights, "human rights and proportionality"),
        field("risk_confirmed", &MinutesForm::risk_confirmed, "risk of serious harm confirmed or changed, with the reason"),
        field("plan_reviewed", &MinutesForm::plan_reviewed, "was the plan reviewed at this meeting under each pillar?"),
        field("plan_review", &MinutesForm::plan_review, "what the review of the plan found"),
        field("contingency_review", &MinutesForm::contingency_review),
        field("cppc", &MinutesForm::cppc, "level 3: critical public protection case - registered, applied, not applicable"),
        field("cppc_reason", &MinutesForm::cppc_reason),
        field("support_sought", &MinutesForm::support_sought, "level 3: was funding, support or guidance sought?"),
        field("media", &MinutesForm::media, "media plan"),
        field("visor", &MinutesForm::visor),
        field("next_review", &MinutesForm::next_review, "date of the next review meeting")};
};

/// A level decided at a meeting: takes effect when the meeting closes.
struct LevelDecisionForm {
    std::optional<Level> level;
    std::string why, dissent, resources, media_interest, not_longer, agencies;

    static constexpr auto fields = std::tuple{
        field("level", &LevelDecisionForm::level, "level decided"),
        field("why", &LevelDecisionForm::why, "rationale"),
        field("dissent", &LevelDecisionForm::dissent, "who differed and why, or 'none'"),
        field("resources", &LevelDecisionForm::resources, "level 3: the additional resources it needs"),
        field("media_interest", &LevelDecisionForm::media_interest, "level 3: the media or public interest"),
        field("not_longer", &LevelDecisionForm::not_longer, "moving down: why the higher level is no longer needed"),
        field("agencies", &LevelDecisionForm::agencies, "agencies with an active part, separated by commas")};
};

struct Meeting : MinutesForm {
    int number = 0, referral = 0;
    MeetingState state = MeetingState::scheduled;
    std::optional<Level> level;
    std::optional<Answer> initial;
    std::optional<Date> scheduled_for, held_on, closed_on;
    std::string time, venue, chair, chair_role, minute_taker;
    std::optional<Date> review_limit, minutes_due, actions_sent_on, approved_on, issued_on, posted_on, version_issued_on, version_posted_on;
    std::string approved_by, issued_by, issued_to, posted_by, correction, cancelled_because;
    int minutes_version = 0;

    static constexpr auto fields = std::tuple_cat(
        std::tuple{field("number", &Meeting::number),
                   field("state", &Meeting::state),
                   field("referral", &Meeting::referral, "the accepted referral it follows"),
                   field("level", &Meeting::level, "level at which it meets"),
                   field("initial", &Meeting::initial),
                   field("scheduled_for", &Meeting::scheduled_for),
                   field("time", &Meeting::time),
                   field("venue", &Meeting::venue),
                   field("chair", &Meeting::chair),
                   field("chair_role", &Meeting::chair_role),
                   field("minute_taker", &Meeting::minute_taker),
                   field("held_on", &Meeting::held_on),
                   field("closed_on", &Meeting::closed_on),
                   field("review_limit", &Meeting::review_limit, "latest date for the next review by policy"),
                   field("minutes_due", &Meeting::minutes_due),
                   field("actions_sent_on", &Meeting::actions_sent_on),
                   field("minutes_version", &Meeting::minutes_version),
                   field("approved_on", &Meeting::approved_on),
                   field("approved_by", &Meeting::approved_by),
                   field("issued_on", &Meeting::issued_on, "first version issued: what the clock asks"),
                   field("version_issued_on", &Meeting::version_issued_on, "this version issued"),
                   field("version_posted_on", &Meeting::version_posted_on, "this version on ViSOR"),
                   field("issued_by", &Meeting::issued_by),
                   field("issued_to", &Meeting::issued_to),
                   field("posted_on", &Meeting::posted_on),
                   field("posted_by", &Meeting::posted_by),
                   field("correction", &Meeting::correction, "why the minutes were corrected"),
                   field("cancelled_because", &Meeting::cancelled_because)},
        MinutesForm::fields);

    [[nodiscard]] bool held() const {
        return state != MeetingState::scheduled && state != MeetingState::cancelled && state != MeetingState::in_session;
    }
};

/// The level decision of a meeting, one row a meeting (kept apart from the level in force).
struct LevelDecision : LevelDecisionForm {
    int meeting = 0;
    std::optional<Date> on;
    std::string by;
    static constexpr auto fields =
        std::tuple_cat(std::tuple{field("meeting", &LevelDecision::meeting), field("decided_on", &LevelDecision::on),
                                  field("decided_by", &LevelDecision::by)},
                       LevelDecisionForm::fields);
};

struct Invitation : InviteeForm {
    int meeting = 0, number = 0;
    std::optional<Date> sent_on;
    static constexpr auto fields =
        std::tuple_cat(std::tuple{field("meeting", &Invitation::meeting), field("number", &Invitation::number),
                                  field("sent_on", &Invitation::sent_on)},
                       InviteeForm::fields);
};

/// Somebody at the table, or an agency that was not: agency, person, role and what became of them (001 5.4).
struct AttendanceForm {
    std::optional<Agency> agency;
    std::string authority, name, role;
    std::optional<Presence> presence;
    std::string reason, report;
    std::optional<Answer> can_commit;

    static constexpr auto fields = std::tuple{
        field("agency", &AttendanceForm::agency),
        field("authority", &AttendanceForm::authority),
        field("name", &AttendanceForm::name),
        field("role", &AttendanceForm::role, "post or designation"),
        field("presence", &AttendanceForm::presence),
        field("reason", &AttendanceForm::reason, "why absent, or the ground of a refusal"),
        field("report", &AttendanceForm::report, "the written report that stands in"),
        field("can_commit", &AttendanceForm::can_commit, "can commit the agency's resources")};
};

struct Attendance : AttendanceForm {
    int meeting = 0, number = 0;
    static constexpr auto fields = std::tuple_cat(
        std::tuple{field("meeting", &Attendance::meeting), field("number", &Attendance::number)}, AttendanceForm::fields);

    /// Present in the room or on the line.
    [[nodiscard]] bool came() const { return presence == Presence::attended || presence == Presence::telephone; }
};

/// An agency required at a meeting, with the fact that requires it, and what became of it: the denominator of the
/// attendance figures (001 3.3: counting only who was invited rewards not inviting).
struct RequiredAgency {
    int meeting = 0;
    std::optional<Agency> agency;
    std::string because;
    std::optional<Answer> invited, came;
    std::optional<Presence> presence;

    static constexpr auto fields = std::tuple{
        field("meeting", &RequiredAgency::meeting),   field("agency", &RequiredAgency::agency),
        field("because", &RequiredAgency::because),   field("invited", &RequiredAgency::invited),
        field("came", &RequiredAgency::came), field("presence", &RequiredAgency::presence)};
};

/// What one agency told the meeting. It belongs to the agency that gave it.
struct InformationForm {
    std::optional<Agency> agency;
    std::string given_by, text;
    static constexpr auto fields = std::tuple{
        field("agency", &InformationForm::agency), field("given_by", &InformationForm::given_by),
        field("text", &InformationForm::text)};
};

struct Information : InformationForm {
    int meeting = 0, number = 0;
    static constexpr auto fields =
        std::tuple_cat(std::tuple{field("meeting", &Information::meeting), field("number", &Information::number)},
                       InformationForm::fields);
};

/// A disclosure decision: to somebody outside the MAPPA agencies, considered at every meeting (001 5.23).
struct DisclosureForm {
    std::optional<DisclosureDecision> decision;
    std::string reason, to_whom, what, by_whom, how;
    std::optional<Date> by_when;
    std::optional<Answer> offender_told;

    static constexpr auto fields = std::tuple{
        field("decision", &DisclosureForm::decision),
        field("reason", &DisclosureForm::reason, "why it is, or is not, necessary, lawful and proportionate"),
        field("to_whom", &DisclosureForm::to_whom), field("what", &DisclosureForm::what),
        field("by_whom", &DisclosureForm::by_whom), field("how", &DisclosureForm::how),
        field("by_when", &DisclosureForm::by_when), field("offender_told", &DisclosureForm::offender_told)};
};

struct Disclosure : DisclosureForm {
    int meeting = 0, number = 0;
    static constexpr auto fields = std::tuple_cat(
        std::tuple{field("meeting", &Disclosure::meeting), field("number", &Disclosure::number)}, DisclosureForm::fields);
};

}  // namespace mappa
