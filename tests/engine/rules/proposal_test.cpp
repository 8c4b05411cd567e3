#include <doctest/doctest.h>

#include <algorithm>

#include "engine/check/check.hpp"
#include "engine/clocks/due.hpp"
#include "engine/record/proposals.hpp"
#include "tests/engine/rules/second_meeting.hpp"

namespace proposal_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const Date set_on{2014, 1, 20}, back_on{2014, 2, 10};

/// A case with one action of the police, on the day its meeting set it.
CaseRecord with_action() {
    AddAction add;
    add.text = "check what is on the three phones";
    add.pillar = Pillar::monitoring;
    add.owner = "PC Finn Archer";
    add.agency = Agency::police;
    add.why = "they were left behind at recall";
    add.due = Date{2014, 2, 3};
    add.meeting = 1;
    return taken(in_session(), visit(Role::minute_taker, set_on), {add});
}

/// What the police's sheet says, as it should.
ProposeOutcome reported() {
    ProposeOutcome step;
    step.action = 1;
    step.status = OutcomeStatus::done;
    step.done = "all three examined";
    step.found = "two held calls to the injured man's brother on four nights";
    step.by = "PC Finn Archer";
    step.on = Date{2014, 2, 6};
    step.agency = Agency::police;
    step.action_version = 1;
    step.task = "Check what is on the three phones.";
    step.sheet = "police.xlsx";
    step.sheet_digest = std::string(64, 'a');
    step.sheet_place = "Actions, row 7";
    return step;
}

ProposeOutcome not_done(const std::string& why) {
    auto step = reported();
    step.status = OutcomeStatus::not_done;
    step.done.clear();
    step.found.clear();
    step.on.reset();
    step.why = why;
    return step;
}

Decision decide(const CaseRecord& record, Step step, Role role = Role::coordinator, Agency agency = Agency::police) {
    return desk().decide(fenbury(), record, {}, visit(role, back_on, "Ola Fielding", agency), {std::move(step)});
}

CaseRecord proposed(const ProposeOutcome& step = reported()) {
    return taken(with_action(), visit(Role::coordinator, back_on), {step});
}

AdoptOutcome adopt() {
    AdoptOutcome step;
    step.action = 1;
    return step;
}

Due clock_of(const CaseRecord& record, Date today) {
    const auto dues = clocks_of(record, desk().policy(fenbury(), record.facts.edition), desk().calendar(), today);
    const auto found = std::ranges::find_if(dues, [](const Due& each) { return each.clock->id == "proposed-outcome"; });
    REQUIRE(found != dues.end());
    return *found;
}

bool lies(const CaseRecord& record, Date today) {
    const auto gaps =
        gaps_of(record, fenbury(), desk().policy(fenbury(), record.facts.edition), desk().calendar(), today);
    return std::ranges::any_of(gaps, [](const Gap& each) {
        return each.about == "action 1" && each.what.find("neither accepted nor refused") != std::string::npos;
    });
}

}  // namespace

TEST_CASE("FUP-47 an outcome that a sheet proposes waits for the chair and closes nothing") {
    const auto record = proposed();
    const auto& action = *record.action(1);
    CHECK(action.state == ActionState::open);
    CHECK(action.done.empty());
    CHECK(action.overdue(back_on));
    REQUIRE(record.proposed_outcomes.size() == 1);
    const auto& waits = record.proposed_outcomes.front();
    CHECK(waits.waits());
    CHECK(waits.proposed_by == "Ola Fielding");
    CHECK(waits.proposed_on == back_on);
    CHECK(waits.sheet_digest == std::string(64, 'a'));
    CHECK(waits.sheet_place == "Actions, row 7");
    CHECK(standing(waits) == "outcome proposed 10 February 2014 (Police), not accepted yet");
}

TEST_CASE("FUP-47 the chair's word records what was proposed by the steps that record any outcome") {
    const auto decision = decide(proposed(), adopt(), Role::chair);
    REQUIRE(accepted(decision));
    const auto& taken_steps = std::get<Acceptance>(decision).events;
    REQUIRE(taken_steps.size() == 3);
    CHECK(taken_steps[0].step == "action adopt");
    CHECK(taken_steps[1].step == "action complete");
    CHECK(taken_steps[2].step == "action accept");
    for (const auto& next : desk().next(fenbury(), proposed(), visit(Role::chair, back_on))) {
        if (next.step == AdoptOutcome::info.key) CHECK(next.leads_to == label(ActionState::closed));
    }
    const auto& after = std::get<Acceptance>(decision).after;
    const auto& action = *after.action(1);
    CHECK(action.state == ActionState::closed);
    CHECK(action.found == "two held calls to the injured man's brother on four nights");
    CHECK(action.by == "PC Finn Archer");
    CHECK(action.on == Date{2014, 2, 6});
    CHECK(after.proposed_outcomes.front().state == ProposalState::accepted);
    CHECK(after.proposed_outcomes.front().settled_by == "Ola Fielding");
    CHECK_FALSE(waiting_proposal(after, 1));
    CHECK(refused_by(decide(after, adopt(), Role::chair)) ==
          std::vector<std::string>{"possible-now", "proposal-waits"});
}

TEST_CASE("FUP-48 an action that was not done is proposed with the reason, and closed with it") {
    CHECK(names(named(decide(with_action(), not_done(""))), "why the action was not done"));
    CHECK(names(named(decide(with_action(), not_done("tbc"))), "\"tbc\" is no reason"));
    const auto decision = decide(proposed(not_done("the laboratory has them until 7 March")), adopt(), Role::chair);
    REQUIRE(accepted(decision));
    const auto& action = *std::get<Acceptance>(decision).after.action(1);
    CHECK(action.state == ActionState::closed);
    CHECK(action.not_done_because == "the laboratory has them until 7 March");
    CHECK_FALSE(action.on);
}

TEST_CASE("an outcome accepted at a meeting is accepted by that meeting's rules, or not at all") {
    auto step = adopt();
    step.meeting = 1;
    const auto record = proposed();
    CHECK(refused_by(decide(record, step, Role::chair)) == std::vector<std::string>{"outcome-accepted-later"});
    CHECK(record.proposed_outcomes.front().waits());
}

TEST_CASE("the chair refuses a proposed outcome with a reason, and the same words do not come back") {
    DeclineOutcome no;
    no.action = 1;
    CHECK(refused_by(decide(proposed(), no, Role::chair)) == std::vector<std::string>{"action-reason"});
    no.why = "say whose numbers they were";
    CHECK(refused_by(decide(proposed(), no, Role::representative)) == std::vector<std::string>{"who-may"});
    CHECK(refused_by(decide(with_action(), no, Role::chair)) == std::vector<std::string>{"proposal-waits"});
    const auto after = taken(proposed(), visit(Role::chair, back_on), {no});
    CHECK(after.proposed_outcomes.front().state == ProposalState::refused);
    CHECK(after.proposed_outcomes.front().settled_because == "say whose numbers they were");
    CHECK(after.action(1)->state == ActionState::open);
    CHECK(names(named(decide(after, reported())),
                "the chair did not accept this outcome on 10 February 2014: say whose numbers they were"));
    auto better = reported();
    better.found = "two held calls to Cal Nomann, the injured man's brother, on four nights in December";
    CHECK(accepted(decide(after, better)));
}

TEST_CASE("FUP-47 what a sheet says is held to what any outcome is held to") {
    const auto record = with_action();
    ProposeOutcome empty;
    empty.action = 1;
    CHECK(names(named(decide(record, empty)), "whether the action was done"));
    auto step = reported();
    step.done = step.found = step.by = "";
    step.on.reset();
    const auto texts = named(decide(record, step));
    for (const auto* part :
         {"what was done by action 1", "what was found or changed", "who did it", "when it was done"})
        CHECK(names(texts, part));
    const auto says = [&](auto change, const std::string& part) {
        auto changed = reported();
        change(changed);
        CAPTURE(part);
        CHECK(names(named(decide(record, changed)), part));
    };
    says([](auto& each) { each.found = "the three phones were checked"; }, "only says the action over again");
    says([](auto& each) { each.found = "as requested"; }, "as requested");
    says([](auto& each) { each.found = "tbc"; }, "\"tbc\" says nothing of what was found");
    says([](auto& each) { each.done = "noted"; }, "\"noted\" says nothing of what was done");
    says([](auto& each) { each.on = Date{2014, 2, 11}; }, "cannot have been done in the future");
    says([](auto& each) { each.on = Date{2014, 1, 19}; }, "before it was agreed on 20 January 2014");
    says([](auto& each) { each.why = "no time"; }, "'done' stands beside why it was not");
    says([](auto& each) { each.status = OutcomeStatus::not_done; }, "'not done' stands beside what was done");
    auto nothing = reported();
    nothing.found = "nothing found";
    CHECK(accepted(decide(record, nothing)));
}

TEST_CASE("a sheet speaks of the action as it stands, and of its own agency's") {
    auto record = with_action();
    auto step = reported();
    step.agency = Agency::prison;
    CHECK(names(named(decide(record, step)), "action 1 is with Police, not with Prison"));
    CHECK(names(named(decide(record, reported(), Role::representative, Agency::prison)),
                "action 1 is with Police, not with Prison"));
    CHECK(accepted(decide(record, reported(), Role::representative, Agency::police)));
    step = reported();
    step.task = "check what is on the two phones";
    CHECK(names(named(decide(record, step)), "\"check what is on the three phones\" was altered on the sheet"));
    step = reported();
    step.action = 9;
    CHECK(names(named(decide(record, step)), "there is no action 9 in this case"));

    MoveAction move;
    move.action = 1;
    move.due = Date{2014, 3, 3};
    move.why = "the laboratory has them until 7 February";
    record = taken(record, visit(Role::chair, set_on), {move});
    CHECK(version_of(record, *record.action(1)) == 2);
    CHECK(names(named(decide(record, reported())),
                "action 1 has changed since the sheet was made: now PC Finn Archer, due 3 March 2014"));
    step = reported();
    step.action_version = 2;
    CHECK(accepted(decide(record, step)));
}

TEST_CASE(
    "FUP-50 an outcome of an action that has changed hands or day since is not accepted; one on it as it is now is") {
    MoveAction move;
    move.action = 1;
    move.due = Date{2014, 3, 3};
    move.why = "the laboratory has them until 7 February";
    ReassignAction reassign;
    reassign.action = 1;
    reassign.owner = "DC Ida Other";
    reassign.owner_role = "police";
    reassign.agency = Agency::police;
    reassign.why = "PC Archer has moved";
    for (const auto& change : {Step{move}, Step{reassign}}) {
        const auto changed = taken(proposed(), visit(Role::chair, back_on), {change});
        const auto no = decide(changed, adopt(), Role::chair);
        CHECK(refused_by(no) == std::vector<std::string>{"proposal-current"});
        CHECK(names(named(no), "action 1 has changed since its outcome was proposed: now "));
        // The very words on a sheet of the action as it is now replace it.
        auto anew = reported();
        anew.action_version = 2;
        const auto current = taken(changed, visit(Role::coordinator, back_on), {anew});
        CHECK(current.proposed_outcomes.front().state == ProposalState::overtaken);
        CHECK(accepted(decide(current, adopt(), Role::chair)));
    }
    // Nobody said on which version of the action it was put down: as the chair takes it.
    auto typed = reported();
    typed.action_version = 0;
    CHECK(accepted(decide(taken(proposed(typed), visit(Role::chair, back_on), {move}), adopt(), Role::chair)));
}

TEST_CASE("a later sheet, another report or the chair's word on the action overtakes what waits") {
    auto later = reported();
    later.found = "three held calls to the injured man's brother";
    auto record = taken(proposed(), visit(Role::coordinator, back_on), {later});
    REQUIRE(record.proposed_outcomes.size() == 2);
    CHECK(record.proposed_outcomes[0].state == ProposalState::overtaken);
    CHECK(record.proposed_outcomes[0].settled_because == "a later sheet replaces it");
    CHECK(waiting_proposal(record, 1)->found == later.found);
    CompleteAction complete;
    static_cast<OutcomeForm&>(complete) = reported();
    complete.action = 1;
    record = taken(record, visit(Role::coordinator, back_on), {complete});
    CHECK(record.proposed_outcomes[1].state == ProposalState::overtaken);
    CHECK(refused_by(decide(record, reported())) == std::vector<std::string>{"possible-now"});
    WithdrawAction withdraw;
    withdraw.action = 1;
    withdraw.why = "the phones were his sister's";
    CHECK(taken(proposed(), visit(Role::chair, back_on), {withdraw}).proposed_outcomes[0].settled_because ==
          "the action was withdrawn");
}

TEST_CASE("a proposed outcome is due from the chair in ten working days, and questioned when it lies longer") {
    const auto record = proposed();
    const auto waits = clock_of(record, back_on);
    CHECK(waits.due == Date{2014, 2, 24});
    CHECK(waits.running());
    CHECK(waits.chair == record.meeting(1)->chair);
    CHECK(basis_of(waits, desk().policy(fenbury(), record.facts.edition)).find("unconfirmed") != std::string::npos);
    CHECK_FALSE(lies(record, Date{2014, 2, 24}));
    CHECK(lies(record, Date{2014, 2, 25}));
    const auto after = taken(record, visit(Role::chair, back_on), {adopt()});
    CHECK(clock_of(after, back_on).done == back_on);
    CHECK_FALSE(lies(after, Date{2014, 3, 25}));
}

}  // namespace proposal_test
