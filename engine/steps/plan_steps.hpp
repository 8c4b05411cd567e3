#pragma once

#include <string>
#include <vector>

#include "engine/record/record.hpp"
#include "engine/steps/step_info.hpp"

/// Steps on the risk management plan and on the ways out.
namespace mappa {

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
        joined(ExitPlanForm::fields, Members{either("line", &PlanExit::lines), assigned("number", &PlanExit::number)});
};

}  // namespace mappa
