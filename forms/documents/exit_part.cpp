#include "forms/documents/exit_part.hpp"

#include "forms/documents/phrases.hpp"

namespace mappa::forms {
namespace {

std::string about_of(const ExitLine& line) {
    return is_blank(line.factor) ? "Action " + std::to_string(line.action) : line.factor;
}

bool accepted(const ExitLine& line) { return !is_blank(line.accepted_because); }

std::string what_of(const ExitLine& line) {
    return accepted(line) ? "Accepted, because: " + line.accepted_because : recorded(line.what);
}

std::string handover_of(const ExitPlan& plan, std::string_view between) {
    return joined({plan.handover, plan.handover_officer, plan.handover_on ? "from " + plan.handover_on->text() : "",
                   is_blank(plan.handover_watches) ? "" : "watches: " + plan.handover_watches},
                  between);
}

}  // namespace

std::string in_lines(const CaseRecord& record, const ExitPlan& plan) {
    std::string text;
    const auto say = [&](std::string_view what, const std::string& value) {
        if (!is_blank(value)) text += std::string{what} + ": " + value + "\n";
    };
    say("Risk that remains", plan.remaining_risk);
    say("Lead agency from now on", std::string{label(plan.lead_agency)});
    for (const auto& line : record.exit_lines) {
        if (line.plan != plan.number) continue;
        say(about_of(line), accepted(line) ? what_of(line)
                                           : joined({what_of(line), line.who, label(line.agency),
                                                     line.from ? "from " + line.from->text() : ""}));
    }
    say("Restrictions that run on", plan.restrictions_run_on);
    say("Voluntary support", plan.voluntary_support);
    say("Told if the risk rises", plan.told_if_risk_rises);
    say("What would bring the case back", plan.comes_back_if);
    say("Handover", handover_of(plan, ", "));
    return text;
}

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
        .paragraphs("exit_handover", handover_of(plan, "\n"))
        .row_list("exit_lines", {});
    for (const auto& each : request.record.exit_lines) {
        if (!found || each.plan != plan.number) continue;
        model.add_row("exit_lines")
            .text("exit_about", about_of(each))
            .paragraphs("exit_what", what_of(each))
            .text("exit_who", accepted(each) ? "" : person(each.who, label(each.agency)))
            .text("exit_from", text_of(each.from));
    }
}

}  // namespace mappa::forms
