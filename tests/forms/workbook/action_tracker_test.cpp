#include "forms/workbook/action_tracker.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "tests/engine/measures/made_case.hpp"
#include "tests/forms/workbook/read_workbook.hpp"

namespace action_tracker_test {
using namespace mappa;
using namespace mappa::forms;
using namespace mappa::test;

namespace {

constexpr auto all = "All open actions";

std::string tracker(const std::vector<CaseRecord>& records, Date today) {
    std::vector<TrackedAction> tracked;
    for (const auto& record : records) {
        for (const auto& action : record.actions) tracked.push_back({record.facts.ref, action, on("2015-01-05")});
    }
    return action_tracker(tracked, today, {"Northshire", "Robin Register", "2015-02-02T09:00:00Z"});
}

Action& owned(CaseRecord& record, Agency agency, const char* owner, const char* due) {
    auto& action = set_action(record, agency, on("2015-01-05"), on(due));
    action.owner = owner;
    action.owner_role = "Officer";
    action.meeting = 2;
    return action;
}

/// Two cases as at 2 February 2015: late, due today, to come, unallocated, and waiting for acceptance.
std::vector<CaseRecord> two_cases() {
    auto first = made_case("NS-1");
    owned(first, Agency::police, "Pat Patrol", "2015-02-05");
    owned(first, Agency::police, "Pat Patrol", "2015-01-28").pillar = Pillar::victim_safety;
    complete(owned(first, Agency::housing, "Hal House", "2015-01-19"), on("2015-01-21"));
    auto second = made_case("NS-2");
    owned(second, Agency::housing, "Hal House", "2015-02-02").urgent = Answer::yes;
    auto& unnamed = owned(second, Agency::mental_health, "", "2015-02-09");
    unnamed.state = ActionState::unallocated;
    unnamed.unallocated_since = on("2015-01-09");
    unnamed.taken_by = "Morgan Manager";
    owned(second, Agency::police, "Pat Patrol", "2015-03-02").state = ActionState::closed;
    return {first, second};
}

/// Case and number of the actions of a list, from row 5 on.
std::vector<std::string> listed(const ReadWorkbook& book, const std::string& sheet) {
    std::vector<std::string> keys;
    for (int row = 5; !book.value(sheet, "B" + std::to_string(row)).empty(); ++row) {
        keys.push_back(book.value(sheet, "B" + std::to_string(row)) + "/" +
                       book.value(sheet, "A" + std::to_string(row)));
    }
    return keys;
}

}  // namespace

TEST_CASE("the tracker lists what nobody is named for, then by deadline, then what waits to be accepted") {
    const ReadWorkbook book{tracker(two_cases(), on("2015-02-02"))};
    CHECK(listed(book, all) == std::vector<std::string>{"NS-2/2", "NS-1/2", "NS-2/1", "NS-1/1", "NS-1/3"});
    CHECK(book.value(all, "J5") == "unallocated since 9 January 2015; due in 7 days");
    CHECK(book.value(all, "F5") == "nobody named yet, taken by Morgan Manager");
    CHECK(book.value(all, "J6") == "5 days overdue");
    CHECK(book.value(all, "J7") == "due today");
    CHECK(book.value(all, "K7") == "yes");
    CHECK(book.value(all, "J8") == "due in 3 days");
    CHECK(book.value(all, "J9") == "completed 2 days late, outcome not yet accepted");
    CHECK(book.value(all, "C5") == "2, 5 January 2015");
}

TEST_CASE(
    "BUL-19 every open action stands under one named worker and on one agency's sheet, and the totals "
    "agree") {
    const ReadWorkbook book{tracker(two_cases(), on("2015-02-02"))};
    CHECK(book.names() == std::vector<std::string>{all, "Totals", "By named worker", "Police", "Housing authority",
                                                   "Mental health services"});
    std::vector<std::string> on_sheets;
    for (const char* agency : {"Police", "Housing authority", "Mental health services"}) {
        for (auto& key : listed(book, agency)) on_sheets.push_back(std::move(key));
    }
    auto every = listed(book, all);
    std::ranges::sort(on_sheets);
    std::ranges::sort(every);
    CHECK(on_sheets == every);

    const std::string workers = "By named worker";
    CHECK(book.value(workers, "A5") == "Nobody named yet, Mental health services: 1 action");
    CHECK(book.value(workers, "A7") == "Hal House, Housing authority: 2 actions");
    CHECK(book.value(workers, "A10") == "Pat Patrol, Police: 2 actions");
    CHECK(book.value(workers, "B11") == "NS-1");
    CHECK(book.value(workers, "C11") == "2, 5 January 2015");
    CHECK(book.value(workers, "F11") == "yes");  // victim link
    CHECK(book.value(workers, "H11") == "5 days overdue");
    CHECK(book.cell(workers, "A13").formula == "COUNT(A5:A12)");
    CHECK(book.value(workers, "A13") == "5");

    CHECK(book.value("Totals", "A8") == "All agencies");
    CHECK(book.cell("Totals", "B8").formula == "SUM(B5:B7)");
    const std::vector<std::string> sums{"5", "4", "1", "1", "1", "1"};
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const std::string column{static_cast<char>('B' + i)};
        CHECK(book.value("Totals", column + "8") == sums[i]);
        int sum = 0;
        for (const char* row : {"5", "6", "7"}) sum += std::stoi(book.value("Totals", column + row));
        CHECK(std::to_string(sum) == sums[i]);
    }
    // The same actions counted by worker and by case come to the same sums.
    const auto row = [&](const char* who, const std::string& on_the_list, const std::string& to_do) {
        const auto at = std::to_string(book.row_with("Totals", 'A', who));
        CHECK_MESSAGE(book.value("Totals", "B" + at) == on_the_list, who);
        CHECK_MESSAGE(book.value("Totals", "C" + at) == to_do, who);
    };
    row("Nobody named yet, Mental health services", "1", "1");
    row("Hal House, Housing authority", "2", "1");
    row("Pat Patrol, Police", "2", "2");
    row("All workers", "5", "4");
    row("NS-1", "3", "2");
    row("NS-2", "2", "2");
    row("All cases", "5", "4");
    CHECK(book.cell("Totals", "B11").formula == "COUNTA('By named worker'!$H$6:$H$6)");
    CHECK(book.cell("Totals", "B17").formula == "SUMPRODUCT(--('All open actions'!$B$5:$B$9=A17))");
    CHECK(book.value(all, "A3") ==
          "5 on the list: 4 still to be done (1 overdue, 1 unallocated, 1 urgent), 1 with an outcome to be "
          "accepted");
}

TEST_CASE("BUL-19 a worker whose name is written in another case is one worker") {
    auto record = made_case("NS-1");
    owned(record, Agency::police, "Pat Patrol", "2015-02-05");
    owned(record, Agency::police, "pat  PATROL", "2015-02-06");
    const ReadWorkbook book{tracker({record}, on("2015-02-02"))};
    CHECK(book.value("By named worker", "A5") == "Pat Patrol, Police: 2 actions");
}

TEST_CASE("a moved deadline shows both, and why something was not done stands in its row") {
    auto record = made_case();
    owned(record, Agency::police, "Pat Patrol", "2015-01-19").due = on("2015-02-10");
    auto& not_done = owned(record, Agency::police, "Pat Patrol", "2015-02-12");
    not_done.state = ActionState::not_completed;
    not_done.not_done_because = "The tenant had left";
    const ReadWorkbook book{tracker({record}, on("2015-02-02"))};
    CHECK(book.value(all, "J5") == "due in 8 days; first deadline 19 January 2015");
    CHECK(book.value(all, "J6") == "not completed, reason not yet accepted");
    CHECK(book.value(all, "L6") == "Not done: The tenant had left");
}

TEST_CASE("what a person typed is text in the tracker, whatever it begins with") {
    auto record = made_case("=1+1");
    auto& action = owned(record, Agency::police, "@SUM(A1:A9)", "2015-02-10");
    action.text = "=HYPERLINK(\"http://example.invalid\",\"open\")";
    action.found = "+1";
    action.done = "-2\x01 <b>&amp;";
    const auto bytes = action_tracker(std::vector<TrackedAction>{{record.facts.ref, action, std::nullopt}},
                                      on("2015-02-02"), {"=A1&B1", "=Robin", "2015-02-02T09:00:00Z"});
    const ReadWorkbook book{bytes};
    CHECK(book.cell(all, "D5").type == "s");
    CHECK(book.value(all, "D5") == action.text);
    CHECK(book.value(all, "F5") == "@SUM(A1:A9)");
    CHECK(book.value(all, "B5") == "=1+1");
    CHECK(book.value(all, "M5") == "+1");
    CHECK(book.value(all, "L5") == "-2 <b>&amp;");
    for (const auto& formula : book.formulas()) {
        CHECK(formula.find("HYPERLINK") == std::string::npos);
        CHECK(formula.find("A1:A9") == std::string::npos);
    }
}

TEST_CASE("the tracker prints on landscape A4 with its heading repeated, its marking and page numbers") {
    const ReadWorkbook book{tracker(two_cases(), on("2015-02-02"))};
    const auto& xml = book.xml(all);
    const auto has = [&](const char* text) { return xml.find(text) != std::string::npos; };
    CHECK(has("paperSize=\"9\""));
    CHECK(has("orientation=\"landscape\""));
    CHECK(has("fitToHeight=\"0\""));
    CHECK(has("<pane ySplit=\"4\""));
    CHECK(has("<autoFilter ref=\"A4:N9\"/>"));
    CHECK(has("OFFICIAL-SENSITIVE"));
    CHECK(has("Page &amp;P of &amp;N"));
    CHECK(has("conditionalFormatting sqref=\"J5:J9\""));
    CHECK(book.part("xl/workbook.xml").find("'All open actions'!$4:$4") != std::string::npos);
    const auto& core = book.part("docProps/core.xml");
    CHECK(core.find("<dc:title>Action tracker: Northshire</dc:title>") != std::string::npos);
    CHECK(core.find("<dc:creator>Robin Register</dc:creator>") != std::string::npos);
    CHECK(core.find("2015-02-02T09:00:00Z") != std::string::npos);
}

TEST_CASE("the same actions give the same bytes, and no actions still give a workbook") {
    CHECK(tracker(two_cases(), on("2015-02-02")) == tracker(two_cases(), on("2015-02-02")));
    const ReadWorkbook empty{tracker({}, on("2015-02-02"))};
    CHECK(empty.value(all, "A5") == "No actions.");
    CHECK(empty.value("Totals", "B5") == "0");
}

TEST_CASE("a time of making that is none is refused") {
    const auto made = [](const char* created) {
        return action_tracker({}, on("2015-02-02"), {"Northshire", "Robin", created});
    };
    for (const char* bad : {"", "2015-02-02", "2015-02-30T09:00:00Z", "2015-02-02T24:00:00Z", "2015-02-02T09:0a:00Z"}) {
        CHECK_THROWS_AS(made(bad), std::invalid_argument);
    }
    CHECK_NOTHROW(made("2015-02-02T09:00:00Z"));
}

TEST_CASE("whatever the actions, the agencies' totals come to the whole list") {
    CHECK(rc::check([] {
        std::vector<CaseRecord> records{made_case()};
        const int number = *rc::gen::inRange(0, 12);
        for (int i = 0; i < number; ++i) {
            auto& action = owned(records.front(), *rc::gen::element(Agency::police, Agency::health, Agency::prison),
                                 "Pat", "2015-02-02");
            action.due = on("2015-02-02").plus_days(*rc::gen::inRange(-20, 20));
            action.urgent = *rc::gen::element(Answer::yes, Answer::no);
            action.state = *rc::gen::element(ActionState::unallocated, ActionState::open, ActionState::completed,
                                             ActionState::not_completed, ActionState::closed);
        }
        const ReadWorkbook book{tracker(records, on("2015-02-02"))};
        const int sums = book.row_with("Totals", 'A', "All agencies");
        for (char column = 'B'; column <= 'G'; ++column) {
            int sum = 0;
            for (int row = 5; row < sums; ++row) sum += std::stoi(book.value("Totals", column + std::to_string(row)));
            RC_ASSERT(std::to_string(sum) == book.value("Totals", column + std::to_string(sums)));
        }
        RC_ASSERT(std::to_string(listed(book, all).size()) == book.value("Totals", "B" + std::to_string(sums)));
        for (const char* counted : {"All workers", "All cases"}) {
            const auto row = std::to_string(book.row_with("Totals", 'A', counted));
            for (const char* column : {"B", "C"})
                RC_ASSERT(book.value("Totals", column + row) == book.value("Totals", column + std::to_string(sums)));
        }
    }));
}

TEST_CASE(
    "FUP-49 what was taken for allocation is unallocated until somebody is named and has accepted, and heads the "
    "tracker when the risk is very high") {
    auto calm = made_case("NS-1");
    auto& unnamed = owned(calm, Agency::police, "", "2015-02-03");
    unnamed.state = ActionState::unallocated;
    unnamed.unallocated_since = on("2015-01-09");
    auto grave = made_case("NS-2");
    auto& named = owned(grave, Agency::police, "Pat Patrol", "2015-03-30");
    named.for_allocation = Answer::yes;
    named.taken_by = "Ivy Inspector";
    named.unallocated_since = on("2015-01-05");
    const auto book = [&](bool very_high) {
        const std::vector<TrackedAction> tracked{{"NS-1", calm.actions.front(), on("2015-01-09"), false},
                                                 {"NS-2", grave.actions.front(), on("2015-01-05"), very_high}};
        return ReadWorkbook{
            action_tracker(tracked, on("2015-02-02"), {"Northshire", "Robin Register", "2015-02-02T09:00:00Z"})};
    };
    CHECK(listed(book(false), all) == std::vector<std::string>{"NS-1/1", "NS-2/1"});
    const auto headed = book(true);
    CHECK(listed(headed, all) == std::vector<std::string>{"NS-2/1", "NS-1/1"});
    CHECK(headed.value(all, "J5") == "unallocated since 5 January 2015 (Pat Patrol has not accepted); due in 56 days");
    named.acknowledged_on = on("2015-01-20");
    const auto accepted = book(true);
    CHECK(listed(accepted, all) == std::vector<std::string>{"NS-1/1", "NS-2/1"});
    CHECK(accepted.value(all, "J6") == "due in 56 days");
}

TEST_CASE("PHC-48 the tracker prints what is to be done, by whom of which agency, and by when") {
    auto record = made_case("NS-1");
    owned(record, Agency::police, "Pat Patrol", "2015-02-05");
    const ReadWorkbook book{tracker({record}, on("2015-02-02"))};
    CHECK(book.value(all, "D5") == "Visit the address");
    CHECK(book.value(all, "F5") == "Pat Patrol");
    CHECK(book.value(all, "H5") == "Police");
    CHECK_FALSE(book.value(all, "I5").empty());
}

}  // namespace action_tracker_test
