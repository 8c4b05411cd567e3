#pragma once

#include <optional>
#include <string>

#include "engine/calendar/date.hpp"
#include "engine/record/field.hpp"
#include "engine/words/words.hpp"

namespace mappa {

/// The sections of the minutes that are text or a single answer; the rest (attendance, actions, plan ...) are records.
struct MinutesForm {
    std::string confidentiality, purpose, previous_minutes, lead_report, offender_view, success_view, told_offender;
    std::string victims, no_victim_issue, diversity, human_rights, risk_confirmed;
    std::optional<Answer> plan_reviewed;
    std::string plan_review, contingency_review, cppc, cppc_reason, support_sought, media, visor, plan_update;
    std::string lead_plan, other_agencies, legal_status, withheld_because;
    std::optional<Answer> plan_updated;
    std::optional<OffenderNotice> offender_notice;
    std::optional<Date> next_review;

    static constexpr auto fields = Members{
        either("confidentiality", &MinutesForm::confidentiality,
               "who read out the confidentiality and diversity statement"),
        either("purpose", &MinutesForm::purpose),
        either("previous_minutes", &MinutesForm::previous_minutes, "accuracy of the previous minutes"),
        either("lead_report", &MinutesForm::lead_report, "report of the lead agency"),
        either("offender_view", &MinutesForm::offender_view,
               "the offender's own view of the risk, or 'offender declined'"),
        either("success_view", &MinutesForm::success_view,
               "what success will look like for the offender, or 'offender declined'"),
        either("offender_notice", &MinutesForm::offender_notice,
               "is the offender told of the MAPPA status? given, withheld"),
        either("told_offender", &MinutesForm::told_offender,
               "given: who told the offender of the MAPPA status and when"),
        either("withheld_because", &MinutesForm::withheld_because, "withheld: why"),
        either("victims", &MinutesForm::victims, "victim safety: known and potential victims"),
        either("no_victim_issue", &MinutesForm::no_victim_issue, "why there is no victim issue"),
        either("diversity", &MinutesForm::diversity),
        either("human_rights", &MinutesForm::human_rights, "human rights and proportionality"),
        either("risk_confirmed", &MinutesForm::risk_confirmed,
               "risk of serious harm confirmed or changed, with the reason"),
        either("plan_reviewed", &MinutesForm::plan_reviewed,
               "was the plan reviewed at this meeting under each pillar?"),
        either("plan_review", &MinutesForm::plan_review, "what the review of the plan found"),
        either("contingency_review", &MinutesForm::contingency_review),
        either("cppc", &MinutesForm::cppc,
               "level 3: critical public protection case - registered, applied, not applicable"),
        either("cppc_reason", &MinutesForm::cppc_reason),
        either("support_sought", &MinutesForm::support_sought, "level 3: was funding, support or guidance sought?"),
        either("media", &MinutesForm::media, "media plan"),
        either("visor", &MinutesForm::visor),
        either("plan_updated", &MinutesForm::plan_updated,
               "the chair's question: is the plan of the last meeting updated and on ViSOR?"),
        either("plan_update", &MinutesForm::plan_update, "if not, why"),
        either("lead_plan", &MinutesForm::lead_plan, "the plan that the lead agency proposes"),
        either("other_agencies", &MinutesForm::other_agencies, "contact with other agencies between meetings"),
        either("legal_status", &MinutesForm::legal_status, "sentence, licence or order with its start and end"),
        either("next_review", &MinutesForm::next_review, "date of the next review meeting")};
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

/// Whether an attending agency agreed to the level decided (000 2.1 approved premises improvement (vi)).
struct Stance {
    int meeting = 0;
    std::optional<Agency> agency;
    std::optional<Answer> agreed;
    std::string reason;
    static constexpr auto fields = Members{field("meeting", &Stance::meeting), field("agency", &Stance::agency),
                                           field("agreed", &Stance::agreed), field("reason", &Stance::reason)};
};

}  // namespace mappa
