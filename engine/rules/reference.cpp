#include "engine/rules/reference.hpp"

#include "engine/rules/rule_book.hpp"

namespace mappa {

std::string rules_in_markdown() {
    const auto& book = RuleBook::standard();
    std::size_t refusing = 0;
    for (const auto* rule : book.rules()) refusing += rule->severity == Severity::refuse ? 1 : 0;
    std::string text =
        "# The rules\n\nMade by `mappa rules --reference` from the rules themselves; a test fails when it drifts.\n\n" +
        std::to_string(book.rules().size()) + " rules: " + std::to_string(refusing) + " refuse a step until they are met, " +
        std::to_string(book.rules().size() - refusing) +
        " question it; a question can be answered with a reason by a named person, and answered and unanswered are both counted.\n";
    for (const auto* rule : book.rules()) {
        text += "\n## " + std::string{rule->id} + "\n\n" + std::string{rule->says} + "\n\n";
        text += std::string{"- "} + (rule->severity == Severity::refuse ? "refuses" : "warns") + " at: ";
        bool first = true;
        for (const auto step : book.stages(*rule)) {
            text += (first ? "" : ", ") + std::string{step};
            first = false;
        }
        text += "\n- supply: " + std::string{rule->supply} + "\n- sources: " + sources_of(*rule) + "\n";
        if (!rule->local.empty()) text += "- local practice, switched on by the policy: " + std::string{rule->local} + "\n";
    }
    return text;
}

}  // namespace mappa
