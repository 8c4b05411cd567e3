#include "engine/record/plan_review.hpp"

#include <algorithm>

namespace mappa {

const PlanReview* last_plan_review(const CaseRecord& record) {
    return record.plan_reviews.empty() ? nullptr : &record.plan_reviews.back();
}

std::vector<const Action*> actions_to_review(const CaseRecord& record) {
    const auto* last = last_plan_review(record);
    std::vector<const Action*> found;
    for (const auto& each : record.actions) {
        const bool since = !last || !last->on || !each.closed_on || *each.closed_on >= *last->on;
        if (each.unsettled() || since) found.push_back(&each);
    }
    std::ranges::sort(found, {}, [](const Action* each) { return each->number; });
    return found;
}

std::string last_comment_on(const CaseRecord& record, int action) {
    std::string said;
    for (const auto& each : record.review_comments) {
        if (each.action == action) said = each.comment;
    }
    return said;
}

}  // namespace mappa
