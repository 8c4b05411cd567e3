#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <vector>

#include "app/session.hpp"
#include "tests/support/program.hpp"

namespace import_test {
using namespace mappa;
using namespace mappa::test;

namespace {

/// The columns of a list as an area kept it, in its own words.
const std::vector<std::string> columns{"Surname",       "Forename",         "DOB",
                                       "Gender",        "PNC No",           "CRO No",
                                       "CRN",           "MAPPA Cat",        "MAPPA Level",
                                       "Level since",   "Lead Agency",      "Index offence",
                                       "Offence type",  "Date of sentence", "Sentence months",
                                       "Sentence end",  "Licence end",      "Registered",
                                       "Basis",         "Dangerousness",    "OM",
                                       "Supervised by", "Victim issue",     "Type of meeting",
                                       "Release date",  "Address"};

using Row = std::map<std::string, std::string>;

/// Somebody of whom everything is known.
Row person(int number) {
    const auto text = std::to_string(number);
    const auto padded = std::string(6 - text.size(), '0') + text;
    const bool violent = number % 3 == 0;
    return {{"Surname", "Quillfeather" + padded},
            {"Forename", "Zorvan"},
            {"DOB", "03/04/1975"},
            {"Gender", "M"},
            {"PNC No", "00/" + padded + "Z"},
            {"CRO No", padded + "/00Z"},
            {"CRN", "Z" + padded},
            {"MAPPA Cat", violent ? "V" : "RSO"},
            {"MAPPA Level", "L1"},
            {"Level since", "02/12/2013"},
            {"Lead Agency", violent ? "NPS" : "PPU"},
            {"Index offence", "wounding"},
            {"Offence type", violent ? "violent" : "sexual"},
            {"Date of sentence", "01-Mar-11"},
            {"Sentence months", "36"},
            {"Sentence end", "01/03/2019"},
            {"Licence end", "01/03/2019"},
            {"Registered", violent ? "N" : "Y"},
            {"OM", "Nell Harker"},
            {"Victim issue", "N"},
            {"Address", "1, Nowhere Lane"}};
}

std::string cell_of(const std::string& cell) {
    return cell.find_first_of(",\"\n") == std::string::npos ? cell : "\"" + cell + "\"";
}

std::string heading() {
    std::string text;
    for (const auto& each : columns) text += (text.empty() ? "" : ",") + each;
    return text + "\r\n";
}

std::string line(Row row) {
    std::string text;
    for (const auto& each : columns) text += (&each == &columns.front() ? "" : ",") + cell_of(row[each]);
    return text + "\r\n";
}

/// A list of so many people; the spreadsheet counts the first as row 2.
std::string list_of(int people) {
    auto text = heading();
    for (int i = 0; i < people; ++i) text += line(person(i));
    return text;
}

/// One way to get a row wrong: which cells, and how the answer names it.
struct Mistake {
    Row cells;
    std::string column, says;
};

const std::vector<Mistake> mistakes{
    {{{"DOB", "31/02/1980"}}, "column C 'DOB'", "'31/02/1980' is not a date that exists"},
    {{{"DOB", "1980"}}, "column C 'DOB'", "'1980' is not a date that exists"},
    {{{"DOB", "01/01/2015"}}, "column C 'DOB'", "the date of birth lies in the future"},
    {{{"DOB", ""}}, "column C 'DOB'", "born is missing"},
    {{{"Surname", ""}}, "column A 'Surname'", "the surname is missing"},
    {{{"Surname", ""}, {"Forename", ""}}, "column A 'Surname'", "name is missing"},
    {{{"Gender", "X"}}, "column D 'Gender'", "'X' is not known here"},
    {{{"PNC No", "00/000482Z"}}, "column E 'PNC No'", "the same person as in row"},
    {{{"CRO No", "000483/00Z"}}, "column F 'CRO No'", "the same person as in row"},
    {{{"CRN", "z000484"}}, "column G 'CRN'", "the same person as in row"},
    {{{"Surname", "quillfeather000485"}, {"PNC No", ""}, {"CRO No", ""}, {"CRN", ""}},
     "column A 'Surname'",
     "the same person as in row"},
    {{{"PNC No", "00/999999Z"}}, "column A 'Surname'", "this person already has the open case FEN-2014-0001"},
    {{{"Surname", "Crumpet"}, {"Forename", "Snafro"}, {"DOB", "05/06/1970"}},
     "column A 'Surname'",
     "this person already has the open case FEN-2014-0001"},
    {{{"MAPPA Cat", ""}}, "column H 'MAPPA Cat'", "category is missing"},
    {{{"MAPPA Cat", "5"}}, "column H 'MAPPA Cat'", "'5' is not known here"},
    {{{"MAPPA Cat", "RS0"}}, "column H 'MAPPA Cat'", "'RS0' is not known here"},
    {{{"MAPPA Cat", "terrorist"}}, "column H 'MAPPA Cat'", "there is no category 4 in the policy edition"},
    {{{"MAPPA Level", ""}}, "column I 'MAPPA Level'", "level is missing"},
    {{{"MAPPA Level", "4"}}, "column I 'MAPPA Level'", "'4' is not known here"},
    {{{"MAPPA Level", "RMMM"}}, "column I 'MAPPA Level'", "'RMMM' is not known here"},
    {{{"MAPPA Cat", "ODO"}, {"Dangerousness", "wounding"}, {"Basis", "agencies have to meet"}},
     "column I 'MAPPA Level'",
     "a category 3 offender cannot be set at level 1"},
    {{{"Level since", "32/01/2014"}}, "column J 'Level since'", "'32/01/2014' is not a date that exists"},
    {{{"Level since", "01/06/2014"}}, "column J 'Level since'", "lies in the future"},
    {{{"Level since", ""}}, "column J 'Level since'", "since when the level is in force"},
    {{{"Lead Agency", ""}}, "column K 'Lead Agency'", "lead_agency is missing"},
    {{{"Lead Agency", "Polcie"}}, "column K 'Lead Agency'", "'Polcie' is not known here"},
    {{{"Index offence", ""}}, "column L 'Index offence'", "the index offence"},
    {{{"Offence type", "fraudulent"}}, "column M 'Offence type'", "'fraudulent' is not known here"},
    {{{"MAPPA Cat", "V"}, {"Offence type", ""}},
     "column M 'Offence type'",
     "category 2 needs a violent or sexual offence"},
    {{{"Date of sentence", "soon"}}, "column N 'Date of sentence'", "'soon' is not a date that exists"},
    {{{"Date of sentence", "01/05/2014"}}, "column N 'Date of sentence'", "the date of sentence lies in the future"},
    {{{"Date of sentence", "01/05/1960"}}, "column N 'Date of sentence'", "the sentence lies before the birth"},
    {{{"Date of sentence", ""}}, "column N 'Date of sentence'", "the date of sentence or caution"},
    {{{"Sentence months", "two years"}}, "column O 'Sentence months'", "'two years' is not a whole number"},
    {{{"MAPPA Cat", "V"}, {"Sentence months", "6"}},
     "column O 'Sentence months'",
     "category 2 needs 12 months or more in custody (here 6)"},
    {{{"Sentence end", "01/03/2010"}}, "column P 'Sentence end'", "the sentence ends before it was passed"},
    {{{"Licence end", "01/03/2010"}}, "column Q 'Licence end'", "a licence that ends after the sentence was passed"},
    {{{"MAPPA Cat", "RSO"}, {"Registered", "N"}},
     "column R 'Registered'",
     "category 1 needs sex offender notification requirements"},
    {{{"Registered", "maybe"}}, "column R 'Registered'", "'maybe' is not known here"},
    {{{"MAPPA Cat", "ODO"}, {"MAPPA Level", "L2"}, {"Basis", "agencies have to meet"}},
     "column T 'Dangerousness'",
     "category 3 needs the caution or conviction"},
    {{{"MAPPA Cat", "ODO"}, {"MAPPA Level", "L2"}, {"Dangerousness", "wounding"}},
     "column S 'Basis'",
     "category 3 needs the stated multi-agency need"},
    {{{"Lead Agency", "PPU"}, {"Supervised by", "probation"}},
     "lead_reason",
     "why police lead although probation supervises"},
    {{{"Victim issue", "perhaps"}}, "column W 'Victim issue'", "'perhaps' is not known here"},
    {{{"Type of meeting", "MAPPP"}, {"MAPPA Level", "RMM"}},
     "column X 'Type of meeting'",
     "a level-3 meeting for a case at level 2"},
    {{{"Release date", "30/02/2014"}}, "column Y 'Release date'", "'30/02/2014' is not a date that exists"},
    {{{"OM", "Ne\x01ll"}}, "column U 'OM'", "holds a sign that cannot be printed"},
    {{{"OM", "Ne\xEF\xBF\xBDll"}}, "column U 'OM'", "holds a sign that is none in UTF-8 or Windows-1252"},
};

/// How the journal ends; two of the same hold the same steps.
std::string head_of(const std::string& db) {
    const auto head = store::Store::open(db, store::Access::read_only).head();
    return std::to_string(head.seq) + ":" + head.hash;
}
std::size_t cases_in(const std::string& db) { return store::Store::open(db, store::Access::read_only).cases().size(); }

/// An area in which somebody is known already.
struct Area {
    Folder folder;
    std::string db = fresh_area(folder);

    Area() {
        const auto known = import(heading() + line([] {
                                      auto row = person(999'999);
                                      row["Surname"] = "Crumpet";
                                      row["Forename"] = "Snafro";
                                      row["DOB"] = "05/06/1970";
                                      return row;
                                  }()));
        INFO(known.err);
        REQUIRE(known.status == 0);
    }
    Ended import(const std::string& text, std::vector<std::string> more = {}) const {
        std::vector<std::string> arguments{"import", "--db", db, folder.write("list.csv", text)};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return test::mappa(std::move(arguments));
    }
};

}  // namespace

TEST_CASE("More than 40 different mistakes in a list are all named with row and column, and nothing is written") {
    REQUIRE(mistakes.size() >= 40);
    const Area area;
    const auto before = head_of(area.db);
    auto text = heading();
    std::size_t wrong = 0;
    std::vector<int> row_of;
    for (int i = 0; i < 500; ++i) {
        auto row = person(i);
        if (i % 10 == 1 && wrong < mistakes.size()) {
            for (const auto& [column, cell] : mistakes[wrong].cells) row[column] = cell;
            row_of.push_back(i + 2);
            ++wrong;
        }
        text += line(row);
    }
    // The row that somebody else's is said to be the same as comes later: it is the one that is named.
    const auto said = area.import(text);
    CHECK(said.status == 2);
    for (std::size_t i = 0; i < mistakes.size(); ++i) {
        const bool copied = mistakes[i].says == "the same person as in row";
        const auto original = 484 + static_cast<int>(std::ranges::count_if(
                                        mistakes.begin(), mistakes.begin() + static_cast<std::ptrdiff_t>(i),
                                        [](const Mistake& each) { return each.says == "the same person as in row"; }));
        const auto place = "row " + std::to_string(copied ? original : row_of[i]) + ", ";
        CAPTURE(place);
        CAPTURE(mistakes[i].column);
        const auto says = copied ? "the same person as in row " + std::to_string(row_of[i]) : mistakes[i].says;
        CAPTURE(says);
        bool named = false;
        for (std::size_t at = 0; !named && (at = said.err.find("(" + place, at)) != std::string::npos; ++at) {
            const auto whole = said.err.substr(at, said.err.find('\n', at) - at);
            named = whole.find(mistakes[i].column) != std::string::npos && whole.find(says) != std::string::npos;
        }
        CHECK(named);
    }
    CHECK(said.says(" problems in 500 rows. Nothing was written."));
    // No other row is named, and they are named in the order of the list.
    std::vector<int> named;
    for (std::size_t at = 0; (at = said.err.find("(row ", at)) != std::string::npos; ++at)
        named.push_back(std::stoi(said.err.substr(at + 5)));
    CHECK(std::ranges::is_sorted(named));
    named.erase(std::unique(named.begin(), named.end()), named.end());
    CHECK(named.size() == mistakes.size());
    CHECK(head_of(area.db) == before);
    CHECK(cases_in(area.db) == 1);
}

TEST_CASE("A corrected list is taken over as one: every row, or none") {
    const Area area;
    const auto before = head_of(area.db);
    const auto tried = area.import(list_of(500), {"--dry-run"});
    INFO(tried.err);
    CHECK(tried.status == 0);
    CHECK(tried.says("Would take over 500 cases in one transaction"));
    CHECK(head_of(area.db) == before);
    const auto taken = area.import(list_of(500));
    CHECK(taken.status == 0);
    CHECK(taken.out == "FEN-2014-0002 to FEN-2014-0501\n");
    CHECK(cases_in(area.db) == 501);
    CHECK(test::mappa({"verify", "--db", area.db}).status == 0);
    // The same list again: everybody is known.
    const auto after = head_of(area.db);
    const auto again = area.import(list_of(500));
    CHECK(again.status == 2);
    CHECK(again.says("500 problems in 500 rows. Nothing was written."));
    CHECK(head_of(area.db) == after);
}

TEST_CASE("PHC-35 An area's own words are said to be taken for ours, with how often; its unknown columns are named") {
    const Area area;
    auto row = person(7);
    row["MAPPA Level"] = "RMM";
    auto text = heading() + line(row);
    text.insert(text.find("\r\n"), ",Shoe size");
    text.insert(text.size() - 2, ",9");
    const auto taken = area.import(text);
    INFO(taken.err);
    CHECK(taken.status == 0);
    CHECK(taken.says("'RMM' in 'MAPPA Level' is taken for 2: 1 row"));
    CHECK(taken.says("Column 'CRN' is taken for ndelius"));
    CHECK(taken.says("Column 'Shoe size' is unknown and not imported"));
    const auto cases = store::Store::open(area.db, store::Access::read_only).cases();
    REQUIRE(cases.size() == 2);
    CHECK(cases[1].level() == Level::two);
    CHECK(cases[1].lead_agency == Agency::police);
    CHECK(cases[1].sentenced_on == Date{2011, 3, 1});
}

TEST_CASE("--map takes their column for our field, and refuses what does not exist") {
    const Area area;
    auto text = heading() + line(person(7));
    text.replace(text.find("OM,"), 2, "Worker");
    CHECK(area.import(text, {"--dry-run"}).says("Column 'Worker' is unknown"));
    const auto wrong = area.import(text, {"--map", "Worker=case_manger", "--map", "Wrker=case_manager"});
    CHECK(wrong.status == 2);
    CHECK(wrong.says("unknown field 'case_manger'"));
    CHECK(wrong.says("did you mean 'case_manager'"));
    CHECK(wrong.says("there is no column 'Wrker'"));
    CHECK(area.import(text, {"--map", "Worker"}).says("'Worker' is not THEIRS=OURS"));
    CHECK(area.import(text, {"--map", "Worker=case_manager"}).status == 0);
    CHECK(store::Store::open(area.db, store::Access::read_only).cases()[1].case_manager == "Nell Harker");
}

TEST_CASE("Windows-1252, semicolons, quotes and line breaks within a cell are read") {
    const Area area;
    auto row = person(7);
    row["Surname"] =
        "N\xF6"
        "el";
    row["Address"] = "1 Nowhere Lane,\nQuillmere, \"\"The Elms\"\"";
    const auto taken = area.import(heading() + line(row));
    INFO(taken.err);
    REQUIRE(taken.status == 0);
    CHECK(taken.says("The file is not UTF-8: read as Windows-1252"));
    const auto one = store::Store::open(area.db, store::Access::read_only).cases()[1];
    CHECK(one.name ==
          "Zorvan N\xC3\xB6"
          "el");
    CHECK(one.address == "1 Nowhere Lane,\nQuillmere, \"The Elms\"");
    CHECK(area.import("Surname;Forename;DOB;MAPPA Cat\n", {"--dry-run"}).says("Column 'DOB' is taken for born"));
}

TEST_CASE("A row with too many cells, a quote left open and text behind a quote are named with their row") {
    const Area area;
    auto text = list_of(2);
    text.insert(text.rfind("\r\n"), ",too,many");
    const auto many = area.import(text);
    CHECK(many.status == 2);
    CHECK(many.says("(row 3): has 28 cells, and the heading has 26"));
    const auto open = area.import(list_of(1) + "\"Never closed,");
    CHECK(open.status == 2);
    CHECK(open.says("(row 3): a quoted cell is not closed before the end of the file"));
    const auto behind = area.import(list_of(1) + "\"Quill\"feather,");
    CHECK(behind.says("(row 3): something follows a closing quote"));
    CHECK(cases_in(area.db) == 1);
}

TEST_CASE("A list that is none is told in one line") {
    const Area area;
    CHECK(area.import("").says("(row 1): the file is empty"));
    CHECK(area.import(heading()).says("(row 2): there is a heading and no row below it"));
    const auto bare = area.import(line(person(1)) + line(person(2)));
    CHECK(bare.status == 2);
    CHECK(bare.says("(row 1): no column is known: is this the heading?"));
    CHECK(bare.says("1 problem in 0 rows"));
    const auto without = area.import("Surname,Forename,DOB,MAPPA Cat,Lead Agency\nQuill,Zorvan,03/04/1975,RSO,PPU\n");
    CHECK(without.says("(row 1): no column gives the level: --map \"THEIRS=level\" names the one that does"));
    CHECK(area.import(std::string{"\xFF\xFES\0u\0", 6}).says("is in UTF-16: save it as CSV UTF-8"));
    CHECK(area.import("PK\x03\x04 and so on").says("is a workbook: save it as CSV UTF-8"));
    CHECK(test::mappa({"import", "--db", area.db, area.folder.file("none.csv")}).says("cannot be read"));
    CHECK(cases_in(area.db) == 1);
}

TEST_CASE("Only the coordinator's office takes a list over") {
    const Area area;
    const auto before = head_of(area.db);
    const auto no = area.import(list_of(2), {"--as", "Nell Harker", "--role", "case-manager", "--agency", "probation"});
    CHECK(no.status != 0);
    CHECK(no.says("may not take this step"));
    CHECK(head_of(area.db) == before);
}

}  // namespace import_test
