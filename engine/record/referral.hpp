#pragma once

#include <optional>
#include <string>

#include "engine/calendar/date.hpp"
#include "engine/record/field.hpp"
#include "engine/words/words.hpp"

namespace mappa {

/// Somebody to invite: a named person of a named service and authority, and why (001 6.45, 6.47).
struct InviteeForm {
    std::optional<Agency> agency;
    std::string authority, name, role, contact, why;

    static constexpr auto fields =
        Members{field("agency", &InviteeForm::agency),
                field("authority", &InviteeForm::authority, "authority, force or employer the person works for"),
                field("name", &InviteeForm::name, "named person"),
                field("role", &InviteeForm::role, "post or designation"),
                field("contact", &InviteeForm::contact, "secure e-mail or telephone"),
                field("why", &InviteeForm::why, "why this person is needed")};
};

struct Invitee : InviteeForm {
    int referral = 0, number = 0;
    static constexpr auto fields =
        joined(Members{field("referral", &Invitee::referral), field("number", &Invitee::number)}, InviteeForm::fields);
};

/// What a MAPPA A asks of the referrer beyond what the case already holds.
struct ReferralForm {
    std::optional<Level> level_sought;
    std::string offence_details, behaviour, offender_view, adds, cannot_alone, diversity, earlier_mappa, other_agencies,
        media, staff_safety, programme_reports, victim_issues, needs, division, unplaced;
    std::optional<Ground> ground;

    static constexpr auto fields = Members{
        field("level_sought", &ReferralForm::level_sought),
        field("offence_details", &ReferralForm::offence_details, "brief details of the offence in your own words"),
        field("behaviour", &ReferralForm::behaviour,
              "current behaviour, attitudes and patterns; information from others"),
        field("offender_view", &ReferralForm::offender_view, "the offender's own view of the risk"),
        field("adds", &ReferralForm::adds, "what multi-agency management adds beyond the lead agency's own"),
        field("cannot_alone", &ReferralForm::cannot_alone, "the issue that the lead agency cannot manage alone"),
        field("diversity", &ReferralForm::diversity, "diversity and needs"),
        field("earlier_mappa", &ReferralForm::earlier_mappa, "outcome of earlier MAPPA management, or 'none known'"),
        field("other_agencies", &ReferralForm::other_agencies,
              "other agencies' assessments and reports, or 'none known'"),
        field("media", &ReferralForm::media, "media interest"),
        field("staff_safety", &ReferralForm::staff_safety, "risks to staff"),
        field("programme_reports", &ReferralForm::programme_reports,
              "programme or psychological reports, or 'none known'"),
        field("victim_issues", &ReferralForm::victim_issues, "victim issues, or 'none known'"),
        field(
            "needs", &ReferralForm::needs,
            "unmet needs and offending factors, separated by commas: health, housing, substance misuse, children ..."),
        field("ground", &ReferralForm::ground, "ground of the referral"),
        field("division", &ReferralForm::division, "division or district it comes from, as the area names it"),
        field("unplaced", &ReferralForm::unplaced, "what stood on the form that came in, beside its fields")};
};

struct Referral : ReferralForm {
    int number = 0;
    ReferralState state = ReferralState::draft;
    std::optional<Date> drafted_on, first_submitted_on, submitted_on, reply_due, decided_on;
    std::string referrer, edited_by, endorsed_by, endorsed_for, endorsement;
    std::optional<Agency> referred_by;
    std::optional<Date> endorsed_on;
    std::optional<Level> level_decided;
    std::string decided_by, why, feedback, sources, redirected_to, lacks;
    std::optional<Date> returned_on, settled_on;
    std::optional<Level> settled_level;
    std::string settled_by, settled_why;
    int submissions = 0;

    static constexpr auto fields =
        joined(Members{field("number", &Referral::number),
                       field("state", &Referral::state),
                       field("referrer", &Referral::referrer),
                       field("edited_by", &Referral::edited_by, "who changed it last"),
                       field("referred_by", &Referral::referred_by),
                       field("drafted_on", &Referral::drafted_on),
                       field("first_submitted_on", &Referral::first_submitted_on),
                       field("submitted_on", &Referral::submitted_on),
                       field("submissions", &Referral::submissions),
                       field("reply_due", &Referral::reply_due),
                       field("endorsed_by", &Referral::endorsed_by),
                       field("endorsed_on", &Referral::endorsed_on),
                       field("endorsed_for", &Referral::endorsed_for, "the absent manager a deputy signed for"),
                       field("endorsement", &Referral::endorsement),
                       field("decided_on", &Referral::decided_on),
                       field("decided_by", &Referral::decided_by),
                       field("level_decided", &Referral::level_decided),
                       field("why", &Referral::why),
                       field("feedback", &Referral::feedback),
                       field("sources", &Referral::sources),
                       field("redirected_to", &Referral::redirected_to),
                       field("lacks", &Referral::lacks, "requirements that a rejected referral did not meet"),
                       field("returned_on", &Referral::returned_on),
                       field("settled_on", &Referral::settled_on),
                       field("settled_by", &Referral::settled_by),
                       field("settled_level", &Referral::settled_level),
                       field("settled_why", &Referral::settled_why)},
               ReferralForm::fields);
};

/// One agency's part in the screening (001 4.4, 4.8).
struct ViewForm {
    std::optional<Level> level;
    std::string reasons, sources;
    static constexpr auto fields =
        Members{field("level", &ViewForm::level, "the level this agency thinks right"),
                field("reasons", &ViewForm::reasons), field("sources", &ViewForm::sources, "records looked at")};
};

struct View : ViewForm {
    int referral = 0, number = 0;
    std::optional<Agency> agency;
    std::string by;
    std::optional<Date> on;
    static constexpr auto fields =
        joined(Members{field("referral", &View::referral), field("number", &View::number),
                       field("agency", &View::agency), field("given_by", &View::by), field("given_on", &View::on)},
               ViewForm::fields);
};

}  // namespace mappa
