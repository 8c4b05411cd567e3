#include "forms/documents/exit_part.hpp"

#include "forms/documents/phrases.hpp"

namespace mappa::forms {

void declare_exit_plan(Shape& shape) {
    shape.text("exit_written", "who wrote the exit plan and when", "there is none")
        .paragraphs("exit_remaining", "the risk that remains", "not recorded")
        .text("exit_lead", "who leads from now on", "not recorded")
        .paragraphs("exit_back_if", "what would bring the case back", "not recorded")
        .paragraphs("exit_restrictions", "restrictions that run on", "not recorded")
        .paragraphs("exit_support", "support the offender takes freely", "not recorded")
        .paragraphs("exit_told", "who is told if the risk rises", "not recorded")
        .paragraphs("exit_handover", "who takes over, when, and what they watch", "not recorded")
        .rows("exit_lines", "what is done about each outstanding risk or action", "nothing is planned",
              Shape()
                  .text("exit_about", "the risk, or the action that continues")
                  .paragraphs("exit_what", "what is done, or why the risk is accepted")
                  .text("exit_who", "who does it")
                  .text("exit_from", "from when"));
}

void fill_exit_plan(Model& model, const DocumentRequest& request) {
    const ExitPlan none;
    const auto* found = request.record.exit_plan();
    const auto& plan = found ? *found : none;
    model.text("exit_written", joined({plan.written_by, text_of(plan.written_on)}))
        .paragraphs("exit_remaining", plan.remaining_risk)
        .text("exit_lead", label(plan.lead_agency))
        .paragraphs("exit_back_if", plan.comes_back_if)
        .paragraphs("exit_restrictions", plan.restrictions_run_on)
        .paragraphs("exit_support", plan.voluntary_support)
        .paragraphs("exit_told", plan.told_if_risk_rises)
        .paragraphs(
            "exit_handover",
            joined({plan.handover, plan.handover_officer, plan.handover_on ? "from " + plan.handover_on->text() : "",
                    is_blank(plan.handover_watches) ? "" : "watches: " + plan.handover_watches},
                   "\n"))
        .row_list("exit_lines", {});
    for (const auto& each : request.record.exit_lines) {
        if (!found || each.plan != plan.number) continue;
        const bool accepted = !is_blank(each.accepted_because);
        model.add_row("exit_lines")
            .text("exit_about", is_blank(each.factor) ? "Action " + std::to_string(each.action) : each.factor)
            .paragraphs("exit_what", accepted ? "Accepted, because: " + each.accepted_because : recorded(each.what))
            .text("exit_who", accepted ? "" : person(each.who, label(each.agency)))
            .text("exit_from", text_of(each.from));
    }
}

}  // namespace mappa::forms
