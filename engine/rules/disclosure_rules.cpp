#include "engine/rules/lacking.hpp"
#include "engine/rules/rule_book.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule disclosure_reasoned{"disclosure-reasoned", Severity::refuse,
                                   "A disclosure decision has a reason of its own, also when the decision is not to disclose.",
                                   "decision, reason", "FUP-66, FUP-67, PHC-77 (001 5.23, 5.24; 000 2.1)"};
constexpr Rule disclosure_particulars{"disclosure-particulars", Severity::refuse,
                                      "To disclose needs to whom, what, by whom, how and by when.",
                                      "to_whom, what, by_whom, how, by_when", "FUP-67, FUP-68, PHC-77 (001 5.24, 5.25)"};
constexpr Rule disclosure_considered{"disclosure-considered", Severity::refuse,
                                     "Disclosure is considered at every meeting.", "`meeting disclose`",
                                     "FUP-66, BUL-12 (001 5.23; 004 1)"};
constexpr Rule disclosure_reconsidered{"disclosure-unchanged", Severity::warn,
                                       "A disclosure reason that repeats the last meeting's word for word was carried over, not considered.",
                                       "a reason of this meeting", "FUP-66, FUP-41 (001 5.23)"};

}  // namespace

void add_disclosure_rules(RuleBook& book) {
    book.watch<DecideDisclosure>(disclosure_reasoned, [](const Situation&, const DecideDisclosure& step, Found& found) {
        if (!step.decision) found.ask("the decision: disclose, do-not-disclose or defer", "decision");
        if (blank(step.reason)) found.ask("the reason for the disclosure decision", "reason");
        else if (points_elsewhere(step.reason)) found.ask("a reason of its own (\"" + step.reason + "\" only points elsewhere)", "reason");
    });
    book.watch<DecideDisclosure>(disclosure_particulars, [](const Situation&, const DecideDisclosure& step, Found& found) {
        if (step.decision != DisclosureDecision::disclose) return;
        Lacking missing;
        missing.need(blank(step.to_whom) || points_elsewhere(step.to_whom), "to whom");
        missing.need(blank(step.what) || points_elsewhere(step.what), "what");
        missing.need(names_nobody(step.by_whom), "by whom (a named person)");
        missing.need(blank(step.how), "how");
        missing.need(!step.by_when, "by when");
        if (missing) found.ask("disclosure: " + missing.text());
    });
    book.watch<CloseMeeting>(disclosure_considered, [](const Situation& situation, const CloseMeeting& step, Found& found) {
        const bool decided = std::ranges::any_of(situation.record.disclosures, [&](const Disclosure& each) { return each.meeting == step.meeting; });
        if (!decided) found.miss("the disclosure decision made at this meeting, with its reason");
    });
    book.watch<DecideDisclosure>(disclosure_reconsidered, [](const Situation& situation, const DecideDisclosure& step, Found& found) {
        const auto* previous = situation.record.previous_meeting(step.meeting);
        if (!previous) return;
        for (const auto& each : situation.record.disclosures) {
            if (each.meeting == previous->number && !blank(step.reason) && plain(each.reason) == plain(step.reason)) {
                found.ask("the reason is the same, word for word, as at meeting " + std::to_string(previous->number));
            }
        }
    });
}

}  // namespace mappa
