#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "engine/input/json.hpp"
#include "engine/record/proposals.hpp"
#include "store/digest.hpp"
#include "store/store.hpp"
#include "tests/support/program.hpp"

namespace action_sheet_test {
using namespace mappa;
using namespace mappa::test;

namespace {

/// Two cases with actions of police and housing, all set between meetings on 8 January 2014.
struct Area {
    Folder folder;
    std::string db = fresh_area(folder), first, second;

    Area() {
        first = notified("Testy McFixture", "1980-05-05");
        second = notified("Bogus Exampleson", "1981-06-06");
        add(first, "check what is on the three phones", "PC Finn Archer", "police");
        add(first, "visit the flat before he moves in", "Hal Hoskin", "housing");
        add(second, "visit him at the address he gave", "PC Finn Archer", "police");
    }

    Ended run(std::vector<std::string> arguments, const std::string& today = "2014-01-15") const {
        arguments.insert(arguments.end(), {"--db", db, "--today", today});
        return test::mappa(std::move(arguments));
    }
    Ended as(const std::string& name, const std::string& role, const std::string& agency,
             std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(), {"--as", name, "--role", role, "--agency", agency});
        return run(std::move(arguments));
    }
    [[nodiscard]] CaseRecord record(const std::string& ref) const {
        return store::Store::open(db, store::Access::read_only).read_case(ref).value();
    }
    [[nodiscard]] std::size_t proposals() const {
        return record(first).proposed_outcomes.size() + record(second).proposed_outcomes.size();
    }
    /// A sheet of the police as somebody saved it as CSV.
    [[nodiscard]] std::string sheet(const std::string& name, const std::string& rows) const {
        return folder.write(
            name,
            "Action sheet: Police,,,,,,,,,,\nNo.,Case,Action,Due,Done or not done,What was done,What was "
            "found or changed,If not done: why,Done by,Done on,Reference\n" +
                rows);
    }
    [[nodiscard]] std::string row(const std::string& ref, int action, const std::string& text,
                                  const std::string& filled, const std::string& end = "v1/police") const {
        const auto number = std::to_string(action);
        return number + "," + ref + "," + text + ",20/01/2014," + filled + "," + ref + "/" + number + "/" + end + "\n";
    }
    [[nodiscard]] std::string phones(const std::string& found = "two calls to the victim's brother at night") const {
        return row(first, 1, "check what is on the three phones",
                   "Done,all three examined," + found + ",,PC Finn Archer,14/01/2014");
    }
    [[nodiscard]] std::string visit() const {
        return row(second, 1, "visit him at the address he gave",
                   "Not done,,,nobody has lived there since December,PC Finn Archer,");
    }

private:
    std::string notified(const std::string& name, const std::string& born) const {
        const auto made = run(
            {"case", "notify", "--name", name, "--born", born, "--category", "2", "--custody-months", "30", "--offence",
             "wounding", "--offence-kind", "violent", "--sentenced-on", "2013-12-02", "--lead-agency", "probation"},
            "2014-01-06");
        INFO(made.err);
        REQUIRE(made.status == 0);
        return made.out.substr(0, made.out.find('\n'));
    }
    void add(const std::string& ref, const std::string& text, const std::string& owner,
             const std::string& agency) const {
        const auto made = run({"action", "add", ref, "--text", text, "--owner", owner, "--set", "agency=" + agency,
                               "--pillar", "monitoring", "--why", "left behind at recall", "--due", "2014-01-20"},
                              "2014-01-08");
        INFO(made.err);
        REQUIRE(made.status == 0);
    }
};

std::string bytes_of(const std::string& file) {
    std::ifstream in{file, std::ios::binary};
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

}  // namespace

TEST_CASE("FUP-47 a sheet goes out to each agency, comes back, and its outcomes wait for the chair") {
    const Area area;
    const auto out = area.folder.file("sheets");
    const auto made = area.run({"action", "sheet", "--each", out});
    INFO(made.err);
    REQUIRE(made.status == 0);
    CHECK(made.says("actions-police-2014-01-15.xlsx: 2 actions still to be done"));
    CHECK(made.says("actions-housing-2014-01-15.xlsx: 1 action still to be done"));
    CHECK(bytes_of(out + "/actions-police-2014-01-15.xlsx") == [&] {
        const auto one = area.folder.file("one.xlsx");
        REQUIRE(area.run({"action", "sheet", "--of", "police", "--out", one}).status == 0);
        return bytes_of(one);
    }());

    const auto file = area.sheet("police back.csv", area.phones() + area.visit());
    const auto tried = area.run({"action", "read", file, "--dry-run"});
    INFO(tried.err);
    CHECK(tried.status == 0);
    CHECK(tried.says("2 actions on the sheet, 0 still to be done. Sound: 2 outcomes. Nothing was written."));
    CHECK(area.proposals() == 0);
    const auto read = area.run({"action", "read", file});
    INFO(read.err);
    REQUIRE(read.status == 0);
    CHECK(read.out == area.first + " action 1\n" + area.second + " action 1\n");
    CHECK(read.says("Put before the chair: 2 outcomes."));
    const auto record = area.record(area.first);
    const auto* waits = waiting_proposal(record, 1);
    REQUIRE(waits);
    CHECK(waits->sheet == "police back.csv");
    CHECK(waits->sheet_place == "row 3");
    CHECK(waits->sheet_digest == store::sha256(bytes_of(file)));
    CHECK(waits->proposed_by == "Ola Fielding");
    CHECK(record.action(1)->state == ActionState::open);

    const auto listed = area.run({"action", "list", "--of", "police"});
    CHECK(listed.says("due in 5 days; outcome proposed 15 January 2014 (Police), not accepted yet"));
    CHECK_FALSE(listed.says("Hal Hoskin"));
    CHECK(area.run({"action", "list", "--of", "polise"}).says("did you mean 'police'"));
    CHECK_FALSE(area.run({"action", "list"}, "2014-01-14").says("outcome proposed"));
    const auto due = area.run({"due", "--by", "2014-01-31"});
    CHECK(due.says("proposed-outcome"));
    CHECK(due.says("2014-01-29"));
    CHECK_FALSE(area.run({"check"}, "2014-01-29").says("neither accepted nor refused"));
    CHECK(area.run({"check"}, "2014-01-30").says("action 1: outcome proposed on 15 January 2014"));

    CHECK(area.as("Supt Greta Lowe", "chair", "police", {"action", "adopt", area.first, "1"}).status == 0);
    CHECK(area.record(area.first).action(1)->state == ActionState::closed);
    CHECK(area.run({"case", "journal", area.first}).says("action complete"));
    const auto no = area.as("Supt Greta Lowe", "chair", "police", {"action", "decline", area.second, "1"});
    CHECK(no.status == 1);
    CHECK(no.says("why the outcome is not accepted"));
    CHECK(area.as("Supt Greta Lowe", "chair", "police",
                  {"action", "decline", area.second, "1", "--why", "ask the landlord where he went"})
              .status == 0);
    const auto again = area.run({"action", "read", file});
    CHECK(again.status == 2);
    CHECK(again.says("action 1 is: Closed, outcome accepted"));
    CHECK(again.says("the chair did not accept this outcome on 15 January 2014: ask the landlord where he went"));
    CHECK(area.run({"verify"}).status == 0);
}

TEST_CASE("everything wrong with a sheet is told at once by row and column, and nothing is written") {
    const Area area;
    auto all = area.phones("the three phones were checked") +                // row 3
               area.row(area.first, 2, "visit the flat before he moves in",  // row 4
                        "Done,went there,nothing found,,Hal Hoskin,14/01/2014") +
               area.row(area.first, 9, "something else", "Done,went there,nothing found,,PC X,14/01/2014") +  // row 5
               area.row("FEN-2014-0099", 1, "something", "Done,went,nothing found,,PC X,14/01/2014") +        // row 6
               area.row(area.second, 1, "visit him at another address",                                       // row 7
                        "Done,went there,nothing found,,PC Finn Archer,16/01/2014", "v2/police") +
               area.row(area.first, 2, "visit the flat before he moves in",  // row 8
                        "Done,went there,nothing found,,Hal Hoskin,14/01/2014", "v1/housing");
    const auto read = area.run({"action", "read", area.sheet("back.csv", all)});
    INFO(read.err);
    CHECK(read.status == 2);
    for (const auto* part :
         {"row 3, column G 'What was found or changed'): \"the three phones were checked\" only says the action over",
          "row 4, column K 'Reference'): action 2 is with Housing authority, not with Police",
          "there is no action 9 in this case", "row 6, column B 'Case'): there is no case FEN-2014-0099 here",
          "row 7, column K 'Reference'): action 1 has changed since the sheet was made",
          "row 7, column C 'Action'): action 1 \"visit him at the address he gave\" was altered on the sheet",
          "row 7, column J 'Done on'): it cannot have been done in the future",
          "row 8, column K 'Reference'): reports on action 2 of", "Nothing was written."})
        CHECK_MESSAGE(read.says(part), part);
    CHECK(area.proposals() == 0);

    all = area.phones() + area.row(area.first, 2, "visit the flat before he moves in",
                                   "Done,went there,nothing found,,Hal Hoskin,14/01/2014", "v1/housing");
    const auto pasted = area.run({"action", "read", area.sheet("back.csv", all)});
    CHECK(pasted.status == 2);
    CHECK(pasted.says("row 4, column K 'Reference'): comes from the sheet of Housing authority, not of Police"));
    CHECK(pasted.says("Sound: 1 outcome; 1 problem. Nothing was written."));
    CHECK(area.run({"action", "read", area.sheet("back.csv", area.phones()), "--of", "housing"})
              .says("comes from the sheet of Police, not of Housing authority"));
    CHECK(area.proposals() == 0);
}

TEST_CASE("a file whose program writes the month first is not misread: the deadline says so") {
    const Area area;
    std::string turned = area.phones();
    for (const auto& [from, to] : {std::pair{"20/01/2014", "01/20/2014"}, {"14/01/2014", "01/14/2014"}})
        turned.replace(turned.find(from), 10, to);
    auto read = area.run({"action", "read", area.sheet("back.csv", turned)});
    CHECK(read.status == 2);
    CHECK(read.says("'01/14/2014' is not a day that exists"));
    // 9 January, which can be read either way.
    turned.replace(turned.find("01/14/2014"), 10, "01/09/2014");
    read = area.run({"action", "read", area.sheet("back.csv", turned)});
    CHECK(
        read.says("row 3, column D 'Due'): says '01/20/2014', and the action is due on 20 January 2014: does the file "
                  "write the month first?"));
    CHECK(area.proposals() == 0);
}

TEST_CASE("--only-good takes what is sound, and the sheet that was put right brings the rest") {
    const Area area;
    const auto wrong = area.sheet("back.csv", area.phones("completed") + area.visit());
    CHECK(area.run({"action", "read", wrong, "--only-good", "--dry-run"}).status == 2);
    CHECK(area.proposals() == 0);
    const auto read = area.run({"action", "read", wrong, "--only-good"});
    INFO(read.err);
    CHECK(read.status == 0);
    CHECK(read.says("row 3, column G"));
    CHECK(read.says("Put before the chair: 1 outcome; 1 problem."));
    CHECK(area.proposals() == 1);
    const auto right = area.run({"action", "read", area.sheet("back.csv", area.phones() + area.visit())});
    INFO(right.err);
    CHECK(right.status == 0);
    CHECK(right.says("Row 4 is proposed already and waits for the chair: left out."));
    CHECK(right.says("Put before the chair: 1 outcome."));
    CHECK(area.proposals() == 2);
    const auto json = area.run({"action", "read", area.sheet("back.csv", area.visit()), "--json"});
    CHECK(Json::parse(json.out).at("proposed").empty());
}

TEST_CASE("--only-good takes neither of two rows that contradict each other") {
    const Area area;
    const auto file = area.sheet("back.csv", area.phones() + area.phones("no calls at all") + area.visit());
    const auto read = area.run({"action", "read", file, "--only-good"});
    INFO(read.err);
    CHECK(read.status == 0);
    CHECK(read.says("row 3, column K 'Reference'): reports on action 1 of " + area.first + " as row 4 does, and says"));
    CHECK(read.says("row 4, column K 'Reference'): reports on action 1 of " + area.first + " as row 3 does, and says"));
    CHECK(area.record(area.first).proposed_outcomes.empty());
    CHECK(area.record(area.second).proposed_outcomes.size() == 1);
}

TEST_CASE("a representative brings in their own agency's sheet, and learns of no case that is not theirs") {
    const Area area;
    const auto file = area.sheet("back.csv", area.phones());
    const auto other = area.as("Hal Hoskin", "representative", "housing", {"action", "read", file});
    CHECK(other.status == 2);
    CHECK(other.says("comes from the sheet of Police, not of Housing authority"));
    const auto stolen =
        area.sheet("stolen.csv", area.row(area.second, 1, "visit him at the address he gave",
                                          "Done,went there,nothing found,,PC Finn Archer,14/01/2014", "v1/housing"));
    const auto hidden = area.as("Hal Hoskin", "representative", "housing", {"action", "read", stolen});
    CHECK(hidden.status == 2);
    CHECK(hidden.says("there is no case " + area.second + " here that you may read"));
    CHECK_FALSE(hidden.says("PC Finn Archer"));
    CHECK(area.as("PC Finn Archer", "representative", "police", {"action", "read", file}).status == 0);
    CHECK(area.as("Bo Ard", "board", "probation", {"action", "read", file}).status == 1);
}

TEST_CASE("whose sheet it is has to be said, and can be a person's, a meeting's or a chair's") {
    const Area area;
    const auto file = area.folder.file("one.xlsx");
    CHECK(area.run({"action", "sheet", "--out", file}).says("whose actions?"));
    CHECK(area.run({"action", "sheet", "--of", "police"}).says("a workbook needs a file to be written to"));
    CHECK(area.run({"action", "sheet", "--of", "police", "--each", file}).says("leave everything else out"));
    CHECK(area.run({"action", "sheet", "--meeting", area.first, "x", "--out", file}).status == 2);
    const auto his = area.run({"action", "sheet", "--for", "Hal Hoskin", "--out", file});
    CHECK(his.says("1 action still to be done"));
    CHECK(area.run({"action", "sheet", "--chair", "Supt Greta Lowe", "--out", file}).says("0 actions"));
    CHECK(area.run({"action", "sheet", "--meeting", area.first, "1", "--out", file}).says("0 actions"));
    const auto theirs =
        area.as("Hal Hoskin", "representative", "housing", {"action", "sheet", "--of", "police", "--out", file});
    CHECK(theirs.says("1 action still to be done"));  // of the case they have a part in
}

TEST_CASE("the same words on a sheet of the action as it is now replace those that nobody may accept any more") {
    const Area area;
    REQUIRE(area.run({"action", "read", area.sheet("back.csv", area.phones())}).status == 0);
    REQUIRE(area.as("Supt Greta Lowe", "chair", "police",
                    {"action", "move", area.first, "1", "--due", "2014-01-27", "--why", "the laboratory has them"})
                .status == 0);
    const auto stale = area.as("Supt Greta Lowe", "chair", "police", {"action", "adopt", area.first, "1"});
    CHECK(stale.status == 1);
    CHECK(stale.says("proposal-current"));
    auto now = area.phones();
    for (const auto& [from, to] : {std::pair{"20/01/2014", "27/01/2014"}, {"v1/police", "v2/police"}})
        now.replace(now.find(from), std::string_view{from}.size(), to);
    const auto read = area.run({"action", "read", area.sheet("now.csv", now)});
    INFO(read.err);
    CHECK(read.says("Put before the chair: 1 outcome."));
    CHECK(area.run({"action", "read", area.sheet("now.csv", now)}).says("Row 3 is proposed already"));
    CHECK(area.as("Supt Greta Lowe", "chair", "police", {"action", "adopt", area.first, "1"}).status == 0);
}

TEST_CASE("DCN-14 an action of a category 4 case goes out to no service that does not hold it, and that is said") {
    const Area area;
    const auto done = [&](const std::vector<std::string>& arguments) {
        const auto ended = area.run(arguments);
        INFO(ended.err);
        REQUIRE(ended.status == 0);
        return ended;
    };
    done({"policy", "adopt", std::string{MAPPA_SOURCE_DIR} + "/engine/policy/england-wales-2022.toml"});
    done({"case", "edition", area.first, "--edition", "england-wales-2022", "--why", "the guidance of 2022"});
    done({"case", "change", area.first, "--category", "4", "--terrorism", "yes", "--why", "a terrorist offence"});
    constexpr auto left_out = "1 action was left out: the case is category 4";
    const auto out = area.folder.file("out"), file = area.folder.file("one.xlsx");
    const auto sheets = done({"action", "sheet", "--each", out});
    CHECK(sheets.says(left_out));
    CHECK(sheets.says("actions-police-2014-01-15.xlsx: 2 actions still to be done"));
    CHECK_FALSE(sheets.says("housing"));
    for (const auto& whose : std::vector<std::vector<std::string>>{{"--of", "housing"}, {"--for", "Hal Hoskin"}}) {
        const auto sheet = done({"action", "sheet", whose[0], whose[1], "--out", file});
        CHECK(sheet.says(left_out));
        CHECK(sheet.says("0 actions still to be done"));
        const auto list = done({"document", "open-actions", whose[0], whose[1]});
        CHECK(list.says(left_out));
        CHECK_FALSE(list.says("visit the flat before he moves in"));
    }
    // Who may have it is asked today, also of the actions as they stood before.
    const auto dated_back = area.run({"action", "sheet", "--each", area.folder.file("earlier")}, "2014-01-14");
    CHECK(dated_back.status == 0);
    CHECK(dated_back.says(left_out));
    CHECK_FALSE(dated_back.says("housing"));
    const auto lists = done({"document", "open-actions", "--each", area.folder.file("lists")});
    CHECK(lists.says(left_out));
    CHECK_FALSE(lists.says("open-actions-housing"));
    const auto police = done({"document", "open-actions", "--of", "police"});
    CHECK_FALSE(police.says("left out"));
    CHECK(police.says("check what is on the three phones"));
}

}  // namespace action_sheet_test
