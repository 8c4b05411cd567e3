#pragma once

#include <string>
#include <vector>

#include "engine/record/record.hpp"
#include "engine/steps/step_info.hpp"

/// Steps on a case: notification, facts, screening, risk, people, restrictions, plans, exit. A step's fields are what a
/// person gives; those marked `assigned` the engine fills in when it accepts the step.
namespace mappa {

struct NotifyCase : CaseFacts {
    std::optional<Date> on;
    std::string ref, edition, earlier_ref;

    static constexpr StepInfo info{"case notify", "registers an offender in the area", anybody};
    static constexpr auto fields = joined(
        CaseFacts::fields, Members{field("notified_on", &NotifyCase::on, "day of notification; today when left out"),
                                   assigned("ref", &NotifyCase::ref), assigned("edition", &NotifyCase::edition),
                                   assigned("earlier_ref", &NotifyCase::earlier_ref)});
};

struct ChangeCase : CaseFacts {
    std::string why, resulting_action;
    std::optional<Date> effective_on;

    static constexpr StepInfo info{"case change", "changes facts of the case; what was is kept", practice};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields =
        joined(CaseFacts::fields,
               Members{field("why", &ChangeCase::why, "why the facts change"),
                       field("effective_on", &ChangeCase::effective_on, "day from which it holds; today when left out"),
                       field("resulting_action", &ChangeCase::resulting_action, "what is done because of it")});
};

struct ScreenCase : ScreeningForm {
    int number = 0;

    static constexpr StepInfo info{"case screen",
                                   "the lead agency's screening: eligible, must agencies meet, which level", practice};
    static constexpr auto signal = CaseSignal::screen;
    static constexpr auto fields = joined(ScreeningForm::fields, Members{assigned("number", &ScreenCase::number)});
};

struct ReviewLevel1 {
    std::string police, probation, finding;
    std::optional<Answer> complete;

    static constexpr StepInfo info{"case review", "level 1 review by police and probation", practice};
    static constexpr auto signal = CaseSignal::review;
    static constexpr auto fields =
        Members{field("police", &ReviewLevel1::police, "police officer who reviewed"),
                field("probation", &ReviewLevel1::probation, "probation officer who reviewed"),
                field("finding", &ReviewLevel1::finding, "what the review found"),
                assigned("complete", &ReviewLevel1::complete, "both services took part")};
};

struct AssessRisk : AssessmentForm {
    int meeting = 0;
    std::vector<RatingForm> ratings;
    std::vector<ScoreForm> scores;
    int number = 0;

    static constexpr StepInfo info{"case assess", "records a risk assessment with its ratings and scores", anybody};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields = joined(
        AssessmentForm::fields,
        Members{field("meeting", &AssessRisk::meeting, "made at this meeting"), field("rating", &AssessRisk::ratings),
                field("score", &AssessRisk::scores), assigned("number", &AssessRisk::number)});
};

struct NoteRiskFactor : RiskFactorForm {
    static constexpr StepInfo info{"case risk", "records a risk factor, or that it is no longer outstanding", anybody};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields = RiskFactorForm::fields;
};

struct AddPerson : PersonForm {
    int number = 0, action = 0;

    static constexpr StepInfo info{
        "case person", "records somebody who matters to the case; the same name again corrects the entry", anybody};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields =
        joined(PersonForm::fields,
               Members{assigned("number", &AddPerson::number),
                       assigned("action", &AddPerson::action, "a new partner: assess disclosure and protection")});
};

struct AddRestriction : RestrictionForm {
    int number = 0;

    static constexpr StepInfo info{"case restrict", "records a licence condition, order or voluntary measure in full",
                                   anybody};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields =
        joined(RestrictionForm::fields, Members{assigned("number", &AddRestriction::number)});
};

struct ConfirmRestriction {
    int number = 0;

    static constexpr StepInfo info{"case confirm", "confirms that a restriction stands as recorded", anybody};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields = Members{needed("number", &ConfirmRestriction::number, "number of the restriction")};
};

struct EndRestriction {
    int number = 0;
    std::optional<Date> on;
    std::string why;

    static constexpr StepInfo info{"case unrestrict", "records that a restriction has ended, and why", anybody};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields = Members{needed("number", &EndRestriction::number, "number of the restriction"),
                                           field("ended_on", &EndRestriction::on, "day it ended; today when left out"),
                                           field("why", &EndRestriction::why)};
};

struct WritePlan : PlanForm {
    int meeting = 0;
    std::vector<PlanEntryForm> entries;
    std::vector<ContingencyForm> contingencies;
    int version = 0;

    static constexpr StepInfo info{"case plan", "writes a new version of the risk management plan", anybody};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields = joined(
        PlanForm::fields,
        Members{field("meeting", &WritePlan::meeting, "written at this meeting"), field("entry", &WritePlan::entries),
                field("contingency", &WritePlan::contingencies), assigned("version", &WritePlan::version)});
};

struct ReviewPlan : PlanReviewForm {
    std::vector<ReviewCommentForm> comments;
    int number = 0, plan = 0;

    static constexpr StepInfo info{"case review-plan", "the lead agency reviews the plan, action by action", practice};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields =
        joined(PlanReviewForm::fields, Members{field("comment", &ReviewPlan::comments, "one for each MAPPA action"),
                                               assigned("number", &ReviewPlan::number),
                                               assigned("plan", &ReviewPlan::plan, "version of the plan reviewed")});
};

struct PlanRelease : ReleaseForm {
    int number = 0;

    static constexpr StepInfo info{"case release", "confirms the release plan", practice};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields = joined(ReleaseForm::fields, Members{assigned("number", &PlanRelease::number)});
};

struct PlanExit : ExitPlanForm {
    std::vector<ExitLineForm> lines;
    int number = 0;

    static constexpr StepInfo info{"case exit-plan", "writes the plan for the longer term after level 2 or 3, or MAPPA",
                                   anybody};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields =
        joined(ExitPlanForm::fields, Members{field("line", &PlanExit::lines), assigned("number", &PlanExit::number)});
};

struct ExitCase {
    std::string why;
    int meeting = 0;

    static constexpr StepInfo info{"case exit", "takes the case out of MAPPA", office};
    static constexpr auto signal = CaseSignal::exit;
    static constexpr auto fields = Members{field("why", &ExitCase::why, "why MAPPA management ends"),
                                           field("meeting", &ExitCase::meeting, "the meeting that decided it")};
};

struct AnswerWarning {
    int number = 0;
    std::string reason, rule, about;

    static constexpr StepInfo info{"case answer", "answers a warning with a reason", anybody};
    static constexpr auto signal = CaseSignal::answer;
    static constexpr auto fields =
        Members{field("number", &AnswerWarning::number, "number of the warning; or rule and about"),
                field("reason", &AnswerWarning::reason, "why it may stand"),
                field("rule", &AnswerWarning::rule, "the rule of a standing check"),
                field("about", &AnswerWarning::about, "what that check says, word for word")};
};

/// A document leaves as it is: what, to whom, from which template and state. The bytes themselves are kept beside the
/// journal, by their digest; whoever makes the document gives the rest of what is assigned here.
struct IssueDocument : IssuedDocumentForm, IssuedDocumentMade {
    int number = 0;

    static constexpr StepInfo info{
        "document issue",
        "issues a document: it is kept as it went out, and made again the same",
        {Role::coordinator, Role::administrator, Role::chair, Role::case_manager, Role::manager}};
    static constexpr auto signal = CaseSignal::issue;
    static constexpr auto fields = joined(IssuedDocumentForm::fields, IssuedDocumentMade::fields,
                                          Members{assigned("number", &IssueDocument::number)});
};

/// What a check questioned when a step was taken. The engine records it; nobody takes this step.
struct NoteWarning {
    std::string rule, text;
    int number = 0;

    static constexpr StepInfo info{"case warn", "a check's warning, kept with the step that raised it", {}};
    static constexpr auto signal = CaseSignal::answer;
    static constexpr auto fields = Members{assigned("rule", &NoteWarning::rule), assigned("text", &NoteWarning::text),
                                           assigned("number", &NoteWarning::number)};
};

struct MoveEdition {
    std::string edition, why;

    static constexpr StepInfo info{"case edition", "moves the case to another policy edition, on the record", office};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields = Members{needed("edition", &MoveEdition::edition), field("why", &MoveEdition::why)};
};

struct CountersignAssessment {
    int assessment = 0;
    std::string rationale, manager;

    static constexpr StepInfo info{
        "case countersign",
        "the line manager countersigns a risk assessment, or a deputy while the manager is away",
        {Role::manager}};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields = Members{
        needed("assessment", &CountersignAssessment::assessment), field("rationale", &CountersignAssessment::rationale),
        field("manager", &CountersignAssessment::manager, "the absent manager a deputy signs for")};
};

struct ProposeLevel : LevelProposalForm {
    int number = 0;

    static constexpr StepInfo info{
        "case propose-level", "records the level that a prison proposes on its own; never a level in force", anybody};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields =
        joined(LevelProposalForm::fields, Members{assigned("number", &ProposeLevel::number)});
};

struct ListCriticalFew : CriticalFewForm {
    int number = 0;

    static constexpr StepInfo info{"case critical-few",
                                   "puts the case on the register of the critical few, or takes it off",
                                   {Role::coordinator, Role::administrator, Role::chair}};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields =
        joined(CriticalFewForm::fields, Members{assigned("number", &ListCriticalFew::number)});
};

struct RecordDeparture : DepartureForm {
    int number = 0;

    static constexpr StepInfo info{"case depart", "records a departure from guidance with its reason", practice};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields = joined(DepartureForm::fields, Members{assigned("number", &RecordDeparture::number)});
};

struct RecordEvent : CaseEventForm {
    int number = 0, action = 0;

    static constexpr StepInfo info{"case event",
                                   "records what happened: an incident, an acute sign, a trigger of the plan", anybody};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields = joined(CaseEventForm::fields, Members{assigned("number", &RecordEvent::number),
                                                                         assigned("action", &RecordEvent::action)});
};

struct EnforceBreach : EnforcementForm {
    int event = 0;

    static constexpr StepInfo info{"case enforce", "records what was decided on a breach, or why nothing was", anybody};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields =
        joined(Members{needed("event", &EnforceBreach::event, "number of the event that tells of the breach")},
               EnforcementForm::fields);
};

struct AuditCase : AuditForm {
    std::vector<AuditAnswerForm> answers;
    int number = 0;

    static constexpr StepInfo info{"case audit",
                                   "records an audit of a meeting or of the whole case, question by question",
                                   {Role::coordinator, Role::auditor}};
    static constexpr auto signal = CaseSignal::answer;  // a case that has left MAPPA can be audited too
    static constexpr auto fields = joined(
        AuditForm::fields, Members{field("answer", &AuditCase::answers), assigned("number", &AuditCase::number)});
};

struct RecordPastOffence : PastOffenceForm {
    int number = 0;

    static constexpr StepInfo info{"case past-offence", "records an earlier conviction or allegation by its kind",
                                   anybody};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields =
        joined(PastOffenceForm::fields, Members{assigned("number", &RecordPastOffence::number)});
};

struct RecordContact : ContactForm {
    int number = 0;

    static constexpr StepInfo info{"case contact", "records an agency's contact with the offender", anybody};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields = joined(ContactForm::fields, Members{assigned("number", &RecordContact::number)});
};

struct CheckRestriction : RestrictionCheckForm {
    int number = 0;

    static constexpr StepInfo info{"case check-restriction",
                                   "records a check that a restriction is kept, or a polygraph examination", anybody};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields =
        joined(RestrictionCheckForm::fields, Members{assigned("number", &CheckRestriction::number)});
};

struct ApproveConditions {
    int number = 0;
    std::string not_covered;

    static constexpr StepInfo info{"case approve-conditions", "approves the proposed licence conditions as a set",
                                   practice};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields =
        Members{field("not_covered", &ApproveConditions::not_covered,
                      "risks and people left uncovered, each with the reason: NAME: reason; ..."),
                assigned("number", &ApproveConditions::number)};
};

struct ChaseAgency : ChaseForm {
    int number = 0;

    static constexpr StepInfo info{
        "case chase",
        "records a step of escalation: reminder, chair's letter, senior representative, SMB chair",
        {Role::coordinator, Role::administrator, Role::chair}};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields = joined(ChaseForm::fields, Members{assigned("number", &ChaseAgency::number)});
};

struct RecordReply {
    int chase = 0;
    std::string reply;
    std::optional<Date> on;

    static constexpr StepInfo info{"case chase-reply",
                                   "records the reply to a step of escalation",
                                   {Role::coordinator, Role::administrator, Role::chair}};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields =
        Members{needed("chase", &RecordReply::chase, "number of the step of escalation"),
                field("reply", &RecordReply::reply), field("replied_on", &RecordReply::on, "today when left out")};
};

/// A case that comes with its level: from another area, or from the list an area kept before.
struct TakeOverCase : CaseFacts {
    std::optional<Date> on, level_from, last_meeting_on;
    std::optional<Level> level;
    std::string from_area, level_decided_by, level_why, ref, edition, earlier_ref;

    static constexpr StepInfo info{"case take-over",
                                   "takes over a case with its level from another area or an earlier list", office};
    static constexpr auto fields = joined(
        CaseFacts::fields,
        Members{field("taken_over_on", &TakeOverCase::on, "day of notification; today when left out"),
                field("level", &TakeOverCase::level, "level in force"),
                field("level_from", &TakeOverCase::level_from, "in force since"),
                field("last_meeting_on", &TakeOverCase::last_meeting_on, "last level 2 or 3 meeting there"),
                field("from_area", &TakeOverCase::from_area, "area or list it comes from"),
                field("level_decided_by", &TakeOverCase::level_decided_by, "who decided the level"),
                field("level_why", &TakeOverCase::level_why, "why that level"), assigned("ref", &TakeOverCase::ref),
                assigned("edition", &TakeOverCase::edition), assigned("earlier_ref", &TakeOverCase::earlier_ref)});
};

struct TransferCase {
    std::string to_area, contact, why;

    static constexpr StepInfo info{
        "case transfer", "hands the case to another area; it stays here until receipt is acknowledged", office};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields = Members{field("to_area", &TransferCase::to_area),
                                           field("contact", &TransferCase::contact, "coordinator there, by name"),
                                           field("why", &TransferCase::why)};
};

struct ReceiptTransfer {
    std::string received_by;
    std::optional<Date> on;

    static constexpr StepInfo info{"case transfer-receipt",
                                   "records that the other area acknowledged receipt: the case ends here", office};
    static constexpr auto signal = CaseSignal::exit;
    static constexpr auto fields =
        Members{field("received_by", &ReceiptTransfer::received_by, "who acknowledged, by name"),
                field("received_on", &ReceiptTransfer::on, "today when left out")};
};

struct MergeCase {
    std::string into, why;

    static constexpr StepInfo info{"case merge", "closes a duplicate registration in favour of the case that stays",
                                   office};
    static constexpr auto signal = CaseSignal::exit;
    static constexpr auto fields = Members{field("into", &MergeCase::into, "reference of the case that stays"),
                                           field("why", &MergeCase::why, "how it is known to be the same person")};
};

struct AbsorbCase {
    std::string duplicate, why;

    static constexpr StepInfo info{"case absorb", "notes on the case that stays which duplicate was merged into it",
                                   office};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields = Members{field("duplicate", &AbsorbCase::duplicate, "reference of the duplicate"),
                                           field("why", &AbsorbCase::why)};
};

}  // namespace mappa
