#include "engine/record/plan_review.hpp"

#include <doctest/doctest.h>

#include "tests/engine/rules/planned_case.hpp"

namespace plan_review_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const Date reviewed_on{2014, 2, 10};

/// The case after meeting 1 with its action 1, which is open, and a second one agreed between meetings.
CaseRecord with_two_actions() {
    auto second = planned_action();
    second.meeting = 0;
    second.text = "see his tutor about attendance";
    second.due = Date{2014, 2, 28};
    return taken(closed_with_action(), visit(Role::coordinator, Date{2014, 1, 27}), {second});
}

ReviewPlan review(std::vector<ReviewCommentForm> comments) {
    ReviewPlan step;
    step.finding = "The visits are made and he keeps his appointments.";
    step.changes = "nothing";
    step.comments = std::move(comments);
    return step;
}

constexpr auto viewed = "two flats viewed; an offer is expected by 17 February";
constexpr auto seen = "the tutor was seen on 3 February: he attends";

Decision saves(const CaseRecord& record, const ReviewPlan& step, Date on = reviewed_on) {
    return desk().decide(fenbury(), record, {}, manager(on), {step});
}

}  // namespace

TEST_CASE("WMD-14 saving a plan review with an action not commented on is refused with the action's number") {
    const auto record = with_two_actions();
    auto refused = saves(record, review({{1, viewed}}));
    CHECK(refused_by(refused) == std::vector<std::string>{"plan-review-actions"});
    CHECK(names(named(refused), "nothing is said of action 2 (see his tutor about attendance)"));
    CHECK_FALSE(names(named(refused), "action 1"));
    refused = saves(record, review({}));
    CHECK(names(named(refused), "nothing is said of action 1"));
    CHECK(names(named(refused), "nothing is said of action 2"));
    CHECK(names(named(saves(record, review({{1, viewed}, {2, "n/a"}}))), "action 2"));
    CHECK(names(named(saves(record, review({{1, viewed}, {2, seen}, {7, "seen"}}))),
                "a comment is on action 7, which the case does not have"));
    CHECK(accepted(saves(record, review({{1, viewed}, {2, seen}}))));
}

TEST_CASE("WMD-14 a saved review keeps its comments, and the next asks for open actions and those closed since") {
    auto record = taken(with_two_actions(), manager(reviewed_on), {review({{1, viewed}, {2, seen}})});
    REQUIRE(record.plan_reviews.size() == 1);
    CHECK(record.plan_reviews.front().by == "Pru Bation");
    CHECK(record.plan_reviews.front().on == reviewed_on);
    CHECK(record.plan_reviews.front().plan == record.plan()->version);
    CHECK(record.review_comments.size() == 2);
    CHECK(last_comment_on(record, 2) == seen);

    // Action 2 is settled after the review: the next review still has to speak of it, the one after does not.
    CompleteAction done;
    done.action = 2;
    done.done = "saw the tutor again";
    done.found = "he attends every week; two absences in January were illness";
    done.by = "Hugo Keys";
    done.on = Date{2014, 2, 12};
    AcceptOutcome accept;
    accept.action = 2;
    record = taken(record, visit(Role::coordinator, Date{2014, 2, 12}), {done});
    record = taken(record, visit(Role::chair, Date{2014, 2, 13}, "Supt Greta Lowe", Agency::police), {accept});
    REQUIRE(actions_to_review(record).size() == 2);
    const Date second{2014, 2, 24};
    CHECK(names(named(saves(record, review({{1, viewed}}), second)), "nothing is said of action 2"));
    record = taken(record, manager(second), {review({{1, viewed}, {2, "closed on 13 February: he attends"}})});
    REQUIRE(actions_to_review(record).size() == 1);
    CHECK(actions_to_review(record).front()->number == 1);
    CHECK(accepted(saves(record, review({{1, viewed}}), Date{2014, 3, 3})));
}

TEST_CASE("a plan review says what it found, of a plan that there is") {
    auto step = review({{1, viewed}, {2, seen}});
    step.finding = "n/a";
    CHECK(refused_by(saves(with_two_actions(), step)) == std::vector<std::string>{"plan-review-finding"});
    auto record = with_two_actions();
    record.plans.clear();
    CHECK(names(named(saves(record, review({{1, viewed}, {2, seen}}))), "a risk management plan to review"));
}

TEST_CASE(
    "PHC-84 the chair completes the form for the board once the meeting is over; completed again it is replaced") {
    const auto chair = visit(Role::chair, Date{2014, 1, 21}, "Supt Greta Lowe", Agency::police);
    CompleteBoardForm form;
    form.meeting = 1;
    form.concerns = "Housing sent nobody again.";
    CHECK_FALSE(accepted(desk().decide(fenbury(), in_session(), {}, chair, {form})));
    auto record = taken(closed_with_action(), chair, {form});
    REQUIRE(record.board_forms.size() == 1);
    CHECK(record.board_forms.front().by == "Supt Greta Lowe");
    CHECK(record.board_forms.front().on == Date{2014, 1, 21});
    form.concerns = "none";
    record = taken(record, chair, {form});
    REQUIRE(record.board_forms.size() == 1);
    CHECK(record.board_forms.front().concerns == "none");
    form.concerns.clear();
    CHECK(refused_by(desk().decide(fenbury(), record, {}, chair, {form})) ==
          std::vector<std::string>{"board-form-concerns"});
    form.concerns = "none";
    CHECK_FALSE(accepted(desk().decide(fenbury(), record, {}, manager(), {form})));  // it is the chair's form
}

}  // namespace plan_review_test
