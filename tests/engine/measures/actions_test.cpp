#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "engine/measures/action_standing.hpp"
#include "tests/engine/measures/made_case.hpp"

namespace actions_test {
using namespace mappa;
using namespace mappa::test;

namespace {

Share of_health(const Figures& figures, const char* measure) {
    return figures.find(measure)->share_of(std::nullopt, Agency::health).now;
}

}  // namespace

TEST_CASE("an action's standing is told in days") {
    Action action;
    action.due = on("2015-01-09");
    CHECK(standing(action, on("2015-01-06")) == "due in 3 days");
    CHECK(standing(action, on("2015-01-08")) == "due in 1 day");
    CHECK(standing(action, on("2015-01-09")) == "due today");
    CHECK(standing(action, on("2015-01-10")) == "1 day overdue");
    CHECK(standing(action, on("2015-01-14")) == "5 days overdue");
    action.state = ActionState::unallocated;
    action.unallocated_since = on("2015-01-02");
    CHECK(standing(action, on("2015-01-14")) == "unallocated since 2 January 2015; 5 days overdue");
    action.state = ActionState::completed;
    action.on = on("2015-01-11");
    CHECK(standing(action, on("2015-03-01")) == "completed 2 days late, outcome not yet accepted");
    action.state = ActionState::closed;
    CHECK(standing(action, on("2016-03-01")) == "completed 2 days late, closed");
    action.on = on("2015-01-09");
    CHECK(standing(action, on("2016-03-01")) == "completed, closed");
}

TEST_CASE("FUP-51 four figures an agency, reported apart from done, with the earlier period") {
    auto record = made_case();
    for (const char* day : {"2014-11-03", "2015-02-02"}) hold_meeting(record, on(day));
    require(record, 1, Agency::health, true, true);
    require(record, 2, Agency::health, true, true);
    Information information;
    information.meeting = 2;
    information.agency = Agency::health;
    information.text = "Attends the clinic.";
    record.information.push_back(information);
    complete(set_action(record, Agency::health, on("2015-02-02"), on("2015-02-16")), on("2015-02-10"));
    auto& not_done = set_action(record, Agency::health, on("2015-02-02"), on("2015-02-16"));
    not_done.state = ActionState::not_completed;
    not_done.not_done_because = "The clinic closed";
    set_action(record, Agency::health, on("2015-02-02"), on("2015-02-16"));
    for (auto& action : record.actions) action.meeting = 2;

    const auto figures = counted(record);
    CHECK(of_health(figures, "information-shared").text() == "1 of 1 (100%)");
    CHECK(of_health(figures, "contributed").text() == "1 of 1 (100%)");
    CHECK(of_health(figures, "actions-done").text() == "1 of 3 (33%)");
    CHECK(of_health(figures, "actions-reported").text() == "2 of 3 (67%)");
    const auto shared = figures.find("information-shared")->by_agency();
    REQUIRE(shared.size() == 1);
    CHECK(shared.front() == Slice{"Health", {1, 1}, {0, 1}});
    CHECK(change_text(shared.front().now, shared.front().previous) == "+100");
    CHECK(change_text({87, 100}, {80, 100}) == "+7");

    const auto& done = figures.find("actions-done")->cases;
    REQUIRE(done.size() == 3);
    CHECK(done[1].item == "action 2");
    CHECK(done[1].why == "reported without being done");
    CHECK_FALSE(done[1].counted);
}

TEST_CASE("an action moved to a later deadline is judged by the later one, and the first is told") {
    auto record = made_case();
    auto& action = set_action(record, Agency::police, on("2015-01-05"), on("2015-01-19"));
    action.due = on("2015-02-02");
    complete(action, on("2015-01-30"));
    const auto figures = counted(record);
    const auto& in_time = *figures.find("actions-in-time");
    CHECK(in_time.now == Share{1, 1});
    CHECK(in_time.cases.front().why == "done 30 January 2015, due 2 February 2015; first deadline 19 January 2015");
    CHECK(figures.actions.total().deadline_moved == 1);
}

TEST_CASE("actions superseded, withdrawn, or open and not yet late are in no share") {
    auto record = made_case();
    set_action(record, Agency::police, on("2015-01-05"), on("2015-01-19")).state = ActionState::superseded;
    set_action(record, Agency::police, on("2015-01-05"), on("2015-01-19")).state = ActionState::withdrawn;
    set_action(record, Agency::police, on("2015-01-05"), on("2015-07-01"));
    const auto figures = counted(record);
    for (const char* id : {"actions-done", "actions-in-time", "actions-reported", "actions-outcome"}) {
        CHECK(figures.find(id)->now == Share{0, 0});
    }
    CHECK(figures.actions.total().set == 3);
    CHECK(figures.actions.total().dropped == 2);
    CHECK(figures.actions.total().open == 1);
}

TEST_CASE("a completed action that says nothing of what was found has no outcome") {
    auto record = made_case();
    complete(set_action(record, Agency::police, on("2015-01-05"), on("2015-01-19")), on("2015-01-12"), "");
    complete(set_action(record, Agency::police, on("2015-01-05"), on("2015-01-19")), on("2015-01-20"));
    const auto figures = counted(record);
    CHECK(figures.find("actions-outcome")->now == Share{1, 2});
    CHECK(figures.actions.total().outcomes() == Share{1, 2});
    CHECK(figures.actions.total().in_time == 1);
    CHECK(figures.actions.total().late == 1);
}

TEST_CASE("whatever becomes of actions, their states add up to all that were set") {
    CHECK(rc::check([] {
        auto record = made_case();
        const int number = *rc::gen::inRange(0, 30);
        for (int i = 0; i < number; ++i) {
            const auto agreed = on("2015-01-01").plus_days(*rc::gen::inRange(0, 90));
            auto& action = set_action(record, *rc::gen::element(Agency::police, Agency::health), agreed,
                                      agreed.plus_days(*rc::gen::inRange(0, 200)));
            action.state = *rc::gen::element(ActionState::unallocated, ActionState::open, ActionState::completed,
                                             ActionState::not_completed, ActionState::closed, ActionState::superseded,
                                             ActionState::withdrawn);
            if (*rc::gen::arbitrary<bool>()) action.on = agreed.plus_days(*rc::gen::inRange(0, 200));
        }
        const auto total = counted(record).actions.total();
        RC_ASSERT(total.set == number);
        RC_ASSERT(total.in_time + total.late + total.open + total.overdue + total.not_done + total.dropped == number);
    }));
}

}  // namespace actions_test
