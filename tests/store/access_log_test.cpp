#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include "tests/store/sample.hpp"

namespace mappa::store::access_log_test {
namespace {

using namespace test;

LoggedUse viewed(const std::string& who, const std::string& ref, Date on = Date{2015, 3, 4}) {
    return {
        {who, Role::case_manager, Agency::probation}, on, on.iso() + "T09:00:00Z", ref, UseKind::view, "case show", 0};
}

/// A record with four rows in its access log.
void make_read_record(const std::filesystem::path& path) {
    auto store = make_small_record(path);
    store.log(viewed("Pru Bation", "NW-2015-1"));
    store.log(viewed("Otto Grey", "NW-2015-2", Date{2015, 3, 5}));
    auto opened = viewed("Pru Bation", "NW-2015-2", Date{2015, 3, 6});
    opened.kind = UseKind::opened;
    opened.copy = 3;
    opened.actor.agency.reset();
    store.log(opened);
    store.log(viewed("Pru Bation", "", Date{2015, 3, 7}));
}

std::vector<std::int64_t> bad_rows(const Verification& found) {
    std::vector<std::int64_t> rows;
    for (const auto& each : found.problems) {
        if (each.where == Problem::Where::access) rows.push_back(each.seq);
    }
    return rows;
}

}  // namespace

TEST_CASE("Uses are read again as they were logged, all of them or those that were asked for") {
    const Folder folder;
    { make_read_record(folder / "area.mappa"); }
    const auto store = Store::open(folder / "area.mappa", Access::read_only);
    const auto count = [&](const UseFilter& filter) {
        int found = 0;
        store.for_each_use(filter, [&](const LoggedUse&) { ++found; });
        return found;
    };
    CHECK(count({}) == 4);
    CHECK(count({.case_ref = "NW-2015-2"}) == 2);
    CHECK(count({.person = "pru bation"}) == 3);
    CHECK(count({.from = Date{2015, 3, 5}, .until = Date{2015, 3, 6}}) == 2);
    store.for_each_use({.case_ref = "NW-2015-2", .person = "Pru Bation"}, [](const LoggedUse& use) {
        CHECK(use.kind == UseKind::opened);
        CHECK(use.copy == 3);
        CHECK(use.on == Date{2015, 3, 6});
        CHECK(use.recorded_at == "2015-03-06T09:00:00Z");
        CHECK_FALSE(use.actor.agency);
        CHECK(use.actor.role == Role::case_manager);
        CHECK(use.what == "case show");
    });
    const auto found = store.verify();
    CHECK(found.sound());
    CHECK(found.uses == 4);
}

TEST_CASE("The last rows of the access log are read by themselves, the last first") {
    const Folder folder;
    { make_read_record(folder / "area.mappa"); }
    const auto store = Store::open(folder / "area.mappa", Access::read_only);
    const auto last = store.last_uses(2);
    REQUIRE(last.size() == 2);
    CHECK(last[0].on == Date{2015, 3, 7});
    CHECK(last[1].on == Date{2015, 3, 6});
    CHECK(last[1].kind == UseKind::opened);
    CHECK(last[1].copy == 3);
    CHECK(store.last_uses(100).size() == 4);
    CHECK(store.last_uses(0).empty());
    const auto& ref = last[1].case_ref;
    REQUIRE_FALSE(ref.empty());
    std::size_t of_case = 0;
    store.for_each_use({}, [&](const LoggedUse& use) { of_case += use.case_ref == ref ? 1 : 0; });
    REQUIRE(of_case > 0);
    CHECK(store.last_uses(100, ref).size() == of_case);
    CHECK(store.last_uses(1, ref).front().on == last[1].on);
    CHECK(store.last_uses(100, "FEN-1999-0001").empty());
}

TEST_CASE(
    "DCN-14 no user can edit the access log: the file refuses, and verify finds what was done to it all the same") {
    const Folder folder;
    const auto path = folder / "area.mappa";
    { make_read_record(path); }
    for (const auto* sql :
         {"UPDATE access_log SET actor = 'x'", "DELETE FROM access_log", "UPDATE access_head SET seq = 1",
          "DELETE FROM access_head", "INSERT OR REPLACE INTO access_log SELECT * FROM access_log WHERE seq = 2"}) {
        CAPTURE(sql);
        CHECK_THROWS(run_guarded(path, sql));
    }
    CHECK(Store::open(path).verify().sound());
    const auto after = [&](const std::string& sql) {
        const Folder other;
        std::filesystem::copy_file(path, other / "copy.mappa");
        tamper(other / "copy.mappa", sql);
        const auto found = Store::open(other / "copy.mappa", Access::read_only).verify();
        CHECK_FALSE(found.sound());
        CHECK(found.first_bad_row() == nullptr);  // the journal itself is sound
        return bad_rows(found);
    };
    for (const auto* change : {"case_ref = 'NW-2015-9'", "kind = 'print'", "what = 'x'", "copy = 9",
                               "on_date = '2015-03-09'", "recorded_at = 'x'", "actor = 'x'", "role = 'auditor'",
                               "agency = 'police'", "agency = NULL", "previous = hash", "hash = ''"}) {
        CAPTURE(change);
        CHECK(after("UPDATE access_log SET " + std::string{change} + " WHERE seq = 2").front() == 2);
    }
    CHECK(after("DELETE FROM access_log WHERE seq = 1").front() == 1);
    CHECK(after("DELETE FROM access_log WHERE seq = 3").front() == 3);
    CHECK(after("DELETE FROM access_log WHERE seq = 4").front() == 4);
    CHECK(after("DELETE FROM access_log WHERE seq = 2; UPDATE access_log SET seq = seq - 1 WHERE seq > 2; UPDATE "
                "access_head SET seq = 3")
              .front() == 2);
    CHECK(after("INSERT INTO access_log SELECT 5, case_ref, kind, what, copy, on_date, recorded_at, actor, role, "
                "agency, hash, hash FROM access_log WHERE seq = 4")
              .front() == 5);
    CHECK(after("UPDATE access_head SET hash = ''").front() == 4);
}

TEST_CASE("A use that cannot be logged is an error, not a silence") {
    const Folder folder;
    const auto path = folder / "area.mappa";
    { make_read_record(path); }
    auto store = Store::open(path, Access::read_only);
    try {
        store.log(viewed("Pru Bation", "NW-2015-1"));
        FAIL("logged in a record opened for reading");
    } catch (const StoreError& error) {
        CHECK(error.trouble() == Trouble::read_only);
    }
}

TEST_CASE(
    "A record of the first layout is brought up to date: journal kept, tables made anew, an empty access log, sound") {
    const Folder folder;
    const auto path = folder / "area.mappa";
    std::ifstream file{std::string{MAPPA_SOURCE_DIR} + "/tests/store/layout_1.sql"};
    const std::string sql{std::istreambuf_iterator<char>{file}, {}};
    REQUIRE(sql.size() > 10'000);
    std::ofstream{path};
    run_guarded(path, sql);
    CHECK_THROWS_AS((void)Store::open(path, Access::read_only), StoreError);
    auto store = Store::open(path);
    CHECK(store.head().seq == 4);
    CHECK(store.area().name == "Fenbury");
    const auto record = store.read_case("FEN-2014-0001");
    REQUIRE(record);
    CHECK(record->facts.name == "Testy McFixture");
    store.log(viewed("Pru Bation", "FEN-2014-0001"));
    const auto found = store.verify();
    for (const auto& each : found.problems) CHECK_MESSAGE(false, each.text());
    CHECK(found.uses == 1);
}

}  // namespace mappa::store::access_log_test
