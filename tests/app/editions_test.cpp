#include <doctest/doctest.h>

#include "engine/input/json.hpp"
#include "tests/support/program.hpp"

namespace editions_test {
using namespace mappa;
using namespace mappa::test;

namespace {

Ended notify(const std::string& db, const std::string& day, const std::string& category, const std::string& kind) {
    return test::mappa({"case",
                        "notify",
                        "--db",
                        db,
                        "--today",
                        day,
                        "--name",
                        "Testy McFixture " + day,
                        "--born",
                        "1980-05-05",
                        "--category",
                        category,
                        "--custody-months",
                        "30",
                        "--offence",
                        "an offence",
                        "--offence-kind",
                        kind,
                        "--sentenced-on",
                        "2013-12-02",
                        "--lead-agency",
                        "probation"});
}

/// An area that has adopted the edition of 2022 beside the first one.
std::string area_of_2022(const Folder& folder) {
    const auto db = fresh_area(folder);
    const auto file = folder.file("2022.toml");
    REQUIRE(test::mappa({"policy", "editions", "england-wales-2022", "--out", file}).status == 0);
    REQUIRE(test::mappa({"policy", "adopt", file, "--db", db, "--today", "2022-11-01"}).status == 0);
    return db;
}

}  // namespace

TEST_CASE("the program carries two editions; what differs is listed, and what nobody confirmed says so") {
    Folder folder;
    const auto carried = test::mappa({"policy", "editions"});
    CHECK(carried.says("england-wales-2012"));
    CHECK(carried.says("england-wales-2022"));
    const auto db = fresh_area(folder);
    const auto differing = Json::parse(
        test::mappa({"policy", "diff", "england-wales-2012", "england-wales-2022", "--db", db, "--json"}).out);
    Json minutes, category_4;
    for (const auto& each : differing) {
        if (each.at("setting") == "form.minutes") minutes = each;
        if (each.at("setting") == "switch.category-4") category_4 = each;
        if (each.at("setting").get<std::string>().starts_with("clock."))
            CHECK(each.at("after").get<std::string>().ends_with("UNCONFIRMED"));
    }
    CHECK(minutes == Json{{"setting", "form.minutes"}, {"before", "B"}, {"after", "C"}});
    CHECK(category_4 == Json{{"setting", "switch.category-4"}, {"before", "false"}, {"after", "true"}});
    const auto unknown = test::mappa({"policy", "diff", "england-wales-2012", "england-wales-2033", "--db", db});
    CHECK(unknown.status == 2);
    CHECK(unknown.says("there is no policy edition 'england-wales-2033'"));
}

TEST_CASE("category 4 exists under the edition of 2022 and not under that of 2012; each case stays on its own") {
    Folder folder;
    const auto db = area_of_2022(folder);
    const auto before = notify(db, "2022-04-01", "4", "terrorist");
    CHECK(before.status == 1);
    CHECK(before.says("category-test"));
    REQUIRE(notify(db, "2022-11-01", "4", "terrorist").status == 0);
    const auto shown = Json::parse(test::mappa({"case", "show", "FEN-2022-0001", "--db", db, "--json"}).out);
    CHECK(shown.at("case").at("edition") == "england-wales-2022");
}

TEST_CASE("a case moves to another edition on the record, with a reason, and its clocks follow") {
    Folder folder;
    const auto db = area_of_2022(folder);
    REQUIRE(notify(db, "2022-11-02", "2", "violent").status == 0);
    const auto silent =
        test::mappa({"policy", "move", "FEN-2022-0001", "england-wales-2012", "--db", db, "--today", "2022-11-03"});
    CHECK(silent.status == 1);
    const auto moved =
        test::mappa({"policy", "move", "FEN-2022-0001", "england-wales-2012", "--why",
                     "its meetings began under the earlier guidance", "--db", db, "--today", "2022-11-03"});
    CHECK(moved.status == 0);
    CHECK(Json::parse(test::mappa({"case", "show", "FEN-2022-0001", "--db", db, "--json"}).out)
              .at("case")
              .at("edition") == "england-wales-2012");
    CHECK(test::mappa({"case", "journal", "FEN-2022-0001", "--db", db, "--json"})
              .says("its meetings began under the earlier guidance"));
    CHECK(test::mappa(
              {"policy", "move", "FEN-2022-0001", "no-such-edition", "--why", "x", "--db", db, "--today", "2022-11-03"})
              .status != 0);
}

}  // namespace editions_test
