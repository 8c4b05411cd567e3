#include "app/session.hpp"

#include <doctest/doctest.h>

#include "tests/support/desk_fixture.hpp"
#include "tests/support/program.hpp"

namespace session_test {
using namespace mappa;
using namespace mappa::test;

namespace {

app::Session open(const std::string& db) {
    return app::Session{store::Store::open(db, store::Access::read_write), app::known_holidays()};
}

ChangeCase manager(const std::string& name) {
    ChangeCase change;
    change.case_manager = name;
    change.why = "allocated";
    return change;
}

}  // namespace

TEST_CASE("two sessions take turns on a case: each decides on what the other wrote, and nothing is overwritten") {
    Folder folder;
    const auto db = fresh_area(folder);
    auto first = open(db);
    auto second = open(db);
    const auto who = visit(Role::coordinator, Date{2014, 1, 6});
    const auto notified = first.take("", who, {notification()});
    REQUIRE(std::holds_alternative<app::Taken>(notified));
    const auto ref = std::get<app::Taken>(notified).case_ref;
    for (int turn = 0; turn < 6; ++turn) {
        auto& session = turn % 2 == 0 ? second : first;
        const auto outcome = session.take(ref, who, {manager("Manager " + std::to_string(turn))});
        REQUIRE(std::holds_alternative<app::Taken>(outcome));
        CHECK(std::get<app::Taken>(outcome).version == turn + 2);
    }
    const auto record = first.store().read_case(ref);
    REQUIRE(record->fact_changes.size() == 6);
    for (std::size_t i = 1; i < 6; ++i) CHECK(record->fact_changes[i].was == record->fact_changes[i - 1].now);
    CHECK(first.store().verify().sound());
}

TEST_CASE("a person who says which version was seen is told when the case has moved on") {
    Folder folder;
    auto session = open(fresh_area(folder));
    const auto who = visit(Role::coordinator, Date{2014, 1, 6});
    const auto notified = session.take("", who, {notification()});
    const auto ref = std::get<app::Taken>(notified).case_ref;
    REQUIRE(std::holds_alternative<app::Taken>(session.take(ref, who, {manager("Pru Bation")}, 1)));
    const auto late = session.take(ref, who, {manager("Somebody Else")}, 1);
    REQUIRE(std::holds_alternative<store::MovedOn>(late));
    CHECK(session.store().read_case(ref)->facts.case_manager == "Pru Bation");
}

TEST_CASE("a second open case for the same person is refused also when another session notified the first") {
    Folder folder;
    const auto db = fresh_area(folder);
    auto first = open(db);
    auto second = open(db);
    const auto who = visit(Role::coordinator, Date{2014, 1, 6});
    REQUIRE(std::holds_alternative<app::Taken>(first.take("", who, {notification()})));
    CHECK(std::holds_alternative<std::vector<Refusal>>(second.take("", who, {notification()})));
}

TEST_CASE("steps taken together are taken all or not at all") {
    Folder folder;
    auto session = open(fresh_area(folder));
    const auto who = visit(Role::coordinator, Date{2014, 1, 6});
    const auto ref = std::get<app::Taken>(session.take("", who, {notification()})).case_ref;
    ChangeCase unreasoned;
    unreasoned.case_manager = "Nobody";
    const auto outcome = session.take(ref, who, {manager("Pru Bation"), unreasoned});
    REQUIRE(std::holds_alternative<std::vector<Refusal>>(outcome));
    CHECK(session.store().read_case(ref)->facts.version == 1);
}

}  // namespace session_test
