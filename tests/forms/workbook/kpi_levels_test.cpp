#include <doctest/doctest.h>

#include <set>

#include "tests/forms/workbook/topic_book.hpp"

namespace kpi_levels_test {
using namespace mappa;
using namespace mappa::test;

namespace {

CaseRecord at_level(const std::string& ref, std::optional<Level> level, const char* since = "2014-06-02") {
    auto record = made_case(ref);
    if (level) set_level(record, *level, on(since));
    return record;
}

/// The references below a heading of the sheet.
std::vector<std::string> listed_under(const ReadWorkbook& book, char column, const std::string& heading) {
    std::vector<std::string> refs;
    const int last = book.row_with("Level lists", 'A', "Level 1");
    for (int row = last; row < 200; ++row) {
        if (book.value("Level lists", at(column, row)) != heading || row < 12) continue;
        for (int line = row + 1; !book.value("Level lists", at(column, line)).empty(); ++line)
            refs.push_back(book.value("Level lists", at(column, line)));
        break;
    }
    return refs;
}

}  // namespace

TEST_CASE(
    "PHC-22 on any chosen date separate lists of levels 1, 2 and 3 and of what is not clear hold each open case once, "
    "and their counts sum to the open cases") {
    std::vector<CaseRecord> records;
    for (const char* ref : {"NS-11", "NS-12", "NS-13"}) records.push_back(at_level(ref, Level::one));
    for (const char* ref : {"NS-21", "NS-22"}) records.push_back(at_level(ref, Level::two));
    records.push_back(at_level("NS-31", Level::three));
    records.push_back(at_level("NS-41", std::nullopt));
    records.push_back(at_level("NS-42", Level::two));
    records.back().facts.category.reset();  // at a level, but not clear in which category
    records.push_back(at_level("NS-51", Level::two));
    records.back().facts.exited_on = on("2015-01-10");
    records.push_back(at_level("NS-52", Level::one));
    records.back().facts.notified_on = on("2015-02-01");
    records.push_back(at_level("NS-14", Level::two));
    set_level(records.back(), Level::one, on("2015-01-12"));  // at level 1 on the day, at level 2 before

    auto window = practised();
    window.listed_on = on("2015-01-15");
    const auto figures = counted_all(records, window);
    const auto& lists = figures.topics.level_lists;
    CHECK(lists.at(Level::one).size() == 4);
    CHECK(lists.at(Level::two).size() == 2);
    CHECK(lists.at(Level::three).size() == 1);
    CHECK(lists.not_clear().size() == 2);
    CHECK(lists.open() == 9);
    CHECK(counted_all(records).topics.level_lists.open() == 10);  // at the end of the period, when no day is chosen

    const auto book = workbook_of(figures);
    const std::string sheet = "Level lists";
    CHECK(book.value(sheet, "A1").find("on 15 January 2015") != std::string::npos);
    CHECK(listed_under(book, 'A', "Level 1") == std::vector<std::string>{"NS-11", "NS-12", "NS-13", "NS-14"});
    CHECK(listed_under(book, 'D', "Level 2") == std::vector<std::string>{"NS-21", "NS-22"});
    CHECK(listed_under(book, 'G', "Level 3") == std::vector<std::string>{"NS-31"});
    CHECK(listed_under(book, 'J', "Level or category not clear") == std::vector<std::string>{"NS-41", "NS-42"});
    std::multiset<std::string> all;
    for (const auto& [column, heading] : {std::pair{'A', "Level 1"}, std::pair{'D', "Level 2"},
                                          std::pair{'G', "Level 3"}, std::pair{'J', "Level or category not clear"}}) {
        for (const auto& ref : listed_under(book, column, heading)) all.insert(ref);
    }
    CHECK(all.size() == 9);
    for (const auto& ref : all) CHECK(all.count(ref) == 1);
    const int sum = book.row_with(sheet, 'A', "The four lists together");
    CHECK(book.value(sheet, at('B', sum - 4)) == "4");
    CHECK(book.value(sheet, at('B', sum - 1)) == "2");
    CHECK(book.value(sheet, at('B', sum)) == "9");
    CHECK(book.cell(sheet, at('B', sum)).formula == "SUM(" + at('B', sum - 4) + ":" + at('B', sum - 1) + ")");
    CHECK(book.value(sheet, at('B', sum + 1)) == "9");
    CHECK(book.value(sheet, at('B', sum + 2)) == "yes");
}

TEST_CASE(
    "WMD-02 levels 2 and 3 show opening, added, removed and closing counts that reconcile, and the cases with no level "
    "decision in twelve months") {
    std::vector<CaseRecord> records;
    for (int i = 0; i < 4; ++i) records.push_back(at_level("NS-3" + std::to_string(i), Level::three));
    set_level(records[0], Level::two, on("2015-02-02"));  // level 3 loses it, level 2 gains it
    set_level(records[1], Level::one, on("2015-03-02"));
    records[2].level_periods.back().until = records[2].facts.exited_on = on("2015-03-31");
    records.push_back(at_level("NS-24", Level::two, "2015-01-01"));
    records.push_back(at_level("NS-25", Level::two, "2014-03-30"));  // decided a year and a day before 31 March 2015
    records.push_back(at_level("NS-26", Level::two, "2013-03-04"));
    LevelDecision stays;  // no move, but a decision
    stays.meeting = 1;
    stays.level = Level::two;
    stays.on = on("2014-09-01");
    records.back().level_decisions.push_back(stays);
    records.push_back(at_level("NS-27", Level::two, "2015-04-01"));  // after the period
    records.push_back(at_level("NS-18", Level::one, "2012-01-02"));

    const auto figures = counted_all(records);
    const auto& flow = figures.topics.level_flow;
    const auto three = flow.at(Level::three), two = flow.at(Level::two);
    CHECK(three.opening == 4);
    CHECK(three.added == 0);
    CHECK(three.removed == 3);
    CHECK(three.closing == 1);
    CHECK(two.opening == 2);
    CHECK(two.added == 2);
    CHECK(two.removed == 0);
    CHECK(two.closing == 4);
    CHECK(three.reconciles());
    CHECK(two.reconciles());
    CHECK(figures.topics.level_flow_before.at(Level::two).closing == two.opening);
    CHECK(two.closing == figures.caseload.row_total(Level::two));
    CHECK(three.closing == figures.caseload.row_total(Level::three));
    REQUIRE(flow.overdue().size() == 1);
    CHECK(flow.overdue().front().case_ref == "NS-25");

    const auto book = workbook_of(figures);
    const std::string sheet = "Level movement";
    const int row = book.row_with(sheet, 'A', std::string{label(Level::three)});
    CHECK(book.value(sheet, at('B', row)) == "4");
    CHECK(book.value(sheet, at('C', row)) == "0");
    CHECK(book.value(sheet, at('D', row)) == "3");
    CHECK(book.value(sheet, at('E', row)) == "1");
    CHECK(book.value(sheet, at('F', row)) == "yes");
    CHECK(book.value(sheet, at('E', row - 1)) == "4");
    const int overdue = book.row_with(sheet, 'A', "Overdue for level review: no decision in twelve months");
    REQUIRE(overdue > 0);
    CHECK(book.value(sheet, at('B', overdue + 1)) == "NS-25");
    CHECK(book.value(sheet, at('F', overdue + 1)) == "level last decided on 30 March 2014");
    CHECK(book.value(sheet, at('B', overdue + 2)).empty());
}

TEST_CASE("the flow of a level reconciles when a case comes and goes on one day") {
    auto record = at_level("NS-1", Level::two, "2015-02-02");
    set_level(record, Level::three, on("2015-02-02"));
    set_level(record, Level::one, on("2015-02-03"));
    const auto figures = counted_all({record});
    for (const auto level : {Level::two, Level::three}) {
        CHECK(figures.topics.level_flow.at(level).added == 1);
        CHECK(figures.topics.level_flow.at(level).removed == 1);
        CHECK(figures.topics.level_flow.at(level).reconciles());
    }
}

TEST_CASE(
    "PHC-79 cases that left a level are counted once, by their first outcome, with their denominators and case lists") {
    std::vector<CaseRecord> records;
    records.push_back(at_level("NS-1", Level::three));
    set_level(records.back(), Level::two, on("2015-02-02"));
    records.push_back(at_level("NS-2", Level::two));
    set_level(records.back(), Level::three, on("2015-02-02"));
    records.push_back(at_level("NS-3", Level::two));  // recalled first, and down a level later
    happened(records.back(), EventKind::recall, on("2015-01-20"));
    set_level(records.back(), Level::one, on("2015-03-02"));
    records.push_back(at_level("NS-4", Level::two));
    records.back().facts.licence_ends = on("2015-03-10");
    records.push_back(at_level("NS-5", Level::two));  // a serious further offence, then the end of the licence
    records.back().facts.licence_ends = on("2015-03-10");
    happened(records.back(), EventKind::new_offence, on("2015-02-20")).serious = Answer::yes;
    records.push_back(at_level("NS-6", Level::two));
    records.back().level_periods.back().until = records.back().facts.exited_on = on("2015-03-20");
    records.push_back(at_level("NS-7", Level::two));  // stays
    records.push_back(at_level("NS-8", Level::two));  // recalled in the quarter before
    happened(records.back(), EventKind::recall, on("2014-11-20"));

    const auto figures = counted_all(records);
    const auto& two = figures.topics.first_outcomes.at(Level::two);
    const auto share = [&](LevelOutcome outcome) { return two.share_of(label(outcome)); };
    CHECK(share(LevelOutcome::moved_up).now.text() == "1 of 5 (20%)");
    CHECK(share(LevelOutcome::moved_down).now == Share{0, 5});
    CHECK(share(LevelOutcome::recalled).now == Share{1, 5});
    CHECK(share(LevelOutcome::recalled).previous == Share{1, 1});
    CHECK(share(LevelOutcome::licence_completed).now == Share{1, 5});
    CHECK(share(LevelOutcome::serious_offence).now == Share{1, 5});
    CHECK(share(LevelOutcome::left).now == Share{1, 5});
    CHECK(figures.topics.first_outcomes.at(Level::three).share_of(label(LevelOutcome::moved_down)).now == Share{1, 1});
    CHECK(figures.topics.first_outcomes.managed(Level::two) == 8);  // NS-1 came to level 2 in the quarter

    const auto book = workbook_of(figures);
    const std::string sheet = "Level movement";
    const int row = book.row_with(sheet, 'A', "Left level 2: first outcome, of all that left it");
    REQUIRE(row > 0);
    CHECK(book.value(sheet, at('A', row + 3)) == "Recalled");
    CHECK(book.value(sheet, at('B', row + 3)) == "1");
    CHECK(book.value(sheet, at('C', row + 3)) == "5");
    CHECK(book.value(sheet, at('E', row + 3)) == "1");
    CHECK(book.value(sheet, at('F', row + 3)) == "1");
    CHECK(book.value(sheet, at('A', row + 7)) == "Total");
    CHECK(book.value(sheet, at('B', row + 7)) == "5");
    CHECK(book.value(sheet, at('B', row + 8)) == "8");
    const int list = book.row_with(sheet, 'A', "Left level 2: the cases");
    CHECK(book.value(sheet, at('A', list + 1)) == "Moved up a level");
    CHECK(book.value(sheet, at('B', list + 1)) == "NS-2");
    CHECK(book.value(sheet, at('B', list + 2)) == "NS-3");
    CHECK(book.value(sheet, at('F', list + 2)) == "on 20 January 2015");
}

}  // namespace kpi_levels_test
