#include "engine/desk/follow_up.hpp"

#include "engine/record/proposals.hpp"

namespace mappa {
namespace {

/// What the agency proposed, as the step that records it.
Step reported(const ProposedOutcome& proposal) {
    if (proposal.status == OutcomeStatus::not_done) {
        FailAction fail;
        fail.action = proposal.action;
        fail.why = proposal.why;
        return fail;
    }
    CompleteAction complete;
    static_cast<OutcomeForm&>(complete) = proposal;
    complete.action = proposal.action;
    return complete;
}

}  // namespace

std::vector<Step> follow_up(const CaseRecord& record, const Step& step) {
    const auto* adopt = std::get_if<AdoptOutcome>(&step);
    const auto* proposal = adopt ? waiting_proposal(record, adopt->action) : nullptr;
    if (!proposal) return {};
    AcceptOutcome accept;
    accept.action = adopt->action;
    accept.meeting = adopt->meeting;
    accept.comment = adopt->comment;
    std::vector<Step> steps;
    steps.push_back(reported(*proposal));
    steps.push_back(Step{std::move(accept)});
    return steps;
}

}  // namespace mappa
