#include <doctest/doctest.h>

#include "app/session.hpp"
#include "tests/engine/rules/second_meeting.hpp"
#include "tests/support/program.hpp"

namespace register_test {
using namespace mappa;
using namespace mappa::test;

namespace {

/// Notifies a case in the record file and returns its reference.
std::string notified(const std::string& db, const std::string& name, Date born, Date on) {
    app::Session session{store::Store::open(db, store::Access::read_write), app::known_holidays()};
    auto step = notification();
    step.name = name;
    step.born = born;
    const auto outcome = session.take("", office_on(on), {step});
    REQUIRE(std::holds_alternative<app::Taken>(outcome));
    return std::get<app::Taken>(outcome).case_ref;
}

}  // namespace

TEST_CASE(
    "WMD-01 the register of the critical few is listed as at a day, with what does not match; the case's header shows "
    "its level") {
    Folder folder;
    const auto db = fresh_area(folder);
    {
        app::Session session{store::Store::open(db, store::Access::read_write), app::known_holidays()};
        TakeOverCase step;
        static_cast<CaseFacts&>(step) = notification();
        step.level = Level::three;
        step.level_from = Date{2013, 10, 1};
        step.from_area = "Marshire";
        REQUIRE(std::holds_alternative<app::Taken>(session.take("", office_on(Date{2014, 1, 6}), {step})));
        ListCriticalFew list;
        list.listed = Answer::yes;
        list.why = "imminent harm to one woman";
        list.decided_by = "Supt Greta Lowe";
        REQUIRE(std::holds_alternative<app::Taken>(session.take("FEN-2014-0001", office_on(Date{2014, 1, 8}), {list})));
        list.listed = Answer::no;
        list.why = "she has moved away";
        REQUIRE(std::holds_alternative<app::Taken>(session.take("FEN-2014-0001", office_on(Date{2014, 2, 3}), {list})));
    }
    const auto on = [&](const std::string& day) { return mappa::test::mappa({"register", "--on", day, "--db", db}); };
    CHECK(on("2014-01-07").says("not on the register"));
    const auto listed = on("2014-01-10");
    CHECK(listed.says("Register of the critical few on 10 January 2014"));
    for (const auto* part : {"FEN-2014-0001", "2014-01-08", "imminent harm to one woman", "Supt Greta Lowe"})
        CHECK(listed.says(part));
    CHECK_FALSE(listed.says("not on the register"));
    CHECK(on("2014-02-03").says("not on the register"));
    CHECK_FALSE(on("2013-01-01").says("FEN-2014-0001"));
    CHECK(on("yesterday").status == 2);
    CHECK(mappa::test::mappa({"case", "show", "FEN-2014-0001", "--db", db}).says("Managed at level 3"));
}

TEST_CASE("merging a duplicate from the command line notes it on the case that stays; both or neither") {
    Folder folder;
    const auto db = fresh_area(folder);
    const auto stays = notified(db, "Testy McFixture", Date{1980, 5, 5}, Date{2014, 1, 6});
    const auto twin = notified(db, "Testy MacFixture", Date{1980, 5, 5}, Date{2014, 1, 7});
    const auto merge = [&](const std::string& into) {
        return mappa::test::mappa({"case", "merge", twin, "--into", into, "--why", "same fingerprints", "--db", db});
    };
    CHECK(merge(twin).says("cannot be merged into itself"));
    CHECK(merge("FEN-2013-0099").says("there is no FEN-2013-0099"));
    const auto merged = merge(stays);
    INFO(merged.err);
    CHECK(merged.status == 0);
    CHECK(mappa::test::mappa({"case", "journal", stays, "--db", db}).says("case absorb"));
    CHECK(mappa::test::mappa({"case", "show", twin, "--db", db}).says("Exited from MAPPA"));
    CHECK(mappa::test::mappa({"verify", "--db", db}).says("Sound"));
}

}  // namespace register_test
