#pragma once

#include <string>
#include <vector>

#include "engine/record/referral.hpp"
#include "engine/steps/step_info.hpp"

/// Steps on a referral to level 2 or 3: written, endorsed, submitted, screened by a panel, answered.
namespace mappa {

struct DraftReferral : ReferralForm {
    std::vector<InviteeForm> invite;
    int referral = 0;

    static constexpr StepInfo info{"referral draft", "begins a referral; nothing typed is lost before it is complete",
                                   anybody};
    static constexpr auto signal = CaseSignal::refer;
    static constexpr auto fields =
        joined(ReferralForm::fields, Members{field("invite", &DraftReferral::invite, "people to invite"),
                                             assigned("referral", &DraftReferral::referral)});
};

struct EditReferral : ReferralForm {
    int referral = 0;
    std::vector<InviteeForm> invite;

    static constexpr StepInfo info{"referral edit", "adds to or changes a referral that is with the referrer", anybody};
    static constexpr auto signal = ReferralSignal::edit;
    static constexpr auto fields =
        joined(Members{needed("referral", &EditReferral::referral)}, ReferralForm::fields,
               Members{field("invite", &EditReferral::invite, "people to invite; replaces the earlier list")});
};

struct EndorseReferral {
    int referral = 0;
    std::string rationale, manager;

    static constexpr StepInfo info{
        "referral endorse", "the line manager endorses a complete referral", {Role::manager}};
    static constexpr auto signal = ReferralSignal::endorse;
    static constexpr auto fields =
        Members{needed("referral", &EndorseReferral::referral),
                field("rationale", &EndorseReferral::rationale, "why it should go to level 2 or 3"),
                field("manager", &EndorseReferral::manager, "the absent manager a deputy signs for")};
};

struct SubmitReferral {
    int referral = 0;
    std::optional<Date> reply_due;

    static constexpr StepInfo info{"referral submit", "hands a complete, endorsed referral to the coordinator",
                                   anybody};
    static constexpr auto signal = ReferralSignal::submit;
    static constexpr auto fields =
        Members{needed("referral", &SubmitReferral::referral), assigned("reply_due", &SubmitReferral::reply_due)};
};

struct GiveView : ViewForm {
    int referral = 0;
    std::optional<Answer> differs;

    static constexpr StepInfo info{"referral view", "an agency's view in the screening", anybody};
    static constexpr auto signal = ReferralSignal::view;
    static constexpr auto fields =
        joined(Members{needed("referral", &GiveView::referral)}, ViewForm::fields,
               Members{assigned("differs", &GiveView::differs, "police and probation now differ")});
};

struct SettleReferral {
    int referral = 0;
    std::optional<Level> level;
    std::string why;

    static constexpr StepInfo info{
        "referral settle", "settles a difference between police and probation", {Role::coordinator, Role::chair}};
    static constexpr auto signal = ReferralSignal::settle;
    static constexpr auto fields = Members{needed("referral", &SettleReferral::referral),
                                           field("level", &SettleReferral::level), field("why", &SettleReferral::why)};
};

struct ReturnReferral {
    int referral = 0;
    std::string missing;

    static constexpr StepInfo info{"referral return", "returns a referral with what is missing", office};
    static constexpr auto signal = ReferralSignal::give_back;
    static constexpr auto fields =
        Members{needed("referral", &ReturnReferral::referral),
                field("missing", &ReturnReferral::missing, "what the referrer has to supply")};
};

/// What every reply to a referrer carries.
struct ReplyForm {
    std::string why, feedback, sources;
    static constexpr auto fields =
        Members{field("why", &ReplyForm::why, "reasons for the decision"),
                field("feedback", &ReplyForm::feedback, "feedback to the referrer"),
                field("sources", &ReplyForm::sources, "records consulted besides the referral")};
};

struct AcceptReferral : ReplyForm {
    int referral = 0;
    std::optional<Level> level;
    std::string resources, media_interest, agencies, senior_manager;
    std::string decided_by;

    static constexpr StepInfo info{
        "referral accept", "accepts a referral: the level is decided and in force", {Role::coordinator}};
    static constexpr auto signal = ReferralSignal::accept;
    static constexpr auto fields = joined(
        Members{needed("referral", &AcceptReferral::referral), field("level", &AcceptReferral::level, "level decided"),
                field("resources", &AcceptReferral::resources, "level 3: the additional resources it needs"),
                field("media_interest", &AcceptReferral::media_interest, "level 3: the media or public interest"),
                field("agencies", &AcceptReferral::agencies, "agencies with an active part, separated by commas"),
                field("senior_manager", &AcceptReferral::senior_manager,
                      "level 3: the named senior manager who oversees it"),
                assigned("decided_by", &AcceptReferral::decided_by)},
        ReplyForm::fields);
};

inline constexpr auto lacks_help =
    around_codes<Requirement>("requirements it did not meet, separated by commas: ", "; or 'none'");

struct RejectReferral : ReplyForm {
    int referral = 0;
    std::string lacks;

    static constexpr StepInfo info{
        "referral reject", "rejects a referral, with reasons and feedback", {Role::coordinator}};
    static constexpr auto signal = ReferralSignal::reject;
    static constexpr auto fields =
        joined(Members{needed("referral", &RejectReferral::referral),
                       field("lacks", &RejectReferral::lacks, {lacks_help.data(), lacks_help.size()})},
               ReplyForm::fields);
};

struct RedirectReferral : ReplyForm {
    int referral = 0;
    std::string to;

    static constexpr StepInfo info{"referral redirect", "sends a referral on to another scheme", {Role::coordinator}};
    static constexpr auto signal = ReferralSignal::redirect;
    static constexpr auto fields =
        joined(Members{needed("referral", &RedirectReferral::referral),
                       field("to", &RedirectReferral::to, "the scheme, for example IOM, and its contact")},
               ReplyForm::fields);
};

struct WithdrawReferral {
    int referral = 0;
    std::string why;

    static constexpr StepInfo info{"referral withdraw", "the referrer withdraws the referral", anybody};
    static constexpr auto signal = ReferralSignal::withdraw;
    static constexpr auto fields =
        Members{needed("referral", &WithdrawReferral::referral), field("why", &WithdrawReferral::why)};
};

}  // namespace mappa
