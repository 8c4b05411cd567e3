#include <doctest/doctest.h>

#include "app/session.hpp"
#include "tests/support/desk_fixture.hpp"
#include "tests/support/program.hpp"

using namespace mappa;
using namespace mappa::test;

namespace {

/// An area with one case: notified late, with one action and one event.
struct Area {
    Folder folder;
    std::string db = fresh_area(folder);
    std::string ref;
    Area() {
        app::Session session{store::Store::open(db, store::Access::read_write), app::known_holidays()};
        const auto who = visit(Role::coordinator, Date{2014, 1, 6});
        ref = std::get<app::Taken>(session.take("", who, {notification()})).case_ref;
        AddAction action;
        action.text = "call at the address and say what was found";
        action.owner = "DC Nina Patrol";
        action.owner_role = "police offender manager";
        action.agency = Agency::police;
        action.pillar = Pillar::monitoring;
        action.why = "the address is not confirmed";
        action.due = Date{2014, 1, 20};
        RecordEvent event;
        event.kind = EventKind::low_mood;
        event.on = Date{2014, 1, 6};
        event.what = "did not get up for two days";
        event.told_by = "his landlady";
        const auto taken = session.take(ref, who, {action, event});
        REQUIRE(std::holds_alternative<app::Taken>(taken));
    }
};

}  // namespace

TEST_CASE("due lists what is due by a day, overdue first, for the area, a case, an agency and a person") {
    Area area;
    const auto due = [&](std::vector<std::string> more, const std::string& today = "2014-01-22") {
        std::vector<std::string> arguments{"due", "--db", area.db, "--today", today};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return test::mappa(std::move(arguments));
    };
    const auto listed = due({});
    INFO(listed.err);
    CHECK(listed.status == 0);
    CHECK(listed.says("2 days overdue"));
    CHECK(listed.says(area.ref));
    CHECK(listed.says("DC Nina Patrol"));
    CHECK(due({}, "2014-01-10").says("Nothing is due by 10 January 2014."));
    CHECK(due({"--by", "2014-01-20"}, "2014-01-10").says("due in 10 days"));
    CHECK(due({"--of", "police"}).says("action 1"));
    CHECK(due({"--of", "housing"}).says("Nothing is due"));
    CHECK(due({"--person", "DC Nina Patrol", "--overdue"}).says("action 1"));
    CHECK(due({"--person", "Somebody Else"}).says("Nothing is due"));
    CHECK(due({"--case", area.ref}).says("action 1"));
    CHECK(due({"--json"}).says("\"days_late\": 2"));
    CHECK(due({"--case", "FEN-1999-0001"}).status == 2);
    CHECK(due({"--of", "polise"}).says("police"));
    CHECK(due({"--by", "soon"}).status == 2);
}

TEST_CASE("case clocks shows each clock with its start, length and basis, and what no source confirms as unconfirmed") {
    Area area;
    const auto shown = test::mappa({"case", "clocks", area.ref, "--db", area.db, "--today", "2014-01-22"});
    INFO(shown.err);
    CHECK(shown.status == 0);
    CHECK(shown.says("sentence 2 December 2013"));
    CHECK(shown.says("done 32 days late"));  // notified on 6 January, due on 5 December
    CHECK(shown.says("001 4.1"));
    CHECK(shown.says("UNCONFIRMED"));  // no source gives the time for a review after an event
    CHECK(test::mappa({"case", "clocks", "FEN-1999-0001", "--db", area.db}).status == 2);
}
