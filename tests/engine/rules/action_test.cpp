#include <doctest/doctest.h>

#include "tests/engine/rules/second_meeting.hpp"

namespace action_test {
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
    for (const auto* part :
         {"what was done by action 1", "what was found or changed by action 1", "who did it", "when it was done"})
        CHECK(names(texts, part));
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
    REQUIRE(std::get<Acceptance>(decision).warnings.size() == 1);
    const auto& after = std::get<Acceptance>(decision).after;
    AnswerWarning answer;
    answer.number = after.warnings.back().number;
    answer.reason = "the calls are in the police report of 20 January";
    CHECK(taken(after, chair_on(today), {answer}).warnings.back().answered_by == "Supt Greta Lowe");
    step.found = "two held calls to the injured man's brother on four nights";
    CHECK(std::get<Acceptance>(decide(record, step, Role::representative)).warnings.empty());
}

TEST_CASE("PHC-48 DCN-12 an action names what, who, agency and deadline; 'all agencies' and 'TBC' are nobody") {
    const auto record = in_session();
    AddAction bare;
    const auto texts = named(decide(record, bare));
    for (const auto* part : {"what is to be done", "the owner's agency", "the deadline", "the rationale",
                             "named person who will do it", "pillar"})
        CHECK(names(texts, part));
    for (const auto* nobody : {"all agencies", "TBC", "Police", "DI", "the police"}) {
        auto step = phones();
        step.owner = nobody;
        CHECK(names(named(decide(record, step)), "is nobody"));
    }
    CHECK(accepted(decide(record, phones())));
}

TEST_CASE(
    "FUP-49 an action in the name of the manager at the table is refused at meeting close until a deliverer is named") {
    auto step = phones();
    step.owner = "DI Otto Grey";
    step.owner_role = "Detective Inspector";
    RecordAttendance here;
    here.meeting = 1;
    here.agency = Agency::police;
    here.name = "DI Otto Grey";
    here.role = "Detective Inspector";
    here.presence = Presence::attended;
    // Minuted before he was: nobody knew yet that he sat there.
    const auto record = taken(ready_to_close(), minute_taker_on(today), {step, here});
    CHECK(names(named(decide(record, closing(1), Role::chair)),
                "who will do action 1 \"check what is on the three phones\": DI Otto Grey took it"));
    CHECK(names(named(decide(record, step)), "whether DI Otto Grey does it in person or names somebody who will"));
    ReassignAction passed;
    passed.action = 1;
    passed.owner = "DC Nina Patrol";
    passed.agency = Agency::police;
    passed.why = "he named her before the meeting closed";
    CHECK(accepted(decide(taken(record, chair_on(today), {passed}), closing(1), Role::chair)));
    AcknowledgeAction mine;
    mine.action = 1;
    CHECK(names(named(decide(record, mine)), "is for DI Otto Grey to accept"));
    CHECK(accepted(decide(taken(record, visit(Role::representative, today, "DI Otto Grey", Agency::police), {mine}),
                          closing(1), Role::chair)));
}

TEST_CASE("PHC-37 an urgent action does not wait for the meeting, and the meeting is no reason for delay") {
    const auto says = [](const CaseRecord& record, const std::string& part) {
        return std::ranges::any_of(desk().checks(fenbury(), record, today),
                                   [&](const Finding& each) { return each.what.find(part) != std::string::npos; });
    };
    auto urgent = phones();
    urgent.urgent = Answer::yes;
    CloseMeeting close;
    close.meeting = 1;
    auto record = taken(ready_to_close(), minute_taker_on(today), {urgent, phones()});
    record = taken(record, chair_on(today), {close});
    CHECK_FALSE(says(record, "must not wait"));
    ScheduleMeeting schedule;
    schedule.on = Date{2014, 2, 3};
    schedule.chair = "Supt Greta Lowe";
    const auto sooner = taken(record, visit(Role::coordinator, today), {schedule});
    CHECK(says(sooner,
               "action 1 \"check what is on the three phones\" is urgent, due on 3 February 2014, and must not wait "
               "for the meeting on 3 February 2014"));
    CHECK_FALSE(says(sooner, "action 2"));
    schedule.on = Date{2014, 1, 31};
    CHECK_FALSE(says(taken(record, visit(Role::coordinator, today), {schedule}), "must not wait"));

    MoveAction move;
    move.action = 2;
    move.due = Date{2014, 2, 10};
    for (const auto* reason : {"awaiting MAPPA meeting", "Awaiting the next MAPPA meeting."}) {
        move.why = reason;
        CHECK(says(
            taken(record, chair_on(today), {move}),
            "action 2 \"check what is on the three phones\" is delayed only because: \"" + std::string{reason} + "\""));
    }
    move.why = "the laboratory reports on 7 February, before the MAPPA meeting";
    CHECK_FALSE(says(taken(record, chair_on(today), {move}), "delayed only because"));
    FailAction fail;
    fail.action = 2;
    fail.why = "awaiting MAPPA meeting";
    CHECK(says(taken(record, chair_on(today), {fail}), "action 2"));
}

TEST_CASE("WMD-15 an action worded only as monitor, liaise, address or ongoing is warned as not SMART") {
    for (const auto* text : {"Monitor", "liaise with other agencies", "address his behaviour", "Ongoing.",
                             "Continue to monitor closely"}) {
        auto step = phones();
        step.text = text;
        const auto decision = decide(in_session(), step);
        REQUIRE(accepted(decision));
        REQUIRE_MESSAGE(std::get<Acceptance>(decision).warnings.size() == 1, text);
        CHECK(names({std::get<Acceptance>(decision).warnings.front().what},
                    "is not SMART: it says no measure of completion"));
    }
    CHECK(std::get<Acceptance>(decide(in_session(), phones())).warnings.empty());
    auto step = phones();
    step.text = "monitor his visits to the Red Lion: report every sighting to Pru Bation by Friday";
    CHECK(std::get<Acceptance>(decide(in_session(), step)).warnings.empty());
}

TEST_CASE(
    "FUP-49 a manager who takes an action for a colleague: unallocated since the meeting until somebody is named") {
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

TEST_CASE(
    "FUP-50 DCN-07 a deadline before the meeting is refused; a moved one keeps what it was, who moved it and why") {
    auto step = phones();
    step.due = Date{2014, 1, 19};
    CHECK(names(named(decide(in_session(), step)), "lies before 20 January 2014"));
    step.due.reset();
    CHECK(names(named(decide(in_session(), step)), "the deadline"));
    const auto record = taken(in_session(), visit(Role::minute_taker, today), {phones()});
    MoveAction move;
    move.action = 1;
    const auto texts = named(decide(record, move, Role::chair));
    CHECK(names(texts, "the new deadline"));
    CHECK(names(texts, "why the deadline moves"));
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

}  // namespace action_test
