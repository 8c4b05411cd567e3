#include "engine/rules/plan_rules.hpp"

#include "engine/rules/lacking.hpp"
#include "engine/rules/rule_book.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule pillars_filled{"plan-pillars", Severity::refuse,
                              "Every pillar, or heading of the 2012 plan, has a line that says what is done, by whom "
                              "and when, or a reason why it needs none.",
                              "entry with pillar (or heading), what, agency, who, when; or none_because",
                              "FUP-58, BUL-09, FUP-42 (001 5.14, 5.15, 5.18; 004 1)"};
constexpr Rule line_in_full{"plan-line-in-full", Severity::refuse, "A plan line says what, which agency, who and when.",
                            "entry: what, agency, who, when", "FUP-58 (001 5.15)"};
constexpr Rule visits_in_full{"plan-visits-in-full", Severity::refuse,
                              "A visit has a named visitor, a frequency, announced or not, and what is checked.",
                              "entry: agency, who, when, announced, checks", "FUP-55 (001 5.16)"};
constexpr Rule contingency_in_full{
    "plan-contingency-in-full", Severity::refuse,
    "A contingency says: if this sign, then that action, by whom, how soon, and whom to tell.",
    "contingency: signs, action, who, how_soon, contact", "FUP-56 (001 5.15)"};
constexpr Rule plan_whole{
    "plan-whole", Severity::refuse,
    "A plan says how it protects victims, which factors it addresses and which is the most critical, what is done to "
    "restrict or "
    "to change, what can be foreseen, when and on what events it is reviewed, to which plans it links, and has a "
    "contingency.",
    "protects, factors, most_critical, anticipated, review_on, review_events, other_plans, contingency",
    "DCN-09, DCN-19, BUL-10 (002 1.7, 1.13; 004 2.2.3)"};
constexpr Rule conclusion{"plan-conclusion", Severity::refuse,
                          "A plan ends with one paragraph: in conclusion, the plan is ...", "conclusion",
                          "FUP-42 (001 5.19)"};
constexpr Rule risks_have_contingency{
    "plan-risk-without-contingency", Severity::warn, "Every outstanding risk has a contingency.",
    "`case plan` with a contingency for that risk", "BUL-18, FUP-56 (004 Luke; 001 5.15)"};

/// Areas without the four pillars give a line its heading of the 2012 plan instead (001 5.14, 5.18).
void need_place(const Situation& situation, const PlanEntryForm& entry, Lacking& missing) {
    const bool pillars = situation.policy.on("switch.four-pillars");
    missing.need(!entry.pillar && (pillars || !entry.heading), pillars ? "pillar" : "heading");
}

void check_line(const Situation& situation, const PlanEntryForm& entry, std::size_t number, Found& found) {
    const auto name = "line " + std::to_string(number) + (blank(entry.what) ? "" : " \"" + entry.what + "\"") + ": ";
    Lacking missing;
    need_place(situation, entry, missing);
    missing.need(names_only_a_means(entry.what), "what is done (a means alone is not enough)");
    missing.need(!entry.agency, "agency");
    missing.need(names_nobody(entry.who), "named person");
    missing.need(blank(entry.when), "dates or how often");
    if (missing) found.ask(name + missing.text());
}

bool fills(const PlanEntryForm& entry) { return !blank(entry.none_because) || !names_only_a_means(entry.what); }

/// A line that does something rather than saying why nothing is done.
bool acts(const PlanEntryForm& entry) { return blank(entry.none_because) && !names_only_a_means(entry.what); }

/// Each place of the plan, pillar or heading, that neither a line nor a reason fills.
template <class Place, class PlaceOf>
void check_places(const WritePlan& step, PlaceOf place_of, Found& found) {
    for (const auto& place : Words<Place>::list) {
        const bool filled = std::ranges::any_of(
            step.entries, [&](const auto& entry) { return place_of(entry) == place.value && fills(entry); });
        if (!filled) found.ask(std::string{place.label} + ": neither a line nor a reason why none is needed");
    }
}

template <class Rows>
void check_contingencies(const Situation& situation, const Rows& rows, Found& found) {
    for (const auto& risk : situation.record.risk_factors) {
        if (risk.outstanding == Answer::no) continue;
        const bool covered =
            std::ranges::any_of(rows, [&](const auto& row) { return plain(row.risk) == plain(risk.factor); });
        if (!covered) found.miss("no contingency for the risk \"" + risk.factor + "\"");
    }
}

}  // namespace

std::optional<Heading> heading_of(const PlanEntryForm& entry) {
    if (entry.heading) return entry.heading;
    if (!entry.pillar) return std::nullopt;
    if (*entry.pillar == Pillar::interventions) return Heading::rehabilitative;
    return *entry.pillar == Pillar::victim_safety ? Heading::protective : Heading::restrictive;
}

void add_plan_rules(RuleBook& book) {
    book.watch<WritePlan>(line_in_full, [](const Situation& situation, const WritePlan& step, Found& found) {
        std::size_t number = 0;
        for (const auto& entry : step.entries) {
            ++number;
            if (blank(entry.none_because) && !speaks_of_visits(entry.what)) check_line(situation, entry, number, found);
        }
    });
    book.watch<WritePlan>(visits_in_full, [](const Situation& situation, const WritePlan& step, Found& found) {
        for (const auto& entry : step.entries) {
            if (!speaks_of_visits(entry.what)) continue;
            Lacking missing;
            need_place(situation, entry, missing);
            missing.need(!entry.agency, "agency");
            missing.need(names_nobody(entry.who), "named visitor");
            missing.need(blank(entry.when), "frequency or dates");
            missing.need(!entry.announced, "announced or unannounced");
            missing.need(blank(entry.checks), "what is checked");
            if (missing) found.ask("\"" + entry.what + "\": " + missing.text());
        }
    });
    book.watch<WritePlan>(pillars_filled, [](const Situation& situation, const WritePlan& step, Found& found) {
        if (situation.policy.on("switch.four-pillars")) {
            check_places<Pillar>(
                step, [](const PlanEntryForm& entry) { return entry.pillar; }, found);
        } else {
            check_places<Heading>(
                step, [](const PlanEntryForm& entry) { return heading_of(entry); }, found);
        }
    });
    book.watch<WritePlan>(contingency_in_full, [](const Situation&, const WritePlan& step, Found& found) {
        for (const auto& row : step.contingencies) {
            Lacking missing;
            missing.need(blank(row.signs), "trigger or warning signs");
            missing.need(only_breach(row.action), "action beyond a threat of breach");
            missing.need(names_nobody(row.who), "who acts");
            missing.need(blank(row.how_soon), "how soon");
            missing.need(blank(row.contact), "whom to tell, out of hours too");
            const auto name = !blank(row.risk)     ? row.risk
                              : !blank(row.action) ? "\"" + row.action + "\""
                                                   : std::string{"a contingency"};
            if (missing) found.ask(name + ": " + missing.text());
        }
    });
    book.watch<WritePlan>(plan_whole, [](const Situation& situation, const WritePlan& step, Found& found) {
        const bool ranked = std::ranges::any_of(situation.record.risk_factors, [](const RiskFactor& each) {
            return each.most_critical == Answer::yes && each.outstanding != Answer::no;
        });
        if (blank(step.most_critical) && !ranked)
            found.ask("the factor ranked as most critical",
                      "most_critical, or `case risk` with most_critical = \"yes\"");
        const bool marked = std::ranges::any_of(step.entries, [](const PlanEntryForm& each) {
            return acts(each) && heading_of(each) && heading_of(each) != Heading::protective;
        });
        if (!marked)
            found.ask("an intervention that restricts or one that is constructive", "entry with heading or pillar");
        if (blank(step.protects)) found.ask("how the objectives protect victims", "protects");
        if (blank(step.factors))
            found.ask("the factors and specific victims it addresses, the most critical first", "factors");
        if (blank(step.anticipated)) found.ask("the changes that can be foreseen", "anticipated");
        if (!step.review_on) found.ask("the next review of the plan", "review_on");
        if (blank(step.review_events)) found.ask("the events that prompt an earlier review", "review_events");
        if (step.contingencies.empty()) found.ask("a contingency", "contingency");
        if (blank(step.other_plans))
            found.ask("the other agencies' plans it links to, or 'none exists'", "other_plans");
    });
    book.watch<WritePlan>(conclusion, [](const Situation&, const WritePlan& step, Found& found) {
        if (blank(step.conclusion)) found.ask("the conclusion: what the plan is, in one paragraph");
    });
    book.watch<WritePlan>(risks_have_contingency, [](const Situation& situation, const WritePlan& step, Found& found) {
        if (step.second_plan != Answer::yes) check_contingencies(situation, step.contingencies, found);
    });
    book.stand(risks_have_contingency, [](const Situation& situation, Found& found) {
        const auto* plan = situation.record.plan();
        if (!plan) return;
        auto rows = situation.record.contingencies;
        std::erase_if(rows, [&](const Contingency& each) { return each.plan != plan->version; });
        check_contingencies(situation, rows, found);
    });
}

}  // namespace mappa
