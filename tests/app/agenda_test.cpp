#include <doctest/doctest.h>

#include "tests/support/program.hpp"

namespace agenda_test {
using namespace mappa::test;

namespace {

/// The area in which one story was played: its case meets on 2 October 2014.
std::string played_story(const Folder& folder, const std::string& name) {
    auto db = fresh_area(folder);
    for (const auto& file : scenario_files()) {
        if (file.find(name) != std::string::npos)
            REQUIRE(mappa::test::mappa({"play", "--db", db, "--quiet", file}).status == 0);
    }
    return db;
}

}  // namespace

TEST_CASE("PHC-56 the program prints a meeting's agenda, victims always among its items, and a day's slots") {
    const Folder folder;
    const auto db = played_story(folder, "luke");
    const auto agenda = mappa::test::mappa({"meeting", "agenda", "FEN-2014-0001", "1", "--db", db});
    CHECK(agenda.status == 0);
    CHECK(agenda.says("Victims and potential victims"));
    CHECK(agenda.says("not yet covered"));
    CHECK(mappa::test::mappa({"meeting", "agenda", "FEN-2014-0001", "9", "--db", db})
              .says("there is no meeting 9 in FEN-2014-0001"));
    const auto sitting = mappa::test::mappa({"meeting", "sitting", "--on", "2014-10-02", "--db", db});
    CHECK(sitting.says("10:00"));
    CHECK(sitting.says("FEN-2014-0001"));
    CHECK_FALSE(mappa::test::mappa({"meeting", "sitting", "--on", "2014-10-03", "--db", db}).says("FEN-2014-0001"));
    CHECK(mappa::test::mappa({"meeting", "sitting", "--on", "tomorrow", "--db", db}).status == 2);
}

}  // namespace agenda_test
