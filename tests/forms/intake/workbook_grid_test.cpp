#include "forms/intake/workbook_grid.hpp"

#include <doctest/doctest.h>

#include "forms/intake/workbook_cells.hpp"
#include "forms/intake/workbook_styles.hpp"
#include "tests/forms/intake/book_file.hpp"

namespace workbook_grid_test {
using namespace mappa;
using namespace mappa::forms;
using mappa::test::BookFile;

namespace {

std::vector<Grid> grids_of(const BookFile& file, Problems& problems, const GridLimits& limits = {}) {
    auto opened = Package::open(file.bytes(), "back.xlsx", PackageKind::workbook);
    if (const auto* wrong = std::get_if<Problems>(&opened)) {
        for (const auto& each : *wrong) FAIL(each.text());
    }
    return read_workbook(std::get<Package>(opened), "back.xlsx", problems, limits);
}

/// The one sheet with these rows; its problems stay in it.
Grid grid_of(const std::string& rows, BookFile file = {}, const GridLimits& limits = {}) {
    file.sheets = {{"Actions", "<sheetData>" + rows + "</sheetData>"}};
    Problems problems;
    auto grids = grids_of(file, problems, limits);
    for (const auto& each : problems) FAIL(each.text());
    REQUIRE(grids.size() == 1);
    return grids.front();
}

std::string told(const Grid& grid) {
    std::string text;
    for (const auto& each : grid.problems) text += each.text() + "\n";
    return text;
}

bool tells(const Grid& grid, const std::string& part) {
    const auto text = told(grid);
    CAPTURE(text);
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("texts are read however a program writes them") {
    BookFile file;
    file.strings = {"<t>plain</t>",
                    "<r><t>two </t></r><r><rPr><b/></rPr><t>runs</t></r><rPh sb=\"0\" eb=\"1\"><t>READING</t></rPh>",
                    "<t>a_x000A_b _x005F_c _xZZZZ_</t>"};
    const auto grid = grid_of(
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c><c r=\"D2\" t=\"s\"><v>2</v></c>"
        "<c r=\"E2\" t=\"inlineStr\"><is><t>  inline </t></is></c><c r=\"F2\" t=\"str\"><v>of a formula</v></c>"
        "<c r=\"G2\" t=\"b\"><v>1</v></c><c r=\"H2\" t=\"d\"><v>2030-05-20T00:00:00</v></c></row>"
        "<row><c><v>7</v></c><c><v>0.25</v></c><c><v>1E3</v></c></row><row r=\"9\"><c r=\"A9\"/></row>",
        file);
    CHECK(told(grid).empty());
    REQUIRE(grid.rows.size() == 2);
    CHECK(grid.rows[0].number == 2);
    CHECK(grid.rows[0].cells == std::vector<std::string>{"plain", "two runs", "", "a\nb _c _xZZZZ_", "inline",
                                                         "of a formula", "yes", "2030-05-20"});
    CHECK(grid.rows[1].number == 3);
    CHECK(grid.rows[1].cells == std::vector<std::string>{"7", "0.25", "1000"});
}

TEST_CASE("a namespace of its own name, a renamed sheet and a hidden row change nothing") {
    BookFile file;
    file.prefix = "x:";
    file.sheets = {
        {"Kopie von Actions",
         "<x:sheetData><x:row r=\"4\" hidden=\"1\"><x:c r=\"B4\" t=\"inlineStr\"><x:is><x:t>text</x:t></x:is>"
         "</x:c></x:row></x:sheetData>"}};
    Problems problems;
    const auto grids = grids_of(file, problems);
    REQUIRE(grids.size() == 1);
    CHECK(problems.empty());
    CHECK(grids[0].name == "Kopie von Actions");
    REQUIRE(grids[0].rows.size() == 1);
    CHECK(grids[0].rows[0].hidden);
    CHECK(grids[0].rows[0].cells == std::vector<std::string>{"", "text"});
}

TEST_CASE("days are numbers with a style of days, counted from 1900 or 1904") {
    const std::string styles =
        "<numFmts><numFmt numFmtId=\"165\" formatCode=\"dd/mm/yyyy\"/><numFmt numFmtId=\"166\" "
        "formatCode=\"&quot;day&quot; 0\"/><numFmt numFmtId=\"167\" formatCode=\"[$-809]D MMM YYYY;@\"/></numFmts>"
        "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf "
        "numFmtId=\"167\"/><xf numFmtId=\"46\"/></cellXfs>";
    const std::string rows =
        "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>47623</v></c><c r=\"B1\" s=\"1\"><v>47623</v></c><c r=\"C1\" s=\"2\">"
        "<v>47623.75</v></c><c r=\"D1\" s=\"3\"><v>47623</v></c><c r=\"E1\" s=\"4\"><v>47623</v></c><c r=\"F1\" "
        "s=\"5\">"
        "<v>3</v></c></row>";
    BookFile file;
    file.styles = styles;
    CHECK(grid_of(rows, file).rows.at(0).cells ==
          std::vector<std::string>{"47623", "2030-05-20", "2030-05-20", "47623", "2030-05-20", "3"});
    file.properties = "date1904=\"1\"";
    CHECK(grid_of(rows, file).rows.at(0).cells[1] == "2034-05-21");
    CHECK(day_of(1, false) == Date{1900, 1, 1});
    CHECK(day_of(59, false) == Date{1900, 2, 28});
    CHECK_FALSE(day_of(60, false));  // the 29 February 1900 that never was
    CHECK(day_of(61, false) == Date{1900, 3, 1});
    CHECK_FALSE(day_of(-1, false));
    CHECK_FALSE(day_of(1e300, true));
    file.properties.clear();
    CHECK(tells(grid_of("<row r=\"3\"><c r=\"C3\" s=\"2\"><v>99999999</v></c></row>", file),
                "row 3, column C): holds a day that is none"));
}

TEST_CASE("what is no value of a cell is named with the cell, and its row is marked") {
    const auto one = [](const std::string& cell) { return grid_of("<row r=\"5\">" + cell + "</row>"); };
    const auto formula = one("<c r=\"K5\"><f>HYPERLINK(\"http://example.org\")</f><v>1</v></c>");
    CHECK(tells(formula, "row 5, column K): holds a formula"));
    CHECK(formula.wrong_rows.contains(5));
    CHECK(tells(one("<c r=\"B5\" t=\"str\"><f t=\"shared\" si=\"0\"/><v>cached</v></c>"), "holds a formula"));
    CHECK(tells(one("<c r=\"B5\" t=\"e\"><v>#REF!</v></c>"), "row 5, column B): holds an error (#REF!)"));
    CHECK(tells(one("<c r=\"B5\" t=\"s\"><v>0</v></c>"), "refers to a text that the file does not hold"));
    CHECK(tells(one("<c r=\"B5\" t=\"s\"><v>-1</v></c>"), "refers to a text that the file does not hold"));
    CHECK(tells(one("<c r=\"B5\"><v>nan</v></c>"), "which is no number"));
    CHECK(tells(one("<c r=\"B5\"><v>12x</v></c>"), "which is no number"));
    for (const auto* sign : {"_x0007_", "_x007F_", "&#x7F;", "&#xD800;", "&#xDFFF;"})
        CHECK(tells(one("<c r=\"B5\" t=\"inlineStr\"><is><t>a" + std::string{sign} + "b</t></is></c>"),
                    "row 5, column B): holds a sign that cannot be printed"));
    for (const auto* place : {"B6", "5", "", "AAAA5", "B0", "B5B", "B99999999999999999999"})
        CHECK(tells(one("<c r=\"" + std::string{place} + "\"><v>1</v></c>"), "has the place '"));
    CHECK(tells(one("<c r=\"C5\"><v>1</v></c><c r=\"B5\"><v>2</v></c>"), "has the place 'B5'"));
}

TEST_CASE("cells that were merged are named: a text over two rows belongs to neither") {
    BookFile file;
    file.sheets = {{"Actions",
                    "<sheetData><row r=\"7\"><c r=\"J7\"><v>1</v></c></row><row r=\"8\"><c r=\"A8\"><v>2</v></c></row>"
                    "</sheetData><mergeCells><mergeCell ref=\"J7:J8\"/></mergeCells>"}};
    Problems problems;
    const auto grid = grids_of(file, problems).at(0);
    CHECK(tells(grid, "row 7, column J): is merged with others (J7:J8)"));
    CHECK(grid.wrong_rows == std::set<int>{7, 8});
}

TEST_CASE("a sheet beyond what an honest one holds is read no further") {
    std::string rows;
    for (int i = 1; i <= 30; ++i) rows += "<row r=\"" + std::to_string(i) + "\"><c><v>1</v></c></row>";
    const auto grid = grid_of(rows, {}, {40, 20, 100});
    CHECK(grid.rows.size() == 20);
    CHECK(tells(grid, "row 21, column A): is one row too many: more than 20"));
    CHECK(tells(grid_of("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"), "stands beyond column 100"));
    CHECK(tells(grid_of("<row r=\"4294967295\"><c><v>1</v></c></row>"), "beyond the last row"));
    CHECK(tells(grid_of("<row r=\"3\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>"), "after a later row"));
    BookFile many;
    for (int i = 0; i < 5; ++i) many.sheets.emplace_back("S" + std::to_string(i), "<sheetData/>");
    Problems problems;
    CHECK(grids_of(many, problems, {4, 20, 100}).empty());
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().text().find("has more than 4 sheets") != std::string::npos);
}

TEST_CASE("one text that many cells share does not become more memory than a workbook may take") {
    BookFile file;
    file.strings = {"<t>" + std::string(10'000, 'x') + "</t>"};
    std::string rows;
    for (int i = 1; i <= 30; ++i) rows += "<row r=\"" + std::to_string(i) + "\"><c t=\"s\"><v>0</v></c></row>";
    file.sheets = {{"Actions", "<sheetData>" + rows + "</sheetData>"}, {"More", "<sheetData>" + rows + "</sheetData>"}};
    Problems problems;
    CHECK(grids_of(file, problems, {.bytes = 700'000}).size() == 2);
    CHECK(problems.empty());
    CHECK(grids_of(file, problems, {.bytes = 500'000}).empty());
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().text() ==
          "back.xlsx: holds more text than is read (500000 bytes): send the sheet that was asked for, by itself");
    // Cells that are empty take room too.
    rows.clear();
    for (int i = 1; i <= 30; ++i) {
        const auto number = std::to_string(i);
        rows += "<row r=\"" + number + "\"><c r=\"CV" + number + "\"><v>1</v></c></row>";
    }
    file.sheets = {{"Actions", "<sheetData>" + rows + "</sheetData>"}};
    problems.clear();
    CHECK(grids_of(file, problems, {.bytes = 30 * 100}).empty());
    CHECK(problems.size() == 1);
}

TEST_CASE("signs that are written out are read in one pass, and not twice") {
    CHECK(unescaped("_x005F_x000A_") == "_x000A_");
    CHECK(unescaped("_x0041__x0042_") == "AB");
    CHECK(unescaped("a_x00_x0041_") == "a_x00A");
    CHECK(unescaped("_x") == "_x");
    std::string escapes;
    for (int i = 0; i < 400'000; ++i) escapes += "_x0041_";
    CHECK(unescaped(std::move(escapes)) == std::string(400'000, 'A'));
}

TEST_CASE("sheets are counted whether or not they lead anywhere, and their names can be printed") {
    const auto read = [](const std::string& sheets, Problems& problems) {
        auto files = Unpacked{};
        const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        files.names = {"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"};
        files.texts["[content_types].xml"] =
            "<Types><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
            "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override "
            "PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
            "spreadsheetml.sheet.main+xml\"/></Types>";
        files.texts["_rels/.rels"] = "<Relationships><Relationship Id=\"a\" Type=\"" + office +
                                     "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
        files.texts["xl/workbook.xml"] = "<workbook><sheets>" + sheets + "</sheets></workbook>";
        const auto opened = Package::of(std::move(files), "back.xlsx", PackageKind::workbook);
        REQUIRE(std::holds_alternative<Package>(opened));
        return read_workbook(std::get<Package>(opened), "back.xlsx", problems);
    };
    std::string empty;
    for (int i = 0; i < 41; ++i) empty += "<sheet name=\"S\"/>";
    Problems problems;
    CHECK(read(empty, problems).empty());
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().says.starts_with("has more than 40 sheets"));
    problems.clear();
    BookFile file;
    file.sheets = {{"Act&#xD800;ions", "<sheetData/>"}};
    CHECK(grids_of(file, problems).empty());
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().says.starts_with("has a name for its sheet 1 that is too long or cannot be printed"));
}

TEST_CASE("however many cells are merged or wrong, some are named, the rest are counted, and every row is marked") {
    std::string rows, merges;
    for (int i = 1; i <= 200; ++i)
        rows +=
            "<row r=\"" + std::to_string(i) + "\"><c><v>1</v></c>" + (i > 150 ? "<c><f>1+1</f></c>" : "") + "</row>";
    for (int i = 0; i < 20'000; ++i) merges += "<mergeCell ref=\"B3:C120\"/>";
    merges += "<mergeCell ref=\"A130:A131\"/>";
    BookFile file;
    file.sheets = {{"Actions", "<sheetData>" + rows + "</sheetData><mergeCells>" + merges + "</mergeCells>"}};
    Problems problems;
    const auto grid = grids_of(file, problems).at(0);
    CHECK(problems.empty());
    CHECK(grid.problems.size() == 51);
    CHECK(tells(grid, "has 20001 more cells that cannot be read: put right those that are named first"));
    CHECK(grid.wrong_rows.size() == 118 + 2 + 50);
    CHECK_FALSE(grid.wrong_rows.contains(2));
    CHECK(grid.wrong_rows.contains(3));
    CHECK(grid.wrong_rows.contains(120));
    CHECK_FALSE(grid.wrong_rows.contains(121));
    CHECK(grid.wrong_rows.contains(131));
    CHECK(grid.wrong_rows.contains(200));
}

}  // namespace workbook_grid_test
