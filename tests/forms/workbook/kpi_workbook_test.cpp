#include "forms/workbook/kpi_workbook.hpp"

#include <doctest/doctest.h>

#include "tests/engine/measures/made_case.hpp"
#include "tests/forms/workbook/read_workbook.hpp"

namespace kpi_workbook_test {
using namespace mappa;
using namespace mappa::forms;
using namespace mappa::test;

namespace {

/// A share in the period now of 80, in the one before of 75, with agencies and levels.
CaseRecord case_with_meetings(int number, bool came) {
    auto record = made_case("NS-" + std::to_string(number));
    record.facts.name = "Quentin Quagmire";
    record.facts.category = number % 2 ? Category::one : Category::two;
    const auto level = number % 3 == 0 ? Level::three : Level::two;
    set_level(record, level, on("2014-06-02"));
    if (number % 4 == 0) set_level(record, Level::one, on("2015-03-02"));
    hold_meeting(record, on("2014-11-03"), level);
    auto& meeting = hold_meeting(record, on("2015-02-02"), level);
    meeting.minutes_due = on("2015-02-16");
    meeting.issued_on = on(came ? "2015-02-10" : "2015-02-20");
    require(record, 1, Agency::police, true, number % 2 == 0);
    require(record, 2, Agency::police, true, came);
    require(record, 2, Agency::probation, true, true);
    require(record, 2, Agency::housing, number % 5 != 0, number % 5 != 0);
    complete(set_action(record, Agency::prison, on("2015-02-02"), on("2015-02-16")), on("2015-02-10"));
    for (auto& information : record.actions) information.meeting = 2;
    return record;
}

KpiBook made_book(std::string care = {}) {
    Measures measures{first_quarter(),
                      {{"attendance", {90, "001 3.3, unconfirmed", false}}, {"minutes", {90, "001 5.37", true}}}};
    for (int number = 1; number <= 10; ++number) measures.add(case_with_meetings(number, number <= 8));
    return {"Northshire",           "Edition of 2012", "Robin Register",
            "2015-07-01T09:00:00Z", std::move(care),   std::move(measures).finish()};
}

std::string at(char column, int row) { return column + std::to_string(row); }

}  // namespace

TEST_CASE("the summary gives each measure its base, a live percentage, its target and met or not in words") {
    const ReadWorkbook book{kpi_workbook(made_book())};
    const int row = book.row_with("Summary", 'B', "Minutes issued in time");
    REQUIRE(row > 0);
    CHECK(book.value("Summary", at('C', row)) == "8");
    CHECK(book.value("Summary", at('D', row)) == "10");
    CHECK(book.cell("Summary", at('C', row)).formula ==
          "COUNTIFS(counted_minutes_in_time,\"yes\",meetings_period,\"now\")");
    CHECK(book.cell("Summary", at('D', row)).formula ==
          at('C', row) + "+COUNTIFS(counted_minutes_in_time,\"no\",meetings_period,\"now\")");
    CHECK(book.cell("Summary", at('E', row)).formula ==
          "IF(" + at('D', row) + "=0,\"n/a\"," + at('C', row) + "/" + at('D', row) + ")");
    CHECK(book.value("Summary", at('E', row)) == "0.8");
    CHECK(book.value("Summary", at('F', row)) == "90");
    CHECK(book.value("Summary", at('G', row)) == "confirmed");
    CHECK(book.value("Summary", at('H', row)) == "not met: 1 more needed");
    CHECK(book.value("Summary", at('L', row)) == "n/a");  // nothing was due in the quarter before
    CHECK(book.value("Summary", at('M', row)) == "n/a");
    CHECK(book.value("Summary", at('N', row)) == "n/a");
    CHECK(book.value("Summary", at('O', row)) == "Target missed: 1 more needed; nothing to compare with.");
    const int attendance = book.row_with("Summary", 'B', "Attendance of required agencies");
    CHECK(book.value("Summary", at('G', attendance)) == "unconfirmed");
    CHECK(book.value("Summary", at('M', attendance)) == "37");
    CHECK(book.value("Summary", at('N', attendance)) == "up 37 points");
    const int referrals = book.row_with("Summary", 'B', "Referrals accepted");
    CHECK(book.value("Summary", at('E', referrals)) == "n/a");
    CHECK(book.value("Summary", at('F', referrals)) == "none");
    CHECK(book.value("Summary", at('H', referrals)) == "no target");
    const int exits = book.row_with("Summary", 'B', "Exit plan when a case leaves level 2 or 3");
    CHECK(book.value("Summary", at('D', exits)) == "2");
    CHECK(book.value("Summary", at('I', exits)) == "under 5");
    CHECK(book.value("Summary", at('I', row)).empty());
}

TEST_CASE("FUP-96 every figure stands beside the period before, with its base and the change in signed points") {
    auto made = made_book("six other areas were counted before");
    auto& measure = made.figures.measures.front();
    measure.now = {75, 100};
    measure.previous = {70, 100};
    made.figures.measures[1].now = made.figures.measures[1].previous = {98, 100};
    const ReadWorkbook book{kpi_workbook(made)};
    CHECK(book.value("Summary", "C6") == "75");
    CHECK(book.value("Summary", "J6") == "70");
    CHECK(book.value("Summary", "K6") == "100");
    CHECK(book.value("Summary", "M6") == "5");
    CHECK(book.value("Summary", "N6") == "up 5 points");
    CHECK(book.value("Summary", "M7") == "0");
    CHECK(book.value("Summary", "N7") == "no change");
    CHECK(book.part("xl/styles.xml").find("+0;-0;0") != std::string::npos);  // how the 5 is shown: +5
    CHECK(book.value("Summary", "A3") == "Compare with care: six other areas were counted before");
    CHECK(book.value("Summary", "M5") == "Change in points (compare with care)");
    const ReadWorkbook plain{kpi_workbook(made_book())};
    CHECK(plain.value("Summary", "A3").empty());
    for (const char* sheet :
         {"Meetings and minutes", "Attendance and contribution", "Actions", "Disclosure", "Referrals", "Levels"}) {
        CHECK(book.value(sheet, "D5") == "Numerator");
        CHECK(book.value(sheet, "E5") == "Denominator");
        CHECK(book.value(sheet, "G5") == "Previous numerator");
        CHECK(book.value(sheet, "H5") == "Previous denominator");
        CHECK(book.value(sheet, "J5") == "Change in points");
        CHECK(book.value(sheet, "K5") == "Small numbers");
        CHECK(book.value(sheet, "A3") == "Compare with care: six other areas were counted before");
    }
}

TEST_CASE(
    "PHC-90 FUP-96 police, probation, prison and together by the same definitions, with rows for levels 1, 2 and 3, "
    "target, period, the period before and the change in points") {
    const ReadWorkbook book{kpi_workbook(made_book())};
    const std::string sheet = "Police, probation, prison";
    const std::vector<std::string> headings{"Measure",
                                            "Level",
                                            "Period",
                                            "Target",
                                            "Police: numerator",
                                            "Police: denominator",
                                            "Police: percentage",
                                            "Police: change in points"};
    for (std::size_t i = 0; i < headings.size(); ++i)
        CHECK(book.value(sheet, at(static_cast<char>('A' + i), 5)) == headings[i]);
    CHECK(book.value(sheet, "I5") == "Probation: numerator");
    CHECK(book.value(sheet, "M5") == "Prison: numerator");
    CHECK(book.value(sheet, "Q5") == "Together: numerator");
    CHECK(book.value(sheet, "T5") == "Together: change in points");
    const int row = book.row_with(sheet, 'A', "Attendance of required agencies");
    REQUIRE(row > 0);
    const std::vector<std::string> rows{"All", "Level 1", "Level 2", "Level 3"};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (int period = 0; period < 2; ++period) {
            const int each = row + 2 * static_cast<int>(i) + period;
            CHECK(book.value(sheet, at('B', each)) == rows[i]);
            CHECK(book.value(sheet, at('C', each)) ==
                  (period == 0 ? "January to March 2015" : "October to December 2014"));
            CHECK(book.value(sheet, at('D', each)) == "90");
        }
    }
    CHECK(book.value(sheet, at('E', row)) == "8");   // police came
    CHECK(book.value(sheet, at('F', row)) == "10");  // of the meetings they were required at
    CHECK(book.value(sheet, at('I', row)) == "10");  // probation
    CHECK(book.value(sheet, at('K', row)) == "1");
    CHECK(book.value(sheet, at('O', row)) == "n/a");  // the prison was never required
    CHECK(book.value(sheet, at('P', row)) == "n/a");
    CHECK(book.value(sheet, at('Q', row)) == "18");
    CHECK(book.value(sheet, at('R', row)) == "20");
    CHECK(book.cell(sheet, at('Q', row)).formula == at('E', row) + "+" + at('I', row) + "+" + at('M', row));
    // The period before stands below, and the change between the two beside the percentage of this one.
    CHECK(book.value(sheet, at('E', row + 1)) == "5");
    CHECK(book.value(sheet, at('F', row + 1)) == "10");
    CHECK(book.value(sheet, at('H', row)) == "30");
    CHECK(book.value(sheet, at('H', row + 1)).empty());
    CHECK(book.cell(sheet, at('H', row)).formula.find("ROUND(100*" + at('E', row + 1)) != std::string::npos);
    CHECK(book.value(sheet, at('G', row + 2)) == "n/a");  // no meetings at level 1
    CHECK(book.value(sheet, at('F', row + 4)) == "7");
    CHECK(book.value(sheet, at('F', row + 6)) == "3");
    CHECK(book.value(sheet, "A2").find("January to March 2015") != std::string::npos);
}

TEST_CASE(
    "FUP-96 actions by agency and referrals by outcome stand beside the period before, and a chart shows what is "
    "overdue") {
    auto record = made_case();
    const auto now = on("2015-02-02"), before = on("2014-11-03");
    for (const char* found : {"Two telephones", "Nothing found", ""})
        complete(set_action(record, Agency::health, now, on("2015-02-16")), on("2015-02-10"), found);
    set_action(record, Agency::health, now, on("2015-02-16"));
    for (const char* found : {"A letter", ""})
        complete(set_action(record, Agency::health, before, on("2014-11-17")), on("2014-11-10"), found);
    for (const auto& [day, state] : {std::pair{now, ReferralState::accepted}, std::pair{now, ReferralState::rejected},
                                     std::pair{before, ReferralState::accepted}}) {
        Referral referral;
        referral.number = static_cast<int>(record.referrals.size()) + 1;
        referral.submitted_on = day;
        referral.state = state;
        record.referrals.push_back(referral);
    }
    auto made = made_book();
    made.figures = counted(record);
    const ReadWorkbook book{kpi_workbook(made)};
    const std::string actions = "Actions by agency";
    const int row = book.row_with(actions, 'A', "Health");
    const std::vector<std::pair<char, std::string>> cells{{'B', "4"}, {'F', "1"},   {'J', "2"},  {'K', "3"}, {'M', "1"},
                                                          {'N', "2"}, {'O', "0.5"}, {'P', "17"}, {'Q', "2"}};
    for (const auto& [column, value] : cells) {
        CAPTURE(column);
        CHECK(book.value(actions, at(column, row)) == value);
        CHECK_FALSE(book.value(actions, at(column, 5)).empty());
    }
    CHECK(book.value(actions, at('L', row)).starts_with("0.666"));
    CHECK(book.value(actions, at('P', row + 1)) == "17");  // all agencies
    CHECK(book.xml(actions).find("<drawing ") != std::string::npos);

    const std::string outcomes = "Referral outcomes";
    CHECK(book.value(outcomes, "H5") == "Change in points");
    const int accepted = book.row_with(outcomes, 'A', std::string{label(ReferralState::accepted)});
    CHECK(book.value(outcomes, at('B', accepted)) == "1");
    CHECK(book.value(outcomes, at('C', accepted)) == "2");
    CHECK(book.value(outcomes, at('E', accepted)) == "1");
    CHECK(book.value(outcomes, at('F', accepted)) == "1");
    CHECK(book.value(outcomes, at('H', accepted)) == "-50");
}

TEST_CASE("FUP-21 the caseload's totals are formulas that agree, and no move of level is coloured") {
    const ReadWorkbook book{kpi_workbook(made_book())};
    CHECK(book.value("Caseload", "A5") == "Cases on 31 March 2015");
    CHECK(book.value("Caseload", "B6") == "0");
    CHECK(book.value("Caseload", "C6") == "2");  // cases 4 and 8, of category 2, are at level 1
    CHECK(book.cell("Caseload", "G6").formula == "SUM(B6:F6)");
    CHECK(book.value("Caseload", "G6") == "2");
    CHECK(book.value("Caseload", "G7") == "5");
    CHECK(book.value("Caseload", "G8") == "3");
    CHECK(book.cell("Caseload", "G10").formula == "SUM(G6:G9)");
    CHECK(book.value("Caseload", "G10") == "10");
    CHECK(book.value("Caseload", "B10") == "5");
    CHECK(book.value("Caseload", "H6") == "0.2");
    CHECK(book.value("Caseload", "B11") == "yes");
    CHECK(book.value("Caseload", "A13") == "Cases on 31 December 2014");
    CHECK(book.xml("Levels").find("conditionalFormatting") == std::string::npos);
    const int row = book.row_with("Levels", 'A', "Level lower than on entry");
    CHECK(book.value("Levels", at('D', row)) == "2");
    CHECK(book.value("Levels", at('E', row)) == "10");
    const int moved = book.row_with("Data - levels", 'G', "39 weeks at level 2 or 3");
    REQUIRE(moved > 0);
    CHECK(book.value("Data - levels", at('C', moved)) == "level 2 to 1");
    CHECK(book.cell("Caseload", "C6").formula == "COUNTIFS(register_level_now,A6,register_category_now,C5)");
}

TEST_CASE("FUP-31 the attendance sheet shows an agency that was never required as 0 of 0 without a percentage") {
    const ReadWorkbook book{kpi_workbook(made_book())};
    const std::string sheet = "Attendance and contribution";
    const int row = book.row_with(sheet, 'C', "Education");
    REQUIRE(row > 0);
    CHECK(book.value(sheet, at('D', row)) == "0");
    CHECK(book.value(sheet, at('E', row)) == "0");
    CHECK(book.value(sheet, at('F', row)) == "n/a");
    const int housing = book.row_with(sheet, 'C', "Housing authority");
    CHECK(book.value(sheet, at('D', housing)) == "8");
    CHECK(book.value(sheet, at('E', housing)) == "10");
}

TEST_CASE("the data sheets hold references only, are named tables, and nobody is named in the workbook") {
    const ReadWorkbook book{kpi_workbook(made_book())};
    for (const auto& text : book.texts()) {
        CHECK(text.find("Quagmire") == std::string::npos);
        CHECK(text.find("Sam Sample") == std::string::npos);
        CHECK(text.find("Visit the address") == std::string::npos);
    }
    CHECK(book.part("xl/tables/table1.xml").find("displayName=\"Data_meetings\"") != std::string::npos);
    CHECK(book.part("xl/tables/table2.xml").find("<autoFilter ref=\"A5:") != std::string::npos);
    const std::string sheet = "Data - attendance";
    CHECK(book.value(sheet, "A5") == "Case");
    CHECK(book.value(sheet, "F5") == "Attendance of required agencies");
    CHECK(book.value(sheet, "J5") == "Required agencies that were invited");
    const int row = book.row_with(sheet, 'K', "required but not invited");
    REQUIRE(row > 0);
    CHECK(book.value(sheet, at('A', row)) == "NS-10");
    CHECK(book.value(sheet, at('B', row)) == "now");
    CHECK(book.value(sheet, at('C', row)) == "meeting 2");
    CHECK(book.value(sheet, at('E', row)) == "Housing authority");
    CHECK(book.value(sheet, at('F', row)) == "no");
    CHECK(book.value(sheet, at('J', row)) == "no");
    CHECK(book.value(sheet, at('H', row)).empty());  // of the invited it was none
}

TEST_CASE("what looks alike is listed as often as it was counted") {
    auto made = made_book();
    auto& cases = made.figures.measures.front().cases;
    const MeasuredCase seat{"SMB 9", "Lay adviser", std::nullopt, std::nullopt, false, "vacant"};
    cases = {seat, seat};
    const ReadWorkbook book{kpi_workbook(made)};
    CHECK(book.value("Data - meetings", "A6") == "NS-1");
    int found = 0;
    for (int row = 6; row < 60; ++row) found += book.value("Data - meetings", at('A', row)) == "SMB 9";
    CHECK(found == 2);
}

TEST_CASE("offenders are named only when asked for, and then every sheet and every page says so") {
    auto made = made_book();
    made.names = std::map<std::string, std::string>{{"NS-5", "Quentin Quagmire"}};
    const ReadWorkbook book{kpi_workbook(made)};
    for (const auto& name : book.names()) {
        INFO(name);
        CHECK(book.value(name, "A3").starts_with("OFFENDERS ARE NAMED"));
        CHECK(book.xml(name).find("OFFICIAL-SENSITIVE - OFFENDERS ARE NAMED") != std::string::npos);
    }
    const std::string sheet = "Data - attendance";
    CHECK(book.value(sheet, "B5") == "Name");
    const int row = book.row_with(sheet, 'A', "NS-5");
    CHECK(book.value(sheet, at('B', row)) == "Quentin Quagmire");
    CHECK(book.value(sheet, at('B', book.row_with(sheet, 'A', "NS-6"))) == "not shown to this reader");
    const int minutes = book.row_with("Summary", 'B', "Minutes issued in time");
    CHECK(book.value("Summary", at('C', minutes)) == "8");  // the figures stay what they are
}

TEST_CASE("the definitions say what is counted, what is left out, the source and whether the target is confirmed") {
    const ReadWorkbook book{kpi_workbook(made_book())};
    const int row = book.row_with("Definitions", 'A', "Attendance of required agencies");
    REQUIRE(row > 0);
    CHECK(book.value("Definitions", at('B', row)).starts_with("Agencies that came"));
    CHECK(book.value("Definitions", at('C', row)).find("whether or not they were invited") != std::string::npos);
    CHECK(book.value("Definitions", at('E', row)).find("001 3.1") == 0);
    CHECK(book.value("Definitions", at('G', row)) == "Counted: recorded facts");
    CHECK(book.value("Definitions", at('I', row)) == "001 3.3, unconfirmed");
    CHECK(book.value("Definitions", at('J', row)) == "unconfirmed");
    const int proxy = book.row_with("Definitions", 'A', "Required agencies that took an active part");
    CHECK(book.value("Definitions", at('G', proxy)).starts_with("Proxy"));
    const int few = book.row_with("Definitions", 'A', "Small numbers are those under");
    CHECK(book.value("Definitions", at('B', few)) == "5");
    CHECK(book.value("Definitions", at('C', few)).starts_with("unconfirmed"));
}

TEST_CASE("published figures stand beside ours with their paragraph, marked not comparable with the reason") {
    const ReadWorkbook book{kpi_workbook(made_book())};
    const std::string sheet = "Published figures";
    const int row = book.row_with(sheet, 'D', "001 6.58");
    REQUIRE(row > 0);
    CHECK(book.value(sheet, at('B', row)) == "22 of 26 (85%)");
    CHECK(book.value(sheet, at('C', row)) == "Follow-up 2015");
    CHECK(book.value(sheet, at('E', row)) == "Attendance of required agencies");
    CHECK(book.value(sheet, at('F', row)) == "Housing authority");
    CHECK(book.value(sheet, at('G', row)) == "8");
    CHECK(book.value(sheet, at('H', row)) == "10");
    CHECK(book.value(sheet, at('J', row)) == "not comparable");
    CHECK(!book.value(sheet, at('K', row)).empty());
    const int other = book.row_with(sheet, 'D', "004 table 6");
    CHECK(book.value(sheet, at('E', other)) == "none in this book");
}

TEST_CASE("the annual statistics are the table of 31 March, counted over the register") {
    const ReadWorkbook book{kpi_workbook(made_book())};
    const std::string sheet = "Annual statistics";
    CHECK(book.value(sheet, "A5") == "Cases on 31 March 2015");
    CHECK(book.cell(sheet, "C7").formula == "COUNTIFS(register_level_march,A7,register_category_march,C5)");
    CHECK(book.value(sheet, "G10") == "10");
    const int row = book.row_with(sheet, 'A', "Cases at level 2 at some time in the year");
    REQUIRE(row > 0);
    CHECK(book.value(sheet, at('G', row)) == "7");
    CHECK(book.cell(sheet, at('B', row)).formula.starts_with("COUNTIFS(year_line,"));
    const int rate = book.row_with(sheet, 'A', "Registered sexual offenders per 100,000 of population");
    CHECK(book.value(sheet, at('B', rate)) == "n/a");  // until somebody types the population
}

TEST_CASE("the KPI workbook has native charts with words for them, and every sheet prints with its marking") {
    const ReadWorkbook book{kpi_workbook(made_book())};
    CHECK(book.part("xl/charts/chart1.xml").find("<c:barChart>") != std::string::npos);
    CHECK(book.part("xl/charts/chart1.xml").find("Charts'!$D$6:$D$") != std::string::npos);
    CHECK(book.part("xl/charts/chart1.xml").find("pattFill") != std::string::npos);  // told apart without colour
    CHECK(book.part("xl/charts/chart3.xml").find("Attendance of required agencies") != std::string::npos);
    CHECK(book.part("xl/drawings/drawing1.xml").find("Minutes issued in time: 8 of 10 (80%)") != std::string::npos);
    for (const auto& name : book.names()) {
        CHECK(book.xml(name).find("OFFICIAL-SENSITIVE") != std::string::npos);
        CHECK(book.xml(name).find("orientation=\"landscape\"") != std::string::npos);
        CHECK((book.xml(name).find("<pane ") != std::string::npos) == (name != "Charts"));
    }
    CHECK(book.part("docProps/core.xml").find("<cp:category>OFFICIAL-SENSITIVE</cp:category>") != std::string::npos);
}

TEST_CASE("a period that is not over says so") {
    auto made = made_book();
    made.figures.window.today = on("2015-03-31");
    const ReadWorkbook book{kpi_workbook(made)};
    CHECK(book.value("Summary", "A3").find("The period is not over") == 0);
}

TEST_CASE("the same figures give the same bytes, and no figures still give a workbook") {
    CHECK(kpi_workbook(made_book()) == kpi_workbook(made_book()));
    KpiBook empty{"Northshire",
                  "Edition of 2012",
                  "Robin Register",
                  "2015-07-01T09:00:00Z",
                  "",
                  Measures{first_quarter(), {}}.finish()};
    const ReadWorkbook book{kpi_workbook(empty)};
    CHECK(book.value("Data - meetings", "A4") == "There is nothing to list.");
    CHECK(book.value("Summary", "O6") == "Nothing to count in this period.");
    CHECK(book.value("Caseload", "H6") == "n/a");
    CHECK(book.value("Actions by agency", "B6") == "0");
}

}  // namespace kpi_workbook_test
