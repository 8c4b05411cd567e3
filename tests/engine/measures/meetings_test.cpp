#include <doctest/doctest.h>

#include "tests/engine/measures/made_case.hpp"

namespace meetings_test {
using namespace mappa;
using namespace mappa::test;

namespace {

/// A level 2 case whose first meeting allowed until `limit` for the next.
CaseRecord reviewed(Date first, Date limit) {
    auto record = made_case();
    set_level(record, Level::two, on("2014-01-10"));
    hold_meeting(record, first).review_limit = limit;
    return record;
}

const Measure& reviews(const Figures& figures) { return *figures.find("reviews-in-interval"); }

}  // namespace

TEST_CASE("a review on its last day is in interval, one a day later is not") {
    auto record = reviewed(on("2014-10-13"), on("2015-02-02"));
    hold_meeting(record, on("2015-02-02"));
    CHECK(reviews(counted(record)).now == Share{1, 1});
    record.meetings.back().held_on = on("2015-02-03");
    const auto figures = counted(record);
    CHECK(reviews(figures).now == Share{0, 1});
    CHECK(reviews(figures).cases.front().why == "done 1 day late, due 2 February 2015");
    CHECK(reviews(figures).cases.front().item == "review after meeting 1");
}

TEST_CASE("a review held late in the next quarter counts once, in the quarter in which it was due") {
    auto record = reviewed(on("2014-08-25"), on("2014-12-15"));
    hold_meeting(record, on("2015-01-05"));
    const auto figures = counted(record);
    CHECK(reviews(figures).previous == Share{0, 1});
    CHECK(reviews(figures).now == Share{0, 0});
}

TEST_CASE("a review never held counts as missed once its limit has passed, and not on the day itself") {
    const auto record = reviewed(on("2014-10-13"), on("2015-02-02"));
    auto window = first_quarter();
    window.today = on("2015-02-02");
    CHECK(reviews(counted(record, window)).now == Share{0, 0});
    window.today = on("2015-02-03");
    const auto figures = counted(record, window);
    CHECK(reviews(figures).now == Share{0, 1});
    CHECK(reviews(figures).cases.front().why == "due 2 February 2015 and not done");
}

TEST_CASE("a case that left level 2 and 3 before the limit owes no review") {
    auto stepped_down = reviewed(on("2014-10-13"), on("2015-02-02"));
    set_level(stepped_down, Level::one, on("2015-01-12"));
    CHECK(reviews(counted(stepped_down)).now == Share{0, 0});
    auto exited = reviewed(on("2014-10-13"), on("2015-02-02"));
    exited.facts.exited_on = on("2015-01-12");
    CHECK(reviews(counted(exited)).now == Share{0, 0});
}

TEST_CASE("a review that steps the case down on its own day still counts, at the level it met at") {
    auto record = reviewed(on("2014-10-13"), on("2015-02-02"));
    hold_meeting(record, on("2015-01-26"), Level::three);
    set_level(record, Level::one, on("2015-01-26"));
    const auto figures = counted(record);
    CHECK(reviews(figures).now == Share{1, 1});
    CHECK(reviews(figures).share_of(Level::three, std::nullopt).now == Share{1, 1});
    CHECK(reviews(figures).share_of(Level::two, std::nullopt).now == Share{0, 0});
}

TEST_CASE("a meeting after a case came back from level 1 is no review of the last one before") {
    auto record = reviewed(on("2014-10-13"), on("2015-02-02"));
    LevelDecision decision;
    decision.meeting = 1;
    decision.level = Level::one;
    record.level_decisions.push_back(decision);
    set_level(record, Level::one, on("2014-10-13"));
    set_level(record, Level::two, on("2015-01-12"));
    hold_meeting(record, on("2015-01-26"));
    CHECK(reviews(counted(record)).now == Share{0, 0});
}

TEST_CASE("a cancelled meeting is no review") {
    auto record = reviewed(on("2014-10-13"), on("2015-02-02"));
    hold_meeting(record, on("2015-01-26")).state = MeetingState::cancelled;
    CHECK(reviews(counted(record)).now == Share{0, 1});
}

TEST_CASE("minutes issued on the due day are in time, the next working day is late, and levels stand apart") {
    auto record = made_case();
    auto& two = hold_meeting(record, on("2015-01-05"), Level::two);
    two.minutes_due = on("2015-01-19");
    two.issued_on = on("2015-01-19");
    auto& three = hold_meeting(record, on("2015-01-05"), Level::three);
    three.minutes_due = on("2015-01-12");
    three.issued_on = on("2015-01-13");
    const auto figures = counted(record);
    const auto& minutes = *figures.find("minutes-in-time");
    CHECK(minutes.now == Share{1, 2});
    const auto levels = minutes.by_level();
    REQUIRE(levels.size() == 2);
    CHECK(levels[0] == Slice{std::string{label(Level::two)}, {1, 1}, {0, 0}});
    CHECK(levels[1] == Slice{std::string{label(Level::three)}, {0, 1}, {0, 0}});
    CHECK(figures.find("minutes-posted")->now == Share{0, 2});
}

TEST_CASE("minutes not issued and not yet late are left out") {
    auto record = made_case();
    hold_meeting(record, on("2015-03-30")).minutes_due = on("2015-03-31");
    auto window = first_quarter();
    window.today = on("2015-03-31");
    CHECK(counted(record, window).find("minutes-in-time")->now == Share{0, 0});
    window.today = on("2015-04-01");
    CHECK(counted(record, window).find("minutes-in-time")->now == Share{0, 1});
}

TEST_CASE("disclosure is counted over every meeting held, and a decision without a reason apart") {
    auto record = made_case();
    for (const char* day : {"2015-01-05", "2015-01-12", "2015-01-19"}) hold_meeting(record, on(day));
    record.meetings.front().posted_on = on("2015-01-19");
    for (const int meeting : {1, 2}) {
        Disclosure disclosure;
        disclosure.meeting = meeting;
        disclosure.decision = DisclosureDecision::do_not_disclose;
        disclosure.reason = meeting == 1 ? "No contact with anybody at risk" : "";
        record.disclosures.push_back(disclosure);
    }
    const auto figures = counted(record);
    CHECK(figures.find("disclosure")->now == Share{1, 3});
    CHECK(figures.find("disclosure-considered")->now == Share{2, 3});
    CHECK(figures.find("disclosure-reasoned")->now == Share{1, 2});
    CHECK(figures.find("disclosure-posted")->now == Share{1, 2});
    CHECK(figures.find("disclosure")->cases.at(1).why == "decided without a reason");
    CHECK(figures.find("disclosure")->cases.at(2).why == "no disclosure decision recorded");
}

TEST_CASE("PHC-84 a meeting without the chair's completed form is listed to the board as outstanding") {
    auto record = made_case();
    set_level(record, Level::two, on("2014-12-10"));
    hold_meeting(record, on("2015-01-12"));
    hold_meeting(record, on("2015-03-02"));
    BoardForm form;
    form.meeting = 1;
    form.concerns = "none";
    record.board_forms.push_back(form);
    const auto figures = counted(record);
    const auto& forms = *figures.find("board-forms");
    CHECK(forms.now == Share{1, 2});
    REQUIRE(forms.cases.size() == 2);
    CHECK(forms.cases[0].why.empty());
    CHECK(forms.cases[1].item == "meeting 2");
    CHECK(forms.cases[1].why == "the chair's form is outstanding");
}

}  // namespace meetings_test
