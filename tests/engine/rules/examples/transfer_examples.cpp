#include "tests/engine/rules/examples/examples.hpp"
#include "tests/engine/rules/second_meeting.hpp"

namespace mappa::test {
namespace {

const Date day{2014, 1, 6};

template <class Change>
Attempt taking_over(Change change) {
    TakeOverCase step;
    static_cast<CaseFacts&>(step) = notification();
    step.level = Level::two;
    step.level_from = Date{2013, 10, 1};
    step.from_area = "Marshire";
    step.level_decided_by = "Marshire level 2 meeting";
    step.level_why = "two agencies must act together";
    change(step);
    return {{}, office_on(day), {step}};
}

Attempt takes_over() {
    return taking_over([](TakeOverCase&) {});
}

CaseRecord newly_notified() { return taken({}, office_on(day), {notification()}); }

TransferCase transfer() {
    TransferCase step;
    step.to_area = "Marshire";
    step.contact = "Coral Farley";
    step.why = "he has moved to his sister's there";
    return step;
}

Attempt receiving(bool sent) {
    ReceiptTransfer step;
    step.received_by = "Coral Farley";
    return {sent ? taken(newly_notified(), office_on(day), {transfer()}) : newly_notified(), office_on(day), {step}};
}

template <class Change>
Attempt merging(const std::string& why, Change change) {
    MergeCase step;
    step.into = "FEN-2013-0009";
    step.why = why;
    Attempt attempt{newly_notified(), office_on(day), {step}};
    Case other;
    static_cast<CaseFacts&>(other) = notification();
    other.ref = "FEN-2013-0009";
    change(other);
    attempt.neighbours.same_person.push_back(other);
    return attempt;
}

Attempt merges() {
    return merging("same fingerprints", [](Case&) {});
}

Attempt absorbing(const std::string& why) {
    AbsorbCase step;
    step.duplicate = "FEN-2013-0009";
    step.why = why;
    return {newly_notified(), office_on(day), {step}};
}

}  // namespace

void add_transfer_examples(Examples& examples) {
    examples.push_back({"take-over-level",
                        [] { return taking_over([](TakeOverCase& step) { step.level_from.reset(); }); }, takes_over});
    examples.push_back({"take-over-category-3",
                        [] {
                            return taking_over([](TakeOverCase& step) {
                                step.category = Category::three;
                                step.dangerousness = "caution for wounding, 2010";
                                step.level = Level::one;
                            });
                        },
                        takes_over});
    examples.push_back({"transfer-in-full",
                        [] {
                            auto step = transfer();
                            step.contact = "TBC";
                            return Attempt{newly_notified(), office_on(day), {step}};
                        },
                        [] {
                            return Attempt{newly_notified(), office_on(day), {transfer()}};
                        }});
    examples.push_back({"transfer-received", [] { return receiving(false); }, [] { return receiving(true); }});
    examples.push_back({"merge-sound", [] { return merging("", [](Case&) {}); }, merges});
    examples.push_back({"merge-same-person",
                        [] { return merging("same address", [](Case& other) {
                                 other.born = Date{1981, 5, 5};
                             }); },
                        merges});
    examples.push_back({"absorb-in-full", [] { return absorbing(""); }, [] { return absorbing("same fingerprints"); }});
}

}  // namespace mappa::test
