#include <doctest/doctest.h>

#include <algorithm>

#include "engine/check/check.hpp"
#include "engine/desk/replay.hpp"
#include "tests/support/desk_fixture.hpp"
#include "tests/support/edition_text.hpp"

namespace adopted_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const Date day{2014, 1, 30};

const Policy* shipped(const Edition&) {
    static const auto policy = [] {
        Problems problems;
        return Policy::read(policy_text(), "shipped", problems);
    }();
    return &policy;
}

/// An area whose adopted text was complete when the program asked for less.
AreaRecord of_earlier_program() {
    auto area = fenbury();
    area.editions.front().text = without_setting(policy_text(), {"clock.review-3", "count.small-numbers"});
    return area;
}

Desk desk_with(Desk::Shipped edition) { return Desk{app_holidays(), RuleBook::standard(), std::move(edition)}; }

bool says(const Problems& problems, const std::string& part) {
    return std::ranges::any_of(problems,
                               [&](const Problem& each) { return each.text().find(part) != std::string::npos; });
}

AreaDecision adopting(const Desk& at, const AreaRecord& area, const std::string& text) {
    AdoptPolicy adopt;
    adopt.text = text;
    return at.decide(area, visit(Role::coordinator, day), AreaStep{adopt});
}

}  // namespace

TEST_CASE("an adopted text that lacks a setting of today falls back to the shipped edition's, unconfirmed and marked") {
    const auto at = desk_with(shipped);
    const auto area = of_earlier_program();
    const auto& policy = at.policy(area, "england-wales-2012");
    CHECK(policy.clock("review-3").text() == "8 weeks");
    CHECK(policy.number("count.small-numbers") == shipped({})->number("count.small-numbers"));
    CHECK(policy.basis("clock.review-3") == "001 5.1 (unconfirmed)");  // the shipped edition has it confirmed
    CHECK(policy.basis("clock.review-2") == "001 5.1");

    const auto lacking = policy.not_adopted();
    REQUIRE(lacking.size() == 2);
    CHECK(lacking.front().key == "clock.review-3");
    CHECK(lacking.front().not_adopted() ==
          "not in this area's adopted policy; the value of the shipped edition england-wales-2012 is used, "
          "UNCONFIRMED until adopted");
    const auto gaps = gaps_of(policy);
    REQUIRE(gaps.size() == 2);
    CHECK(gaps.front().about == "policy edition england-wales-2012");
    CHECK(gaps.front().what.starts_with("clock.review-3 (8 weeks) is not in this area's adopted policy"));
    CHECK(gaps.front().way_out.find("`policy adopt`") != std::string::npos);
    CHECK(gaps_of(at.policy(fenbury(), "england-wales-2012")).empty());

    const Neighbours nobody;
    CHECK(accepted(at.decide(area, {}, nobody, visit(Role::coordinator, day), {notification()})));
}

TEST_CASE("what the program no longer asks for, and what an own edition is called, do not keep an adopted text out") {
    const auto at = desk_with(shipped);
    auto area = of_earlier_program();
    area.editions.front().text += "\n[count.of-old]\nvalue = 3\nwhat = \"w\"\nsource = \"s\"\nconfirmed = true\n";
    area.editions.front().text += "[wards]\nmany = 7\n";
    CHECK(at.policy(area, "england-wales-2012").not_adopted().size() == 2);
}

TEST_CASE("without a shipped edition to stand in, every setting that is missing is named at once") {
    const auto at = desk_with({});
    try {
        (void)at.policy(of_earlier_program(), "england-wales-2012");
        FAIL("read a policy that lacks settings");
    } catch (const std::runtime_error& error) {
        const std::string what = error.what();
        CHECK(what.find("[clock.review-3] is missing") != std::string::npos);
        CHECK(what.find("[count.small-numbers] is missing") != std::string::npos);
    }
}

TEST_CASE("a text that is being adopted says everything itself: every missing setting is named, a whole section too") {
    const auto at = desk_with(shipped);
    auto text = of_earlier_program().editions.front().text;
    text.replace(text.find("england-wales-2012"), 18, "fenbury-2014");
    auto decision = adopting(at, fenbury(), text);
    REQUIRE(std::holds_alternative<Problems>(decision));
    CHECK(says(std::get<Problems>(decision), "[clock.review-3] is missing"));
    CHECK(says(std::get<Problems>(decision), "[count.small-numbers] is missing"));

    decision = adopting(at, fenbury(), without_section(text, "target"));
    REQUIRE(std::holds_alternative<Problems>(decision));
    for (const auto* key : {"target.attendance", "target.reply", "target.sufficient", "clock.review-3"})
        CHECK_MESSAGE(says(std::get<Problems>(decision), "[" + std::string{key} + "] is missing"), key);
}

TEST_CASE("under the same name only what an adopted edition lacks may be added; then nothing stands in any more") {
    const auto at = desk_with(shipped);
    const auto area = of_earlier_program();
    REQUIRE(at.policy(area, "england-wales-2012").not_adopted().size() == 2);

    auto changed = policy_text();
    const std::string was = "[clock.review-2]\nlength = 16";
    REQUIRE(changed.find(was) != std::string::npos);
    changed.replace(changed.find(was), was.size(), "[clock.review-2]\nlength = 12");
    const auto refused = adopting(at, area, changed);
    REQUIRE(std::holds_alternative<Problems>(refused));
    CHECK(says(std::get<Problems>(refused), "only what it lacks may be added"));

    const auto decision = adopting(at, area, policy_text());
    REQUIRE(std::holds_alternative<AreaAcceptance>(decision));
    const auto& after = std::get<AreaAcceptance>(decision).after;
    REQUIRE(after.editions.size() == area.editions.size());
    CHECK(after.editions.front().adopted_on == day);
    CHECK(at.policy(after, "england-wales-2012").not_adopted().empty());
    CHECK(at.policy(after, "england-wales-2012").basis("clock.review-3") == "001 5.1");
    CHECK(std::holds_alternative<Problems>(adopting(at, after, policy_text())));  // complete: nothing may be added
}

TEST_CASE("a question of the audit that figures rest on stands in too") {
    auto area = fenbury();
    auto& text = area.editions.front().text;
    const auto at_key = text.find("key = \"threat-managed\"");
    REQUIRE(at_key != std::string::npos);
    text.replace(at_key, 22, "key = \"threat-handled\"");
    const auto at = desk_with(shipped);
    const auto lacking = at.policy(area, "england-wales-2012").not_adopted();
    REQUIRE(lacking.size() == 1);
    CHECK(lacking.front().key == "audit.threat-managed");
}

}  // namespace adopted_test
