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
    std::string plan_review, contingency_review, cppc, cppc_reason, support_sought, media, visor, plan_update;
    std::string lead_plan, other_agencies, legal_status;
    std::optional<Answer> plan_updated;
    std::optional<Date> next_review;

    static constexpr auto fields = Members{
        field("confidentiality", &MinutesForm::confidentiality,
              "who read out the confidentiality and diversity statement"),
        field("purpose", &MinutesForm::purpose),
        field("previous_minutes", &MinutesForm::previous_minutes, "accuracy of the previous minutes"),
        field("lead_report", &MinutesForm::lead_report, "report of the lead agency"),
        field("offender_view", &MinutesForm::offender_view,
              "the offender's own view of the risk, or 'offender declined'"),
        field("success_view", &MinutesForm::success_view,
              "what success will look like for the offender, or 'offender declined'"),
        field("told_offender", &MinutesForm::told_offender,
              "who told the offender of the MAPPA status and when, or why it is withheld"),
        field("victims", &MinutesForm::victims, "victim safety: known and potential victims"),
        field("no_victim_issue", &MinutesForm::no_victim_issue, "why there is no victim issue"),
        field("diversity", &MinutesForm::diversity),
        field("human_rights", &MinutesForm::human_rights, "human rights and proportionality"),
        field("risk_confirmed", &MinutesForm::risk_confirmed,
              "risk of serious harm confirmed or changed, with the reason"),
        field("plan_reviewed", &MinutesForm::plan_reviewed, "was the plan reviewed at this meeting under each pillar?"),
        field("plan_review", &MinutesForm::plan_review, "what the review of the plan found"),
        field("contingency_review", &MinutesForm::contingency_review),
        field("cppc", &MinutesForm::cppc,
              "level 3: critical public protection case - registered, applied, not applicable"),
        field("cppc_reason", &MinutesForm::cppc_reason),
        field("support_sought", &MinutesForm::support_sought, "level 3: was funding, support or guidance sought?"),
        field("media", &MinutesForm::media, "media plan"),
        field("visor", &MinutesForm::visor),
        field("plan_updated", &MinutesForm::plan_updated,
              "the chair's question: is the plan of the last meeting updated and on ViSOR?"),
        field("plan_update", &MinutesForm::plan_update, "if not, why"),
        field("lead_plan", &MinutesForm::lead_plan, "the plan that the lead agency proposes"),
        field("other_agencies", &MinutesForm::other_agencies, "contact with other agencies between meetings"),
        field("legal_status", &MinutesForm::legal_status, "sentence, licence or order with its start and end"),
        field("next_review", &MinutesForm::next_review, "date of the next review meeting")};
};

/// A level decided at a meeting: takes effect when the meeting closes.
struct LevelDecisionForm {
    std::optional<Level> level;
    std::string why, dissent, resources, media_interest, not_longer, agencies, senior_manager;

    static constexpr auto fields = Members{
        field("level", &LevelDecisionForm::level, "level decided"),
        field("why", &LevelDecisionForm::why, "rationale"),
        field("dissent", &LevelDecisionForm::dissent, "who differed and why, or 'none'"),
        field("resources", &LevelDecisionForm::resources, "level 3: the additional resources it needs"),
        field("media_interest", &LevelDecisionForm::media_interest, "level 3: the media or public interest"),
        field("not_longer", &LevelDecisionForm::not_longer, "moving down: why the higher level is no longer needed"),
        field("agencies", &LevelDecisionForm::agencies, "agencies with an active part, separated by commas"),
        field("senior_manager", &LevelDecisionForm::senior_manager,
              "level 3: the named senior manager who oversees it")};
};

struct Meeting : MinutesForm {
    int number = 0, referral = 0;
    MeetingState state = MeetingState::scheduled;
    std::optional<Level> level;
    std::optional<Answer> initial;
    std::optional<Date> scheduled_for, held_on, closed_on;
    std::string time, venue, chair, chair_role, minute_taker;
    std::optional<Date> review_limit, minutes_due, actions_sent_on, approved_on, issued_on, posted_on,
        version_issued_on, version_posted_on;
    std::string approved_by, issued_by, issued_to, posted_by, correction, cancelled_because;
    int minutes_version = 0, minutes_allotted = 0, rearranged = 0;
    std::string acknowledged_by, visor_lead_agency, actions_sent_at;
    std::optional<Date> acknowledged_on;
    std::optional<MeetingKind> kind;

    static constexpr auto fields = joined(
        Members{field("number", &Meeting::number),
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
                field("actions_sent_at", &Meeting::actions_sent_at, "day and time it went out first, UTC"),
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
                field("cancelled_because", &Meeting::cancelled_because),
                field("kind", &Meeting::kind),
                field("minutes_allotted", &Meeting::minutes_allotted, "minutes of the sitting allotted to this case"),
                field("acknowledged_on", &Meeting::acknowledged_on, "the case manager acknowledged the minutes"),
                field("acknowledged_by", &Meeting::acknowledged_by),
                field("visor_lead_agency", &Meeting::visor_lead_agency, "lead agency as posted on ViSOR"),
                field("rearranged", &Meeting::rearranged,
                      "how often it was moved or cancelled: its invitations' own "
                      "count of changes")},
        MinutesForm::fields);

    [[nodiscard]] bool held() const {
        return state != MeetingState::scheduled && state != MeetingState::cancelled &&
               state != MeetingState::in_session;
    }
};

/// The level decision of a meeting, one row a meeting (kept apart from the level in force).
struct LevelDecision : LevelDecisionForm {
    int meeting = 0;
    std::optional<Date> on;
    std::string by;
    static constexpr auto fields =
        joined(Members{field("meeting", &LevelDecision::meeting), field("decided_on", &LevelDecision::on),
                       field("decided_by", &LevelDecision::by)},
               LevelDecisionForm::fields);
};

struct Invitation : InviteeForm {
    int meeting = 0, number = 0;
    std::optional<Date> sent_on;
    static constexpr auto fields =
        joined(Members{field("meeting", &Invitation::meeting), field("number", &Invitation::number),
                       field("sent_on", &Invitation::sent_on)},
               InviteeForm::fields);
};

/// Somebody at the table, or an agency that was not: agency, person, role and what became of them (001 5.4).
struct AttendanceForm {
    std::optional<Agency> agency;
    std::string authority, name, role;
    std::optional<Presence> presence;
    std::string reason, report, handover;
    std::optional<Answer> can_commit;
    std::optional<Date> letter_on;

    static constexpr auto fields =
        Members{field("agency", &AttendanceForm::agency),
                field("authority", &AttendanceForm::authority),
                field("name", &AttendanceForm::name),
                field("role", &AttendanceForm::role, "post or designation"),
                field("presence", &AttendanceForm::presence),
                field("reason", &AttendanceForm::reason, "why absent, or the ground of a refusal"),
                field("report", &AttendanceForm::report, "the written report that stands in"),
                field("can_commit", &AttendanceForm::can_commit, "can commit the agency's resources"),
                field("handover", &AttendanceForm::handover, "handover from the person who came last time"),
                field("letter_on", &AttendanceForm::letter_on, "day of a letter of refusal")};
};

struct Attendance : AttendanceForm {
    int meeting = 0, number = 0;
    static constexpr auto fields = joined(
        Members{field("meeting", &Attendance::meeting), field("number", &Attendance::number)}, AttendanceForm::fields);

    /// Present in the room or on the line.
    [[nodiscard]] bool came() const { return presence == Presence::attended || presence == Presence::telephone; }
};

/// An agency required at a meeting, with the fact that requires it, and what became of it: the denominator of the
/// attendance figures (001 3.3: counting only who was invited rewards not inviting).
struct RequiredAgency {
    int meeting = 0;
    std::optional<Agency> agency;
    std::string because, authority;
    std::optional<Answer> invited, came;
    std::optional<Presence> presence;

    static constexpr auto fields =
        Members{field("meeting", &RequiredAgency::meeting),
                field("agency", &RequiredAgency::agency),
                field("because", &RequiredAgency::because),
                field("authority", &RequiredAgency::authority, "of this authority or area; empty: any"),
                field("invited", &RequiredAgency::invited),
                field("came", &RequiredAgency::came),
                field("presence", &RequiredAgency::presence)};
};

/// What one agency told the meeting. It belongs to the agency that gave it.
struct InformationForm {
    std::optional<Agency> agency;
    std::string given_by, text, form, relevance, no_action_because;
    std::optional<Date> form_on;
    static constexpr auto fields = Members{
        field("agency", &InformationForm::agency),
        field("given_by", &InformationForm::given_by),
        field("text", &InformationForm::text),
        field("form", &InformationForm::form, "letter of the form it was taken from, for example F"),
        field("form_on", &InformationForm::form_on, "date of that form"),
        field("relevance", &InformationForm::relevance, "why it matters to this meeting"),
        field("no_action_because", &InformationForm::no_action_because, "why this agency has no action in the plan")};
};

struct Information : InformationForm {
    int meeting = 0, number = 0;
    static constexpr auto fields =
        joined(Members{field("meeting", &Information::meeting), field("number", &Information::number)},
               InformationForm::fields);
};

/// A disclosure decision: to somebody outside the MAPPA agencies, considered at every meeting (001 5.23).
struct DisclosureForm {
    std::optional<DisclosureDecision> decision;
    std::string reason, to_whom, what, by_whom, how, about, lawful_basis, decided_by;
    std::optional<Agency> by_agency;
    std::optional<Date> by_when;
    std::optional<Answer> offender_told;

    static constexpr auto fields =
        Members{field("decision", &DisclosureForm::decision),
                field("reason", &DisclosureForm::reason, "why it is, or is not, necessary, lawful and proportionate"),
                field("to_whom", &DisclosureForm::to_whom),
                field("what", &DisclosureForm::what),
                field("by_whom", &DisclosureForm::by_whom),
                field("how", &DisclosureForm::how),
                field("by_when", &DisclosureForm::by_when),
                field("offender_told", &DisclosureForm::offender_told),
                field("about", &DisclosureForm::about,
                      "the person or agency at risk that the decision is about; 'everybody named' for all"),
                field("lawful_basis", &DisclosureForm::lawful_basis, "the power or duty it rests on"),
                field("decided_by", &DisclosureForm::decided_by, "decision-maker; the chair when left out"),
                field("by_agency", &DisclosureForm::by_agency,
                      "agency of the person who discloses; the lead agency when left out")};
};

/// What became of a decision to disclose (001 5.23 Pete, 5.25 Denis).
struct DisclosureMadeForm {
    std::optional<Date> made_on;
    std::string recipient, relation, content, made_by, response, approval;
    static constexpr auto fields =
        Members{field("made_on", &DisclosureMadeForm::made_on),
                field("recipient", &DisclosureMadeForm::recipient),
                field("relation", &DisclosureMadeForm::relation, "relation to the offender"),
                field("content", &DisclosureMadeForm::content, "what was told"),
                field("made_by", &DisclosureMadeForm::made_by, "who told, with agencies"),
                field("response", &DisclosureMadeForm::response, "the recipient's response"),
                field("approval", &DisclosureMadeForm::approval, "who approved, where approval was needed")};
};

struct Disclosure : DisclosureForm, DisclosureMadeForm {
    int meeting = 0, number = 0, action = 0;
    static constexpr auto fields =
        joined(Members{field("meeting", &Disclosure::meeting), field("number", &Disclosure::number),
                       field("action", &Disclosure::action, "the action that carries it out")},
               DisclosureForm::fields, DisclosureMadeForm::fields);
};

/// Whether an attending agency agreed to the level decided (000 2.1 approved premises improvement (vi)).
struct Stance {
    int meeting = 0;
    std::optional<Agency> agency;
    std::optional<Answer> agreed;
    std::string reason;
    static constexpr auto fields = Members{field("meeting", &Stance::meeting), field("agency", &Stance::agency),
                                           field("agreed", &Stance::agreed), field("reason", &Stance::reason)};
};

/// A written report asked for before the meeting, with the parts it has to have (003 B1).
struct ContributionForm {
    std::optional<Agency> agency;
    std::string name, contact, risk, actions, proposals, victims, staff_safety, closed_information, unplaced, form;
    std::optional<Date> on;
    static constexpr auto fields = Members{
        field("agency", &ContributionForm::agency),
        field("name", &ContributionForm::name, "who reports"),
        field("contact", &ContributionForm::contact,
              "contact with the offender since the last meeting, or 'nothing known'"),
        field("risk", &ContributionForm::risk, "the agency's view of the risk, or 'nothing known'"),
        field("actions", &ContributionForm::actions, "progress of the agency's actions, or 'none'"),
        field("proposals", &ContributionForm::proposals, "what the agency proposes, or 'none'"),
        field("victims", &ContributionForm::victims, "known and possible victims, and children"),
        field("staff_safety", &ContributionForm::staff_safety, "what staff should know for their safety"),
        field("closed_information", &ContributionForm::closed_information,
              "what must not reach the offender, and why: never in the minutes that are sent"),
        field("unplaced", &ContributionForm::unplaced, "what stood on the form that came in, beside its fields"),
        field("form", &ContributionForm::form, "letter of the form it came on"),
        field("reported_on", &ContributionForm::on, "date of the report; today when left out")};
};
struct Contribution : ContributionForm {
    int meeting = 0, number = 0;
    static constexpr auto fields =
        joined(Members{field("meeting", &Contribution::meeting), field("number", &Contribution::number)},
               ContributionForm::fields);
    /// Every prescribed part is there.
    [[nodiscard]] bool whole() const {
        return !contact.empty() && !risk.empty() && !actions.empty() && !proposals.empty();
    }
};

/// The chair's form on a meeting for the Strategic Management Board (000 3.3, Lancashire). Everything else on it is
/// filled in from the record.
struct BoardFormForm {
    std::string concerns, good_practice;
    static constexpr auto fields =
        Members{field("concerns", &BoardFormForm::concerns, "concerns the board should know of, or 'none'"),
                field("good_practice", &BoardFormForm::good_practice)};
};
struct BoardForm : BoardFormForm {
    int meeting = 0;
    std::optional<Date> on;
    std::string by;
    static constexpr auto fields =
        joined(Members{field("meeting", &BoardForm::meeting), field("completed_on", &BoardForm::on),
                       field("completed_by", &BoardForm::by)},
               BoardFormForm::fields);
};

/// Minutes or an action list sent to one person: what, to whom, which version and copy (001 5.37; 002 2.7).
struct Sending {
    int meeting = 0, number = 0, version = 0;
    std::string what, name, address, by;
    std::optional<Agency> agency;
    std::optional<Date> on;
    static constexpr auto fields =
        Members{field("meeting", &Sending::meeting), field("number", &Sending::number, "copy number"),
                field("what", &Sending::what),       field("version", &Sending::version),
                field("name", &Sending::name),       field("agency", &Sending::agency),
                field("address", &Sending::address), field("sent_on", &Sending::on),
                field("sent_by", &Sending::by)};
};

/// Somebody on the distribution list whom the minutes are not to reach, and why; or who is put back on it (000 1.1).
struct WithholdingForm {
    std::string name, why;
    std::optional<Answer> put_back;
    static constexpr auto fields =
        Members{field("name", &WithholdingForm::name, "who, as the distribution list names them"),
                field("why", &WithholdingForm::why, "why the minutes are not to go there, or go there again"),
                field("put_back", &WithholdingForm::put_back, "yes: on the list again")};
};
struct Withholding : WithholdingForm {
    int meeting = 0, number = 0;
    std::optional<Date> on;
    std::string by;
    static constexpr auto fields =
        joined(Members{field("meeting", &Withholding::meeting), field("number", &Withholding::number),
                       field("withheld_on", &Withholding::on), field("withheld_by", &Withholding::by)},
               WithholdingForm::fields);
};

/// One version of the minutes: what it puts right, who approved it, when it went out. None is overwritten (002 2.17).
struct MinutesVersion {
    int meeting = 0, version = 0;
    std::string corrects, corrected_by, approved_by, issued_by;
    std::optional<Date> corrected_on, approved_on, issued_on;
    static constexpr auto fields =
        Members{field("meeting", &MinutesVersion::meeting),
                field("version", &MinutesVersion::version),
                field("corrects", &MinutesVersion::corrects, "why the version before had to be corrected"),
                field("corrected_on", &MinutesVersion::corrected_on, "day the correction was begun"),
                field("corrected_by", &MinutesVersion::corrected_by),
                field("approved_on", &MinutesVersion::approved_on),
                field("approved_by", &MinutesVersion::approved_by),
                field("issued_on", &MinutesVersion::issued_on),
                field("issued_by", &MinutesVersion::issued_by)};
};

/// One step of chasing an agency that stays away or does not act, and its reply (001 4.18, 6.48, 7.24).
struct ChaseForm {
    std::optional<Agency> agency;
    std::optional<ChaseStage> stage;
    int action = 0, meeting = 0;
    std::string to, text;
    static constexpr auto fields = Members{field("agency", &ChaseForm::agency),
                                           field("stage", &ChaseForm::stage),
                                           field("action", &ChaseForm::action, "about this action; 0 = attendance"),
                                           field("meeting", &ChaseForm::meeting, "about absence from this meeting"),
                                           field("to", &ChaseForm::to, "named recipient"),
                                           field("text", &ChaseForm::text, "what was asked")};
};
struct Chase : ChaseForm {
    int number = 0;
    std::optional<Date> on, replied_on;
    std::string by, reply;
    static constexpr auto fields =
        joined(Members{field("number", &Chase::number), field("chased_on", &Chase::on), field("chased_by", &Chase::by),
                       field("replied_on", &Chase::replied_on), field("reply", &Chase::reply)},
               ChaseForm::fields);
};

}  // namespace mappa
