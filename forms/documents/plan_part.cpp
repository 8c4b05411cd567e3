#include "forms/documents/plan_part.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "engine/record/changes.hpp"
#include "engine/rules/plan_rules.hpp"
#include "engine/text/tokens.hpp"
#include "forms/documents/action_part.hpp"
#include "forms/documents/phrases.hpp"

namespace mappa::forms {
namespace {

/// A heading of the plan and the pillars that stand under it.
struct Heading {
    std::string title;
    std::vector<Pillar> pillars;
    std::optional<mappa::Heading> of_2012 = std::nullopt;  ///< nothing where the area has the four pillars

    [[nodiscard]] bool holds(std::optional<Pillar> pillar) const {
        return pillar && std::ranges::find(pillars, *pillar) != pillars.end();
    }
    /// A line may bear its own heading of the 2012 plan, whatever its pillar.
    [[nodiscard]] bool holds(const PlanEntry& entry) const {
        return of_2012 ? heading_of(entry) == of_2012 : holds(entry.pillar);
    }
};

std::vector<Heading> headings_of(const Policy& policy) {
    if (!policy.on("switch.four-pillars")) {
        return {{"Restrictive factors and interventions",
                 {Pillar::supervision, Pillar::monitoring},
                 mappa::Heading::restrictive},
                {"Rehabilitative factors and interventions", {Pillar::interventions}, mappa::Heading::rehabilitative},
                {"Protective factors and interventions", {Pillar::victim_safety}, mappa::Heading::protective}};
    }
    std::vector<Heading> headings;
    headings.reserve(Words<Pillar>::list.size());
    for (const auto& pillar : Words<Pillar>::list) headings.push_back({std::string{pillar.label}, {pillar.value}});
    return headings;
}

bool closed(const PlanEntry& entry) { return entry.closed_entry == Answer::yes; }

std::vector<PlanEntry> entries_of(const CaseRecord& record, const Plan* plan) {
    std::vector<PlanEntry> entries;
    for (const auto& entry : record.plan_entries) {
        if (plan && entry.plan == plan->version) entries.push_back(entry);
    }
    return entries;
}

/// "New", "Changed, was: ...", "As before": against the meeting before; nothing where there is none to compare with.
std::string mark_of(const PlanEntry& entry, const std::vector<LineChange>& lines) {
    for (const auto& each : lines) {
        if (!each.now || each.now->number != entry.number) continue;
        const std::string kind{label(each.kind)};
        return each.kind == ChangeKind::changed ? kind + ", was: " + line_in_words(*each.before) : kind;
    }
    return {};
}

void fill_heading(Model& model, const Heading& heading, const std::vector<PlanEntry>& entries,
                  const std::vector<Action>& actions, const std::vector<LineChange>& lines) {
    std::string reasons;
    bool any_closed = false;
    model.text("plan_heading", heading.title).row_list("entries", {}).row_list("pillar_actions", {});
    for (const auto& entry : entries) {
        if (!heading.holds(entry)) continue;
        if (closed(entry)) {
            any_closed = true;
        } else if (!is_blank(entry.what)) {
            model.add_row("entries")
                .paragraphs("entry", entry.what)
                .text("entry_owner", owner_of(entry))
                .text("entry_when", when_of(entry))
                .paragraphs("entry_checks", recorded(entry.checks))
                .text("entry_mark", mark_of(entry, lines));
        } else if (!is_blank(entry.none_because)) {
            const auto under =
                heading.pillars.size() > 1 && entry.pillar ? " under " + lower_first(label(entry.pillar)) : "";
            reasons += "None" + under + ", because: " + entry.none_because + "\n";
        }
    }
    for (const auto& action : actions) {
        if (!heading.holds(action.pillar)) continue;
        model.add_row("pillar_actions")
            .text("pillar_action_number", std::to_string(action.number))
            .paragraphs("pillar_action", recorded(action.text))
            .text("pillar_action_owner", joined({owner_of(action), label(action.agency)}))
            .text("pillar_action_due", recorded(action.due));
    }
    const bool something =
        !reasons.empty() || any_closed || !std::get<Model::Rows>(model.values().at("entries")).empty();
    model.paragraphs("none_because", reasons)
        .flag("see_closed_section", any_closed)
        .flag("nothing_planned", !something);
}

/// Every line of the plan that is current on the day, with who and when: "and in conclusion, the plan is ..."
/// (001 5.19).
void fill_conclusion(Model& model, const std::vector<Heading>& headings, const std::vector<PlanEntry>& entries,
                     Date day) {
    bool any_closed = false;
    for (const auto& heading : headings) {
        for (const auto& entry : entries) {
            if (!heading.holds(entry) || (entry.until && *entry.until < day)) continue;
            any_closed = any_closed || closed(entry);
            if (closed(entry) || is_blank(entry.what)) continue;
            model.add_row("conclusion_lines")
                .text("conclusion_heading", heading.title)
                .paragraphs("conclusion_line", entry.what)
                .text("conclusion_owner", owner_of(entry))
                .text("conclusion_when", when_of(entry));
        }
    }
    model.flag("conclusion_see_closed", any_closed);
}

void fill_contingencies(Model& model, const CaseRecord& record, const Plan& plan) {
    for (const auto& each : record.contingencies) {
        if (each.plan != plan.version) continue;
        model.add_row("contingencies")
            .paragraphs("contingency_risk", recorded(each.risk))
            .paragraphs("contingency_signs", recorded(each.signs))
            .paragraphs("contingency_action", recorded(each.action))
            .text("contingency_who", recorded(each.who))
            .text("contingency_how_soon", recorded(each.how_soon))
            .text("contingency_contact", recorded(each.contact));
    }
}

/// A risk that is outstanding and has no row in the table is named under it (004 Luke).
void fill_without_contingency(Model& model, const CaseRecord& record, const Plan* plan) {
    for (const auto& risk : record.risk_factors) {
        const bool answered = std::ranges::any_of(record.contingencies, [&](const Contingency& each) {
            return plan && each.plan == plan->version && plain(each.risk) == plain(risk.factor);
        });
        if (risk.outstanding == Answer::yes && !answered)
            model.add_row("without_contingency").text("risk_without_contingency", risk.factor);
    }
}

/// Each line in which another agency's plan differs, with the reason that was accepted (001 5.41, 6.71). A closed line
/// is left out as it is above.
std::string differences(const CaseRecord& record, Date day) {
    std::string lines;
    for (const auto& plan : record.plans) {
        if (plan.second_plan != Answer::yes || !plan.written_on || *plan.written_on > day) continue;
        const bool replaced = std::ranges::any_of(record.plans, [&](const Plan& later) {
            return later.second_plan == Answer::yes && later.version > plan.version &&
                   later.written_for == plan.written_for && later.written_on && *later.written_on <= day;
        });
        if (replaced) continue;
        for (const auto& entry : record.plan_entries) {
            if (entry.plan != plan.version || is_blank(entry.differs_because) || closed(entry)) continue;
            lines += "Plan of " + recorded(plan.written_for) + " differs: " + joined({entry.what, owner_of(entry)}) +
                     ", because: " + entry.differs_because + " (" + recorded(plan.written_by) + ", " +
                     recorded(plan.written_on) + ")\n";
        }
    }
    return lines;
}

std::string sentence_of(const Plan& plan) {
    const auto agency = plan.written_for ? " (" + std::string{label(*plan.written_for)} + ")" : std::string{};
    return "Version " + std::to_string(plan.version) + ", written by " + recorded(plan.written_by) + agency + " on " +
           recorded(plan.written_on) + ".";
}

Shape heading_shape() {
    return Shape()
        .text("plan_heading", "a pillar, or a heading of the 2012 forms")
        .rows("entries", "what is done under it", "nothing is, or only in the closed section",
              Shape()
                  .paragraphs("entry", "what is done")
                  .text("entry_owner", "who does it, of which agency")
                  .text("entry_when", "when, how often, announced or not")
                  .paragraphs("entry_checks", "what is checked or should change")
                  .text("entry_mark", "new, changed (and what it was) or carried forward since the meeting before",
                        "there is no meeting before"))
        .paragraphs("none_because", "why nothing is needed", "something is, or no reason is recorded")
        .flag("see_closed_section", "whether the closed section holds entries under it")
        .flag("nothing_planned", "whether there is neither an entry nor a reason")
        .rows("pillar_actions", "actions still to be done under it", "none",
              Shape()
                  .text("pillar_action_number", "number")
                  .paragraphs("pillar_action", "what is to be done")
                  .text("pillar_action_owner", "who does it")
                  .text("pillar_action_due", "by when"));
}

}  // namespace

std::string heading_over(const Policy& policy, const PlanEntry& entry) {
    const auto headings = headings_of(policy);
    const auto over = std::ranges::find_if(headings, [&](const Heading& each) { return each.holds(entry); });
    return over == headings.end() ? std::string{not_recorded} : over->title;
}

std::string owner_of(const PlanEntry& entry) { return person(entry.who, label(entry.agency)); }

std::string when_of(const PlanEntry& entry) {
    const auto notice = entry.announced ? entry.announced == Answer::yes ? "announced" : "unannounced" : "";
    return recorded(joined({entry.when, notice, period(entry.from, entry.until)}));
}

bool holds_closed_reports(const CaseRecord& record) {
    return std::ranges::any_of(record.contributions,
                               [](const Contribution& each) { return !is_blank(each.closed_information); });
}

std::vector<Action> pending_actions(const CaseRecord& record) {
    std::vector<Action> pending;
    std::ranges::copy_if(record.actions, std::back_inserter(pending), &Action::pending);
    return pending;
}

void declare_plan(Shape& shape) {
    shape.text("plan_version", "version of the plan, who wrote it and when, as a sentence")
        .rows("plan_headings", "the headings of the plan", "never", heading_shape())
        .paragraphs("plan_protects", "how the objectives protect victims", "not recorded")
        .paragraphs("plan_factors", "factors and victims it addresses", "not recorded")
        .paragraphs("plan_anticipated", "changes that can be foreseen", "not recorded")
        .paragraphs("plan_other_plans", "other agencies' plans it links to", "not recorded")
        .paragraphs("plan_differences", "lines in which another agency's plan differs, with the reasons",
                    "there is none")
        .text("plan_review", "when the plan is next reviewed, and what prompts an earlier review")
        .paragraphs("conclusion", "in conclusion, the risk management plan is ...", "not recorded")
        .rows("conclusion_lines", "every current line of the plan", "there is none",
              Shape()
                  .text("conclusion_heading", "its heading")
                  .paragraphs("conclusion_line", "what is done")
                  .text("conclusion_owner", "who does it")
                  .text("conclusion_when", "when"))
        .flag("conclusion_see_closed", "whether the closed section holds current entries")
        .rows("contingencies", "if X, then Y", "none is recorded",
              Shape()
                  .paragraphs("contingency_risk", "the risk")
                  .paragraphs("contingency_signs", "warning signs")
                  .paragraphs("contingency_action", "what is then done")
                  .text("contingency_who", "who does it")
                  .text("contingency_how_soon", "in what time")
                  .text("contingency_contact", "whom to tell"))
        .rows("without_contingency", "outstanding risks that no contingency answers", "each has one",
              Shape().text("risk_without_contingency", "the risk"));
}

void fill_plan(Model& model, const CaseRecord& record, const Plan* plan, const std::vector<Action>& actions,
               const Policy& policy, Date day, const Plan* before) {
    const Plan none;
    const auto& as_it_stood = plan ? *plan : none;
    const auto headings = headings_of(policy);
    const auto entries = entries_of(record, plan);
    const auto lines = plan && before ? compare_lines(record, *plan, *before) : std::vector<LineChange>{};
    model.row_list("plan_headings", {})
        .row_list("conclusion_lines", {})
        .row_list("contingencies", {})
        .row_list("without_contingency", {});
    model.text("plan_version", plan ? sentence_of(*plan) : "No risk management plan is recorded.")
        .paragraphs("plan_protects", as_it_stood.protects)
        .paragraphs("plan_factors", as_it_stood.factors)
        .paragraphs("plan_anticipated", as_it_stood.anticipated)
        .paragraphs("plan_other_plans", as_it_stood.other_plans)
        .paragraphs("plan_differences", differences(record, day))
        .text("plan_review",
              recorded(joined({text_of(as_it_stood.review_on),
                               is_blank(as_it_stood.review_events) ? "" : "earlier if: " + as_it_stood.review_events},
                              "; ")))
        .paragraphs("conclusion", as_it_stood.conclusion);
    for (const auto& heading : headings) fill_heading(model.add_row("plan_headings"), heading, entries, actions, lines);
    fill_conclusion(model, headings, entries, day);
    if (plan) fill_contingencies(model, record, *plan);
    fill_without_contingency(model, record, plan);
}

}  // namespace mappa::forms
