#include <doctest/doctest.h>

#include <filesystem>

#include "tests/support/program.hpp"

namespace integrity_test {
using namespace mappa::test;

namespace {

/// One story played by the real program, for everything that is done to the file afterwards with the sqlite3 shell.
struct Area {
    Folder folder;
    Area() {
        const auto scenario = std::string{MAPPA_SOURCE_DIR} + "/tests/scenarios/jack.toml";
        const auto made = shell(
            "export MAPPA_DB=area.db MAPPA_AS='Ola Fielding' MAPPA_ROLE=coordinator && mappa init --area Fenbury "
            "--prefix FEN "
            "--today 2014-01-02 && mappa play --quiet '" +
                scenario + "' && sqlite3 area.db 'pragma wal_checkpoint(truncate)'",
            folder.path());
        INFO(made.out);
        REQUIRE(made.status == 0);
    }
};

const Area& area() {
    static const Area once;
    return once;
}

constexpr auto drop_triggers =
    "select group_concat('drop trigger ' || name, ';') from sqlite_master where type = 'trigger'";

/// Does SQL to a copy as somebody with the file and the shell would, then asks the program.
Ended tampered(const std::string& sql) {
    Folder folder;
    std::filesystem::copy_file(area().folder.file("area.db"), folder.file("copy.db"));
    const auto triggers = shell("sqlite3 copy.db \"" + std::string{drop_triggers} + "\"", folder.path());
    folder.write("tamper.sql", triggers.out.substr(0, triggers.out.find_last_not_of('\n') + 1) +
                                   ";\npragma foreign_keys = off;\n" + sql + ";\n");
    const auto done = shell("sqlite3 -bail copy.db < tamper.sql", folder.path());
    INFO(sql << " " << done.out);
    REQUIRE(done.status == 0);
    return shell("mappa verify --db copy.db", folder.path());
}

}  // namespace

TEST_CASE("an untouched record verifies") {
    const auto verified = shell("mappa verify --db area.db", area().folder.path());
    CHECK(verified.status == 0);
    CHECK(verified.says("Sound"));
}

TEST_CASE(
    "every column of a journal row is covered: changing it is found, the row is named, and the program ends with 4") {
    for (const auto* column : {"case_ref", "version", "step", "on_date", "recorded_at", "actor", "role", "agency",
                               "payload_digest", "previous", "hash"}) {
        const auto verified = tampered(
            "update journal set " + std::string{column} + " = " +
            (std::string{column} == "version" ? "version + 1000" : "coalesce(" + std::string{column} + ", '') || 'x'") +
            " where seq = 9");
        CAPTURE(column);
        CHECK(verified.status == 4);
        CHECK(verified.says("First bad journal row: 9"));
    }
    const auto body = tampered("update payload set body = replace(body, 'e', 'E') where seq = 12");
    CHECK(body.status == 4);
    CHECK(body.says("First bad journal row: 12"));
}

TEST_CASE("deleting, inserting and reordering journal rows is found, also at the end") {
    auto verified = tampered("delete from payload where seq = 20; delete from journal where seq = 20");
    CHECK(verified.status == 4);
    CHECK(verified.says("First bad journal row: 20"));
    verified = tampered(
        "delete from payload where seq = (select max(seq) from journal); delete from journal where seq = (select "
        "max(seq) from journal)");
    CHECK(verified.status == 4);
    verified = tampered(
        "insert into journal select max(seq) + 1, case_ref, max(version) + 1, step, on_date, recorded_at, actor, role, "
        "agency, payload_digest, hash, hash from journal; "
        "create temp table last as select * from payload order by seq desc limit 1; update last set seq = seq + 1; "
        "insert into payload select * from last");
    CHECK(verified.status == 4);
    verified = tampered(
        "update journal set seq = 999999 where seq = 7; update journal set seq = 7 where seq = 8; update journal set "
        "seq = 8 where seq = 999999");
    CHECK(verified.status == 4);
    CHECK(verified.says("First bad journal row: 7"));
}

TEST_CASE("a table that says something else than the journal is found") {
    const auto verified =
        tampered("update action set state = 'closed' where number = 1; update \"case\" set name = 'Somebody Else'");
    CHECK(verified.status == 4);
    CHECK(verified.says("case"));
}

TEST_CASE("dropping every table but the journal, the log and what was issued, and rebuilding, gives the same content") {
    Folder folder;
    std::filesystem::copy_file(area().folder.file("area.db"), folder.file("copy.db"));
    const std::string dump = "sqlite3 copy.db .dump | grep '^INSERT' | sort";
    const auto before = shell(dump, folder.path());
    REQUIRE(before.out.size() > 10'000);
    const auto drops = shell(
        "sqlite3 copy.db \"select group_concat('drop table \\\"' || name || '\\\"', ';') from sqlite_master where type "
        "= 'table' and "
        "name not in ('journal', 'payload', 'journal_head', 'kept_document', 'access_log', 'access_head', 'draft', "
        "'secret') and name not like 'sign_in%' and name not like 'sqlite%'\"",
        folder.path());
    folder.write("drop.sql", "pragma foreign_keys = off;\n" + drops.out + ";\n");
    REQUIRE(shell("sqlite3 -bail copy.db < drop.sql", folder.path()).status == 0);
    CHECK(shell("mappa verify --db copy.db", folder.path()).status == 4);
    const auto rebuilt = shell("mappa rebuild --db copy.db", folder.path());
    INFO(rebuilt.out);
    CHECK(rebuilt.status == 0);
    CHECK(shell("mappa verify --db copy.db", folder.path()).status == 0);
    CHECK(shell(dump, folder.path()).out == before.out);
}

TEST_CASE("a backup is a sound copy, and never overwrites") {
    Folder folder;
    const auto from = area().folder.file("area.db");
    const auto backup = "MAPPA_AS='Ola Fielding' MAPPA_ROLE=coordinator mappa backup --db '" + from + "' copy.db";
    CHECK(shell(backup, folder.path()).status == 0);
    CHECK(shell("mappa verify --db copy.db", folder.path()).status == 0);
    CHECK(shell(backup, folder.path()).status == 3);
}

}  // namespace integrity_test
