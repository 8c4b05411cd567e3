#include <algorithm>

#include "engine/rules/rule_book.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule answered_question{
    "answer-names-question", Severity::refuse,
    "An answer names the question it answers: a recorded warning by its number, or what a standing check says now.",
    "number; or rule and about, word for word as `case checks` prints them",
    "published intention: answered and unanswered are both counted; PHC-21 (000 Table 9)"};
constexpr Rule departure_reasoned{"departure-reasoned", Severity::refuse, "A departure from guidance says why.", "why",
                                  "001 recommendation 4: or a reason is recorded"};

}  // namespace

void add_answer_rules(RuleBook& book) {
    book.watch<AnswerWarning>(
        answered_question, [](const Situation& situation, const AnswerWarning& step, Found& found) {
            if (step.number != 0) return;
            const auto now = RuleBook::standard().standing(situation);
            const bool asked = std::ranges::any_of(
                now, [&](const Finding& each) { return each.rule->id == step.rule && each.what == step.about; });
            if (asked) return;
            found.ask(step.rule.empty() ? std::string{"which warning is answered"}
                                        : "no standing check '" + step.rule + "' says now: \"" + step.about + "\"");
        });
    book.watch<RecordDeparture>(departure_reasoned, [](const Situation&, const RecordDeparture& step, Found& found) {
        if (blank(step.why)) found.ask("why the guidance is not followed here");
    });
}

}  // namespace mappa
