#include "tests/engine/rules/examples/examples.hpp"
#include "tests/engine/rules/planned_case.hpp"

namespace mappa::test {
namespace {

Attempt reviews(const std::string& found, const std::string& comment) {
    ReviewPlan step;
    step.finding = found;
    step.changes = "nothing";
    step.comments = {{1, comment}};
    const Date later{2014, 2, 10};
    return {closed_with_action(), manager(later), {step}};
}

Attempt reports(const std::string& concerns) {
    CompleteBoardForm step;
    step.meeting = 1;
    step.concerns = concerns;
    return {closed_with_action(), visit(Role::chair, Date{2014, 1, 21}, "Supt Greta Lowe", Agency::police), {step}};
}

}  // namespace

void add_plan_review_examples(Examples& examples) {
    constexpr auto works = "the visits are made; he keeps his appointments";
    constexpr auto viewed = "two flats viewed; an offer is expected by 17 February";
    examples.push_back(
        {"plan-review-actions", [=] { return reviews(works, ""); }, [=] { return reviews(works, viewed); }});
    examples.push_back(
        {"plan-review-finding", [=] { return reviews("", viewed); }, [=] { return reviews(works, viewed); }});
    examples.push_back(
        {"board-form-concerns", [] { return reports(""); }, [] { return reports("housing sent nobody again"); }});
}

}  // namespace mappa::test
