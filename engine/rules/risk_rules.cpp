#include "engine/rules/rule_book.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule assessment_complete{"assessment-complete", Severity::refuse,
                                   "An assessment says who assessed, when, how likely, how soon, and why.",
                                   "assessor, assessed_on, likelihood, imminence, analysis", "FUP-12, FUP-24 (001 4.8, 6.7)"};
constexpr Rule high_of_what{"high-risk-of-what", Severity::refuse,
                            "A rating of high or very high says what harm, to whom, and by which tool.",
                            "harm, whom, tool in that rating", "FUP-64 (001 4.17)"};
constexpr Rule rm2000_only_for{"rm2000-eligible", Severity::refuse,
                               "Risk Matrix 2000 is for men of 18 or over with a sexual conviction; it predicts reconviction, not harm.",
                               "another tool, or professional judgement", "PHC-03, PHC-05, FUP-64 (000 1.3; 001 4.17)"};
constexpr Rule very_high_is_imminent{"very-high-is-imminent", Severity::refuse,
                                     "Very high means imminent and more likely than not: say why.",
                                     "imminence", "PHC-09 (000 Appendix 1)"};
constexpr Rule reduction_supported{"reduction-supported", Severity::refuse,
                                   "A risk rating comes down only with analysis, evidence of what changed, and a plan that supports it.",
                                   "analysis and changed in the assessment; `case plan` for a newer plan", "FUP-24 (001 6.7 Matthew, 6.33 Ray)"};

bool is_rm2000(std::string_view tool) {
    const auto name = plain(tool);
    return name.starts_with("rm2000") || name.starts_with("rm 2000") || name.starts_with("risk matrix");
}

void check_rm2000(const CaseFacts& facts, Date on, Found& found) {
    if (facts.sex == Sex::female) found.ask("Risk Matrix 2000 is not for women");
    if (facts.born && facts.born->plus_months(18 * 12) > on) found.ask("Risk Matrix 2000 is not for anyone under 18 on the assessment date");
    if (facts.offence_kind != OffenceKind::sexual && plain(facts.history).find("sexual") == std::string::npos) {
        found.ask("Risk Matrix 2000 needs a sexual conviction after the age of 16, and none is recorded");
    }
}

}  // namespace

void add_risk_rules(RuleBook& book) {
    book.watch<AssessRisk>(assessment_complete, [](const Situation& situation, const AssessRisk& step, Found& found) {
        if (blank(step.assessor)) found.ask("who assessed", "assessor");
        if (!step.on) found.ask("the date of the assessment", "assessed_on");
        else if (*step.on > situation.today) found.ask("an assessment cannot be dated in the future", "assessed_on");
        if (blank(step.likelihood)) found.ask("likelihood of reoffending", "likelihood");
        if (blank(step.imminence)) found.ask("imminence", "imminence");
        if (blank(step.analysis)) found.ask("the analysis: who is at risk, of what, in which circumstances", "analysis");
        if (step.ratings.empty()) found.ask("the risk of serious harm to each group", "rating");
        for (const auto& rating : step.ratings) {
            if (!rating.group) found.ask("the group a rating is about", "rating: group");
            if (!rating.rosh) found.ask("the level of a rating", "rating: rosh");
        }
    });
    book.watch<AssessRisk>(high_of_what, [](const Situation&, const AssessRisk& step, Found& found) {
        for (const auto& rating : step.ratings) {
            if (!rating.rosh || *rating.rosh < Rosh::high) continue;
            const auto name = std::string{label(*rating.rosh)} + " risk to " + (rating.group ? std::string{label(*rating.group)} : "a group");
            if (blank(rating.harm)) found.ask(name + ": what harm", "rating: harm");
            if (blank(rating.whom)) found.ask(name + ": to whom", "rating: whom");
            if (blank(rating.tool)) found.ask(name + ": by which tool or judgement", "rating: tool");
        }
    });
    book.watch<AssessRisk>(rm2000_only_for, [](const Situation& situation, const AssessRisk& step, Found& found) {
        const auto& facts = situation.record.facts;
        for (const auto& score : step.scores) {
            if (is_rm2000(score.tool)) check_rm2000(facts, score.on.value_or(step.on.value_or(situation.today)), found);
        }
        for (const auto& rating : step.ratings) {
            if (is_rm2000(rating.tool)) found.ask("a risk of serious harm rating cannot rest on Risk Matrix 2000", "rating: tool");
        }
    });
    book.watch<AssessRisk>(very_high_is_imminent, [](const Situation&, const AssessRisk& step, Found& found) {
        const bool very_high = std::ranges::any_of(step.ratings, [](const auto& rating) { return rating.rosh == Rosh::very_high; });
        if (very_high && blank(step.imminence)) found.ask("why serious harm is more likely than not, and imminent");
    });
    book.watch<AssessRisk>(reduction_supported, [](const Situation& situation, const AssessRisk& step, Found& found) {
        const auto before = situation.record.rosh();
        std::optional<Rosh> after;
        for (const auto& rating : step.ratings) {
            if (rating.rosh && (!after || *rating.rosh > *after)) after = rating.rosh;
        }
        if (!before || !after || *after >= *before) return;
        const auto name = "lowering the risk from " + std::string{label(*before)} + " to " + std::string{label(*after)} + ": ";
        if (blank(step.changed)) found.ask(name + "evidence of what changed", "changed");
        const auto* last = situation.record.assessment();
        if (last && step.on && last->on && *step.on <= *last->on) found.ask(name + "an assessment dated after the last rating", "assessed_on");
        const auto* plan = situation.record.plan();
        if (!plan || (last && last->on && plan->written_on && *plan->written_on < *last->on)) {
            found.miss(name + "a plan written since the last rating that supports it", "`case plan`");
        }
    });
}

}  // namespace mappa
