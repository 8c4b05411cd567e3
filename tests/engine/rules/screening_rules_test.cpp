#include <doctest/doctest.h>

#include "tests/support/referral_stages.hpp"

namespace screening_rules_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const auto coordinator = visit(Role::coordinator, referral_day);

Decision take(const CaseRecord& record, const Visit& who, Step step) {
    return desk().decide(fenbury(), record, {}, who, {std::move(step)});
}

}  // namespace

TEST_CASE("PHC-16 nobody but the coordinator accepts, rejects or re-levels, and the decision keeps reason and date") {
    RejectReferral reject;
    reject.referral = 1;
    reject.why = reject.feedback = reject.sources = "seen and weighed, OASys of 13 January 2014";
    for (const auto& word : Words<Role>::list) {
        const auto who = visit(word.value, referral_day, "Somebody Else", Agency::police);
        CHECK(accepted(take(agreed(), who, acceptance())) == (word.value == Role::coordinator));
        CHECK(accepted(take(agreed(), who, reject)) == (word.value == Role::coordinator));
    }
    const auto after = taken(agreed(), coordinator, {reject});
    CHECK(after.referrals.front().decided_on == referral_day);
    CHECK(after.referrals.front().decided_by == "Ola Fielding");
    CHECK(after.referrals.front().why == reject.why);
}

TEST_CASE("PHC-19 a prison alone proposes a level and sets none") {
    const auto prison = visit(Role::case_manager, referral_day, "Gus Wing", Agency::prison);
    CHECK(names(named(take(notified(), prison, screening(Level::one))), "a prison alone cannot set"));
    ProposeLevel propose;
    CHECK(names(named(take(notified(), prison, propose)), "the level proposed"));
    propose.level = Level::two;
    propose.prison = "HMP Fenmoor";
    propose.why = "threats in his letters";
    const auto after = taken(notified(), prison, {propose});
    REQUIRE(after.level_proposals.size() == 1);
    CHECK(after.level_proposals.front().level == Level::two);
    CHECK(after.facts.state == CaseState::notified);
    CHECK(after.level_periods.empty());
    CHECK(after.level_in_force() == nullptr);
}

TEST_CASE("FUP-22 a level 1 review by one service is stored as incomplete with a warning; by nobody it is refused") {
    const auto record = taken(notified(), referrer(), {screening(Level::one)});
    ReviewLevel1 review;
    review.finding = "sober and in work";
    review.police = "police";
    const auto nobody = named(take(record, referrer(), review));
    CHECK(names(nobody, "the police officer who reviewed"));
    CHECK(names(nobody, "the probation officer who reviewed"));
    review.probation = "Pru Bation";
    const auto decision = take(record, referrer(), review);
    REQUIRE(accepted(decision));
    const auto& alone = std::get<Acceptance>(decision);
    CHECK(alone.after.level_reviews.back().complete == Answer::no);
    REQUIRE(alone.warnings.size() == 1);
    CHECK(names({alone.warnings.front().what}, "incomplete without Police"));
    review.police = "DC Nina Patrol";
    const auto both = taken(record, referrer(), {review});
    CHECK(both.level_reviews.back().complete == Answer::yes);
    CHECK(both.warnings.empty());
}

TEST_CASE(
    "DCN-03 one decision is not enough, a difference escalates, and only a named person's reasoned decision ends "
    "that") {
    const auto one = viewed(submitted(), Agency::probation, Level::two);
    CHECK(names(named(take(one, coordinator, acceptance())), "Police has still to decide"));
    CHECK(names(named(take(viewed(submitted(), Agency::police, Level::two), coordinator, acceptance())),
                "Probation has still to decide"));
    const auto differ = viewed(one, Agency::police, Level::three);
    CHECK(differ.referrals.front().state == ReferralState::escalated);
    for (const Step& step : {Step{acceptance()}, Step{[] {
                                 ReturnReferral back;
                                 back.referral = 1;
                                 back.missing = "all";
                                 return back;
                             }()}}) {
        CHECK_FALSE(accepted(take(differ, coordinator, step)));
    }
    SettleReferral settle;
    settle.referral = 1;
    settle.level = Level::two;
    CHECK_FALSE(accepted(take(differ, coordinator, settle)));
    settle.why = "the bed is not needed";
    CHECK(names(named(take(differ, visit(Role::coordinator, referral_day, "police"), settle)),
                "the name of the person who settles it"));
    const auto settled = taken(differ, coordinator, {settle});
    CHECK(settled.referrals.front().state == ReferralState::screening);
    CHECK(settled.referrals.front().settled_by == "Ola Fielding");
    CHECK(accepted(take(settled, coordinator, acceptance())));
}

TEST_CASE("BUL-11 no level without a supported category, no level 3 without a named senior manager") {
    auto record = agreed(Level::three);
    auto step = acceptance(Level::three);
    CHECK(accepted(take(record, coordinator, step)));
    for (const auto* nobody : {"", "TBC", "manager"}) {
        step.senior_manager = nobody;
        CHECK(names(named(take(record, coordinator, step)), "the named senior manager"));
    }
    record.facts.custody_months = 6;
    CHECK(names(named(take(record, coordinator, acceptance(Level::three))), "category 2 needs 12 months"));
    record.facts.category.reset();
    CHECK(names(named(take(record, coordinator, acceptance(Level::three))), "the category that the level rests on"));
    auto bare = notified();
    bare.facts.custody_months = 6;
    CHECK(names(named(take(bare, referrer(), screening(Level::one))), "category 2 needs 12 months"));
}

TEST_CASE("category 4 exists only where the policy edition has it") {
    auto step = notification();
    step.category = Category::four;
    step.terrorism = Answer::yes;
    const auto who = visit(Role::coordinator, Date{2014, 1, 6});
    CHECK(names(named(take({}, who, step)), "there is no category 4 in the policy edition england-wales-2012"));
    auto area = fenbury();
    auto& text = area.editions.front().text;
    text.replace(text.find("value = false", text.find("[switch.category-4]")), 13, "value = true");
    text.replace(text.find("edition = \"england-wales-2012\""), 30, "edition = \"with-four\"");
    area.editions.front().edition = "with-four";
    CHECK(accepted(desk().decide(area, {}, {}, who, {step})));
}

}  // namespace screening_rules_test
