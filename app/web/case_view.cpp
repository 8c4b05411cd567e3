#include "app/web/case_view.hpp"

#include <algorithm>

#include "app/web/fields.hpp"
#include "app/web/part_templates.hpp"
#include "app/web/routes.hpp"
#include "engine/measures/action_standing.hpp"

namespace mappa::web {
namespace {

using forms::Model;

struct CasePart {
    std::string_view label, path;
};
constexpr auto case_parts = std::to_array<CasePart>({{"Overview", ""},
                                                     {"What happens next", "next"},
                                                     {"Plan and risk", "plan"},
                                                     {"People and restrictions", "people"},
                                                     {"Actions", "actions"},
                                                     {"Documents", "documents"},
                                                     {"History", "history"}});

std::string part_address(const std::string& ref, std::string_view part) {
    return part.empty() ? address({"cases", ref}) : address({"cases", ref, part});
}

std::string object_of(const NextStep& step) {
    if (step.number == 0) return {};
    const auto* what = step.object == Object::meeting  ? "meeting "
                       : step.object == Object::action ? "action "
                                                       : "referral ";
    return " (" + std::string{what} + std::to_string(step.number) + ")";
}

Markup card(const NextStep& step, const std::string& case_ref) {
    const bool ready = step.allowed && step.missing.empty();
    Model model;
    const auto href = step_address(case_ref, step.step, target_of_step(step.step).empty() ? 0 : step.number);
    auto id = std::string{step.step};
    std::ranges::replace(id, ' ', '-');
    model.text("id", id + (step.number ? "-" + std::to_string(step.number) : ""))
        .text("href", href)
        .text("does", title_of(step.does) + object_of(step))
        .text("who", step.who)
        .text("leads_to", step.leads_to)
        .text("standing", !step.allowed ? "Not your role"
                          : ready       ? "Can be done now"
                                        : "Something is missing")
        .text("colour", !step.allowed ? "govuk-tag--grey"
                        : ready       ? "govuk-tag--green"
                                      : "govuk-tag--yellow")
        .flag("possible", step.allowed);
    model.row_list("missing", {}).row_list("asked", {});
    for (const auto& each : troubles_of(step.missing, case_ref, step.number)) {
        model.add_row("missing")
            .text("what", each.what)
            .text("supply", each.supply)
            .text("supply_href", each.href == href ? "" : each.href)
            .text("source", each.source);
    }
    for (const auto& each : step.asked) model.add_row("asked").text("asks", each.what + " - " + each.supply);
    return print("step_card", model);
}

}  // namespace

Response show_case(Asked& asked, const std::string&, const app::Inquiry& inquiry,
                   const std::function<Response(const CaseRecord&)>& show) {
    const auto shown = asked.session.read(asked.parts.at(0), asked.visit, inquiry);
    const auto* record = std::get_if<CaseRecord>(&shown);
    return record ? show(*record) : not_shown(asked, shown);
}

Response show_case(Asked& asked, const std::string& what, const std::function<Response(const CaseRecord&)>& show) {
    return show_case(asked, what,
                     {.kind = UseKind::view, .what = what, .meeting = 0, .closed = app::ClosedSection::left_out}, show);
}

Markup identity(const CaseRecord& record) {
    const auto& facts = record.facts;
    Model model;
    model.text("ref", facts.ref).text("name", facts.name).text("aliases", facts.aliases).row_list("facts", {});
    const auto add = [&](const std::string& key, const std::string& value) {
        model.add_row("facts").text("key", key).text("value", value.empty() ? "not recorded" : value);
    };
    add("Born", shown_value(facts.born));
    add("Category", shown_value(facts.category));
    add("Stage", shown_value(facts.state));
    const auto rosh = record.rosh();
    add("Risk of serious harm", rosh ? std::string{label(*rosh)} : "");
    add("Lead agency", shown_value(facts.lead_agency));
    add("Case manager", facts.case_manager);
    add("Police offender manager", facts.police_manager);
    return print("identity", model);
}

Response case_frame(const Asked& asked, const CaseRecord& record, const std::string& title, const std::string& part,
                    const Markup& content, int status) {
    Model nav;
    nav.row_list("items", {});
    for (const auto& each : case_parts) {
        nav.add_row("items")
            .text("label", each.label)
            .text("href", part_address(record.facts.ref, each.path))
            .flag("current", each.label == part);
    }
    return page(asked, title + ", " + record.facts.ref, "/cases",
                {{"Cases", "/cases"}, {record.facts.ref, address({"cases", record.facts.ref})}},
                identity(record) + print("case_nav", nav) + heading(1, title) + content, status);
}

std::vector<NextStep> next_of(const Asked& asked, const std::string& case_ref, const NextScope& scope) {
    // What is missing is judged on the whole record, not on the part that this person sees.
    const auto record = asked.session.store().read_case(case_ref);
    return record ? asked.session.desk().next(asked.area, *record, asked.visit, scope) : std::vector<NextStep>{};
}

Markup next_steps_part(const Asked& asked, const std::string& case_ref, const NextScope& scope) {
    Markup ready, lacking, others;
    int count_ready = 0, count_lacking = 0, count_others = 0;
    for (const auto& step : next_of(asked, case_ref, scope)) {
        if (step.step == "case note-warning" || step.step == "document issue") continue;
        auto& into = !step.allowed ? others : step.missing.empty() ? ready : lacking;
        ++(!step.allowed ? count_others : step.missing.empty() ? count_ready : count_lacking);
        into += card(step, case_ref);
    }
    Markup content;
    if (count_ready) content += details("You can do now: " + std::to_string(count_ready), ready, true);
    if (count_lacking)
        content += details("Something is missing first: " + std::to_string(count_lacking), lacking, true);
    if (count_others) content += details("For other roles: " + std::to_string(count_others), others);
    return content.empty() ? paragraph("No step is possible any more.") : content;
}

Markup action_table(const Asked& asked, const CaseRecord& record, const std::string& caption,
                    const std::function<bool(const Action&)>& which, const std::string& when_empty) {
    std::vector<std::vector<Markup>> rows;
    const auto today = asked.visit.today;
    const auto next = next_of(asked, record.facts.ref, {});
    for (const auto& action : record.actions) {
        if (!which(action)) continue;
        const auto number = std::to_string(action.number);
        Markup what = words(action.text);
        if (!action.done.empty()) what += Markup::made("<br>") + words("Done: " + action.done);
        if (!action.found.empty()) what += Markup::made("<br>") + words("Found: " + action.found);
        if (!action.not_done_because.empty())
            what += Markup::made("<br>") + words("Not done: " + action.not_done_because);
        Markup offers;
        for (const auto& step : next) {
            if (step.object == Object::action && step.number == action.number && step.allowed && step.missing.empty())
                offers += link(step.step.substr(step.step.find(' ') + 1),
                               step_address(record.facts.ref, step.step, action.number)) +
                          words(" ");
        }
        rows.push_back({words(number), std::move(what), words(action.owner.empty() ? "nobody named yet" : action.owner),
                        words(label(action.agency)), words(shown_value(action.due)),
                        tag(standing(action, today), action.overdue(today) ? "red"
                                                     : action.unsettled()  ? "yellow"
                                                                           : "grey"),
                        std::move(offers)});
    }
    return table(caption, {{"No."}, {"What"}, {"Who"}, {"Agency"}, {"Due"}, {"How it stands"}, {"Do"}}, rows,
                 when_empty);
}

}  // namespace mappa::web
