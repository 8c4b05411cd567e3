#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/session.hpp"
#include "app/story/player.hpp"
#include "tests/support/program.hpp"

namespace stories_test {
using namespace mappa;
using namespace mappa::test;

namespace {

std::string content(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// The area after all stories, played once for all tests.
struct Played {
    Folder folder;
    std::string db = fresh_area(folder);
    Ended ended;
    Played() {
        std::vector<std::string> arguments{"play", "--db", db, "--out", folder.file("out")};
        for (const auto& file : scenario_files()) arguments.push_back(file);
        ended = test::mappa(arguments);
    }
};

const Played& played() {
    static const Played once;
    return once;
}

std::string ref_of(const std::string& name) {
    const auto list = mappa::test::mappa({"case", "list", "--db", played().db, "--find", name, "--json"});
    const auto at = list.out.find("FEN-");
    REQUIRE(at != std::string::npos);
    return list.out.substr(at, 13);
}

}  // namespace

TEST_CASE("every story comes out as it is told") {
    CHECK(scenario_files().size() >= 11);
    INFO(played().ended.err);
    CHECK(played().ended.status == 0);
    CHECK(played().ended.says("all as the stories expect"));
}

TEST_CASE("the played area verifies, and its tables are those of its journal") {
    const auto verified = mappa::test::mappa({"verify", "--db", played().db});
    CHECK(verified.status == 0);
    CHECK(verified.says("Sound"));
}

TEST_CASE("Mark's history shows four level periods with date, meeting, decider and reason, and three kinds of level") {
    const auto history = mappa::test::mappa({"case", "history", ref_of("Mark"), "--db", played().db});
    CHECK(history.status == 0);
    std::size_t at = 0;
    for (const auto* part : {"1. Level 2", "2. Level 3", "3. Level 2", "4. Level 1"}) {
        const auto found = history.out.find(part, at);
        CHECK_MESSAGE(found != std::string::npos, part);
        at = found;
    }
    std::size_t reasons = 0;
    for (std::size_t i = history.out.find("why: "); i != std::string::npos; i = history.out.find("why: ", i + 1))
        ++reasons;
    CHECK(reasons == 4);
    for (const auto* part : {"(meeting ", "decided by: ", "Levels sought:", "Levels decided:", "Levels in force:"})
        CHECK(history.says(part));
}

TEST_CASE("each story leaves its forms and minutes in both formats, and the area its tracker and workbook") {
    const std::filesystem::path out{played().folder.file("out")};
    for (const auto& file : scenario_files()) {
        const auto place = out / std::filesystem::path{file}.stem();
        std::size_t html = 0;
        std::size_t docx = 0;
        CAPTURE(place.string());
        REQUIRE(std::filesystem::exists(place));
        for (const auto& each : std::filesystem::directory_iterator{place}) {
            html += each.path().extension() == ".html" ? 1 : 0;
            docx += each.path().extension() == ".docx" ? 1 : 0;
        }
        CHECK(html > 0);
        CHECK(html == docx);
    }
    CHECK(content((out / "action-tracker.xlsx").string()).starts_with("PK"));
    CHECK(content((out / "kpi.xlsx").string()).starts_with("PK"));
}

TEST_CASE("the same stories give the same documents, byte for byte") {
    Folder folder;
    const auto db = fresh_area(folder);
    std::vector<std::string> arguments{"play", "--quiet", "--db", db, "--out", folder.file("out")};
    for (const auto& file : scenario_files()) arguments.push_back(file);
    REQUIRE(test::mappa(arguments).status == 0);
    std::size_t compared = 0;
    const std::filesystem::path first{played().folder.file("out")};
    for (const auto& each : std::filesystem::recursive_directory_iterator{first}) {
        if (!each.is_regular_file()) continue;
        const auto other = folder.file("out") / std::filesystem::relative(each.path(), first);
        CAPTURE(other.string());
        CHECK(content(each.path().string()) == content(other.string()));
        ++compared;
    }
    CHECK(compared > 40);
}

TEST_CASE("a story that does not come out as told says where, and the program says so") {
    Folder folder;
    const auto db = fresh_area(folder);
    const auto story = folder.write("odd.toml", R"(title = "Odd"
[people]
ola = { name = "Ola Fielding", role = "coordinator", agency = "coordination" }
[[step]]
on = 2014-01-06
who = "ola"
does = "case notify"
case = "odd"
with = { name = "Odd Person", born = 1980-01-01 }
)");
    const auto ended = test::mappa({"play", "--db", db, story});
    CHECK(ended.status == 1);
    CHECK(ended.says("odd.toml:4:"));
    CHECK(ended.says("was refused, and the story expects it to be accepted"));
    CHECK(ended.says("the category"));
}

TEST_CASE("a story with mistakes is not begun, and all mistakes are named with line and column") {
    Folder folder;
    const auto db = fresh_area(folder);
    const auto story = folder.write("bad.toml", R"(title = "Bad"
soruce = "001"
[people]
ola = { name = "Ola Fielding", role = "coordinater" }
[[step]]
on = "2014-02-30"
who = "olla"
does = "case notifi"
case = "bad"
)");
    const auto ended = test::mappa({"play", "--db", db, story});
    CHECK(ended.status == 2);
    for (const auto* part : {"bad.toml:2:", "did you mean 'source'?", "did you mean 'coordinator'?", "bad.toml:6:",
                             "'2014-02-30' is not a date", "'olla' is not among", "did you mean 'case notify'?"}) {
        CHECK_MESSAGE(ended.says(part), part);
    }
    CHECK(test::mappa({"case", "list", "--db", db, "--json"}).out == "[]\n");
}

}  // namespace stories_test
