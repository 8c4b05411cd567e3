#pragma once

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <vector>

#include "engine/desk/situation.hpp"
#include "engine/rules/rule.hpp"
#include "engine/steps/steps.hpp"

namespace mappa {

/// Every rule, and the steps it watches over.
class RuleBook {
public:
    /// The rules of this program, in the order of a case's life.
    static const RuleBook& standard();

    /// Watches steps of kind S with a rule. The rule must outlive the book.
    template <class S, class Check>
    void watch(const Rule& rule, Check asks) {
        const auto index = Step{S{}}.index();
        watches_[index].push_back({&rule, [asks](const Situation& situation, const Step& step, Found& found) {
                                       asks(situation, std::get<S>(step), found);
                                   }});
        if (std::ranges::find(rules_, &rule) == rules_.end()) rules_.push_back(&rule);
        stages_.emplace_back(&rule, S::info.key);
    }

    /// Lets a rule question the case as it stands, whatever step is taken next. What it finds can be answered with a
    /// reason.
    void stand(const Rule& rule, std::function<void(const Situation&, Found&)> check);

    /// Everything that standing rules question in the case as it stands, answered or not.
    [[nodiscard]] Findings standing(const Situation& situation) const;

    /// Everything that rules of this severity find in the step, all at once.
    [[nodiscard]] Findings check(const Situation& situation, const Step& step, Severity severity) const;

    [[nodiscard]] const std::vector<const Rule*>& rules() const { return rules_; }
    [[nodiscard]] const Rule* find(std::string_view id) const;
    /// The steps a rule watches.
    [[nodiscard]] std::vector<std::string_view> stages(const Rule& rule) const;
    /// The same book without one rule: how a test shows that the rule does something.
    [[nodiscard]] RuleBook without(std::string_view id) const;

private:
    struct Watch {
        const Rule* rule;
        std::function<void(const Situation&, const Step&, Found&)> check;
    };
    std::vector<const Rule*> rules_;
    std::vector<std::pair<const Rule*, std::string_view>> stages_;
    struct Standing {
        const Rule* rule;
        std::function<void(const Situation&, Found&)> check;
    };

    std::array<std::vector<Watch>, std::variant_size_v<StepKinds>> watches_;
    std::vector<Standing> standing_;
};

/// The answer that somebody gave to a finding of a standing rule; nullptr when nobody did.
[[nodiscard]] const Warning* answer_to(const CaseRecord& record, const Finding& finding);

// One file each, by the stage of a case's life.
void add_identification_rules(RuleBook& book);
void add_screening_rules(RuleBook& book);
void add_referral_rules(RuleBook& book);
void add_risk_rules(RuleBook& book);
void add_restriction_rules(RuleBook& book);
void add_plan_rules(RuleBook& book);
void add_plan_review_rules(RuleBook& book);
void add_meeting_rules(RuleBook& book);
void add_minutes_rules(RuleBook& book);
void add_disclosure_rules(RuleBook& book);
void add_action_rules(RuleBook& book);
void add_proposal_rules(RuleBook& book);
void add_level_rules(RuleBook& book);
void add_exit_rules(RuleBook& book);
void add_answer_rules(RuleBook& book);
void add_transfer_rules(RuleBook& book);
void add_audit_rules(RuleBook& book);
void add_issue_rules(RuleBook& book);
void add_access_rules(RuleBook& book);

}  // namespace mappa
