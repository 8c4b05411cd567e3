#include "engine/desk/template_adoption.hpp"

#include <doctest/doctest.h>

#include "engine/desk/replay.hpp"
#include "tests/support/desk_fixture.hpp"

namespace template_adoption_test {
using namespace mappa;
using namespace mappa::test;

namespace {

AdoptTemplates adoption(std::vector<ChangedForm> forms = {}) {
    AdoptTemplates step;
    step.why = "local paragraph";
    step.files.push_back({"minutes/england-wales-2012/minutes.html.mustache", "<!DOCTYPE html>", "d1"});
    step.forms = std::move(forms);
    return step;
}

ApproveForm approval(const std::string& digest) {
    ApproveForm step;
    step.form = "minutes/england-wales-2012";
    step.name = "MAPPA B (Minutes of a meeting)";
    step.digest = digest;
    step.why = "the area's housing paragraph";
    step.board_met_on = Date{2014, 2, 3};
    return step;
}

const ChangedForm form_b{"minutes/england-wales-2012", "MAPPA B (Minutes of a meeting)", "own-1"};

AreaDecision decided(const AreaRecord& area, AreaStep step, Role role = Role::coordinator) {
    return desk().decide(area, visit(role, Date{2014, 3, 3}), std::move(step));
}

AreaRecord after(const AreaRecord& area, AreaStep step) {
    const auto decision = decided(area, std::move(step));
    REQUIRE(std::holds_alternative<AreaAcceptance>(decision));
    const auto& accepted = std::get<AreaAcceptance>(decision);
    auto replayed = area;
    replay(replayed, accepted.event);
    CHECK(replayed.own_templates.size() == accepted.after.own_templates.size());
    CHECK(replayed.form_approvals.size() == accepted.after.form_approvals.size());
    return replayed;
}

std::string refused(const AreaRecord& area, AreaStep step, Role role = Role::coordinator) {
    const auto decision = decided(area, std::move(step), role);
    std::string text;
    if (const auto* refusals = std::get_if<std::vector<Refusal>>(&decision)) {
        for (const auto& finding : refusals->front().findings)
            text += finding.text() + " supply: " + finding.supply + "\n";
    } else if (const auto* problems = std::get_if<Problems>(&decision)) {
        for (const auto& problem : *problems) text += problem.text() + "\n";
    }
    return text;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("A local change to a form of the document set is refused without the board's approval of this change") {
    const auto said = refused(fenbury(), adoption({form_b}));
    CHECK(has(said, "the board's approval and reason for the local change to MAPPA B (Minutes of a meeting)"));
    CHECK(has(said, "`mappa template approve minutes --templates FOLDER --board-met-on DAY --why"));
    const auto approved = after(fenbury(), approval("own-1"));
    REQUIRE(approved.form_approvals.size() == 1);
    CHECK(approved.form_approvals[0].board_met_on == Date{2014, 2, 3});
    CHECK(approved.form_approvals[0].why == "the area's housing paragraph");
    CHECK(approved.form_approvals[0].recorded_by == "Ola Fielding");
    CHECK(approved.form_approvals[0].recorded_on == Date{2014, 3, 3});
    const auto adopted = after(approved, adoption({form_b}));
    REQUIRE(adopted.own_templates.size() == 1);
    CHECK(adopted.own_templates[0].text == "<!DOCTYPE html>");
    CHECK(adopted.own_templates[0].adopted_by == "Ola Fielding");
    CHECK(adopted.own_templates[0].from == Date{2014, 3, 3});
    // The approval holds for what was approved and for nothing else.
    auto other = form_b;
    other.digest = "own-2";
    CHECK(has(refused(adopted, adoption({other})), "not as it was approved at the board meeting of 3 February 2014"));
    other = form_b;
    other.form = "referral/england-wales-2012";
    CHECK_FALSE(refused(adopted, adoption({other})).empty());
    // What is no form of the set needs none.
    CHECK(refused(fenbury(), adoption()).empty());
}

TEST_CASE("An approval says which meeting of the board, why, and of what") {
    auto step = approval("own-1");
    step.board_met_on.reset();
    step.why.clear();
    step.digest.clear();
    const auto said = refused(fenbury(), step);
    CHECK(has(said, "board_met_on"));
    CHECK(has(said, "(why)"));
    CHECK(has(said, "which change to which form"));
    step = approval("own-1");
    step.board_met_on = Date{2014, 3, 4};
    CHECK(has(refused(fenbury(), step), "the board has not met yet on 4 March 2014"));
    CHECK(has(refused(after(fenbury(), approval("own-1")), approval("own-1")), "approved already"));
}

TEST_CASE("Templates are adopted by the office, from today or later, each file once") {
    CHECK(has(refused(fenbury(), adoption(), Role::chair), "may not take this step"));
    CHECK(has(refused(fenbury(), approval("own-1"), Role::board), "may not take this step"));
    auto step = adoption();
    step.from = Date{2014, 3, 2};
    step.files.push_back(step.files.front());
    const auto said = refused(fenbury(), step);
    CHECK(has(said, "cannot come into use before today"));
    CHECK(has(said, "is given twice"));
    CHECK(has(refused(fenbury(), AdoptTemplates{}), "nothing in it differs"));
}

TEST_CASE("Of an area's own files the one whose first day came last is in front, and a withdrawn one is not") {
    const auto row = [](const std::string& path, const std::string& text, Date from) {
        OwnTemplate made;
        made.path = path;
        made.text = text;
        made.from = from;
        return made;
    };
    const std::vector all{row("a", "one", Date{2014, 3, 1}),   row("a", "two", Date{2014, 5, 1}),
                          row("a", "three", Date{2014, 4, 1}), row("b", "four", Date{2014, 3, 1}),
                          row("b", "", Date{2014, 4, 1}),      row("a", "five", Date{2014, 4, 1})};
    const auto texts = [&](Date day) {
        std::string text;
        for (const auto* each : in_front(all, day)) text += each->path + "=" + each->text + " ";
        return text;
    };
    CHECK(texts(Date{2014, 2, 28}) == "");
    CHECK(texts(Date{2014, 3, 1}) == "a=one b=four ");
    CHECK(texts(Date{2014, 4, 30}) == "a=five ");
    CHECK(texts(Date{2014, 5, 1}) == "a=two ");
}

}  // namespace template_adoption_test
