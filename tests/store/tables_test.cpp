#include "store/tables.hpp"

#include <doctest/doctest.h>

#include <set>

#include "store/layout.hpp"
#include "store/schema.hpp"
#include "tests/store/sample.hpp"

namespace mappa::store::tables_test {
namespace {

using namespace test;

/// A laid out database in memory.
struct Tables {
    Tables() { lay_out(connection); }
    Connection connection;
};

int row_count(const CaseRecord& record) {
    std::size_t rows = 1;
    for_each_table([&](const auto& table) { rows += (record.*table.rows).size(); });
    return static_cast<int>(rows);
}

}  // namespace

TEST_CASE("Every field of every table comes back as it was written") {
    Tables tables;
    const auto one = full_record("A-1", 3);
    const auto two = full_record("A-22", 2);
    CHECK(write_changes(tables.connection, nullptr, one) == row_count(one));
    CHECK(write_changes(tables.connection, nullptr, two) == row_count(two));
    CHECK(same(*read_case(tables.connection, "A-1"), one));
    CHECK(same(*read_case(tables.connection, "A-22"), two));
    CHECK_FALSE(same(one, two));

    std::vector<CaseRecord> scanned;
    scan_cases(tables.connection, [&](const CaseRecord& record) { scanned.push_back(record); });
    REQUIRE(scanned.size() == 2);
    CHECK(same(scanned[0], one));
    CHECK(same(scanned[1], two));
}

TEST_CASE("What is not known comes back as not known") {
    Tables tables;
    CaseRecord bare;
    bare.facts.ref = "A-1";
    for_each_table([&](const auto& table) { (bare.*table.rows).resize(1); });
    write_changes(tables.connection, nullptr, bare);
    CHECK(same(*read_case(tables.connection, "A-1"), bare));
}

TEST_CASE("Days beyond those that people may enter can be read back") {
    Tables tables;
    CaseRecord record;
    record.facts.ref = "A-1";
    record.facts.sentence_ends = Date{2199, 12, 31}.plus_months(12);
    write_changes(tables.connection, nullptr, record);
    CHECK(read_case(tables.connection, "A-1")->facts.sentence_ends == Date{2200, 12, 31});
}

TEST_CASE("Only rows that differ are written") {
    Tables tables;
    const auto before = full_record("A-1", 3);
    write_changes(tables.connection, nullptr, before);

    auto after = before;
    CHECK(write_changes(tables.connection, &before, after) == 0);
    after.facts.address = "4 Imaginary Street";
    after.actions[1].state = ActionState::superseded;
    after.actions.push_back(before.actions[0]);
    after.people.pop_back();
    after.meetings[2].venue = "Room 9";
    CHECK(write_changes(tables.connection, &before, after) == 5);
    CHECK(same(*read_case(tables.connection, "A-1"), after));
}

TEST_CASE("Every change of any one field is written") {
    Tables tables;
    const auto before = full_record("A-1", 1);
    const auto other = full_record("A-1", 2);  // its second rows differ from the first ones
    write_changes(tables.connection, nullptr, before);
    auto stored = before;
    for_each_table([&]<class Row>(const Table<Row>& table) {
        for_each_field<Row>([&](const auto& field) {
            auto after = stored;
            (after.*table.rows)[0].*field.member = (other.*table.rows)[1].*field.member;
            const bool differs = !same(stored, after);
            CHECK(write_changes(tables.connection, &stored, after) == (differs ? 1 : 0));
            CHECK(same(*read_case(tables.connection, "A-1"), after));
            stored = after;
        });
    });
}

TEST_CASE("A word that is not on its list, or text for a day, cannot be stored") {
    Tables tables;
    write_changes(tables.connection, nullptr, full_record("A-1", 1));
    for (const auto* sql : {"UPDATE \"case\" SET \"state\" = 'sleeping'", "UPDATE \"case\" SET \"born\" = 'long ago'",
                            "UPDATE \"case\" SET \"name\" = NULL", "UPDATE \"case\" SET \"custody_months\" = 'many'",
                            "UPDATE \"action\" SET \"case_ref\" = 'A-2'", "DELETE FROM \"case\""}) {
        CAPTURE(sql);
        CHECK_THROWS_AS(tables.connection.execute(sql), StoreError);
    }
}

TEST_CASE("The layout names each table once and each kind of row has one table") {
    std::set<std::string> names;
    for (const auto& each : derived_layout()) CHECK_MESSAGE(names.insert(each.name).second, each.name);
    std::set<const void*> statements;
    for_each_table([&](const auto& table) { CHECK(statements.insert(&row_table(table)).second); });
    for_each_table([&](const auto& table) { CHECK(row_table(table).name == table.name); });
}

TEST_CASE("The recorded digest is that of the layout") {
    INFO(
        "The tables have changed. Before the first release: record the digest shown here in store/schema.cpp. After "
        "it: "
        "add a migration there as well, so that existing records are brought up to date.");
    CHECK(layout_digest() == recorded_layout_digest);
}

TEST_CASE("A record of an earlier version is brought up to date and its tables are made again") {
    const Folder folder;
    const auto path = folder / "area.mappa";
    { make_small_record(path); }
    tamper(path, "DROP TABLE \"action\"; UPDATE \"case\" SET name = 'Stale'");
    Connection connection{path, {}};
    std::vector<std::string_view> steps{migrations().begin(), migrations().end()};
    steps.emplace_back("CREATE TABLE note (text TEXT) STRICT;");
    int refills = 0;
    const auto refill = [&] {
        ++refills;
        lay_out_derived(connection);
    };
    bring_up_to_date(connection, steps, refill);
    CHECK(refills == 1);
    CHECK(connection.pragma("user_version") == static_cast<std::int64_t>(steps.size()));
    connection.execute("INSERT INTO note VALUES ('new'); SELECT * FROM \"action\"");
    bring_up_to_date(connection, steps, refill);
    CHECK(refills == 1);
}

TEST_CASE("A migration that fails changes nothing") {
    const Folder folder;
    const auto path = folder / "area.mappa";
    { make_small_record(path); }
    const auto before = content(path);
    Connection connection{path, {}};
    std::vector<std::string_view> steps{migrations().begin(), migrations().end()};
    steps.emplace_back("CREATE TABLE note (text TEXT) STRICT; CREATE TABLE journal (text TEXT);");
    CHECK_THROWS_AS(bring_up_to_date(connection, steps, [] {}), StoreError);
    CHECK(connection.pragma("user_version") == static_cast<std::int64_t>(migrations().size()));
    CHECK(content(path) == before);
}

}  // namespace mappa::store::tables_test
