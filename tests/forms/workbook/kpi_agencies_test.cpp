#include <doctest/doctest.h>

#include <algorithm>

#include "engine/measures/board.hpp"
#include "tests/forms/workbook/topic_book.hpp"

namespace kpi_agencies_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const std::string sheet = "Agencies";

/// The row of one agency's figure.
int figure_of(const ReadWorkbook& book, const std::string& agency, const std::string& title) {
    for (int row = 6; row < 200; ++row) {
        if (book.value(sheet, at('A', row)) == agency && book.value(sheet, at('B', row)) == title) return row;
    }
    return 0;
}

int below(const ReadWorkbook& book, int heading, const std::string& name) {
    for (int row = heading + 1; row < heading + 30; ++row) {
        if (book.value(sheet, at('A', row)) == name) return row;
    }
    return 0;
}

void require_at_meetings(CaseRecord& record, Agency agency, int came, int required, Date day) {
    for (int i = 0; i < required; ++i) {
        const int number = hold_meeting(record, day).number;
        require(record, number, agency, true, i < came);
    }
}

void inform(CaseRecord& record, int meeting, Agency agency) {
    Information information;
    information.meeting = meeting;
    information.agency = agency;
    information.text = "A flat is kept free.";
    record.information.push_back(information);
}

/// The area after a step, which it must accept.
AreaRecord after(const AreaRecord& area, const AreaStep& step) {
    const auto decision = desk().decide(area, visit(Role::coordinator, Date{2015, 3, 3}), step);
    REQUIRE(std::holds_alternative<AreaAcceptance>(decision));
    return std::get<AreaAcceptance>(decision).after;
}

AreaRecord with_seats() {
    auto area = fenbury();
    for (const auto& [seat, holder, agency] : {std::tuple{"Police", "Chief Supt Hale", std::optional{Agency::police}},
                                               std::tuple{"Housing", "Hugo Keys", std::optional{Agency::housing}},
                                               std::tuple{"Lay adviser", "vacant", std::optional<Agency>{}}}) {
        RecordSeat step;
        step.seat = seat;
        step.holder = holder;
        step.agency = agency;
        area = after(area, step);
    }
    return area;
}

}  // namespace

TEST_CASE(
    "FUP-31 per agency attended over required in numbers and words with case list, core members with nothing to add "
    "apart from contributors, and '0 of 0' without percentage for an agency never required") {
    auto record = made_case();
    const auto day = on("2015-02-02");
    require_at_meetings(record, Agency::childrens_social_care, 36, 39, day);
    require_at_meetings(record, Agency::health, 34, 38, day);
    require_at_meetings(record, Agency::housing, 22, 26, day);
    for (int meeting = 78; meeting < 78 + 12; ++meeting) inform(record, meeting, Agency::housing);
    const auto book = workbook_of(counted_all({record}));
    for (const auto& [agency, words] : {std::pair{"Children's social care", "36 of 39 (92%)"},
                                        {"Health", "34 of 38 (89%)"},
                                        {"Housing authority", "22 of 26 (85%)"},
                                        {"Education", "0 of 0"},
                                        {"Immigration enforcement", "0 of 0"}}) {
        const int row = figure_of(book, agency, "Attendance of required agencies");
        REQUIRE_MESSAGE(row > 0, agency);
        CHECK(book.value(sheet, at('J', row)) == words);
    }
    const int never = figure_of(book, "Education", "Attendance of required agencies");
    CHECK(book.value(sheet, at('E', never)) == "n/a");
    const int table = book.row_with(sheet, 'A', "Who came: core members and contributors");
    const int housing = below(book, table, "Housing authority");
    CHECK(book.value(sheet, at('C', housing)) == "26");
    CHECK(book.value(sheet, at('D', housing)) == "22");
    CHECK(book.value(sheet, at('E', housing)) == "12");
    CHECK(book.value(sheet, at('F', housing)) == "10");
    CHECK(below(book, table, "Education") == 0);
    const auto listed = book.listed_under("Attendance of required agencies", "meeting 39");
    CHECK(listed.agency == "Children's social care");
    CHECK(listed.counted == "no");
}

TEST_CASE(
    "FUP-51 four figures an agency, each with base, case list and the earlier period; reported stays apart from done, "
    "and "
    "87% against 80% is +7") {
    auto record = made_case();
    require_at_meetings(record, Agency::health, 100, 100, on("2015-02-02"));
    require_at_meetings(record, Agency::health, 100, 100, on("2014-11-03"));
    for (int meeting = 1; meeting <= 87; ++meeting) inform(record, meeting, Agency::health);
    for (int meeting = 101; meeting <= 180; ++meeting) inform(record, meeting, Agency::health);
    for (int i = 0; i < 4; ++i) {
        auto& action = set_action(record, Agency::health, on("2015-02-02"), on("2015-02-16"));
        if (i < 2) complete(action, on("2015-02-10"));
        if (i == 2) {
            action.state = ActionState::not_completed;
            action.not_done_because = "The clinic closed";
        }
    }
    const auto figures = counted_all({record});
    const auto book = workbook_of(figures);
    const auto cells = [&](const char* title) {
        const int row = figure_of(book, "Health", title);
        REQUIRE_MESSAGE(row > 0, title);
        std::vector<std::string> values;
        for (const char column : {'C', 'D', 'F', 'G', 'I'}) values.push_back(book.value(sheet, at(column, row)));
        return values;
    };
    using Cells = std::vector<std::string>;
    CHECK(cells("Required agencies that shared information") == Cells{"87", "100", "80", "100", "7"});
    CHECK(change_text({87, 100}, {80, 100}) == "+7");
    CHECK(book.part("xl/styles.xml").find("+0;-0;0") != std::string::npos);  // how the 7 is shown
    CHECK(cells("Required agencies that took an active part") == Cells{"87", "100", "80", "100", "7"});
    CHECK(cells("Actions done") == Cells{"2", "4", "0", "0", "n/a"});
    CHECK(cells("Actions reported on") == Cells{"3", "4", "0", "0", "n/a"});
    const int only = book.row_with(sheet, 'A', "Reported without being done");
    CHECK(book.value(sheet, at('A', only + 1)) == "Health");
    CHECK(book.value(sheet, at('B', only + 1)) == "action 3");
    CHECK(book.value(sheet, at('C', only + 1)) == "NS-1");
    CHECK(book.value(sheet, at('A', only + 2)).empty());
    for (const char* title : {"Required agencies that shared information", "Required agencies that took an active part",
                              "Actions done", "Actions reported on"})
        CHECK_FALSE(book.listed_under(title).case_ref.empty());
}

TEST_CASE(
    "FUP-30 attendance is of those required, at level 2, level 3 and the board apart; not invited is a count and a "
    "list "
    "of its own, and a vacant seat of the board is 0 of 1") {
    auto record = made_case();
    hold_meeting(record, on("2015-02-02"), Level::two);
    hold_meeting(record, on("2015-02-09"), Level::three);
    for (const auto agency : {Agency::police, Agency::probation, Agency::prison, Agency::housing})
        require(record, 1, agency, true, true);
    require(record, 1, Agency::mental_health, false, false);
    require(record, 2, Agency::police, true, false);

    auto area = with_seats();
    RecordSitting sitting;
    sitting.ref = "SMB 9";
    sitting.held_on = Date{2015, 3, 2};
    const auto refused = desk().decide(area, visit(Role::coordinator, Date{2015, 3, 3}), sitting);
    REQUIRE(std::holds_alternative<Problems>(refused));  // every seat that somebody holds is accounted for
    CHECK(std::get<Problems>(refused).size() == 2);
    sitting.answers = {{"Police", Answer::yes, Answer::yes}, {"Housing", Answer::no, Answer::no}};
    area = after(area, sitting);
    REQUIRE(area.sittings.size() == 1);
    CHECK(std::holds_alternative<Problems>(desk().decide(area, visit(Role::coordinator, Date{2015, 3, 3}), sitting)));

    Measures measures{practised(), {}};
    measures.add(record);
    for (const auto& meeting : board_meetings(area)) measures.add(meeting);
    const auto figures = std::move(measures).finish();
    CHECK(figures.find("attendance")->share_of(Level::two, std::nullopt).now.text() == "4 of 5 (80%)");
    CHECK(figures.find("attendance")->share_of(Level::three, std::nullopt).now.text() == "0 of 1 (0%)");
    CHECK(figures.find("attendance-invited")->share_of(Level::two, std::nullopt).now.text() == "4 of 4 (100%)");
    const auto& board = *figures.find("board-attendance");
    CHECK(board.now.text() == "1 of 3 (33%)");
    const auto vacant = std::ranges::find(board.cases, "Lay adviser", &MeasuredCase::item);
    REQUIRE(vacant != board.cases.end());
    CHECK(vacant->why == "vacant");
    CHECK_FALSE(vacant->counted);  // 0 of 1

    const auto book = workbook_of(figures);
    const std::string attendance = "Attendance and contribution";
    int row = book.row_with(attendance, 'A', "Attendance of required agencies");
    CHECK(book.value(attendance, at('D', row + 1)) == "4");
    CHECK(book.value(attendance, at('E', row + 1)) == "5");
    CHECK(book.value(attendance, at('E', row + 2)) == "1");
    row = book.row_with(attendance, 'A', "Attendance at the Strategic Management Board");
    CHECK(book.value(attendance, at('D', row)) == "1");
    CHECK(book.value(attendance, at('E', row)) == "3");
    const int table = book.row_with(sheet, 'A', "Who came: core members and contributors");
    CHECK(book.value(sheet, at('G', below(book, table, "Mental health services"))) == "1");
    CHECK(book.value(sheet, at('G', below(book, table, "Police"))) == "0");
    CHECK(book.listed_because("required but not invited").case_ref == "NS-1");
    CHECK(book.listed_because("vacant").case_ref == "SMB 9");
    CHECK(book.listed_because("vacant").item == "Lay adviser");
    for (const auto& text : book.texts()) CHECK(text.find("Keys") == std::string::npos);
}

TEST_CASE("a seat of the board counts from its first day: not at an earlier meeting that is recorded late") {
    auto area = with_seats();
    RecordSeat step;
    step.seat = "Victims' services";
    step.holder = "Vera Advocate";
    step.from = Date{2015, 3, 1};
    area = after(area, step);
    RecordSitting before, since;
    before.ref = "SMB 7";
    before.held_on = Date{2015, 2, 28};
    before.answers = {{"Police", {}, Answer::yes}, {"Housing", {}, Answer::yes}};
    since = before;
    since.ref = "SMB 8";
    since.held_on = Date{2015, 3, 1};
    const auto asked = desk().decide(area, visit(Role::coordinator, Date{2015, 3, 3}), since);
    REQUIRE(std::holds_alternative<Problems>(asked));
    CHECK(std::get<Problems>(asked).front().says.find("did the seat 'Victims' services' come?") == 0);
    since.answers.push_back({"Victims' services", {}, Answer::yes});
    area = after(after(area, before), since);
    const auto meetings = board_meetings(area);
    REQUIRE(meetings.size() == 2);
    CHECK(meetings[0].seats.size() == 3);
    CHECK(meetings[1].seats.size() == 4);
    // A new holder does not move the first day.
    step = {};
    step.seat = "Victims' services";
    step.holder = "Val Holder";
    area = after(area, step);
    CHECK(area.seats.back().from == Date{2015, 3, 1});
    step.given_up_on = Date{2015, 2, 1};
    const auto backwards = desk().decide(area, visit(Role::coordinator, Date{2015, 3, 3}), step);
    REQUIRE(std::holds_alternative<Problems>(backwards));
    CHECK(std::get<Problems>(backwards).front().says.find("before it has it on 1 March 2015") != std::string::npos);
}

TEST_CASE("a seat of the board that was given up is not asked for any more, and one that is filled again is") {
    auto area = with_seats();
    RecordSeat step;
    step.seat = "Housing";
    step.given_up_on = Date{2015, 3, 1};
    area = after(area, step);
    step = {};
    step.seat = "Lay adviser";
    step.holder = "Ada Reed";
    area = after(area, step);
    RecordSitting sitting;
    sitting.ref = "SMB 10";
    sitting.answers = {{"Police", {}, Answer::yes}, {"Lay advisor", {}, Answer::yes}};
    const auto decision = desk().decide(area, visit(Role::coordinator, Date{2015, 3, 3}), sitting);
    REQUIRE(std::holds_alternative<Problems>(decision));
    CHECK(std::get<Problems>(decision).back().says.find("did you mean 'Lay adviser'") != std::string::npos);
    sitting.answers.back().seat = "Lay adviser";
    area = after(area, sitting);
    CHECK(area.seat_attendances.size() == 2);
    CHECK(area.sittings.front().held_on == Date{2015, 3, 3});
}

}  // namespace kpi_agencies_test
