#include "engine/rules/lacking.hpp"
#include "engine/rules/rule_book.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule pillars_filled{"plan-pillars", Severity::refuse,
                              "Every pillar has a line that says what is done, by whom and when, or a reason why it needs none.",
                              "entry with pillar, what, agency, who, when; or none_because", "FUP-58, BUL-09 (001 5.14, 5.15; 004 1)"};
constexpr Rule line_in_full{"plan-line-in-full", Severity::refuse, "A plan line says what, which agency, who and when.",
                            "entry: what, agency, who, when", "FUP-58 (001 5.15)"};
constexpr Rule visits_in_full{"plan-visits-in-full", Severity::refuse,
                              "A visit has a named visitor, a frequency, announced or not, and what is checked.",
                              "entry: agency, who, when, announced, checks", "FUP-55 (001 5.16)"};
constexpr Rule contingency_in_full{"plan-contingency-in-full", Severity::refuse,
                                   "A contingency says: if this sign, then that action, by whom, how soon, and whom to tell.",
                                   "contingency: signs, action, who, how_soon, contact", "FUP-56 (001 5.15)"};
constexpr Rule plan_whole{"plan-whole", Severity::refuse,
                          "A plan says how it protects victims, which factors it addresses, what can be foreseen, when and on what "
                          "events it is reviewed, and has a contingency.",
                          "protects, factors, anticipated, review_on, review_events, contingency",
                          "DCN-09, DCN-19, BUL-10 (002 1.7, 1.13; 004 2.2.3)"};
constexpr Rule conclusion{"plan-conclusion", Severity::refuse, "A plan ends with one paragraph: in conclusion, the plan is ...",
                          "conclusion", "FUP-42 (001 5.19)"};
constexpr Rule risks_have_contingency{"plan-risk-without-contingency", Severity::warn,
                                      "Every outstanding risk has a contingency.", "contingency with that risk", "BUL-18, FUP-56 (004 Luke; 001 5.15)"};

void check_line(const PlanEntryForm& entry, std::size_t number, Found& found) {
    const auto name = "line " + std::to_string(number) + (blank(entry.what) ? "" : " \"" + entry.what + "\"") + ": ";
    Lacking missing;
    missing.need(!entry.pillar, "pillar");
    missing.need(names_only_a_means(entry.what), "what is done (a means alone is not enough)");
    missing.need(!entry.agency, "agency");
    missing.need(names_nobody(entry.who), "named person");
    missing.need(blank(entry.when), "dates or how often");
    if (missing) found.ask(name + missing.text());
}

}  // namespace

void add_plan_rules(RuleBook& book) {
    book.watch<WritePlan>(line_in_full, [](const Situation&, const WritePlan& step, Found& found) {
        std::size_t number = 0;
        for (const auto& entry : step.entries) {
            ++number;
            if (blank(entry.none_because) && !speaks_of_visits(entry.what)) check_line(entry, number, found);
        }
    });
    book.watch<WritePlan>(visits_in_full, [](const Situation&, const WritePlan& step, Found& found) {
        for (const auto& entry : step.entries) {
            if (!speaks_of_visits(entry.what)) continue;
            Lacking missing;
            missing.need(!entry.pillar, "pillar");
            missing.need(!entry.agency, "agency");
            missing.need(names_nobody(entry.who), "named visitor");
            missing.need(blank(entry.when), "frequency or dates");
            missing.need(!entry.announced, "announced or unannounced");
            missing.need(blank(entry.checks), "what is checked");
            if (missing) found.ask("\"" + entry.what + "\": " + missing.text());
        }
    });
    book.watch<WritePlan>(pillars_filled, [](const Situation&, const WritePlan& step, Found& found) {
        for (const auto& pillar : Words<Pillar>::list) {
            const bool filled = std::ranges::any_of(step.entries, [&](const PlanEntryForm& entry) {
                return entry.pillar == pillar.value && (!blank(entry.none_because) || !names_only_a_means(entry.what));
            });
            if (!filled) found.ask(std::string{pillar.label} + ": neither a line nor a reason why none is needed");
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
            const auto name = !blank(row.risk) ? row.risk : !blank(row.action) ? "\"" + row.action + "\"" : std::string{"a contingency"};
            if (missing) found.ask(name + ": " + missing.text());
        }
    });
    book.watch<WritePlan>(plan_whole, [](const Situation&, const WritePlan& step, Found& found) {
        if (blank(step.protects)) found.ask("how the objectives protect victims", "protects");
        if (blank(step.factors)) found.ask("the factors and specific victims it addresses, the most critical first", "factors");
        if (blank(step.anticipated)) found.ask("the changes that can be foreseen", "anticipated");
        if (!step.review_on) found.ask("the next review of the plan", "review_on");
        if (blank(step.review_events)) found.ask("the events that prompt an earlier review", "review_events");
        if (step.contingencies.empty()) found.ask("a contingency", "contingency");
        if (blank(step.other_plans)) found.ask("the other agencies' plans it links to, or 'none exists'", "other_plans");
    });
    book.watch<WritePlan>(conclusion, [](const Situation&, const WritePlan& step, Found& found) {
        if (blank(step.conclusion)) found.ask("the conclusion: what the plan is, in one paragraph");
    });
    book.watch<WritePlan>(risks_have_contingency, [](const Situation& situation, const WritePlan& step, Found& found) {
        for (const auto& risk : situation.record.risk_factors) {
            if (risk.outstanding == Answer::no) continue;
            const bool covered = std::ranges::any_of(step.contingencies, [&](const auto& row) { return plain(row.risk) == plain(risk.factor); });
            if (!covered) found.ask("no contingency for the risk \"" + risk.factor + "\"");
        }
    });
}

}  // namespace mappa
