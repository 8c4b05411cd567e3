#include <doctest/doctest.h>

#include <filesystem>

#include "app/embedded.hpp"
#include "app/session.hpp"
#include "tests/app/web/desk_fixture.hpp"

namespace backup_log_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const Actor pip{"Pip Larch", Role::administrator, Agency::coordination};

std::vector<LoggedUse> uses(const std::string& record) {
    return store::Store::open(record, store::Access::read_only).last_uses(10);
}

}  // namespace

TEST_CASE("DCN-14 a copy of the whole record is made by the office alone, and the log says by whom and of how much") {
    const Folder folder;
    const auto record = fresh_area(folder);
    const auto to = folder.file("copy.db");
    const auto refused = test::mappa({"backup", to, "--db", record, "--as", "Supt Greta Lowe", "--role", "chair"});
    CHECK(refused.status == 1);
    CHECK(refused.says("may not copy the whole record"));
    CHECK_FALSE(std::filesystem::exists(to));
    CHECK(uses(record).front().kind == UseKind::refused);
    CHECK_FALSE(store::Store::open(record, store::Access::read_only).last_backup());

    const auto made = test::mappa({"backup", to, "--db", record});
    INFO(made.err);
    REQUIRE(made.status == 0);
    CHECK(store::Store::open(to, store::Access::read_only).verify().sound());
    const auto last = uses(record);
    CHECK(last[0].kind == UseKind::backup);
    CHECK(last[1].kind == UseKind::export_file);
    CHECK(last[1].what == "backup to " + to);
    const app::Session session{store::Store::open(record), app::known_holidays()};
    const auto told = session.last_backup();
    REQUIRE(told);
    CHECK(told->file == to);
    CHECK(told->by == "Ola Fielding");
    CHECK(told->steps == session.store().head().seq);

    // One that cannot be made is begun and not made.
    CHECK(test::mappa({"backup", to, "--db", record}).status != 0);
    CHECK(uses(record).front().kind == UseKind::export_file);
    CHECK(session.last_backup()->at == told->at);
}

TEST_CASE(
    "administration says when the record was last copied, what was recorded since, and whether the copy is there") {
    DeskFixture desk;
    desk.person(pip);
    CHECK(has(desk.get(pip, "/administration"), "No backup was made yet"));
    const auto to = desk.folder.file("copy.db");
    REQUIRE(test::mappa({"backup", to, "--db", desk.record}).status == 0);
    auto page = desk.get(pip, "/administration");
    CHECK(has(page, "UTC, by Ola Fielding"));
    CHECK(has(page, "Nothing was recorded"));
    CHECK(has(page, to));
    desk.person(ola);  // opens an account
    page = desk.get(pip, "/administration");
    CHECK(has(page, "1 step recorded"));
    CHECK_FALSE(has(page, "not seen from here"));
    std::filesystem::remove(to);
    CHECK(has(desk.get(pip, "/administration"), "not seen from here"));
}

TEST_CASE("administration says what every document is printed from today, and whose it is") {
    DeskFixture desk;
    desk.person(pip);
    const auto row = [&](const std::string& name) {
        const auto body = desk.get(pip, "/administration").body;
        const auto at = body.find(">" + name + "<");
        REQUIRE(at != std::string::npos);
        return body.substr(at, body.find("</tr>", at) - at);
    };
    const auto before = row("chronology/england-wales-2012");
    CHECK(before.find("the program") != std::string::npos);
    const auto own = desk.folder.file("own");
    REQUIRE(test::mappa({"template", "export", "chronology", "--to", own, "--db", desk.record}).status == 0);
    desk.folder.write(
        "own/chronology/england-wales-2012/chronology.html.mustache",
        std::string{app::embedded("templates/chronology/england-wales-2012/chronology.html.mustache").value()} +
            "{{! ours }}\n");
    const auto adopted =
        test::mappa({"template", "adopt", own, "--db", desk.record, "--why", "our own words", "--today", "2014-03-03"});
    INFO(adopted.err);
    REQUIRE(adopted.status == 0);
    CHECK(row("chronology/england-wales-2012").find("Fenbury, from 2014-03-03: 1 file") != std::string::npos);
}

}  // namespace backup_log_test
