#pragma once

#include <string>

#include "engine/record/record.hpp"

namespace mappa {

/// The outcome of an action that waits for the chair; nullptr when none does. There is never more than one.
[[nodiscard]] const ProposedOutcome* waiting_proposal(const CaseRecord& record, int action);
[[nodiscard]] ProposedOutcome* waiting_proposal(CaseRecord& record, int action);

/// Whether both say the same of the same action, whichever sheet they stand on.
[[nodiscard]] bool same_outcome(const ProposalForm& one, const ProposalForm& other);

/// Counted from 1: grows whenever the action is allocated, changes hands, is moved, or its outcome is not accepted. A
/// sheet made earlier speaks of another action (001 5.11).
[[nodiscard]] int version_of(const CaseRecord& record, const Action& action);

/// "outcome proposed 3 March 2014 (Police), not accepted yet".
[[nodiscard]] std::string standing(const ProposedOutcome& proposal);

}  // namespace mappa
