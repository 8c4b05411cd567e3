#include <doctest/doctest.h>

#include "tests/support/desk_fixture.hpp"

using namespace mappa;
using namespace mappa::test;

namespace {

const Date today{2014, 1, 20};

AddAction phones() {
    AddAction add;
    add.text = "check what is on the three phones";
    add.pillar = Pillar::monitoring;
    add.owner = "PC Finn Archer";
    add.agency = Agency::police;
    add.why = "they were left behind at recall";
    add.due = Date{2014, 2, 3};
    add.meeting = 1;
    return add;
}

Decision decide(const CaseRecord& record, Step step, Role role = Role::minute_taker) {
    return desk().decide(fenbury(), record, {}, visit(role, today), {std::move(step)});
}

}  // namespace

TEST_CASE("FUP-47 an action is not completed until it says what was found") {
    const auto record = taken(in_session(), visit(Role::minute_taker, today), {phones()});
    CompleteAction step;
    step.action = 1;
    auto texts = named(decide(record, step, Role::representative));
    for (const auto* part : {"what was done by action 1", "what was found or changed by action 1", "who did it", "when it was done"}) CHECK(names(texts, part));
    step.done = "phones checked for intelligence";
    step.by = "PC Finn Archer";
    step.on = today;
    texts = named(decide(record, step, Role::representative));
    REQUIRE(texts.size() == 1);
    CHECK(names(texts, "what was found or changed by action 1 \"check what is on the three phones\""));
    step.found = "Phones checked for intelligence.";
    CHECK(names(named(decide(record, step, Role::representative)), "only says again what was done"));
    step.found = "nothing found";
    CHECK(accepted(decide(record, step, Role::representative)));
}

TEST_CASE("an outcome that says the action over again is questioned") {
    const auto record = taken(in_session(), visit(Role::minute_taker, today), {phones()});
    CompleteAction step;
    step.action = 1;
    step.done = "all three examined";
    step.found = "the three phones were checked";
    step.by = "PC Finn Archer";
    step.on = today;
    const auto decision = decide(record, step, Role::representative);
    REQUIRE(accepted(decision));
    CHECK(std::get<Acceptance>(decision).warnings.size() == 1);
    step.found = "two held calls to the injured man's brother on four nights";
    CHECK(std::get<Acceptance>(decide(record, step, Role::representative)).warnings.empty());
}

TEST_CASE("PHC-48 DCN-12 an action names what, who, agency and deadline; 'all agencies' and 'TBC' are nobody") {
    const auto record = in_session();
    AddAction bare;
    const auto texts = named(decide(record, bare));
    for (const auto* part : {"what is to be done", "the owner's agency", "the deadline", "the rationale", "named person who will do it", "pillar"}) CHECK(names(texts, part));
    for (const auto* nobody : {"all agencies", "TBC", "Police", "DI", "the police"}) {
        auto step = phones();
        step.owner = nobody;
        CHECK(names(named(decide(record, step)), "is nobody"));
    }
    CHECK(accepted(decide(record, phones())));
}

TEST_CASE("a manager who takes an action for a colleague: unallocated since the meeting until somebody is named") {
    const auto record = in_session();
    auto step = phones();
    step.owner = "police";
    CHECK_FALSE(accepted(decide(record, step)));
    step.owner.clear();
    step.for_allocation = Answer::yes;
    CHECK(names(named(decide(record, step)), "the manager who takes the action"));
    step.taken_by = "DI Otto Grey";
    const auto taken_on = taken(record, visit(Role::minute_taker, today), {step});
    CHECK(taken_on.actions.front().state == ActionState::unallocated);
    CHECK(taken_on.actions.front().unallocated_since == today);
    AllocateAction allocate;
    allocate.action = 1;
    allocate.owner = "PPU";
    CHECK(names(named(decide(taken_on, allocate)), "named person"));
    allocate.owner = "DC Nina Patrol";
    const auto after = taken(taken_on, visit(Role::representative, today), {allocate});
    CHECK(after.actions.front().state == ActionState::open);
    CHECK(after.actions.front().allocated_on == today);
}

TEST_CASE("a deadline before the meeting is refused; a moved one keeps what it was, who moved it and why") {
    auto step = phones();
    step.due = Date{2014, 1, 19};
    CHECK(names(named(decide(in_session(), step)), "lies before 20 January 2014"));
    const auto record = taken(in_session(), visit(Role::minute_taker, today), {phones()});
    MoveAction move;
    move.action = 1;
    move.due = Date{2014, 2, 10};
    move.why = "the phones are with the laboratory";
    const auto after = taken(record, visit(Role::chair, today, "Supt Greta Lowe"), {move});
    CHECK(after.actions.front().due == Date{2014, 2, 10});
    CHECK(after.actions.front().original_due == Date{2014, 2, 3});
    REQUIRE(after.action_changes.size() == 1);
    CHECK(after.action_changes.front().was == "2014-02-03");
    CHECK(after.action_changes.front().by == "Supt Greta Lowe");
    CHECK(after.action_changes.front().why == "the phones are with the laboratory");
}

TEST_CASE("a step on an action that does not exist is bad input, not a refusal") {
    CompleteAction step;
    step.action = 7;
    const auto decision = decide(in_session(), step);
    REQUIRE(std::holds_alternative<Problems>(decision));
    CHECK(names(named(decision), "there is no action 7"));
}
