#include "tests/engine/rules/examples/examples.hpp"
#include "tests/engine/rules/second_meeting.hpp"

namespace mappa::test {
namespace {

/// One action of the police, as the first meeting set it.
CaseRecord with_phones() { return taken(in_session(), minute_taker_on(first_day), {phones_action()}); }

ProposeOutcome phones_reported() {
    ProposeOutcome step;
    step.action = 1;
    step.status = OutcomeStatus::done;
    step.done = "all three examined";
    step.found = "two held calls to the injured man's brother on four nights";
    step.by = "PC Finn Archer";
    step.on = first_day;
    step.agency = Agency::police;
    step.action_version = 1;
    return step;
}

template <class Change>
Attempt proposing(Change change) {
    auto step = phones_reported();
    change(step);
    return {with_phones(), office_on(first_day), {step}};
}

Attempt declining(CaseRecord record) {
    DeclineOutcome step;
    step.action = 1;
    step.why = "say whose numbers they were";
    return {std::move(record), chair_on(first_day), {step}};
}

}  // namespace

void add_proposal_examples(Examples& examples) {
    const auto fine = [] { return proposing([](ProposeOutcome&) {}); };
    examples.push_back(
        {"proposal-status", [] { return proposing([](ProposeOutcome& step) { step.status.reset(); }); }, fine});
    examples.push_back({"proposal-own-agency",
                        [] { return proposing([](ProposeOutcome& step) { step.agency = Agency::prison; }); }, fine});
    examples.push_back(
        {"proposal-current", [] { return proposing([](ProposeOutcome& step) { step.action_version = 2; }); }, fine});
    examples.push_back(
        {"proposal-tells",
         [] { return proposing([](ProposeOutcome& step) { step.found = "the three phones were checked"; }); }, fine});
    examples.push_back({"proposal-waits", [] { return declining(with_phones()); },
                        [] { return declining(taken(with_phones(), office_on(first_day), {phones_reported()})); }});
}

}  // namespace mappa::test
