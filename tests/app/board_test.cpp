#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "store/store.hpp"
#include "tests/forms/workbook/read_workbook.hpp"
#include "tests/support/program.hpp"

namespace board_test {
using namespace mappa;
using namespace mappa::test;

TEST_CASE("the board's seats and meetings are recorded at the command line, counted, and survive being made again") {
    Folder folder;
    const auto db = fresh_area(folder);
    for (const auto& [seat, holder] : {std::pair{"Police", "Chief Supt Hale"}, {"Lay adviser", "vacant"}})
        CHECK(test::mappa({"area", "seat", "--db", db, "--seat", seat, "--holder", holder}).status == 0);
    const auto empty = folder.write("empty.toml", "ref = \"SMB 9\"\n");
    const auto asked = test::mappa({"area", "board-meeting", "--db", db, "--file", empty});
    CHECK(asked.status == 2);
    CHECK(asked.says("did the seat 'Police' come?"));
    const auto whole = folder.write("smb.toml", "ref = \"SMB 9\"\n[[seat]]\nseat = \"Police\"\ncame = true\n");
    CHECK(test::mappa({"area", "board-meeting", "--db", db, "--file", whole}).status == 0);
    const auto figures = test::mappa({"kpi", "show", "--db", db, "--from", "2014-01-01", "--until", "2014-03-31"});
    CHECK(figures.says("1 of 2 (50%)"));
    CHECK(test::mappa({"rebuild", "--db", db}).status == 0);
    CHECK(test::mappa({"verify", "--db", db}).status == 0);
    CHECK(test::mappa({"kpi", "show", "--db", db, "--from", "2014-01-01", "--until", "2014-03-31"}).out == figures.out);
}

TEST_CASE("the KPI workbook says why periods are to be compared with care, and takes a day for its lists") {
    Folder folder;
    const auto db = fresh_area(folder);
    const auto out = folder.file("kpi.xlsx");
    CHECK(test::mappa(
              {"kpi", "workbook", "--db", db, "--out", out, "--care", "six other areas", "--listed-on", "2014-02-28"})
              .status == 0);
    std::ifstream file{out, std::ios::binary};
    const ReadWorkbook book{std::string{std::istreambuf_iterator<char>{file}, {}}};
    const auto says = [&](const std::string& part) {
        return std::ranges::any_of(book.texts(),
                                   [&](const auto& text) { return text.find(part) != std::string::npos; });
    };
    CHECK(says("six other areas"));
    CHECK(says("28 February 2014"));
    CHECK_FALSE(says("31 March 2014, the"));
    // Everything wrong is said at once, and what was not made is not in the access log.
    const auto bad = test::mappa({"kpi", "workbook", "--db", db, "--out", out, "--listed-on", "February", "--from",
                                  "March", "--until", "2014-03-31", "--format", "pdf"});
    CHECK(bad.status == 2);
    for (const auto* part :
         {"--listed-on: 'February' is not a date", "--from: 'March' is not a date", "unknown format 'pdf'"})
        CHECK_MESSAGE(bad.says(part), bad.err);
    int uses = 0;
    store::Store::open(db, store::Access::read_only).for_each_use({}, [&](const LoggedUse&) { ++uses; });
    CHECK(uses == 1);  // the workbook that was made
}

}  // namespace board_test
