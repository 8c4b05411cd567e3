#include <algorithm>

#include "forms/documents/case_part.hpp"
#include "forms/documents/exit_part.hpp"
#include "forms/documents/meeting_part.hpp"
#include "forms/documents/paper_part.hpp"
#include "forms/documents/papers.hpp"
#include "forms/documents/people_part.hpp"
#include "forms/documents/phrases.hpp"
#include "forms/documents/plan_part.hpp"
#include "forms/documents/restriction_part.hpp"
#include "forms/documents/risk_part.hpp"

/// How a case leaves: the exit plan, the summary of what was done, and the pack for the area that takes it over.
namespace mappa::forms {
namespace {

void declare_course(Shape& shape) {
    shape
        .rows("periods", "levels in force", "none was",
              Shape()
                  .text("period_level", "the level")
                  .text("period_from", "from")
                  .text("period_until", "until")
                  .paragraphs("period_why", "why", "not recorded"))
        .rows("held_meetings", "meetings held", "none was",
              Shape()
                  .text("held_name", "level and number")
                  .text("held_day", "day")
                  .text("held_decision", "level decided"))
        .text("actions_summary", "how many actions were set, and how many are not accounted for");
}

void fill_course(Model& model, const CaseRecord& record) {
    model.row_list("periods", {}).row_list("held_meetings", {});
    for (const auto& each : record.level_periods) {
        model.add_row("periods")
            .text("period_level", recorded(each.level))
            .text("period_from", recorded(each.from))
            .text("period_until", each.until ? each.until->text() : "in force")
            .paragraphs("period_why", each.why);
    }
    for (const auto& each : record.meetings) {
        if (!each.held()) continue;
        const auto* decision = record.decision_of(each.number);
        model.add_row("held_meetings")
            .text("held_name", meeting_name(each))
            .text("held_day", recorded(each.held_on))
            .text("held_decision", decision ? recorded(decision->level) : std::string{not_recorded});
    }
    const auto open = open_actions(record).size();
    model.text("actions_summary",
               std::to_string(record.actions.size()) + " set, " + std::to_string(open) + " not yet accounted for");
}

Shape exit_plan_shape() {
    Shape shape;
    declare_page(shape);
    declare_exit_plan(shape);
    declare_restrictions(shape);
    return shape.text("offender_name", "the offender's name").text("born", "date of birth");
}

void fill_exit_plan_document(Model& model, const DocumentRequest& request) {
    const auto& record = request.record;
    fill_exit_plan(model, request);
    fill_restrictions(model, record, request.today);
    model.text("offender_name", recorded(record.facts.name)).text("born", recorded(record.facts.born));
}

Shape exit_summary_shape() {
    Shape shape;
    declare_page(shape);
    declare_case(shape);
    declare_risk(shape);
    declare_exit_plan(shape);
    declare_course(shape);
    declare_open_actions(shape);
    return shape.text("risk_at_first", "highest risk of serious harm at the first assessment")
        .text("risk_at_last", "highest risk of serious harm at the last assessment")
        .text("left_on", "day the case left MAPPA, or since when it is managed at level 1")
        .paragraphs("left_because", "why", "not recorded");
}

bool left(const CaseRecord& record) {
    const bool met = std::ranges::any_of(record.meetings, &Meeting::held);
    return !record.facts.open() || (met && record.facts.state == CaseState::level_1);
}

void fill_exit_summary(Model& model, const DocumentRequest& request) {
    const auto& record = request.record;
    const auto& facts = record.facts;
    const auto rosh = [&](const Assessment* each) {
        return each ? recorded(record.highest_rosh(each->number)) : std::string{not_recorded};
    };
    const auto* period = record.level_in_force();
    const bool exited = !facts.open();
    fill_case_now(model, request);
    fill_risk_now(model, request);
    fill_exit_plan(model, request);
    fill_course(model, record);
    fill_open_actions(model, record, std::nullopt, request.today);
    model.text("risk_at_first", rosh(record.assessments.empty() ? nullptr : &record.assessments.front()))
        .text("risk_at_last", rosh(record.assessment()))
        .text("left_on", exited ? "Left MAPPA on " + recorded(facts.exited_on)
                                : "Managed at level 1 since " + recorded(period ? period->from : std::nullopt))
        .paragraphs("left_because", exited   ? facts.exit_reason
                                    : period ? period->why
                                             : "");
}

Shape transfer_pack_shape() {
    Shape shape;
    declare_page(shape);
    declare_case(shape);
    declare_people(shape);
    declare_risk(shape);
    declare_plan(shape);
    declare_restrictions(shape);
    declare_course(shape);
    declare_open_actions(shape);
    return shape.text("to_area", "area the case is handed to")
        .text("to_contact", "coordinator there")
        .paragraphs("transfer_why", "why it is handed over")
        .text("transfer_sent_on", "day it was handed over")
        .text("received", "who acknowledged receipt and when", "not acknowledged yet")
        .text("level_now", "level in force, and since when")
        .text("next_review", "when the next review is due", "no meeting was held")
        .flag("has_closed_plan", "whether there is a closed section, sent apart");
}

void fill_transfer_pack(Model& model, const DocumentRequest& request) {
    const auto& record = request.record;
    const auto& facts = record.facts;
    const auto* period = record.level_in_force();
    const auto* last = record.last_meeting_held();
    fill_case_now(model, request);
    fill_people(model, record.people);
    fill_risk_now(model, request);
    fill_plan(model, record, record.plan(), pending_actions(record), request.policy, request.today);
    fill_restrictions(model, record, request.today);
    fill_course(model, record);
    fill_open_actions(model, record, std::nullopt, request.today);
    const auto* plan = record.plan();
    const auto closed = [&](const PlanEntry& each) {
        return plan && each.plan == plan->version && each.closed_entry == Answer::yes;
    };
    model.text("to_area", recorded(facts.transfer_to))
        .text("to_contact", recorded(facts.transfer_contact))
        .paragraphs("transfer_why", recorded(facts.transfer_why))
        .text("transfer_sent_on", recorded(facts.transfer_sent_on))
        .text("received", joined({facts.transfer_received_by, text_of(facts.transfer_received_on)}))
        .text("level_now", period
                               ? joined({recorded(period->level), period->from ? "since " + period->from->text() : ""})
                               : std::string{not_recorded})
        .text("next_review", last ? joined({last->next_review ? "arranged for " + last->next_review->text() : "",
                                            last->review_limit ? "due by " + last->review_limit->text() : ""})
                                  : "")
        .flag("has_closed_plan", std::ranges::any_of(record.plan_entries, closed) || holds_closed_reports(record));
}

}  // namespace

DocumentRow exit_plan_row() {
    return {.kind = DocumentKind::exit_plan,
            .form = "Exit plan",
            .letter = {},
            .file = "exit-plan",
            .purpose = "what continues after level 2 or 3, or after MAPPA, and who does it",
            .about = About::the_case,
            .shape = exit_plan_shape,
            .page =
                [](const DocumentRequest& request) {
                    const auto& plan = *request.record.exit_plan();
                    return PageFacts{{},
                                     "Plan for the longer term",
                                     "Version " + std::to_string(plan.number) + " of " + recorded(plan.written_on),
                                     {},
                                     false};
                },
            .fill = fill_exit_plan_document,
            .why_not = [](const DocumentRequest& request) -> std::string {
                if (request.record.exit_plan()) return {};
                return "case " + request.record.facts.ref + " has no exit plan yet: `case exit-plan`";
            }};
}

DocumentRow exit_summary_row() {
    return {.kind = DocumentKind::exit_summary,
            .form = "Exit summary",
            .letter = {},
            .file = "exit-summary",
            .purpose = "what was done at level 2 and 3, how the risk stands, and what follows, for whoever takes over",
            .about = About::the_case,
            .shape = exit_summary_shape,
            .page = [](const DocumentRequest& request) { return paper_page("Summary at exit", request); },
            .fill = fill_exit_summary,
            .why_not = [](const DocumentRequest& request) -> std::string {
                if (left(request.record)) return {};
                return "case " + request.record.facts.ref +
                       " has not left level 2 or 3: the exit summary follows `meeting decide` with level 1, or "
                       "`case exit`";
            }};
}

DocumentRow transfer_pack_row() {
    return {.kind = DocumentKind::transfer_pack,
            .form = "Transfer pack",
            .letter = {},
            .file = "transfer",
            .purpose = "everything the receiving area needs, with a receipt to send back",
            .about = About::the_case,
            .shape = transfer_pack_shape,
            .page =
                [](const DocumentRequest& request) {
                    return paper_page("Case handed to " + recorded(request.record.facts.transfer_to), request);
                },
            .fill = fill_transfer_pack,
            .why_not = [](const DocumentRequest& request) -> std::string {
                if (!request.record.facts.transfer_to.empty()) return {};
                return "case " + request.record.facts.ref + " is not handed to another area: `case transfer`";
            }};
}

}  // namespace mappa::forms
