#pragma once

#include "engine/words/word.hpp"

/// The closed word lists of the field. Codes are what files, commands and tables use and never change meaning; labels
/// are what people read.
namespace mappa {

enum class Category { one = 1, two, three, four };
template <>
struct Words<Category> {
    static constexpr std::string_view what = "MAPPA category";
    static constexpr auto list = std::to_array<Word<Category>>({
        {Category::one, "1", "Category 1: registered sexual offender"},
        {Category::two, "2", "Category 2: violent or other sexual offender"},
        {Category::three, "3", "Category 3: other dangerous offender"},
        {Category::four, "4", "Category 4: terrorist or terrorist-risk offender"},
    });
};

enum class Level { one = 1, two, three };
template <>
struct Words<Level> {
    static constexpr std::string_view what = "MAPPA level";
    static constexpr auto list = std::to_array<Word<Level>>({
        {Level::one, "1", "Level 1: ordinary agency management"},
        {Level::two, "2", "Level 2: active multi-agency management"},
        {Level::three, "3", "Level 3: active enhanced multi-agency management"},
    });
};

/// The services that meet. Children's and adults' social care are different services (001 6.47).
enum class Agency {
    police,
    probation,
    prison,
    youth_offending,
    childrens_social_care,
    adult_social_care,
    education,
    housing,
    registered_landlord,
    health,
    mental_health,
    substance_misuse,
    jobcentre,
    electronic_monitoring,
    immigration,
    victim_liaison,
    approved_premises,
    counter_terrorism,
    defence,
    coordination,
    other
};
template <>
struct Words<Agency> {
    static constexpr std::string_view what = "agency";
    static constexpr auto list = std::to_array<Word<Agency>>({
        {Agency::police, "police", "Police"},
        {Agency::probation, "probation", "Probation"},
        {Agency::prison, "prison", "Prison"},
        {Agency::youth_offending, "youth-offending", "Youth offending team"},
        {Agency::childrens_social_care, "childrens-social-care", "Children's social care"},
        {Agency::adult_social_care, "adult-social-care", "Adult social care"},
        {Agency::education, "education", "Education"},
        {Agency::housing, "housing", "Housing authority"},
        {Agency::registered_landlord, "registered-landlord", "Registered social landlord"},
        {Agency::health, "health", "Health"},
        {Agency::mental_health, "mental-health", "Mental health services"},
        {Agency::substance_misuse, "substance-misuse", "Substance misuse service"},
        {Agency::jobcentre, "jobcentre", "Jobcentre Plus"},
        {Agency::electronic_monitoring, "electronic-monitoring", "Electronic monitoring provider"},
        {Agency::immigration, "immigration", "Immigration enforcement"},
        {Agency::victim_liaison, "victim-liaison", "Victim liaison"},
        {Agency::approved_premises, "approved-premises", "Approved premises"},
        {Agency::counter_terrorism, "counter-terrorism", "Counter-terrorism unit"},
        {Agency::defence, "defence", "Ministry of Defence"},
        {Agency::coordination, "coordination", "MAPPA coordination unit"},
        {Agency::other, "other", "Other agency"},
    });
};

/// What a person does here; which role may take which step stands with the step.
enum class Role {
    coordinator,
    administrator,
    chair,
    minute_taker,
    case_manager,
    manager,
    representative,
    board,
    auditor
};
template <>
struct Words<Role> {
    static constexpr std::string_view what = "role";
    static constexpr auto list = std::to_array<Word<Role>>({
        {Role::coordinator, "coordinator", "MAPPA coordinator"},
        {Role::administrator, "administrator", "MAPPA administrator"},
        {Role::chair, "chair", "Chair"},
        {Role::minute_taker, "minute-taker", "Minute-taker"},
        {Role::case_manager, "case-manager", "Case manager"},
        {Role::manager, "manager", "Line manager"},
        {Role::representative, "representative", "Agency representative"},
        {Role::board, "board", "Strategic Management Board member"},
        {Role::auditor, "auditor", "Auditor"},
    });
};

enum class Pillar { supervision, monitoring, interventions, victim_safety };
template <>
struct Words<Pillar> {
    static constexpr std::string_view what = "pillar of the plan";
    static constexpr auto list = std::to_array<Word<Pillar>>({
        {Pillar::supervision, "supervision", "Supervision"},
        {Pillar::monitoring, "monitoring", "Monitoring and control"},
        {Pillar::interventions, "interventions", "Interventions and treatment"},
        {Pillar::victim_safety, "victim-safety", "Victim safety planning"},
    });
};

/// Risk of serious harm. Very high means imminent, more likely than not.
enum class Rosh { low, medium, high, very_high };
template <>
struct Words<Rosh> {
    static constexpr std::string_view what = "risk of serious harm";
    static constexpr auto list = std::to_array<Word<Rosh>>({
        {Rosh::low, "low", "Low"},
        {Rosh::medium, "medium", "Medium"},
        {Rosh::high, "high", "High"},
        {Rosh::very_high, "very-high", "Very high"},
    });
};

enum class RiskGroup { general_public, children, known_adult, staff, prisoners };
template <>
struct Words<RiskGroup> {
    static constexpr std::string_view what = "group at risk";
    static constexpr auto list = std::to_array<Word<RiskGroup>>({
        {RiskGroup::general_public, "public", "The public"},
        {RiskGroup::children, "children", "Children"},
        {RiskGroup::known_adult, "known-adult", "A known adult"},
        {RiskGroup::staff, "staff", "Staff"},
        {RiskGroup::prisoners, "prisoners", "Prisoners"},
    });
};

/// What became of a required or invited agency at a meeting (001 5.4).
enum class Presence { attended, telephone, written_report, apologies, refused_in_writing, no_reply, not_invited };
template <>
struct Words<Presence> {
    static constexpr std::string_view what = "attendance";
    static constexpr auto list = std::to_array<Word<Presence>>({
        {Presence::attended, "attended", "Attended"},
        {Presence::telephone, "telephone", "By telephone or video"},
        {Presence::written_report, "written-report", "Written report instead"},
        {Presence::apologies, "apologies", "Apologies"},
        {Presence::refused_in_writing, "refused-in-writing", "Refused in writing"},
        {Presence::no_reply, "no-reply", "Absent, no reply"},
        {Presence::not_invited, "not-invited", "Not invited"},
    });
};

enum class RestrictionKind {
    licence,
    sopo,
    shpo,
    rosho,
    sro,
    foreign_travel,
    voo,
    restraining,
    notification,
    polygraph,
    court_order,
    voluntary
};
template <>
struct Words<RestrictionKind> {
    static constexpr std::string_view what = "kind of restriction";
    static constexpr auto list = std::to_array<Word<RestrictionKind>>({
        {RestrictionKind::licence, "licence", "Licence condition"},
        {RestrictionKind::sopo, "sopo", "Sexual Offences Prevention Order"},
        {RestrictionKind::shpo, "shpo", "Sexual Harm Prevention Order"},
        {RestrictionKind::rosho, "rosho", "Risk of Sexual Harm Order"},
        {RestrictionKind::sro, "sro", "Sexual Risk Order"},
        {RestrictionKind::foreign_travel, "foreign-travel", "Foreign Travel Order"},
        {RestrictionKind::voo, "voo", "Violent Offender Order"},
        {RestrictionKind::restraining, "restraining", "Restraining order"},
        {RestrictionKind::notification, "notification", "Notification requirement"},
        {RestrictionKind::polygraph, "polygraph", "Polygraph condition"},
        {RestrictionKind::court_order, "court-order", "Requirement of a court order"},
        {RestrictionKind::voluntary, "voluntary", "Voluntary measure"},
    });
};

enum class DisclosureDecision { disclose, do_not_disclose, defer };
template <>
struct Words<DisclosureDecision> {
    static constexpr std::string_view what = "disclosure decision";
    static constexpr auto list = std::to_array<Word<DisclosureDecision>>({
        {DisclosureDecision::disclose, "disclose", "Disclose"},
        {DisclosureDecision::do_not_disclose, "do-not-disclose", "Do not disclose"},
        {DisclosureDecision::defer, "defer", "Defer"},
    });
};

enum class OffenceKind { sexual, violent, terrorist, other };
template <>
struct Words<OffenceKind> {
    static constexpr std::string_view what = "kind of offence";
    static constexpr auto list = std::to_array<Word<OffenceKind>>({
        {OffenceKind::sexual, "sexual", "Sexual"},
        {OffenceKind::violent, "violent", "Violent"},
        {OffenceKind::terrorist, "terrorist", "Terrorist"},
        {OffenceKind::other, "other", "Other"},
    });
};

enum class Sex { male, female };
template <>
struct Words<Sex> {
    static constexpr std::string_view what = "sex";
    static constexpr auto list = std::to_array<Word<Sex>>({
        {Sex::male, "male", "Male"},
        {Sex::female, "female", "Female"},
    });
};

/// How a person stands to the case.
enum class Tie { victim, potential_victim, threatened, child, partner, family, staff, co_offender, supporter };
template <>
struct Words<Tie> {
    static constexpr std::string_view what = "tie to the case";
    static constexpr auto list = std::to_array<Word<Tie>>({
        {Tie::victim, "victim", "Victim"},
        {Tie::potential_victim, "potential-victim", "Potential victim"},
        {Tie::threatened, "threatened", "Threatened person"},
        {Tie::child, "child", "Child"},
        {Tie::partner, "partner", "Partner"},
        {Tie::family, "family", "Family"},
        {Tie::staff, "staff", "Member of staff at risk"},
        {Tie::co_offender, "co-offender", "Co-offender"},
        {Tie::supporter, "supporter", "Mentor or supporter"},
    });
};

enum class Answer { yes, no };
template <>
struct Words<Answer> {
    static constexpr std::string_view what = "answer";
    static constexpr auto list = std::to_array<Word<Answer>>({
        {Answer::yes, "yes", "Yes"},
        {Answer::no, "no", "No"},
    });
};

/// What happens in a life between meetings. The first six are acute: staff missed them (000 2.1, Appendix 1).
enum class EventKind {
    substance_use,
    non_compliance,
    low_mood,
    missed_medication,
    lost_accommodation,
    relationship_breakdown,
    release,
    recall,
    breach,
    new_offence,
    new_allegation,
    arrest,
    address_change,
    new_relationship,
    requirement_ended,
    death,
    intelligence,
    plan_trigger,
    victim_harm
};
template <>
struct Words<EventKind> {
    static constexpr std::string_view what = "kind of event";
    static constexpr auto list = std::to_array<Word<EventKind>>({
        {EventKind::substance_use, "substance-use", "More drug or alcohol use"},
        {EventKind::non_compliance, "non-compliance", "Non-compliance"},
        {EventKind::low_mood, "low-mood", "Low mood"},
        {EventKind::missed_medication, "missed-medication", "Missed medication"},
        {EventKind::lost_accommodation, "lost-accommodation", "Loss of accommodation"},
        {EventKind::relationship_breakdown, "relationship-breakdown", "Breakdown of a relationship"},
        {EventKind::release, "release", "Release"},
        {EventKind::recall, "recall", "Recall"},
        {EventKind::breach, "breach", "Breach"},
        {EventKind::new_offence, "new-offence", "New offence"},
        {EventKind::new_allegation, "new-allegation", "New allegation"},
        {EventKind::arrest, "arrest", "Arrest"},
        {EventKind::address_change, "address-change", "Change of address"},
        {EventKind::new_relationship, "new-relationship", "New relationship"},
        {EventKind::requirement_ended, "requirement-ended", "A requirement ended"},
        {EventKind::death, "death", "Death of somebody named in the case"},
        {EventKind::intelligence, "intelligence", "New intelligence"},
        {EventKind::plan_trigger, "plan-trigger", "A trigger of the plan happened"},
        {EventKind::victim_harm, "victim-harm", "A known or potential victim was harmed"},
    });
};

/// Acute signs call for a review at any level of risk (000 2.1 information improvement (viii)).
[[nodiscard]] constexpr bool acute(EventKind kind) { return kind <= EventKind::relationship_breakdown; }

/// How a new offence ended (001 3.5).
enum class Disposal { charge, caution, conviction };
template <>
struct Words<Disposal> {
    static constexpr std::string_view what = "disposal of an offence";
    static constexpr auto list = std::to_array<Word<Disposal>>({
        {Disposal::charge, "charge", "Charged, not yet decided"},
        {Disposal::caution, "caution", "Caution"},
        {Disposal::conviction, "conviction", "Conviction"},
    });
};

/// What was decided on a breach. To take no action is a decision too, with its reason (001 3.10).
enum class Enforcement { warning, return_to_court, recall, prosecution, no_action };
template <>
struct Words<Enforcement> {
    static constexpr std::string_view what = "enforcement decision";
    static constexpr auto list = std::to_array<Word<Enforcement>>({
        {Enforcement::warning, "warning", "Warning"},
        {Enforcement::return_to_court, "return-to-court", "Return to court"},
        {Enforcement::recall, "recall", "Recall to custody"},
        {Enforcement::prosecution, "prosecution", "Prosecution"},
        {Enforcement::no_action, "no-action", "No action"},
    });
};

/// An auditor's answer: what does not apply leaves the denominator (002 appendix 5).
enum class AuditAnswer { yes, no, not_applicable };
template <>
struct Words<AuditAnswer> {
    static constexpr std::string_view what = "audit answer";
    static constexpr auto list = std::to_array<Word<AuditAnswer>>({
        {AuditAnswer::yes, "yes", "Yes"},
        {AuditAnswer::no, "no", "No"},
        {AuditAnswer::not_applicable, "not-applicable", "Not applicable"},
    });
};

/// What a referral has to say (001 4.8): a rejection names what was missing.
enum class Requirement { likelihood, rosh, imminence, assessment, plan, added_value, cannot_alone, invitees, eligible };
template <>
struct Words<Requirement> {
    static constexpr std::string_view what = "requirement of a referral";
    static constexpr auto list = std::to_array<Word<Requirement>>({
        {Requirement::likelihood, "likelihood", "Likelihood of reoffending"},
        {Requirement::rosh, "rosh", "Risk of serious harm"},
        {Requirement::imminence, "imminence", "Imminence"},
        {Requirement::assessment, "assessment", "Current risk assessment"},
        {Requirement::plan, "plan", "Risk management plan"},
        {Requirement::added_value, "added-value", "What multi-agency management adds"},
        {Requirement::cannot_alone, "cannot-alone", "What the lead agency cannot manage alone"},
        {Requirement::invitees, "invitees", "Whom to invite, and why"},
        {Requirement::eligible, "eligible", "A category of MAPPA"},
    });
};

/// How far an agency that does not act has been chased (001 4.18, 7.24).
enum class ChaseStage { reminder, chairs_letter, senior_representative, smb_chair };
template <>
struct Words<ChaseStage> {
    static constexpr std::string_view what = "step of escalation";
    static constexpr auto list = std::to_array<Word<ChaseStage>>({
        {ChaseStage::reminder, "reminder", "Reminder"},
        {ChaseStage::chairs_letter, "chairs-letter", "Chair's letter"},
        {ChaseStage::senior_representative, "senior-representative", "Agency's senior representative"},
        {ChaseStage::smb_chair, "smb-chair", "Chair of the Strategic Management Board"},
    });
};

/// The kinds of meeting there are; local names are mapped to these (000 2.1).
enum class MeetingKind { level_2, level_3 };
template <>
struct Words<MeetingKind> {
    static constexpr std::string_view what = "kind of meeting";
    static constexpr auto list = std::to_array<Word<MeetingKind>>({
        {MeetingKind::level_2, "level-2", "MAPPA Level 2 meeting"},
        {MeetingKind::level_3, "level-3", "MAPPA Level 3 meeting"},
    });
};

/// The plan's headings in the 2012 forms (001 5.14).
enum class Heading { restrictive, rehabilitative, protective };
template <>
struct Words<Heading> {
    static constexpr std::string_view what = "heading of the 2012 plan";
    static constexpr auto list = std::to_array<Word<Heading>>({
        {Heading::restrictive, "restrictive", "Restrictive"},
        {Heading::rehabilitative, "rehabilitative", "Rehabilitative"},
        {Heading::protective, "protective", "Protective"},
    });
};

/// Past offending of a kind that the analysis has to address (001 4.17, 6.43).
enum class PastKind { child_victim, sexual, violence, domestic_abuse, arson, weapons, stalking, terrorism, other };
template <>
struct Words<PastKind> {
    static constexpr std::string_view what = "kind of past offending";
    static constexpr auto list = std::to_array<Word<PastKind>>({
        {PastKind::child_victim, "child-victim", "Offence against a child"},
        {PastKind::sexual, "sexual", "Sexual offence"},
        {PastKind::violence, "violence", "Violence"},
        {PastKind::domestic_abuse, "domestic-abuse", "Domestic abuse"},
        {PastKind::arson, "arson", "Arson"},
        {PastKind::weapons, "weapons", "Weapons"},
        {PastKind::stalking, "stalking", "Stalking or harassment"},
        {PastKind::terrorism, "terrorism", "Terrorism"},
        {PastKind::other, "other", "Other"},
    });
};

/// Why a referral is made: only the first is a ground for MAPPA (000 2.1).
enum class Ground { mappa, domestic_abuse, child_safeguarding };
template <>
struct Words<Ground> {
    static constexpr std::string_view what = "ground of a referral";
    static constexpr auto list = std::to_array<Word<Ground>>({
        {Ground::mappa, "mappa", "A MAPPA category with its legal test"},
        {Ground::domestic_abuse, "domestic-abuse", "Domestic abuse only"},
        {Ground::child_safeguarding, "child-safeguarding", "Child safeguarding only"},
    });
};

enum class CaseState { notified, level_1, level_2, level_3, exited };
template <>
struct Words<CaseState> {
    static constexpr std::string_view what = "state of a case";
    static constexpr auto list = std::to_array<Word<CaseState>>({
        {CaseState::notified, "notified", "Notified, no level decided yet"},
        {CaseState::level_1, "level-1", "Managed at level 1"},
        {CaseState::level_2, "level-2", "Managed at level 2"},
        {CaseState::level_3, "level-3", "Managed at level 3"},
        {CaseState::exited, "exited", "Exited from MAPPA"},
    });
};

enum class ReferralState { draft, screening, escalated, returned, accepted, rejected, withdrawn, redirected };
template <>
struct Words<ReferralState> {
    static constexpr std::string_view what = "state of a referral";
    static constexpr auto list = std::to_array<Word<ReferralState>>({
        {ReferralState::draft, "draft", "Being written"},
        {ReferralState::screening, "screening", "Being screened"},
        {ReferralState::escalated, "escalated", "Police and probation differ: escalated"},
        {ReferralState::returned, "returned", "Returned for information"},
        {ReferralState::accepted, "accepted", "Accepted"},
        {ReferralState::rejected, "rejected", "Rejected"},
        {ReferralState::withdrawn, "withdrawn", "Withdrawn"},
        {ReferralState::redirected, "redirected", "Redirected"},
    });
};

enum class MeetingState { scheduled, in_session, closed, approved, issued, posted, correcting, cancelled };
template <>
struct Words<MeetingState> {
    static constexpr std::string_view what = "state of a meeting";
    static constexpr auto list = std::to_array<Word<MeetingState>>({
        {MeetingState::scheduled, "scheduled", "Scheduled"},
        {MeetingState::in_session, "in-session", "In session"},
        {MeetingState::closed, "closed", "Closed, minutes in draft"},
        {MeetingState::approved, "approved", "Minutes approved by the chair"},
        {MeetingState::issued, "issued", "Minutes issued"},
        {MeetingState::posted, "posted", "Minutes issued and posted to ViSOR"},
        {MeetingState::correcting, "correcting", "Minutes being corrected"},
        {MeetingState::cancelled, "cancelled", "Cancelled"},
    });
};

enum class ActionState { unallocated, open, completed, not_completed, closed, superseded, withdrawn };
template <>
struct Words<ActionState> {
    static constexpr std::string_view what = "state of an action";
    static constexpr auto list = std::to_array<Word<ActionState>>({
        {ActionState::unallocated, "unallocated", "Taken for allocation, nobody named yet"},
        {ActionState::open, "open", "Open"},
        {ActionState::completed, "completed", "Completed, outcome not yet accepted"},
        {ActionState::not_completed, "not-completed", "Not completed, reason not yet accepted"},
        {ActionState::closed, "closed", "Closed, outcome accepted"},
        {ActionState::superseded, "superseded", "Superseded"},
        {ActionState::withdrawn, "withdrawn", "Withdrawn by the chair"},
    });
};

/// What an agency reports of an action on its sheet. A row without one says that it is still to be done.
enum class OutcomeStatus { done, not_done };
template <>
struct Words<OutcomeStatus> {
    static constexpr std::string_view what = "what became of an action";
    static constexpr auto list = std::to_array<Word<OutcomeStatus>>({
        {OutcomeStatus::done, "done", "Done"},
        {OutcomeStatus::not_done, "not-done", "Not done"},
    });
};

/// A proposed outcome waits for the chair. It is overtaken when a later sheet replaces it or the action is settled
/// otherwise.
enum class ProposalState { waiting, accepted, refused, overtaken };
template <>
struct Words<ProposalState> {
    static constexpr std::string_view what = "state of a proposed outcome";
    static constexpr auto list = std::to_array<Word<ProposalState>>({
        {ProposalState::waiting, "waiting", "Waiting for the chair"},
        {ProposalState::accepted, "accepted", "Accepted"},
        {ProposalState::refused, "refused", "Not accepted"},
        {ProposalState::overtaken, "overtaken", "Overtaken"},
    });
};

[[nodiscard]] constexpr CaseState state_of(Level level) {
    return level == Level::one ? CaseState::level_1 : level == Level::two ? CaseState::level_2 : CaseState::level_3;
}

}  // namespace mappa
