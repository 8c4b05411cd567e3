#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>

#include "tests/support/program.hpp"

namespace bad_input_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const std::string good = R"(name = "Testy McFixture"
born = 1980-05-05
category = "2"
offence = "wounding"
offence_kind = "violent"
sentenced_on = 2013-12-02
custody_months = 30
lead_agency = "probation"
)";

Ended notify(const Folder& folder, const std::string& db, const std::string& text) {
    return test::mappa({"case", "notify", "--db", db, "--file", folder.write("case.toml", text)});
}

bool empty(const std::string& db) { return test::mappa({"case", "list", "--db", db, "--json"}).out == "[]\n"; }

}  // namespace

TEST_CASE("broken TOML is reported with line and column, and nothing is written") {
    Folder folder;
    const auto db = fresh_area(folder);
    for (const auto* broken : {"name = \"no end\nborn = 1980", "[=", "a = [ } ]", "name = 1 2"}) {
        const auto ended = notify(folder, db, broken);
        CHECK(ended.status == 2);
        CHECK(ended.says("case.toml:1:"));
        CHECK(ended.says("not valid TOML"));
    }
    CHECK(empty(db));
}

TEST_CASE("nesting without end is refused, not followed") {
    Folder folder;
    const auto db = fresh_area(folder);
    std::string key = "a";
    for (int i = 0; i < 20'000; ++i) key += ".a";
    for (const auto& deep : {"[" + key + "]\n", key + " = 1\n", "a = " + std::string(100'000, '[') + "\n"}) {
        const auto ended = notify(folder, db, deep);
        CHECK(ended.status == 2);
        CHECK(ended.says("not valid TOML"));
    }
    CHECK(notify(folder, db,
                 good + "history = \"A. B. C. " + std::string(3000, '.') + " e.g. i.e. and so on... to the end.\"\n")
              .status == 0);
}

TEST_CASE("an answer is never written over something that is no file, nor into a folder that does not exist") {
    Folder folder;
    const auto db = fresh_area(folder);
    CHECK(test::mappa({"document", "tracker", "--db", db, "--out", folder.path().string()}).status == 2);
    CHECK(test::mappa({"document", "tracker", "--db", db, "--out", folder.file("no/such/folder/t.xlsx")}).status == 2);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "no"));
    CHECK(test::mappa({"case", "notify", "--db", db, "--today", ""}).status == 2);
}

TEST_CASE("misspelt fields, impossible dates, unknown words: all at once, each with its place") {
    Folder folder;
    const auto db = fresh_area(folder);
    const auto ended = notify(folder, db,
                              "nam = \"X\"\nborn = \"1980-02-30\"\ncategory = \"7\"\nlead_agency = "
                              "\"probatoin\"\ncustody_months = \"many\"\noffence = [1]\n");
    CHECK(ended.status == 2);
    for (const auto* part :
         {"case.toml:1:", "unknown field 'nam' - did you mean 'name'?", "case.toml:2:", "'1980-02-30' is not a date",
          "case.toml:3:", "unknown MAPPA category '7'", "case.toml:4:", "did you mean 'probation'?",
          "case.toml:5:", "'many' is not a whole number", "case.toml:6:"}) {
        CHECK_MESSAGE(ended.says(part), part);
    }
    CHECK(empty(db));
}

TEST_CASE(
    "control characters and broken UTF-8 are refused; mustache, tags, emoji and right-to-left text are kept as they "
    "are") {
    Folder folder;
    const auto db = fresh_area(folder);
    auto ended = notify(folder, db, good + "offence_kind2 = 1\n");
    CHECK(ended.status == 2);
    ended = notify(folder, db, good + "history = \"bell \\u0007 here\"\n");
    CHECK(ended.status == 2);
    CHECK(ended.says("control character (code 7)"));
    CHECK(empty(db));

    ended = notify(folder, db,
                   good + "history = \"{{mustache}} <b>tags</b> \\U0001F9EA \\u0645\\u0631\\u062D\\u0628\\u0627\"\n");
    CHECK(ended.status == 0);
    const auto shown = test::mappa({"case", "show", "FEN-2014-0001", "--db", db, "--json"});
    CHECK(shown.says("{{mustache}} <b>tags</b> \xF0\x9F\xA7\xAA \xD9\x85"));
}

TEST_CASE("a note of 100,000 characters is kept whole, and a file pasted into a field is refused") {
    Folder folder;
    const auto db = fresh_area(folder);
    CHECK(notify(folder, db, good + "history = \"" + std::string(500'000, 'x') + "\"\n").says("a field takes at most"));
    CHECK(notify(folder, db, good + "history = \"" + std::string(100'000, 'x') + "\"\n").status == 0);
    CHECK(test::mappa({"case", "show", "FEN-2014-0001", "--db", db, "--json"}).out.find(std::string(100'000, 'x')) !=
          std::string::npos);
}

TEST_CASE("a second open case for the same person is refused naming the first") {
    Folder folder;
    const auto db = fresh_area(folder);
    REQUIRE(notify(folder, db, good).status == 0);
    const auto second = notify(folder, db, good);
    CHECK(second.status == 1);
    CHECK(second.says("FEN-2014-0001"));
    CHECK(second.says("2015 inspection 4.3"));
}

TEST_CASE("a file that is not ours, none at all, a folder: a clear word and status 3") {
    Folder folder;
    for (const auto& file : {folder.write("letter.txt", "Dear Sir"), folder.write("empty.db", ""),
                             folder.file("nothing.db"), folder.path().string()}) {
        CAPTURE(file);
        const auto ended = test::mappa({"case", "list", "--db", file});
        CHECK(ended.status == 3);
        CHECK(ended.err.size() > 20);
    }
    const auto other = folder.file("other.db");
    REQUIRE(shell("sqlite3 other.db 'create table t(x)'", folder.path()).status == 0);
    CHECK(test::mappa({"verify", "--db", other}).status == 3);
    const auto db = fresh_area(folder);
    CHECK(test::mappa({"init", "--db", db, "--area", "Fenbury", "--prefix", "FEN"}).status == 3);
}

TEST_CASE("a full disk loses nothing that was acknowledged") {
    // A file system of its own that can be filled needs root; without it this says so instead of passing quietly.
    Folder folder;
    const auto room = std::filesystem::file_size(fresh_area(folder)) / 1024 + 400;
    const auto mounted =
        shell("mkdir small && mount -t tmpfs -o size=" + std::to_string(room) + "k tmpfs small", folder.path());
    if (mounted.status != 0) {
        MESSAGE("no small file system could be mounted here: " << mounted.out);
        return;
    }
    const auto db = folder.file("small/area.db");
    CHECK(test::mappa({"init", "--db", db, "--area", "Fenbury", "--prefix", "FEN", "--today", "2014-01-02"}).status ==
          0);
    int taken = 0;
    Ended last;
    for (int i = 0; i < 40; ++i) {
        last = test::mappa(
            {"case", "notify", "--db", db, "--file",
             folder.write("case.toml", good + "history = \"" + std::string(30'000, 'x') + "\"\naliases = \"" +
                                           std::to_string(i) + "\"\npnc = \"FIC/" + std::to_string(i) + "\"\n"),
             "--set", "name=Testy McFixture " + std::to_string(i)});
        if (last.status != 0) break;
        ++taken;
    }
    CHECK(last.status == 3);
    CHECK(taken > 0);
    REQUIRE(shell("mount -o remount,size=20m small", folder.path()).status == 0);
    CHECK(test::mappa({"verify", "--db", db}).status == 0);
    const auto list = test::mappa({"case", "list", "--db", db});
    std::size_t lines = 0;
    for (const char c : list.out) lines += c == '\n' ? 1 : 0;
    CHECK(lines == static_cast<std::size_t>(taken) + 1);
    CHECK(shell("umount small", folder.path()).status == 0);
}

TEST_CASE("wrong commands and options are explained, with what was probably meant") {
    Folder folder;
    const auto db = fresh_area(folder);
    CHECK(test::mappa({"cases", "list"}).says("did you mean 'case'?"));
    CHECK(test::mappa({"case", "lits"}).says("did you mean 'list'?"));
    CHECK(test::mappa({"action", "complete", "FEN-2014-0001", "1", "--fuond", "x"}).says("did you mean '--found'?"));
    CHECK(test::mappa({"case", "lits"}).status == 2);
    const auto nobody = test::mappa(
        {"case", "next", "FEN-2014-0001", "--db", db, "--as", "", "--role", "coordinater", "--today", "2014-13-01"});
    CHECK(nobody.status == 2);
    for (const auto* part : {"--as", "did you mean 'coordinator'?", "--today"}) CHECK_MESSAGE(nobody.says(part), part);
    CHECK(test::mappa({"case", "show", "FEN-1999-0009", "--db", db}).says("there is no case FEN-1999-0009"));
}

TEST_CASE("answers for programs are JSON with the same words and status") {
    Folder folder;
    const auto db = fresh_area(folder);
    const auto refused = test::mappa({"case", "notify", "--db", db, "--json"});
    CHECK(refused.status == 1);
    CHECK(refused.says("\"done\": false"));
    CHECK(refused.says("\"rule\": \"offender-known\""));
    CHECK(refused.err.empty());
}

TEST_CASE("a person who decided on an older version of the case is told that it moved on, and nothing is overwritten") {
    Folder folder;
    const auto db = fresh_area(folder);
    REQUIRE(notify(folder, db, good).status == 0);
    REQUIRE(test::mappa({"case", "change", "FEN-2014-0001", "--db", db, "--case-manager", "Pru Bation", "--why",
                         "allocated", "--seen", "1"})
                .status == 0);
    const auto late = test::mappa({"case", "change", "FEN-2014-0001", "--db", db, "--case-manager", "Somebody Else",
                                   "--why", "allocated", "--seen", "1"});
    CHECK(late.status == 1);
    CHECK(late.says("moved on"));
    CHECK(test::mappa({"case", "show", "FEN-2014-0001", "--db", db}).says("Pru Bation"));
}

TEST_CASE("a step typed with nothing in it is refused in the words in which a missing field is, and writes nothing") {
    Folder folder;
    const auto db = fresh_area(folder);
    REQUIRE(notify(folder, db, good).status == 0);
    const auto before = test::mappa({"verify", "--db", db}).out;
    const auto refused = [&](const std::string& verb, const std::string& says) {
        CAPTURE(verb);
        const auto ended = test::mappa({"case", verb, "--db", db, "FEN-2014-0001"});
        CHECK(ended.status == 2);
        CHECK_MESSAGE(ended.says(says), ended.err);
    };
    refused("contact", "'what' is needed");
    refused("event", "'what' is needed: what happened");
    refused("event", "'kind' is needed");
    refused("past-offence", "'kind' is needed");
    refused("person", "'person' is needed: the person's name");
    refused("exit-plan", "nothing new is given: 'remaining_risk' is needed, or one of: lead_agency");
    CHECK(test::mappa({"verify", "--db", db}).out == before);
}

}  // namespace bad_input_test
