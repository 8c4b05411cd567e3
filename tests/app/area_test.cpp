#include <doctest/doctest.h>

#include "tests/support/program.hpp"

namespace area_test {
using namespace mappa;
using namespace mappa::test;

namespace {

std::vector<std::string> notify(const std::string& db, const std::string& name, const std::string& pnc) {
    return {"case",
            "notify",
            "--db",
            db,
            "--name",
            name,
            "--born",
            "1980-05-05",
            "--pnc",
            pnc,
            "--category",
            "2",
            "--custody-months",
            "30",
            "--offence",
            "wounding",
            "--offence-kind",
            "violent",
            "--sentenced-on",
            "2013-12-02",
            "--lead-agency",
            "probation"};
}

}  // namespace

TEST_CASE("FUP-15 the coordinator sees each agency's single point of contact, and which agencies have none") {
    Folder folder;
    const auto db = fresh_area(folder);
    CHECK(test::mappa({"area", "person", "--db", db, "--name", "Hugo Keys", "--set", "agency=housing", "--set",
                       "role=Housing officer", "--authority", "Fenbury Borough Council", "--contact",
                       "hugo@fenbury.example", "--single-point", "yes"})
              .status == 0);
    CHECK(test::mappa({"area", "absent", "--db", db, "--manager", "Lena Senior", "--deputy", "Dan Deputy", "--from-on",
                       "2014-03-03", "--until-on", "2014-03-07"})
              .status == 0);
    CHECK(test::mappa({"area", "person", "--db", db, "--name", "Hugo Keys", "--single-point", "perhaps"}).status == 2);
    CHECK(test::mappa({"area", "absent", "--db", db, "--manager", "Lena Senior"}).status != 0);
    const auto listed = test::mappa({"area", "contacts", "--db", db});
    CHECK(listed.status == 0);
    CHECK(listed.says("Hugo Keys"));
    CHECK(listed.says("hugo@fenbury.example"));
    const auto health = listed.out.find("Mental health services");
    REQUIRE(health != std::string::npos);
    CHECK(listed.out.substr(health, 60).find("none recorded") != std::string::npos);
}

TEST_CASE("a change of facts does not make the offender of one case the offender of another open case") {
    Folder folder;
    const auto db = fresh_area(folder);
    REQUIRE(test::mappa(notify(db, "Testy McFixture", "FIC/1")).status == 0);
    REQUIRE(test::mappa(notify(db, "Other Person", "FIC/2")).status == 0);
    const auto by_number =
        test::mappa({"case", "change", "FEN-2014-0002", "--db", db, "--pnc", "FIC/1", "--why", "typing mistake"});
    CHECK(by_number.status == 1);
    CHECK(by_number.says("this person already has the open case FEN-2014-0001"));
    CHECK(test::mappa(
              {"case", "change", "FEN-2014-0002", "--db", db, "--name", "Testy McFixture", "--why", "typing mistake"})
              .status == 1);
    CHECK(test::mappa({"case", "change", "FEN-2014-0001", "--db", db, "--pnc", "FIC/1", "--name", "Testy Mc Fixture",
                       "--why", "typing mistake"})
              .status == 0);
}

TEST_CASE("PHC-21 the history prints every change, and what category, level and risk were on a day") {
    Folder folder;
    const auto db = fresh_area(folder);
    REQUIRE(test::mappa(notify(db, "Testy McFixture", "FIC/1")).status == 0);
    REQUIRE(test::mappa({"case", "change", "FEN-2014-0001", "--db", db, "--today", "2014-03-10", "--category", "1",
                         "--registered", "yes", "--effective-on", "2014-03-05", "--why", "registered by the court",
                         "--resulting-action", "police visits begin"})
                .status == 0);
    CHECK(test::mappa({"case", "history", "FEN-2014-0001", "--db", db})
              .says("category: 2 -> 1 from 5 March 2014, recorded 10 March 2014 by"));
    CHECK(test::mappa({"case", "history", "FEN-2014-0001", "--db", db, "--on", "2014-03-04"}).says("category: 2"));
    CHECK(test::mappa({"case", "history", "FEN-2014-0001", "--db", db, "--on", "2014-03-05"}).says("category: 1"));
    CHECK(test::mappa({"case", "history", "FEN-2014-0001", "--db", db, "--on", "yesterday"}).status == 2);
}

}  // namespace area_test
