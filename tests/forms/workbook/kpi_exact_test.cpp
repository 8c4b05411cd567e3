#include <doctest/doctest.h>

#include "tests/forms/workbook/topic_book.hpp"

namespace kpi_exact_test {
using namespace mappa;
using namespace mappa::test;

namespace {

CaseRecord at(Category category, Level level) {
    auto record = made_case();
    record.facts.category = category;
    set_level(record, level, on("2014-01-10"));
    return record;
}

/// The year to 31 March 2014, read a month later.
Window year_to_2014() {
    const auto now = Period::year_to_march(2014);
    return {now, now.previous(), on("2014-05-01")};
}

}  // namespace

TEST_CASE(
    "BUL-08 an 80% threshold is decided on the exact counts: 1,600 of 2,000 meets it, 1,599 does not though it rounds "
    "to "
    "80%, the line says how many more were needed, and no cases show neither") {
    const Targets eighty{{"sufficient", {80, "004 section 3", true}}};
    const auto judged = [&](int sufficient) {
        Measures measures{practised(), eighty};
        for (int i = 0; i < 2000; ++i) {
            auto record = made_case("NS-" + std::to_string(i));
            audit_on(record, on("2015-02-02"), "plan-sufficient", i < sufficient ? AuditAnswer::yes : AuditAnswer::no);
            measures.add(record);
        }
        return std::move(measures).finish();
    };
    const auto verdict_in = [](const Figures& figures) {
        const auto book = workbook_of(figures);
        const int row = book.row_with("Summary", 'B', "Plans judged sufficient");
        return std::pair{book.value("Summary", test::at('E', row)), book.value("Summary", test::at('H', row))};
    };
    const auto met = judged(1600), missed = judged(1599);
    CHECK(met.find("plans-sufficient")->now.text() == "1,600 of 2,000 (80%)");
    CHECK(missed.find("plans-sufficient")->now.text() == "1,599 of 2,000 (80%)");
    CHECK(verdict_in(met) == std::pair<std::string, std::string>{"0.8", "met"});
    CHECK(verdict_in(missed) == std::pair<std::string, std::string>{"0.7995", "not met: 1 more needed"});
    CHECK(verdict_in(judged(1500)).second == "not met: 100 more needed");
    CHECK(verdict_in(counted_all({}, practised(), eighty)) == std::pair<std::string, std::string>{"n/a", "n/a"});
}

TEST_CASE(
    "FUP-21 the level sheets of 31 March 2014 come to 65,083 by either route, and moves since entry have base, "
    "percentage, weeks, cases and no colour") {
    Measures measures{year_to_2014(), {}};
    const auto add = [&](const CaseRecord& record, int times) {
        for (int i = 0; i < times; ++i) measures.add(record);
    };
    add(at(Category::one, Level::one), 45'250);
    add(at(Category::two, Level::one), 17'798);
    add(at(Category::one, Level::two), 797);
    add(at(Category::two, Level::two), 787);
    add(at(Category::three, Level::two), 293);
    add(at(Category::one, Level::three), 55);
    add(at(Category::two, Level::three), 64);
    add(at(Category::three, Level::three), 39);
    auto book = workbook_of(std::move(measures).finish());
    const std::string sheet = "Caseload";
    CHECK(book.value(sheet, "A5") == "Cases on 31 March 2014");
    const std::vector<std::vector<std::string>> table{{"45250", "17798", "0", "0", "0", "63048"},
                                                      {"797", "787", "293", "0", "0", "1877"},
                                                      {"55", "64", "39", "0", "0", "158"},
                                                      {"0", "0", "0", "0", "0", "0"},
                                                      {"46102", "18649", "332", "0", "0", "65083"}};
    for (std::size_t row = 0; row < table.size(); ++row) {
        for (std::size_t column = 0; column < table[row].size(); ++column) {
            CHECK(book.value(sheet, test::at(static_cast<char>('B' + column), 6 + static_cast<int>(row))) ==
                  table[row][column]);
        }
    }
    CHECK(book.value(sheet, "B11") == "yes");
    CHECK(book.value(sheet, "H6").substr(0, 5) == "0.968");  // 97%
    const int lists = book.row_with("Level lists", 'A', "The four lists together");
    CHECK(book.value("Level lists", test::at('B', lists)) == "65083");
    CHECK(book.value("Level lists", test::at('B', lists + 2)) == "yes");

    std::vector<CaseRecord> records;
    for (int i = 0; i < 48; ++i) {
        const auto entry = i < 13 ? Level::three : i < 18 ? Level::one : Level::two;
        auto record = made_case("NS-" + std::to_string(i));
        set_level(record, entry, on("2014-06-02"));
        if (entry != Level::two) set_level(record, Level::two, on("2015-02-02"));
        records.push_back(std::move(record));
    }
    book = workbook_of(counted_all(records));
    for (const auto& [title, count, share] :
         {std::tuple{"Level lower than on entry", "13", "0.2708"},
          std::tuple{"Level higher than on entry", "5", "0.1041"}, std::tuple{"Level as on entry", "30", "0.625"}}) {
        const int row = book.row_with("Levels", 'A', title);
        CHECK(book.value("Levels", test::at('D', row)) == count);
        CHECK(book.value("Levels", test::at('E', row)) == "48");
        CHECK(book.value("Levels", test::at('F', row)).starts_with(share));
    }
    CHECK(book.listed_because("43 weeks at level 2 or 3").item == "level 3 to 2");
    for (const char* name : {"Levels", "Level movement", "Level lists", "Caseload"})
        CHECK(book.xml(name).find("conditionalFormatting") == std::string::npos);
}

TEST_CASE(
    "FUP-96 every sheet of figures has both periods with their bases and signed points, and no percentage stands "
    "without "
    "its base") {
    auto record = made_case();
    set_level(record, Level::two, on("2014-06-02"));
    for (int i = 0; i < 400; ++i) {  // 75 of 100 against 70 of 100; 98 against 98
        const bool now = i % 2 == 0;
        const int number = hold_meeting(record, on(now ? "2015-02-02" : "2014-11-03")).number;
        const int index = i / 2 % 100;
        require(record, number, i < 200 ? Agency::health : Agency::police, true,
                index < (i < 200 ? (now ? 75 : 70) : 98));
    }
    auto made = book_of(counted_all({record}));
    made.compare_with_care = "six other areas were counted before";
    const ReadWorkbook book{forms::kpi_workbook(made)};
    const std::string sheet = "Agencies";
    for (const auto& [agency, change] : {std::pair{"Health", "5"}, std::pair{"Police", "0"}}) {
        const int row = book.row_with(sheet, 'A', agency);
        CHECK(book.value(sheet, test::at('D', row)) == "100");
        CHECK(book.value(sheet, test::at('G', row)) == "100");
        CHECK(book.value(sheet, test::at('I', row)) == change);
    }
    for (const char* name : {"Comparison", "Level movement", "Minutes times", "Chairs and referrals", "Agencies",
                             "Plans judged and checked", "Disclosure by area", "Outcomes by case", "Reoffending",
                             "Audit scores", "Plans", "Victims", "Outcomes", "Referrals", "Levels", "Disclosure"}) {
        CAPTURE(name);
        CHECK(book.value(name, "A3") == "Compare with care: six other areas were counted before");
        // Wherever a row of headings says Percentage, its base stands before it, and the period before after it.
        bool compared = name == std::string{"Minutes times"} || name == std::string{"Audit scores"};
        for (int row = 1; row < 120; ++row) {
            for (char column = 'B'; column < 'N'; ++column) {
                if (book.value(name, test::at(column, row)) != "Percentage") continue;
                const char base = static_cast<char>(column - 1);
                const auto before = book.value(name, test::at(base, row));
                CHECK((before == "Denominator" || before == "Required" || before == "Issued, or late and not issued"));
                if (before != "Denominator") continue;
                compared = true;
                CHECK(book.value(name, test::at(static_cast<char>(column + 1), row)) == "Previous numerator");
                CHECK(book.value(name, test::at(static_cast<char>(column + 2), row)) == "Previous denominator");
                CHECK(book.value(name, test::at(static_cast<char>(column + 4), row)).starts_with("Change in points"));
            }
        }
        CHECK(compared);
    }
    CHECK(book.value("Audit scores", "E5") == "Previous: yes");
}

}  // namespace kpi_exact_test
