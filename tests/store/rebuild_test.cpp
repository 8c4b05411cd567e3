#include <doctest/doctest.h>

#include "store/layout.hpp"
#include "tests/store/sample.hpp"

namespace mappa::store::rebuild_test {
namespace {

using namespace test;

std::string drop_all_tables() {
    std::string sql;
    for (const auto& each : derived_layout()) {
        if (each.is_table) sql += "DROP TABLE \"" + each.name + "\";";
    }
    return "PRAGMA foreign_keys = 0;" + sql;
}

}  // namespace

TEST_CASE("All tables but the journal dropped and rebuilt: the same content") {
    const Folder folder;
    const auto path = folder / "area.mappa";
    { make_small_record(path); }
    const auto before = content(path);
    tamper(path, drop_all_tables());
    REQUIRE(content(path) != before);
    auto store = Store::open(path);
    CHECK_FALSE(store.verify().sound());
    std::int64_t last = 0, total = 0;
    store.rebuild([&](std::int64_t done, std::int64_t of) {
        CHECK(done == last + 1);
        last = done;
        total = of;
    });
    CHECK(last == small_record_steps);
    CHECK(total == small_record_steps);
    CHECK(content(path) == before);
    CHECK(store.verify().sound());
    CHECK_FALSE(take(store, person_added("NW-2015-1", 2)));
}

TEST_CASE("Tables that were changed are put right by a rebuild") {
    const Folder folder;
    const auto path = folder / "area.mappa";
    auto store = make_small_record(path);
    const auto before = content(path);
    tamper(path,
           "UPDATE \"case\" SET name = 'Not Him'; DELETE FROM person; DELETE FROM edition; DROP INDEX case_by_pnc");
    store.rebuild();
    CHECK(content(path) == before);
}

TEST_CASE("Reading what was dropped asks for a rebuild") {
    const Folder folder;
    const auto path = folder / "area.mappa";
    { make_small_record(path); }
    tamper(path, drop_all_tables());
    try {
        (void)Store::open(path).read_case("NW-2015-1");
        FAIL("read from a table that is not there");
    } catch (const StoreError& error) {
        CHECK(error.trouble() == Trouble::damaged);
        CHECK(std::string{error.what()}.find("rebuild") != std::string::npos);
    }
}

TEST_CASE("Tables are not rebuilt from a journal that is not sound, and stay as they are") {
    const Folder folder;
    const auto path = folder / "area.mappa";
    { make_small_record(path); }
    tamper(path, "UPDATE journal SET actor = 'Somebody Else' WHERE seq = 6");
    const auto before = content(path);
    auto store = Store::open(path);
    try {
        store.rebuild();
        FAIL("rebuilt");
    } catch (const StoreError& error) {
        CHECK(error.trouble() == Trouble::damaged);
        CHECK(std::string{error.what()}.find("journal row 6") != std::string::npos);
    }
    CHECK(content(path) == before);
}

}  // namespace mappa::store::rebuild_test
