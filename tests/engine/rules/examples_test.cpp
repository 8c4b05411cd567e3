#include "tests/engine/rules/examples/examples.hpp"

#include <doctest/doctest.h>

#include <map>

#include "app/session.hpp"

namespace examples_test {
using namespace mappa;
using namespace mappa::test;

namespace {

/// What came of an attempt under a rule book.
struct Result {
    bool let_through = false;  ///< accepted without this rule having a say
    bool found = false;        ///< this rule refused or questioned
    std::vector<std::string> others;
};

Result result_of(const Attempt& attempt, const RuleBook& book, std::string_view rule) {
    const Desk desk{app::known_holidays(), book};
    Result result;
    const auto look = [&](const Findings& findings) {
        for (const auto& each : findings) {
            if (each.rule->id == rule) result.found = true;
        }
    };
    if (attempt.steps.empty()) {
        look(desk.checks(attempt.area, attempt.record, attempt.who.today));
        result.let_through = !result.found;
        return result;
    }
    const auto decision = desk.decide(attempt.area, attempt.record, attempt.neighbours, attempt.who, attempt.steps);
    if (const auto* accepted = std::get_if<Acceptance>(&decision)) look(accepted->warnings);
    if (const auto* refusals = std::get_if<std::vector<Refusal>>(&decision)) {
        for (const auto& refusal : *refusals) look(refusal.findings);
    }
    result.others = named(decision);
    result.let_through = accepted(decision) && !result.found;
    return result;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const auto& each : texts) all += "\n  " + each;
    return all;
}

}  // namespace

TEST_CASE("every rule has an example that breaks it and one that satisfies it, and they do") {
    std::map<std::string_view, int> counted;
    for (const auto& example : all_examples()) {
        CAPTURE(example.rule);
        ++counted[example.rule];
        REQUIRE(RuleBook::standard().find(example.rule));
        const auto broken = result_of(example.breaks(), RuleBook::standard(), example.rule);
        CHECK_MESSAGE(broken.found, "the breaking example does not break it:", joined(broken.others));
        const auto met = result_of(example.satisfies(), RuleBook::standard(), example.rule);
        CHECK_MESSAGE(met.let_through, "the satisfying example is not let through:", joined(met.others));
    }
    for (const auto* rule : RuleBook::standard().rules())
        CHECK_MESSAGE(counted[rule->id] > 0, rule->id, " has no example");
}

TEST_CASE("switched off, a rule lets its breaking examples through: no rule is decoration") {
    for (const auto& example : all_examples()) {
        CAPTURE(example.rule);
        const auto reduced = RuleBook::standard().without(example.rule);
        const auto result = result_of(example.breaks(), reduced, example.rule);
        CHECK_MESSAGE(result.let_through, "without the rule it is still refused:", joined(result.others));
    }
}

}  // namespace examples_test
