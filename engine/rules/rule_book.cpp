#include "engine/rules/rule_book.hpp"

#include <algorithm>

#include "engine/rules/plan_rules.hpp"

namespace mappa {

const RuleBook& RuleBook::standard() {
    static const RuleBook book = [] {
        RuleBook made;
        add_identification_rules(made);
        add_screening_rules(made);
        add_referral_rules(made);
        add_risk_rules(made);
        add_restriction_rules(made);
        add_condition_rules(made);
        add_plan_rules(made);
        add_plan_agency_rules(made);
        add_plan_line_rules(made);
        add_plan_currency_rules(made);
        add_plan_victim_rules(made);
        add_plan_review_rules(made);
        add_meeting_rules(made);
        add_minutes_rules(made);
        add_disclosure_rules(made);
        add_action_rules(made);
        add_proposal_rules(made);
        add_level_rules(made);
        add_exit_rules(made);
        add_answer_rules(made);
        add_transfer_rules(made);
        add_audit_rules(made);
        add_issue_rules(made);
        add_access_rules(made);
        return made;
    }();
    return book;
}

Findings RuleBook::check(const Situation& situation, const Step& step, Severity severity) const {
    Findings findings;
    for (const auto& watch : watches_[step.index()]) {
        if (watch.rule->severity != severity) continue;
        Found found{*watch.rule, findings};
        watch.check(situation, step, found);
    }
    return findings;
}

void RuleBook::stand(const Rule& rule, std::function<void(const Situation&, Found&)> check) {
    standing_.push_back({&rule, std::move(check)});
    if (std::ranges::find(rules_, &rule) == rules_.end()) rules_.push_back(&rule);
    stages_.emplace_back(&rule, "the case as it stands");
}

Findings RuleBook::standing(const Situation& situation) const {
    Findings findings;
    // A case that has left MAPPA is questioned no more.
    if (!situation.record.facts.open()) return findings;
    for (const auto& each : standing_) {
        Found found{*each.rule, findings};
        each.check(situation, found);
    }
    return findings;
}

const Warning* answer_to(const CaseRecord& record, const Finding& finding) {
    const auto found = std::ranges::find_if(record.warnings, [&](const Warning& each) {
        return each.answered_on && each.rule == finding.rule->id && each.text == finding.what;
    });
    return found == record.warnings.end() ? nullptr : &*found;
}

const Rule* RuleBook::find(std::string_view id) const {
    const auto found = std::ranges::find_if(rules_, [&](const Rule* rule) { return rule->id == id; });
    return found == rules_.end() ? nullptr : *found;
}

std::vector<std::string_view> RuleBook::stages(const Rule& rule) const {
    std::vector<std::string_view> steps;
    for (const auto& [each, step] : stages_) {
        if (each == &rule) steps.push_back(step);
    }
    return steps;
}

RuleBook RuleBook::without(std::string_view id) const {
    RuleBook reduced = *this;
    std::erase_if(reduced.rules_, [&](const Rule* rule) { return rule->id == id; });
    std::erase_if(reduced.stages_, [&](const auto& stage) { return stage.first->id == id; });
    std::erase_if(reduced.standing_, [&](const Standing& each) { return each.rule->id == id; });
    for (auto& watches : reduced.watches_)
        std::erase_if(watches, [&](const Watch& watch) { return watch.rule->id == id; });
    return reduced;
}

}  // namespace mappa
