#include <doctest/doctest.h>

#include <algorithm>

#include "tests/engine/measures/made_case.hpp"

namespace attendance_test {
using namespace mappa;
using namespace mappa::test;

namespace {

/// One meeting in the quarter at which an agency was required so often as the table says, and came so often.
CaseRecord with_attendance(Agency agency, int came, int required) {
    auto record = made_case();
    for (int i = 0; i < required; ++i) {
        const int number = hold_meeting(record, on("2015-02-02")).number;
        require(record, number, agency, true, i < came);
    }
    return record;
}

Share of_agency(const Figures& figures, const char* measure, Agency agency) {
    return figures.find(measure)->share_of(std::nullopt, agency).now;
}

}  // namespace

TEST_CASE("FUP-30 attendance counts the agencies required, also those nobody invited, and a vacant board seat") {
    auto record = made_case();
    hold_meeting(record, on("2015-02-02"), Level::two);
    hold_meeting(record, on("2015-02-09"), Level::three);
    for (const auto agency : {Agency::police, Agency::probation, Agency::prison, Agency::housing}) {
        require(record, 1, agency, true, true);
    }
    require(record, 1, Agency::mental_health, false, false);
    require(record, 2, Agency::police, true, false);

    Measures measures{first_quarter(), {}};
    measures.add(record);
    measures.add(BoardMeeting{on("2015-03-02"), "SMB 9", {{"Lay adviser", std::nullopt, false, true, true}}});
    const auto figures = std::move(measures).finish();

    const auto& attendance = *figures.find("attendance");
    CHECK(attendance.share_of(Level::two, std::nullopt).now.text() == "4 of 5 (80%)");
    CHECK(attendance.share_of(Level::three, std::nullopt).now.text() == "0 of 1 (0%)");
    CHECK(figures.find("attendance-invited")->share_of(Level::two, std::nullopt).now.text() == "4 of 4 (100%)");

    const auto& invited = *figures.find("required-invited");
    CHECK(invited.share_of(Level::two, std::nullopt).now == Share{4, 5});
    const auto not_invited = std::ranges::find(invited.cases, false, &MeasuredCase::counted);
    REQUIRE(not_invited != invited.cases.end());
    CHECK(not_invited->case_ref == "NS-1");
    CHECK(not_invited->item == "meeting 1");
    CHECK(not_invited->agency == Agency::mental_health);
    CHECK(not_invited->why == "required but not invited");

    const auto& board = *figures.find("board-attendance");
    CHECK(board.now.text() == "0 of 1 (0%)");
    CHECK(board.cases.front().why == "vacant");
}

TEST_CASE(
    "FUP-31 each agency's attendance over the meetings it was required at, contributors apart from core "
    "members") {
    const auto figures = counted(with_attendance(Agency::childrens_social_care, 36, 39));
    CHECK(of_agency(figures, "attendance", Agency::childrens_social_care).text() == "36 of 39 (92%)");
    CHECK(of_agency(counted(with_attendance(Agency::health, 34, 38)), "attendance", Agency::health).text() ==
          "34 of 38 (89%)");
    CHECK(of_agency(counted(with_attendance(Agency::housing, 22, 26)), "attendance", Agency::housing).text() ==
          "22 of 26 (85%)");
    CHECK(of_agency(figures, "attendance", Agency::education).text() == "0 of 0 (n/a)");
    CHECK(figures.find("attendance")->cases.size() == 39);

    auto record = made_case();
    hold_meeting(record, on("2015-02-02"));
    for (const auto agency : {Agency::housing, Agency::health, Agency::education})
        require(record, 1, agency, true, true);
    Information information;
    information.meeting = 1;
    information.agency = Agency::housing;
    information.text = "A flat is kept free.";
    record.information.push_back(information);
    set_action(record, Agency::health, on("2015-02-02"), on("2015-02-16")).meeting = 1;
    const auto split = counted(record);
    CHECK(split.find("attendance")->now == Share{3, 3});
    CHECK(split.find("contributed")->now == Share{2, 3});
    CHECK(of_agency(split, "contributed", Agency::education) == Share{0, 1});
    CHECK(split.find("contributed")->cases.back().why == "came, nothing to add to the case");
}

TEST_CASE("a meeting that was cancelled, or is still in session, has no attendance") {
    auto record = with_attendance(Agency::housing, 1, 1);
    record.meetings.front().state = MeetingState::cancelled;
    CHECK(counted(record).find("attendance")->now == Share{0, 0});
    record.meetings.front().state = MeetingState::in_session;
    CHECK(counted(record).find("attendance")->now == Share{0, 0});
}

TEST_CASE("a written report is listed and is not attendance") {
    auto record = with_attendance(Agency::health, 0, 1);
    record.required_agencies.front().presence = Presence::written_report;
    const auto figures = counted(record);
    CHECK(figures.find("attendance")->now == Share{0, 1});
    CHECK(figures.find("attendance")->cases.front().why == "Written report instead");
}

}  // namespace attendance_test
