#include "engine/policy/policy.hpp"

#include <doctest/doctest.h>

#include "tests/support/desk_fixture.hpp"

namespace policy_test {
using namespace mappa;
using namespace mappa::test;

namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

Problems problems_of(const std::string& text) {
    Problems problems;
    (void)Policy::read(text, "policy.toml", problems);
    return problems;
}

bool says(const Problems& problems, const std::string& part) {
    return std::ranges::any_of(problems,
                               [&](const Problem& each) { return each.text().find(part) != std::string::npos; });
}

/// Level 3 reviews every six weeks, from 1 February 2014 on.
std::string six_weeks() {
    auto text = replaced(policy_text(), "edition = \"england-wales-2012\"", "edition = \"fenbury-2014\"");
    text = replaced(text, "effective_from = 2012-02-01", "effective_from = 2014-02-01");
    return replaced(text, "[clock.review-3]\nlength = 8", "[clock.review-3]\nlength = 6");
}

AreaRecord with_two_editions() {
    AdoptPolicy adopt;
    adopt.text = six_weeks();
    const auto decision = desk().decide(fenbury(), visit(Role::coordinator, Date{2014, 1, 30}), AreaStep{adopt});
    REQUIRE(std::holds_alternative<AreaAcceptance>(decision));
    return std::get<AreaAcceptance>(decision).after;
}

}  // namespace

TEST_CASE("the edition of 2012 reads without a problem and says which figures nobody has confirmed") {
    Problems problems;
    const auto policy = Policy::read(policy_text(), "policy.toml", problems);
    CHECK(problems.empty());
    CHECK(policy.clock("review-3").text() == "8 weeks");
    CHECK(policy.basis("clock.review-3") == "001 5.1");
    CHECK(policy.basis("clock.first-meeting-2") == "no source found (unconfirmed)");
    CHECK(policy.text("form.minutes") == "B");
    CHECK_THROWS((void)policy.clock("no-such-clock"));
}

TEST_CASE("everything wrong in a policy file is named at once, with line and column") {
    auto text = replaced(policy_text(), "[clock.review-2]", "[clock.reveiw-2]");
    text = replaced(text, "unit = \"months\"", "unit = \"moons\"");
    text = replaced(text, "value = 90", "value = 190");
    text = replaced(text, "effective_from = 2012-02-01", "effective_from = \"2012-02-31\"");
    const auto problems = problems_of(text);
    for (const auto* part : {"did you mean 'review-2'?", "[clock.review-2] is missing", "unknown unit 'moons'",
                             "from 0 to 100", "'2012-02-31' is not a date", "policy.toml:"}) {
        CHECK_MESSAGE(says(problems, part), part);
    }
    CHECK(says(problems_of("edition = [="), "not valid TOML"));
    CHECK_FALSE(problems_of("").empty());
}

TEST_CASE("an interval changed by a new edition holds for new cases and not for those in flight") {
    const auto area = with_two_editions();
    const Neighbours nobody;
    const auto notified = desk().decide(area, {}, nobody, visit(Role::coordinator, Date{2014, 2, 3}), {notification()});
    REQUIRE(accepted(notified));
    CHECK(std::get<Acceptance>(notified).after.facts.edition == "fenbury-2014");
    const auto earlier = desk().decide(area, {}, nobody, visit(Role::coordinator, Date{2014, 1, 31}), {notification()});
    CHECK(std::get<Acceptance>(earlier).after.facts.edition == "england-wales-2012");

    const auto limit = [&](CaseRecord record) {
        record.meetings.front().next_review = Date{2014, 3, 3};
        CloseMeeting close;
        close.meeting = 1;
        const auto decision = desk().decide(area, record, nobody, visit(Role::chair, Date{2014, 1, 20}), {close});
        REQUIRE(accepted(decision));
        return std::get<Acceptance>(decision).after.meetings.front().review_limit;
    };
    auto in_flight = ready_to_close(Level::three);
    CHECK(limit(in_flight) == Date{2014, 3, 17});
    auto moved = in_flight;
    MoveEdition move;
    move.edition = "fenbury-2014";
    move.why = "the board moved all level 3 cases";
    const auto decision = desk().decide(area, moved, nobody, visit(Role::coordinator, Date{2014, 1, 20}), {move});
    REQUIRE(accepted(decision));
    moved = std::get<Acceptance>(decision).after;
    CHECK(moved.fact_changes.back().was == "england-wales-2012");
    CHECK(limit(moved) == Date{2014, 3, 3});
}

TEST_CASE("an edition is adopted once, and a case cannot be moved to one the area has not adopted") {
    AdoptPolicy again;
    again.text = policy_text();
    const auto decision = desk().decide(fenbury(), visit(Role::coordinator, Date{2014, 1, 30}), AreaStep{again});
    REQUIRE(std::holds_alternative<Problems>(decision));
    CHECK(says(std::get<Problems>(decision), "already adopted"));
    MoveEdition move;
    move.edition = "nowhere-2014";
    move.why = "by mistake";
    CHECK_FALSE(
        accepted(desk().decide(fenbury(), in_session(), {}, visit(Role::coordinator, Date{2014, 1, 20}), {move})));
}

}  // namespace policy_test
