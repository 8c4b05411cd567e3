#include "engine/reference/rules_reference.hpp"

#include <algorithm>

#include "engine/access/access.hpp"
#include "engine/desk/account_checks.hpp"
#include "engine/desk/template_adoption.hpp"
#include "engine/rules/rule_book.hpp"

namespace mappa {

std::vector<RuleInPlace> every_rule() {
    const auto& book = RuleBook::standard();
    std::vector<RuleInPlace> all;
    for (const auto* rule : book.rules()) {
        std::string stages;
        for (const auto step : book.stages(*rule)) stages += (stages.empty() ? "" : ", ") + std::string{step};
        all.push_back({rule, stages.empty() ? "the case as it stands" : std::move(stages)});
    }
    for (const auto* rule : access_rules()) all.push_back({rule, "reading and erasing"});
    for (const auto* rule : template_rules()) all.push_back({rule, "template adopt, and when a document is made"});
    for (const auto* rule : account_rules()) all.push_back({rule, "opening, changing and closing an account"});
    return all;
}

std::string rules_in_markdown() {
    const auto all = every_rule();
    const auto refusing =
        std::ranges::count(all, Severity::refuse, [](const RuleInPlace& each) { return each.rule->severity; });
    std::string text =
        "# The rules\n\nMade by `mappa rules --reference` from the rules themselves; a test fails when it drifts.\n\n" +
        std::to_string(all.size()) + " rules: " + std::to_string(refusing) + " refuse until they are met, " +
        std::to_string(static_cast<std::ptrdiff_t>(all.size()) - refusing) +
        " question; a question can be answered with a reason by a named person, and answered and unanswered are both "
        "counted.\n";
    for (const auto& [rule, speaks_at] : all) {
        text += "\n## " + std::string{rule->id} + "\n\n" + std::string{rule->says} + "\n\n";
        text += std::string{"- "} + (rule->severity == Severity::refuse ? "refuses" : "warns") + " at: " + speaks_at;
        text += "\n- supply: " + std::string{rule->supply} + "\n- sources: " + sources_of(*rule) + "\n";
        if (!rule->local.empty())
            text += "- local practice, switched on by the policy: " + std::string{rule->local} + "\n";
    }
    return text;
}

}  // namespace mappa
