#include "forms/intake/action_sheet.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "forms/workbook/action_sheet.hpp"
#include "tests/forms/intake/book_file.hpp"

namespace action_sheet_test {
using namespace mappa;
using namespace mappa::forms;

namespace {

const Date today{2030, 6, 3};

const std::string title = "Action sheet: Police,,,,,,,,,,,,,,\r\nOFFICIAL-SENSITIVE.,,,,,,,,,,,,,,\r\n";
const std::string headings =
    "No.,Case,Meeting,Action,Owner,Due,State,Outcomes not accepted,Done or not done,What was done,What was found or "
    "changed,If not done: why,Done by,Done on,Reference\r\n";

/// A row for action 1 of a case with what came of it, as a spreadsheet saves it.
std::string row(const std::string& filled, int action = 1, const std::string& reference = "") {
    const auto number = std::to_string(action);
    return number + ",ZZ-2030-0001,\"2, 6 May 2030\",Check the \"\"old\"\" phones,PC Percy Pretend,20/05/2030,due,," +
           filled + "," + (reference.empty() ? "ZZ-2030-0001/" + number + "/v1/police" : reference) + "\r\n";
}
const std::string done = "Done,examined,two held calls,,PC Percy Pretend,20/05/2030";

ReportedSheet read(const std::string& bytes, Problems& problems, const std::string& name = "police.csv") {
    return read_action_sheet(bytes, name, today, problems);
}

/// Every problem of a sheet, a line each.
std::string told(const std::string& bytes, const std::string& name = "police.csv") {
    Problems problems;
    static_cast<void>(read(bytes, problems, name));
    std::string text;
    for (const auto& each : problems) text += each.text() + "\n";
    return text;
}

bool tells(const std::string& bytes, const std::string& part) {
    const auto text = told(bytes);
    CAPTURE(text);
    return text.find(part) != std::string::npos;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

std::string file(const std::string& name) {
    std::ifstream in{std::string{MAPPA_SOURCE_DIR} + "/tests/forms/intake/" + name, std::ios::binary};
    REQUIRE_MESSAGE(in.good(), name);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

void check_done(const ReportedSheet& sheet, std::string_view place) {
    REQUIRE(sheet.rows.size() == 1);
    const auto& step = sheet.rows.front().step;
    CHECK(step.action == 1);
    CHECK(step.status == OutcomeStatus::done);
    CHECK(step.done == "examined");
    CHECK(step.found == "two held calls");
    CHECK(step.by == "PC Percy Pretend");
    CHECK(step.on == Date{2030, 5, 20});
    CHECK(step.task == "Check the \"old\" phones");
    CHECK(step.agency == Agency::police);
    CHECK(step.action_version == 1);
    CHECK(step.sheet_place == place);
    CHECK(sheet.rows.front().reference.case_ref == "ZZ-2030-0001");
}

}  // namespace

TEST_CASE("FUP-47 a sheet that came back as CSV gives what was reported, and counts what is still to be done") {
    Problems problems;
    const auto sheet = read(
        title + headings + replaced(row(done), "Check the \"\"old\"\" phones", "\"Check the \"\"old\"\" phones\"") +
            row(",,,,PC Percy Pretend,", 2),
        problems);
    for (const auto& each : problems) FAIL_CHECK(each.text());
    CHECK(sheet.actions == 2);
    CHECK(sheet.still_open == 1);
    check_done(sheet, "row 4");
    CHECK(sheet.left_out.empty());
}

TEST_CASE("semicolons, tabs, a byte order mark, Windows-1252 and LF are taken as they come") {
    const auto whole =
        title + headings + replaced(row(done), "Check the \"\"old\"\" phones", "\"Check the \"\"old\"\" phones\"");
    auto semicolons = replaced(replaced(whole, ",", ";"), "\"2; 6 May 2030\"", "\"2, 6 May 2030\"");
    for (const auto& bytes :
         {"\xEF\xBB\xBF" + whole, semicolons, replaced(semicolons, ";", "\t"), replaced(whole, "\r\n", "\n"),
          replaced(whole, "\r\n", "\r"), replaced(whole, "20/05/2030", "20-May-30"),
          replaced(whole, "20/05/2030", "2030-05-20"), replaced(whole, "20/05/2030", "20.5.2030")}) {
        Problems problems;
        const auto sheet = read(bytes, problems);
        for (const auto& each : problems) FAIL_CHECK(each.text());
        check_done(sheet, "row 4");
    }
    Problems problems;
    const auto sheet = read(replaced(whole, "two held calls", "calls to Zo\xEB \x96 at night"), problems);
    REQUIRE(sheet.rows.size() == 1);
    CHECK(sheet.converted);
    CHECK(sheet.rows.front().step.found == "calls to Zo\xC3\xAB \xE2\x80\x93 at night");
    CHECK(told("\xFF\xFE" + whole).find("is in UTF-16: save it as CSV UTF-8") != std::string::npos);
    CHECK(tells(replaced(whole, "two held", "two\x01held"), "row 4, column K): holds a sign that cannot be printed"));
}

TEST_CASE("a cell that a spreadsheet would run is text here, and keeps its words") {
    const auto cell = "\"=HYPERLINK(\"\"http://example.org\"\",\"\"two calls\"\")\"";
    Problems problems;
    auto sheet = read(headings + row(replaced(done, "two held calls", cell)), problems);
    REQUIRE(problems.empty());
    CHECK(sheet.rows.at(0).step.found == "=HYPERLINK(\"http://example.org\",\"two calls\")");
    sheet = read(headings + row(replaced(done, "two held calls", "'=1+1")), problems);
    CHECK(sheet.rows.at(0).step.found == "=1+1");
}

TEST_CASE("all that is wrong with a sheet is told at once, each with its row and column") {
    Problems problems;
    const auto sheet = read(headings + row("Completed,examined,two held calls,,PC Percy Pretend,31/02/2030") +
                                row("Done,examined,two held calls,,PC Percy Pretend,05/20/2030", 2) +
                                row(done, 3, "ZZ-2030-0001/3/police") + row(done, 4, "ZZ-2030-0001/5/v1/police") +
                                row(done, 6, "ZZ-2030-0002/6/v1/police") + row(done, 7) + row(done, 7) +
                                ",,,Visit him again,,,,,Done,visited,nothing found,,PC Percy Pretend,20/05/2030,\r\n",
                            problems);
    std::string all;
    for (const auto& each : problems) all += each.text() + "\n";
    CAPTURE(all);
    for (const auto* part :
         {"police.csv (row 2, column I 'Done or not done'): 'Completed' is neither Done nor Not done",
          "row 2, column N 'Done on'): '31/02/2030' is not a day that exists: write 20/05/2030",
          "row 3, column N 'Done on'): '05/20/2030' is not a day that exists",
          "row 4, column O 'Reference'): 'ZZ-2030-0001/3/police' is none of ours",
          "row 5, column A 'No.'): says action '4', and the row's reference says 5: rows were moved or pasted in part",
          "row 6, column B 'Case'): says case 'ZZ-2030-0001', and the row's reference says ZZ-2030-0002",
          "row 8, column O 'Reference'): reports on action 7 of ZZ-2030-0001 as row 7 does: leave one of them",
          "row 9, column O 'Reference'): is empty: a row that was added reports on nothing"})
        CHECK_MESSAGE(all.find(part) != std::string::npos, part);
    CHECK(problems.size() == 8);
    REQUIRE(sheet.rows.size() == 1);
    CHECK(sheet.rows.front().number == 7);
}

TEST_CASE("of two rows that contradict each other neither is taken, and both are named; the same twice passes once") {
    const auto differs = replaced(done, "two held calls", "nothing was found");
    Problems problems;
    auto sheet = read(headings + row(done) + row(differs) + row(done) + row(done, 2), problems);
    std::string all;
    for (const auto& each : problems) all += each.text() + "\n";
    CAPTURE(all);
    for (const auto* part :
         {"row 2, column O 'Reference'): reports on action 1 of ZZ-2030-0001 as row 3 does, and says something else: "
          "leave the one that is right",
          "row 3, column O 'Reference'): reports on action 1 of ZZ-2030-0001 as row 2 does, and says something else",
          "row 4, column O 'Reference'): reports on action 1 of ZZ-2030-0001 as row 2 does: leave one of them"})
        CHECK_MESSAGE(all.find(part) != std::string::npos, part);
    CHECK(problems.size() == 3);
    REQUIRE(sheet.rows.size() == 1);
    CHECK(sheet.rows.front().step.action == 2);
    problems.clear();
    sheet = read(headings + row(done) + row(done), problems);
    CHECK(problems.size() == 1);
    REQUIRE(sheet.rows.size() == 1);
    CHECK(sheet.rows.front().number == 2);
}

TEST_CASE("no sign and no length gets into a step that a field would not take") {
    CHECK(tells(headings + row(replaced(done, "two held calls", "two\x7Fheld calls")),
                "row 2, column K): holds a sign that cannot be printed"));
    CHECK(tells(headings + row(replaced(done, "two held calls", std::string(400'001, 'x'))),
                "row 2, column K 'What was found or changed'): the text is 400001 bytes long"));
    // In a workbook the XML itself may be sound, and yet name half a sign.
    mappa::test::BookFile book;
    std::string heads, values;
    const auto cell = [](const std::string& text) { return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>"; };
    for (const auto* each : {"No.", "Case", "Action", "Due", "Done or not done", "What was done",
                             "What was found or changed", "If not done: why", "Done by", "Done on", "Reference"})
        heads += cell(each);
    for (const auto* each : {"1", "ZZ-2030-0001", "Check", "20 May 2030", "Done", "examined", "two &#xD800; calls", "",
                             "PC Percy Pretend", "20/05/2030", "ZZ-2030-0001/1/v1/police"})
        values += cell(each);
    book.sheets = {
        {"Actions", "<sheetData><row r=\"1\">" + heads + "</row><row r=\"2\">" + values + "</row></sheetData>"}};
    CHECK(tells(book.bytes(), "sheet 'Actions' (row 2, column G): holds a sign that cannot be printed"));
    Problems problems;
    CHECK(read(book.bytes(), problems).rows.empty());
}

TEST_CASE("a CSV file far beyond an honest sheet is read no further, and its problems are counted") {
    std::string rows;
    for (int i = 0; i < 5'100; ++i) rows += ",,,,,,,,,,,,,,x\r\n";
    CHECK(tells(headings + rows, "row 5001): is one row too many: more than 5000 are not read"));
    CHECK(tells(headings + std::string(200, ',') + "x\r\n", "row 2): has something beyond column 100"));
    rows.clear();
    for (int i = 0; i < 80; ++i) rows += "\x01\r\n";
    CHECK(tells(headings + rows, "has 30 more places that cannot be read"));
}

TEST_CASE("columns that were taken out are missed, and those that were added are told of") {
    CHECK(tells(replaced(headings, "Reference", "Ref") + row(done),
                "no column is headed 'Reference': fill in the sheet as it was sent"));
    CHECK(tells("Surname,Forename\r\nQuill,Zorvan\r\n", "is no action sheet: no row has the headings"));
    CHECK(tells("", "is no action sheet"));
    CHECK(tells(replaced(headings, "Done by", "Reference") + row(done), "has two columns headed 'Reference'"));
    Problems problems;
    const auto sheet = read(replaced(headings, "Reference", "Reference,Our note,Empty") +
                                replaced(row(done), "/police", "/police,call me,"),
                            problems);
    CHECK(problems.empty());
    CHECK(sheet.left_out == std::vector<std::string>{"Our note"});
    CHECK(sheet.rows.size() == 1);
}

TEST_CASE("a workbook is read by its sheet of actions, whatever it is called and whatever else was added") {
    const auto cell = [](const std::string& text) { return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>"; };
    std::string heads, values;
    for (const auto* each : {"No.", "Case", "Action", "Due", "Done or not done", "What was done",
                             "What was found or changed", "If not done: why", "Done by", "Done on", "Reference"})
        heads += cell(each);
    values = "<c><v>1</v></c>" + cell("ZZ-2030-0001") + cell("Check the \"old\" phones") + cell("20 May 2030") +
             cell("done") + cell("examined") + cell("two held calls") + cell("") + cell("PC Percy Pretend") +
             cell("20/05/2030") + cell("ZZ-2030-0001/1/v1/police");
    const auto actions = "<sheetData><row r=\"1\">" + heads + "</row><row r=\"2\">" + values + "</row></sheetData>";
    mappa::test::BookFile book;
    book.sheets = {{"Sums", "<sheetData><row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c></row></sheetData>"},
                   {"Blatt1", actions}};
    Problems problems;
    const auto sheet = read(book.bytes(), problems, "police.xlsx");
    for (const auto& each : problems) FAIL_CHECK(each.text());
    CHECK(sheet.name == "Blatt1");
    check_done(sheet, "Blatt1, row 2");
    CHECK(sheet.place(2, "found").text() ==
          "police.xlsx, sheet 'Blatt1' (row 2, column G 'What was found or changed')");

    book.sheets.emplace_back("Blatt1 (2)", actions);
    CHECK(tells(book.bytes(), "has several sheets of actions ('Blatt1', 'Blatt1 (2)'): leave the one that is meant"));
    book.sheets = {{"Blatt1", replaced(actions, cell("two held calls"), "<c><f>A1</f><v>9</v></c>")}};
    const auto text = told(book.bytes());
    CAPTURE(text);
    CHECK(text.find("sheet 'Blatt1' (row 2, column G): holds a formula") != std::string::npos);
    Problems wrong;
    CHECK(read(book.bytes(), wrong).rows.empty());
    CHECK(tells("PK\x03\x04 and nothing else", "police.csv"));
}

TEST_CASE("what is no sheet at all is refused in one sentence") {
    CHECK(
        tells("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and so on", "is an old Excel file (.xls), or locked with a password"));
    CHECK(tells(std::string(9U << 20, ','), "is larger than any action sheet"));
    CHECK(tells(std::string(3, '\0'), "police.csv"));
    CHECK(tells("<html><table><tr><td>Action</td></tr></table></html>", "is no action sheet"));
}

TEST_CASE("whatever is done to a sheet on its way, it is read or refused, and never half") {
    const auto csv = title + headings + row(done) + row("Not done,,,the laboratory has it,PC Percy Pretend,", 2);
    const auto text = [](const std::string& cell) { return "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>"; };
    std::string heads, values;
    for (const auto* each : {"No.", "Case", "Action", "Due", "Done or not done", "What was done",
                             "What was found or changed", "If not done: why", "Done by", "Done on", "Reference"})
        heads += text(each);
    for (const auto* each :
         {"1", "ZZ-2030-0001", "Check", "20 May 2030", "Done", "examined", "two held calls", "", "PC Percy Pretend"})
        values += text(each);
    values += "<c s=\"1\"><v>47623</v></c>" + text("ZZ-2030-0001/1/v1/police");
    const auto xml = "<sheetData><row r=\"1\">" + heads + "</row><row r=\"2\">" + values + "</row></sheetData>";
    const auto spoilt = [](std::string bytes) {
        const int changes = *rc::gen::inRange(1, 6);
        for (int i = 0; i < changes && !bytes.empty(); ++i) {
            const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
            const auto sign = static_cast<char>(*rc::gen::inRange(0, 256));
            switch (*rc::gen::inRange(0, 4)) {
                case 0:
                    bytes[at] = sign;
                    break;
                case 1:
                    bytes.insert(at, 1, sign);
                    break;
                case 2:
                    bytes.erase(at, *rc::gen::inRange<std::size_t>(1, 40));
                    break;
                default:
                    bytes.insert(at, bytes.substr(at / 2, *rc::gen::inRange<std::size_t>(1, 60)));
            }
        }
        return bytes;
    };
    const auto sound = [](const std::string& bytes) {
        Problems problems;
        const auto sheet = read(bytes, problems);
        for (const auto& each : sheet.rows) {
            RC_ASSERT(each.number > 0);
            RC_ASSERT(each.step.action == each.reference.action);
            RC_ASSERT(!each.reference.case_ref.empty());
            RC_ASSERT(!each.step.task.empty());
        }
        RC_ASSERT(sheet.rows.size() + sheet.still_open <= sheet.actions);
        for (const auto& each : problems) RC_ASSERT(!each.says.empty());
    };
    CHECK(rc::check("CSV", [&] { sound(spoilt(csv)); }));
    CHECK(rc::check("the XML of a sheet", [&] {
        mappa::test::BookFile book;
        book.sheets = {{"Actions", spoilt(xml)}};
        book.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>";
        sound(book.bytes());
    }));
    CHECK(rc::check("the file itself", [&] {
        mappa::test::BookFile book;
        book.sheets = {{"Actions", xml}};
        sound(spoilt(book.bytes()));
    }));
}

TEST_CASE("what our own sheet holds comes back, and a sheet that LibreOffice saved says the same") {
    Action open;
    open.number = 1;
    open.text = "Check the \"old\" phones";
    open.owner = "PC Percy Pretend";
    open.agency = Agency::police;
    open.agreed_on = Date{2030, 5, 6};
    open.due = Date{2030, 5, 20};
    const auto bytes = action_sheet(std::vector<TrackedAction>{{"ZZ-2030-0001", open, Date{2030, 5, 6}}}, today,
                                    {"Police", Agency::police, "Robin Register", "2030-06-03T00:00:00Z"});
    Problems problems;
    const auto empty = read(bytes, problems, "police.xlsx");
    for (const auto& each : problems) FAIL_CHECK(each.text());
    CHECK(empty.actions == 1);
    CHECK(empty.still_open == 1);
    CHECK(empty.rows.empty());

    // Filled in and saved by LibreOffice 7.4; dates are its own, the text has a line break and a typographic sign.
    const auto saved = read(file("sheet_saved_by_libreoffice.xlsx"), problems, "police.xlsx");
    for (const auto& each : problems) FAIL_CHECK(each.text());
    CHECK(saved.actions == 3);
    CHECK(saved.still_open == 1);
    REQUIRE(saved.rows.size() == 2);
    const auto& first = saved.rows[0].step;
    CHECK(first.status == OutcomeStatus::done);
    CHECK(first.done == "all three examined");
    CHECK(first.found == "two held calls to Zo\xC3\xAB\xE2\x80\x99s brother\non four nights");
    CHECK(first.by == "PC Percy Pretend");
    CHECK(first.on == Date{2030, 5, 20});
    CHECK(saved.rows[1].step.status == OutcomeStatus::not_done);
    CHECK(saved.rows[1].step.why == "the laboratory has it until 30 June");
    const auto csv = read(file("sheet_saved_by_libreoffice.csv"), problems, "police.csv");
    for (const auto& each : problems) FAIL_CHECK(each.text());
    REQUIRE(csv.rows.size() == 2);
    CHECK(csv.rows[0].step.found == first.found);
    CHECK(csv.rows[0].step.on == first.on);
    CHECK(csv.rows[0].step.task == first.task);
}

}  // namespace action_sheet_test
