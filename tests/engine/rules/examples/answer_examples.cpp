#include "tests/engine/rules/examples/examples.hpp"

namespace mappa::test {
namespace {

const Date today{2014, 1, 20};

/// A case with one recorded warning.
CaseRecord warned() {
    auto record = in_session();
    Warning warning;
    warning.number = static_cast<int>(record.warnings.size()) + 1;
    warning.rule = "minute-taker";
    warning.text = "a minute-taker";
    warning.on = today;
    record.warnings.push_back(warning);
    return record;
}

AnswerWarning answer(int number) {
    AnswerWarning step;
    step.number = number;
    step.reason = "Tilly Marsh takes the minutes from February on";
    return step;
}

}  // namespace

void add_answer_examples(Examples& examples) {
    examples.push_back(
        {"answer-names-question",
         [] {
             return Attempt{warned(), visit(Role::coordinator, today), {answer(0)}};
         },
         [] {
             const auto record = warned();
             return Attempt{record, visit(Role::coordinator, today), {answer(record.warnings.back().number)}};
         }});
    const auto departure = [](const char* why) {
        RecordDeparture step;
        step.guidance = "review at level 2 within 16 weeks (001 5.1)";
        step.why = why;
        return Attempt{in_session(), visit(Role::coordinator, today), {step}};
    };
    examples.push_back(
        {"departure-reasoned", [departure] { return departure(""); },
         [departure] { return departure("The prison moves him in week 17; the meeting is held there"); }});
}

}  // namespace mappa::test
