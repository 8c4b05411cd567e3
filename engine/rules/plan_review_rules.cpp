#include <algorithm>

#include "engine/record/plan_review.hpp"
#include "engine/rules/rule_book.hpp"
#include "engine/rules/text.hpp"
#include "engine/text/checks.hpp"

namespace mappa {
namespace {

constexpr Rule every_action{
    "plan-review-actions", Severity::refuse,
    "A review of the plan speaks of every open MAPPA action and of every one closed since the last review.",
    "comment: action, comment; `mappa document plan-review` prints the form with them", "WMD-14 (003 C2, B3)"};
constexpr Rule finding{"plan-review-finding", Severity::refuse,
                       "A review of the plan says what it found, and there is a plan to review.", "finding",
                       "WMD-14 (003 C2, B3)"};
constexpr Rule concerns_answered{"board-form-concerns", Severity::refuse,
                                 "The chair's form for the board says what gives concern, or that nothing does.",
                                 "concerns", "PHC-84 (000 3.3)"};

}  // namespace

void add_plan_review_rules(RuleBook& book) {
    book.watch<ReviewPlan>(every_action, [](const Situation& situation, const ReviewPlan& step, Found& found) {
        for (const auto* action : actions_to_review(situation.record)) {
            const bool said = std::ranges::any_of(step.comments, [&](const ReviewCommentForm& each) {
                return each.action == action->number && !says_nothing(each.comment);
            });
            if (!said)
                found.ask("nothing is said of action " + std::to_string(action->number) + " (" + action->text + ")");
        }
        for (const auto& each : step.comments) {
            if (!situation.record.action(each.action))
                found.ask("a comment is on action " + std::to_string(each.action) + ", which the case does not have");
        }
    });
    book.watch<ReviewPlan>(finding, [](const Situation& situation, const ReviewPlan& step, Found& found) {
        if (!situation.record.plan()) found.miss("a risk management plan to review", "`case plan`");
        if (says_nothing(step.finding)) found.ask("what the review found");
    });
    book.watch<CompleteBoardForm>(concerns_answered, [](const Situation&, const CompleteBoardForm& step, Found& found) {
        if (blank(step.concerns)) found.ask("the chair's concerns, or 'none'");
    });
}

}  // namespace mappa
