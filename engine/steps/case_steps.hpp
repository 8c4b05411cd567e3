#pragma once

#include <string>
#include <vector>

#include "engine/record/record.hpp"
#include "engine/steps/step_info.hpp"

/// Steps on the case itself: notification, facts, screening, reviews, warnings, chasing. A step's fields are what a
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

}  // namespace mappa
