#pragma once

#include <vector>

#include "engine/record/record.hpp"

namespace mappa {

/// The actions a review of the plan has to speak of, by number: every action that is not accounted for yet, and every
/// one settled since the last review (003 C2). Settled on the day of that review counts as since.
[[nodiscard]] std::vector<const Action*> actions_to_review(const CaseRecord& record);

/// The last review of the plan that was saved; nullptr when there was none.
[[nodiscard]] const PlanReview* last_plan_review(const CaseRecord& record);

/// What was last said of an action: by the review of the plan that spoke of it last; empty when none did.
[[nodiscard]] std::string last_comment_on(const CaseRecord& record, int action);

}  // namespace mappa
