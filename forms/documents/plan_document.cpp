#include <algorithm>

#include "engine/record/as_at.hpp"
#include "forms/documents/paper_part.hpp"
#include "forms/documents/papers.hpp"
#include "forms/documents/phrases.hpp"
#include "forms/documents/plan_part.hpp"
#include "forms/documents/restriction_part.hpp"
#include "forms/documents/risk_part.hpp"

/// The plan of the case as a document of its own: the open version, and the version with the closed section, which is
/// another document so that neither can be sent for the other (003 A1).
namespace mappa::forms {
namespace {

void declare_plan_document(Shape& shape) {
    declare_page(shape);
    declare_risk(shape);
    declare_plan(shape);
    declare_restrictions(shape);
    shape.text("offender_name", "the offender's name")
        .text("born", "date of birth")
        .text("category", "MAPPA category")
        .text("level_now", "level in force")
        .text("lead_agency", "lead agency")
        .text("case_manager", "the lead agency's case manager, with contact")
        .text("police_manager", "the police offender manager, with contact");
}

Shape plan_shape() {
    Shape shape;
    declare_plan_document(shape);
    return shape;
}

Shape closed_plan_shape() {
    Shape shape;
    declare_plan_document(shape);
    return shape
        .rows("closed_entries", "entries of the closed section", "there is none",
              Shape()
                  .text("closed_heading", "its pillar or heading")
                  .paragraphs("closed_what", "what is done")
                  .text("closed_owner", "who does it, of which agency")
                  .text("closed_when", "when, how often, announced or not")
                  .paragraphs("closed_checks", "what is checked", "not recorded"))
        .rows("closed_reports", "what agencies reported that must not reach the offender", "nobody reported any",
              Shape()
                  .text("closed_report_agency", "the agency whose information it is")
                  .text("closed_report_by", "who reported it")
                  .text("closed_report_on", "when, and to which meeting")
                  .paragraphs("closed_report", "what must not reach the offender, and why"));
}

void fill_plan_document(Model& model, const DocumentRequest& request) {
    const auto& record = request.record;
    const auto& facts = record.facts;
    const auto* period = record.level_in_force();
    fill_risk_now(model, request);
    fill_plan(model, record, record.plan(), pending_actions(record), request.policy, request.today);
    fill_restrictions(model, record, request.today);
    model.text("offender_name", recorded(facts.name))
        .text("born", recorded(facts.born))
        .text("category", recorded(facts.category))
        .text("level_now", period ? recorded(period->level) : std::string{not_recorded})
        .text("lead_agency", recorded(facts.lead_agency))
        .text("case_manager", person(facts.case_manager, facts.case_manager_contact))
        .text("police_manager", person(facts.police_manager, facts.police_manager_contact));
}

void fill_closed_plan(Model& model, const DocumentRequest& request) {
    fill_plan_document(model, request);
    model.row_list("closed_entries", {});
    const auto* plan = request.record.plan();
    for (const auto& each : request.record.plan_entries) {
        if (!plan || each.plan != plan->version || each.closed_entry != Answer::yes) continue;
        model.add_row("closed_entries")
            .text("closed_heading", heading_over(request.policy, each))
            .paragraphs("closed_what", recorded(each.what))
            .text("closed_owner", owner_of(each))
            .text("closed_when", when_of(each))
            .paragraphs("closed_checks", each.checks);
    }
    // Each report's own, of every meeting: no plan replaces what a source said (003 B1, B3).
    model.row_list("closed_reports", {});
    for (const auto& each : request.record.contributions) {
        if (is_blank(each.closed_information)) continue;
        model.add_row("closed_reports")
            .text("closed_report_agency", recorded(each.agency))
            .text("closed_report_by", recorded(each.name))
            .text("closed_report_on", joined({text_of(each.on), "meeting " + std::to_string(each.meeting)}))
            .paragraphs("closed_report", each.closed_information);
    }
}

/// A draft as long as the meeting that wrote it is still sitting.
PageFacts page(const DocumentRequest& request, const std::string& what) {
    if (!request.record.plan()) return paper_page(what, request);
    const auto& plan = *request.record.plan();
    const auto* meeting = request.record.meeting(plan.meeting);
    const bool draft = meeting && !meeting->held();
    const auto version = "Version " + std::to_string(plan.version) + " of " + recorded(plan.written_on);
    const auto at = meeting ? " of meeting " + std::to_string(meeting->number) : std::string{};
    return {{}, what + at, draft ? "DRAFT of " + lower_first(version) : version, {}, draft};
}

std::string why_no_plan(const DocumentRequest& request) {
    if (request.record.plan()) return {};
    return "case " + request.record.facts.ref + " has no risk management plan yet: `case plan`";
}

/// What agencies told in confidence before there was a plan is printed nowhere else.
std::string why_nothing_closed(const DocumentRequest& request) {
    return holds_closed_reports(request.record) ? std::string{} : why_no_plan(request);
}

}  // namespace

DocumentRow plan_row() {
    return {.kind = DocumentKind::plan,
            .form = "Risk management plan",
            .letter = {},
            .file = "plan",
            .purpose = "the plan as it stands, open version: headings, contingencies, restrictions, conclusion",
            .about = About::the_case,
            .shape = plan_shape,
            .page = [](const DocumentRequest& request) { return page(request, "Open plan"); },
            .fill = fill_plan_document,
            .why_not = why_no_plan};
}

DocumentRow closed_plan_row() {
    return {.kind = DocumentKind::closed_plan,
            .form = "Risk management plan, CLOSED version",
            .letter = {},
            .file = "closed-plan",
            .purpose =
                "the plan with its closed section, and what agencies reported in confidence: never for the offender or "
                "anybody outside the agencies named",
            .about = About::the_case,
            .shape = closed_plan_shape,
            .page = [](const DocumentRequest& request) { return page(request, "Plan with closed section"); },
            .fill = fill_closed_plan,
            .why_not = why_nothing_closed,
            .closed = true};
}

}  // namespace mappa::forms
