#include <doctest/doctest.h>

#include <algorithm>

#include "tests/forms/workbook/topic_book.hpp"

namespace kpi_comparison_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const std::string sheet = "Comparison";

/// Attendance of one agency, so many of ten in each period.
void attended(CaseRecord& record, Agency agency, int now, int before) {
    for (const bool this_period : {true, false}) {
        for (int i = 0; i < 10; ++i) {
            const int number = hold_meeting(record, on(this_period ? "2015-02-02" : "2014-11-03")).number;
            require(record, number, agency, true, i < (this_period ? now : before));
        }
    }
}

const ComparedMeasure& row_of(const Figures& figures, const std::string& id) {
    const auto& rows = figures.topics.comparison.measures;
    const auto found = std::ranges::find(rows, id, &ComparedMeasure::id);
    REQUIRE(found != rows.end());
    return *found;
}

/// Fenbury's edition with another length of time for minutes.
const Policy& other_edition() {
    static const Policy made = [] {
        auto text = policy_text();
        const auto place = text.find("length = 10", text.find("[clock.minutes-2]"));
        text.replace(place, 11, "length = 15");
        Problems problems;
        auto read = Policy::read(text, "other", problems);
        REQUIRE(problems.empty());
        return read;
    }();
    return made;
}

}  // namespace

TEST_CASE(
    "WMD-22 the comparison shows both bases and the points between for each measure; improved, unchanged and worse add "
    "up to the number compared; a measure whose definition changed is adjusted") {
    auto record = made_case();
    set_level(record, Level::two, on("2014-06-02"));
    attended(record, Agency::housing, 9, 8);  // attendance: +10 points
    for (int i = 0; i < 20; ++i) {            // actions done: the same 50%
        const bool now = i < 10;
        auto& action = set_action(record, Agency::police, on(now ? "2015-02-02" : "2014-11-03"),
                                  on(now ? "2015-02-16" : "2014-11-17"));
        if (i % 2) complete(action, *action.due);
    }
    happened(record, EventKind::breach, on("2015-02-02"));  // complied: worse
    for (auto& meeting : record.meetings) {
        meeting.minutes_due = meeting.held_on->plus_days(14);
        meeting.issued_on = meeting.held_on->plus_days(7);
    }
    const auto before_edition = Practice{fenbury(), fenbury_practice().policy, other_edition(), desk().calendar()};
    auto window = practised();
    window.practice = &before_edition;
    const auto figures = counted_all({record}, window);
    const auto& comparison = figures.topics.comparison;

    CHECK(row_of(figures, "attendance").change == Trend::improved);
    CHECK(row_of(figures, "actions-done").change == Trend::unchanged);
    CHECK(row_of(figures, "complied").change == Trend::worse);
    CHECK(row_of(figures, "minutes-in-time").change == Trend::adjusted);
    CHECK(row_of(figures, "minutes-in-time").why == "was \"15 working days\", is \"10 working days\"");
    CHECK(row_of(figures, "level-down").change == Trend::neither);
    CHECK(row_of(figures, "referrals-accepted").change == Trend::neither);
    CHECK(row_of(figures, "exit-planned").change == Trend::no_cases);
    CHECK(comparison.count(Trend::improved) >= 1);
    CHECK(comparison.compared() ==
          comparison.count(Trend::improved) + comparison.count(Trend::unchanged) + comparison.count(Trend::worse));
    CHECK(comparison.measures.size() == figures.measures.size());
    CHECK(row_of(counted_all({record}), "minutes-in-time").change == Trend::unchanged);

    const auto book = workbook_of(figures);
    int row = book.row_with(sheet, 'A', "Attendance of required agencies");
    REQUIRE(row > 0);
    CHECK(book.value(sheet, at('B', row)) == "9");
    CHECK(book.value(sheet, at('C', row)) == "10");
    CHECK(book.value(sheet, at('E', row)) == "8");
    CHECK(book.value(sheet, at('F', row)) == "10");
    CHECK(book.value(sheet, at('H', row)) == "10");
    CHECK(book.value(sheet, at('I', row)) == "Improved");
    row = book.row_with(sheet, 'A', "Minutes issued in time");
    CHECK(book.value(sheet, at('I', row)) == "Adjusted");
    CHECK(book.value(sheet, at('J', row)).find("15 working days") != std::string::npos);
    row = book.row_with(sheet, 'A', "What was compared");
    int sum = 0;
    for (int i = 1; i <= 3; ++i) sum += std::stoi(book.value(sheet, at('B', row + i)));
    CHECK(book.value(sheet, at('A', row + 1)) == "Improved");
    CHECK(book.value(sheet, at('A', row + 4)) == "Compared");
    CHECK(std::stoi(book.value(sheet, at('B', row + 4))) == sum);
    CHECK(book.cell(sheet, at('B', row + 1)).formula.starts_with("COUNTIF("));
    int improved = 0;
    for (int line = row + 7; !book.value(sheet, at('A', line)).empty(); ++line)
        improved += book.value(sheet, at('I', line)) == "Improved";
    CHECK(std::stoi(book.value(sheet, at('B', row + 1))) == improved);
}

TEST_CASE("fewer who reoffend is better") {
    auto record = made_case();
    set_level(record, Level::two, on("2014-06-02"));
    auto other = record;
    other.level_periods.back().until = on("2014-12-15");  // reoffended, and left before the quarter
    auto& offence = happened(other, EventKind::new_offence, on("2014-11-03"));
    offence.disposal = Disposal::conviction;
    offence.offence_kind = OffenceKind::other;
    const auto figures = counted_all({record, other});
    CHECK(figures.find("reoffended")->now == Share{0, 1});
    CHECK(figures.find("reoffended")->previous == Share{1, 2});
    CHECK(row_of(figures, "reoffended").change == Trend::improved);
}

}  // namespace kpi_comparison_test
