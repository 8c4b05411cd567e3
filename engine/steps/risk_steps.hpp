#pragma once

#include <string>
#include <vector>

#include "engine/record/record.hpp"
#include "engine/steps/step_info.hpp"

/// Steps on the risk a person poses and on what it is judged by.
namespace mappa {

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

}  // namespace mappa
