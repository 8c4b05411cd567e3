#include <doctest/doctest.h>

#include "tests/forms/workbook/topic_book.hpp"

namespace kpi_minutes_test {
using namespace mappa;
using namespace mappa::test;

namespace {

/// A level 2 meeting on Monday 2 February 2015, its minutes due ten working days later.
void minuted(CaseRecord& record, const char* held, std::optional<Date> issued) {
    auto& meeting = hold_meeting(record, on(held));
    meeting.minutes_due = desk().calendar().add(on(held), 10);
    meeting.issued_on = issued;
}

}  // namespace

TEST_CASE(
    "PHC-51 each meeting has its working days from meeting to minutes, with median, longest and share in standard, and "
    "minutes not issued are listed with their age") {
    auto record = made_case();
    minuted(record, "2015-02-02", on("2015-02-05"));  // 3
    minuted(record, "2015-02-02", on("2015-02-16"));  // 10, the last day in standard
    minuted(record, "2015-02-02", on("2015-02-17"));  // 11
    minuted(record, "2015-03-30", on("2015-04-07"));  // 4: over Easter
    minuted(record, "2015-03-02", std::nullopt);      // not issued, and late
    minuted(record, "2014-11-03", on("2014-11-04"));  // the quarter before
    minuted(record, "2014-06-02", std::nullopt);      // long ago and still out
    hold_meeting(record, on("2015-02-09")).state = MeetingState::cancelled;

    const auto figures = counted_all({record});
    const auto& times = figures.topics.minutes_times;
    CHECK(times.now().days == std::vector<int>{3, 10, 11, 4});
    CHECK(times.now().median() == 7.0);
    CHECK(times.now().longest() == 11);
    CHECK(times.now().in_standard == Share{3, 5});
    CHECK(times.before().median() == 1.0);
    CHECK(times.before().in_standard == Share{1, 1});
    REQUIRE(times.outstanding().size() == 2);
    CHECK(times.outstanding()[0].days == 83);  // 2 March to 1 July 2015 without the weekends, Easter and two in May
    CHECK(times.outstanding()[1].meeting == 7);

    const auto book = workbook_of(figures);
    const std::string sheet = "Minutes times";
    const int row = book.row_with(sheet, 'A', "January to March 2015");
    CHECK(book.value(sheet, at('B', row)) == "4");
    CHECK(book.value(sheet, at('C', row)) == "7");
    CHECK(book.cell(sheet, at('C', row)).formula.starts_with("MEDIAN("));
    CHECK(book.value(sheet, at('D', row)) == "11");
    CHECK(book.value(sheet, at('E', row)) == "3");
    CHECK(book.value(sheet, at('F', row)) == "5");
    CHECK(book.value(sheet, at('G', row)) == "0.6");
    CHECK(book.value(sheet, at('C', row + 1)) == "1");
    const int waiting = book.row_with(sheet, 'A', "Minutes not issued");
    CHECK(book.value(sheet, at('A', waiting + 1)) == "NS-1");
    CHECK(book.value(sheet, at('B', waiting + 1)) == "5");
    CHECK(book.value(sheet, at('F', waiting + 1)) == "83");
    const int issued = book.row_with(sheet, 'A', "Minutes issued");
    CHECK(book.value(sheet, at('F', issued + 2)) == "10");
    CHECK(book.value(sheet, at('H', issued + 2)) == "yes");
    CHECK(book.value(sheet, at('F', issued + 3)) == "11");
    CHECK(book.value(sheet, at('H', issued + 3)) == "no");
    CHECK(book.value(sheet, at('F', issued + 4)) == "4");

    const auto empty = workbook_of(counted_all({}));
    CHECK(empty.value(sheet, at('C', row)) == "n/a");
    CHECK(empty.value(sheet, at('G', row)) == "n/a");
}

}  // namespace kpi_minutes_test
