#include "engine/record/proposals.hpp"

#include <algorithm>

namespace mappa {

ProposedOutcome* waiting_proposal(CaseRecord& record, int action) {
    auto& all = record.proposed_outcomes;
    const auto found = std::find_if(all.rbegin(), all.rend(),
                                    [&](const ProposedOutcome& each) { return each.action == action && each.waits(); });
    return found == all.rend() ? nullptr : &*found;
}

const ProposedOutcome* waiting_proposal(const CaseRecord& record, int action) {
    const auto& all = record.proposed_outcomes;
    const auto found = std::find_if(all.rbegin(), all.rend(),
                                    [&](const ProposedOutcome& each) { return each.action == action && each.waits(); });
    return found == all.rend() ? nullptr : &*found;
}

bool same_outcome(const ProposalForm& one, const ProposalForm& other) {
    return one.status == other.status && one.done == other.done && one.found == other.found && one.by == other.by &&
           one.on == other.on && one.why == other.why;
}

int version_of(const CaseRecord& record, const Action& action) {
    const auto changes = std::ranges::count(record.action_changes, action.number, &ActionChange::action);
    return 1 + (action.allocated_on ? 1 : 0) + static_cast<int>(changes);
}

std::string standing(const ProposedOutcome& proposal) {
    return "outcome proposed" + (proposal.proposed_on ? " " + proposal.proposed_on->text() : std::string{}) +
           (proposal.agency ? " (" + std::string{label(*proposal.agency)} + ")" : std::string{}) + ", not accepted yet";
}

}  // namespace mappa
