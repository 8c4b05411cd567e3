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
    static constexpr auto fields =
        std::tuple_cat(CaseFacts::fields, std::tuple{field("notified_on", &NotifyCase::on, "day of notification; today when left out"),
                                                     assigned("ref", &NotifyCase::ref), assigned("edition", &NotifyCase::edition),
                                                     assigned("earlier_ref", &NotifyCase::earlier_ref)});
};

struct ChangeCase : CaseFacts {
    std::string why;

    static constexpr StepInfo info{"case change", "changes facts of the case; what was is kept", practice};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields =
        std::tuple_cat(CaseFacts::fields, std::tuple{field("why", &ChangeCase::why, "why the facts change")});
};

struct ScreenCase : ScreeningForm {
    int number = 0;

    static constexpr StepInfo info{"case screen", "the lead agency's screening: eligible, must agencies meet, which level", practice};
    static constexpr auto signal = CaseSignal::screen;
    static constexpr auto fields =
        std::tuple_cat(ScreeningForm::fields, std::tuple{assigned("number", &ScreenCase::number)});
};

struct ReviewLevel1 {
    std::string police, probation, finding;

    static constexpr StepInfo info{"case review", "level 1 review by police and probation", practice};
    static constexpr auto signal = CaseSignal::review;
    static constexpr auto fields = std::tuple{field("police", &ReviewLevel1::police, "police officer who reviewed"),
                                              field("probation", &ReviewLevel1::probation, "probation officer who reviewed"),
                                              field("finding", &ReviewLevel1::finding, "what the review found")};
};

struct AssessRisk : AssessmentForm {
    int meeting = 0;
    std::vector<RatingForm> ratings;
    std::vector<ScoreForm> scores;
    int number = 0;

    static constexpr StepInfo info{"case assess", "records a risk assessment with its ratings and scores", anybody};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields = std::tuple_cat(
        AssessmentForm::fields,
        std::tuple{field("meeting", &AssessRisk::meeting, "made at this meeting"), field("rating", &AssessRisk::ratings),
                   field("score", &AssessRisk::scores), assigned("number", &AssessRisk::number)});
};

struct NoteRiskFactor : RiskFactorForm {
    static constexpr StepInfo info{"case risk", "records a risk factor, or that it is no longer outstanding", anybody};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields = RiskFactorForm::fields;
};

struct AddPerson : PersonForm {
    int number = 0;

    static constexpr StepInfo info{"case person", "records somebody who matters to the case", anybody};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields = std::tuple_cat(PersonForm::fields, std::tuple{assigned("number", &AddPerson::number)});
};

struct AddRestriction : RestrictionForm {
    int number = 0;

    static constexpr StepInfo info{"case restrict", "records a licence condition, order or voluntary measure in full", anybody};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields =
        std::tuple_cat(RestrictionForm::fields, std::tuple{assigned("number", &AddRestriction::number)});
};

struct ConfirmRestriction {
    int number = 0;

    static constexpr StepInfo info{"case confirm", "confirms that a restriction stands as recorded", anybody};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields = std::tuple{needed("number", &ConfirmRestriction::number, "number of the restriction")};
};

struct EndRestriction {
    int number = 0;
    std::optional<Date> on;
    std::string why;

    static constexpr StepInfo info{"case unrestrict", "records that a restriction has ended, and why", anybody};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields = std::tuple{needed("number", &EndRestriction::number, "number of the restriction"),
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
    static constexpr auto fields = std::tuple_cat(
        PlanForm::fields, std::tuple{field("meeting", &WritePlan::meeting, "written at this meeting"),
                                     field("entry", &WritePlan::entries), field("contingency", &WritePlan::contingencies),
                                     assigned("version", &WritePlan::version)});
};

struct PlanRelease : ReleaseForm {
    int number = 0;

    static constexpr StepInfo info{"case release", "confirms the release plan", practice};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields = std::tuple_cat(ReleaseForm::fields, std::tuple{assigned("number", &PlanRelease::number)});
};

struct PlanExit : ExitPlanForm {
    std::vector<ExitLineForm> lines;
    int number = 0;

    static constexpr StepInfo info{"case exit-plan", "writes the plan for the longer term after level 2 or 3, or MAPPA", anybody};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields = std::tuple_cat(
        ExitPlanForm::fields, std::tuple{field("line", &PlanExit::lines), assigned("number", &PlanExit::number)});
};

struct ExitCase {
    std::string why;
    int meeting = 0;

    static constexpr StepInfo info{"case exit", "takes the case out of MAPPA", office};
    static constexpr auto signal = CaseSignal::exit;
    static constexpr auto fields = std::tuple{field("why", &ExitCase::why, "why MAPPA management ends"),
                                              field("meeting", &ExitCase::meeting, "the meeting that decided it")};
};

struct AnswerWarning {
    int number = 0;
    std::string reason;

    static constexpr StepInfo info{"case answer", "answers a warning with a reason", anybody};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields = std::tuple{needed("number", &AnswerWarning::number, "number of the warning"),
                                              field("reason", &AnswerWarning::reason, "why it may stand")};
};

/// What a check questioned when a step was taken. The engine records it; nobody takes this step.
struct NoteWarning {
    std::string rule, text;
    int number = 0;

    static constexpr StepInfo info{"case warn", "a check's warning, kept with the step that raised it", {}};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields = std::tuple{assigned("rule", &NoteWarning::rule), assigned("text", &NoteWarning::text),
                                              assigned("number", &NoteWarning::number)};
};

struct MoveEdition {
    std::string edition, why;

    static constexpr StepInfo info{"case edition", "moves the case to another policy edition, on the record", office};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields =
        std::tuple{needed("edition", &MoveEdition::edition), field("why", &MoveEdition::why)};
};

}  // namespace mappa
