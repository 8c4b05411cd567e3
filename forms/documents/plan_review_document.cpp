#include <algorithm>

#include "engine/record/plan_review.hpp"
#include "forms/documents/action_part.hpp"
#include "forms/documents/paper_part.hpp"
#include "forms/documents/papers.hpp"
#include "forms/documents/phrases.hpp"
#include "forms/documents/plan_part.hpp"

/// The form on which the lead agency reviews the plan, with every MAPPA action on it, so that none is forgotten
/// (003 C2, B3).
namespace mappa::forms {
namespace {

Shape plan_review_shape() {
    Shape shape;
    declare_page(shape);
    declare_plan(shape);
    const auto action = [](const std::string& prefix) {
        return Shape()
            .text(prefix + "_number", "number")
            .paragraphs(prefix + "_action", "what is to be done")
            .text(prefix + "_owner", "named person and agency")
            .text(prefix + "_due", "deadline")
            .text(prefix + "_state", "how it stands")
            .paragraphs(prefix + "_progress", "last progress recorded, by whom and when", "nothing is recorded");
    };
    return shape.text("offender_name", "the offender's name")
        .text("born", "date of birth")
        .text("lead_agency", "lead agency")
        .text("case_manager", "the lead agency's case manager")
        .text("last_reviewed", "last review of the plan: when and by whom", "it was never reviewed")
        .paragraphs("last_finding", "what that review found", "it was never reviewed")
        .rows("reviewed_actions", "every action not accounted for yet", "there is none", action("reviewed"))
        .rows("closed_actions", "every action closed since the last review", "there is none", action("closed"));
}

/// What is known of how far an action is: its outcome, else the comment of the last review, else its last change.
std::string progress_of(const CaseRecord& record, const Action& action) {
    const auto by = joined({action.by, text_of(action.on)});
    const auto signed_by = by.empty() ? "" : " (" + by + ")";
    if (!is_blank(action.done))
        return action.done + signed_by + (is_blank(action.found) ? "" : "\nFound: " + action.found);
    if (!is_blank(action.not_done_because)) return "Not done, because: " + action.not_done_because;
    if (!is_blank(action.closed_because)) return action.closed_because;
    if (const auto said = last_comment_on(record, action.number); !said.empty()) {
        const auto* review = last_plan_review(record);
        return said + (review ? " (plan review " + joined({text_of(review->on)}) + ")" : "");
    }
    std::string changed;
    for (const auto& each : record.action_changes) {
        if (each.action == action.number)
            changed = "Changed (" + each.what + ") on " + recorded(each.on) + ": " + recorded(each.why);
    }
    if (changed.empty() && action.acknowledged_on) return "Accepted by its owner on " + action.acknowledged_on->text();
    return changed;
}

void fill_plan_review(Model& model, const DocumentRequest& request) {
    const auto& record = request.record;
    const auto& facts = record.facts;
    const auto* last = last_plan_review(record);
    fill_plan(model, record, record.plan(), {}, request.policy, request.today);
    model.text("offender_name", recorded(facts.name))
        .text("born", recorded(facts.born))
        .text("lead_agency", recorded(facts.lead_agency))
        .text("case_manager", person(facts.case_manager, ""))
        .text("last_reviewed", last ? joined({text_of(last->on), last->by}) : "")
        .paragraphs("last_finding", last ? last->finding : "")
        .row_list("reviewed_actions", {})
        .row_list("closed_actions", {});
    for (const auto* each : actions_to_review(record)) {
        const std::string prefix = each->unsettled() ? "reviewed" : "closed";
        const auto overdue = each->overdue(request.today) ? "overdue since " + each->due->text() : std::string{};
        const auto closed = each->closed_on ? "on " + each->closed_on->text() : std::string{};
        model.add_row(prefix + "_actions")
            .text(prefix + "_number", std::to_string(each->number))
            .paragraphs(prefix + "_action", recorded(each->text))
            .text(prefix + "_owner", joined({owner_of(*each), label(each->agency)}))
            .text(prefix + "_due", recorded(each->due))
            .text(prefix + "_state", joined({joined({label(each->state), closed}, " "), overdue}, "; "))
            .paragraphs(prefix + "_progress", progress_of(record, *each));
    }
}

}  // namespace

DocumentRow plan_review_row() {
    return {.kind = DocumentKind::plan_review,
            .form = "Plan review",
            .letter = {},
            .file = "plan-review",
            .purpose = "form for the review of the plan, with every open MAPPA action and those closed since the last",
            .about = About::the_case,
            .shape = plan_review_shape,
            .page =
                [](const DocumentRequest& request) {
                    return form_page("Review of version " + std::to_string(request.record.plan()->version) +
                                         " of the risk management plan",
                                     false, request);
                },
            .fill = fill_plan_review,
            .why_not = [](const DocumentRequest& request) -> std::string {
                if (request.record.plan()) return {};
                return "case " + request.record.facts.ref + " has no risk management plan to review: `case plan`";
            }};
}

}  // namespace mappa::forms
