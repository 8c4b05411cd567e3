#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "engine/measures/definition.hpp"
#include "engine/measures/judged.hpp"
#include "engine/policy/policy_keys.hpp"
#include "tests/engine/measures/made_case.hpp"

namespace referrals_test {
using namespace mappa;
using namespace mappa::test;

namespace {

Referral& refer(CaseRecord& record, ReferralState state, Date received) {
    Referral referral;
    referral.number = static_cast<int>(record.referrals.size()) + 1;
    referral.state = state;
    referral.level_sought = Level::two;
    referral.referred_by = Agency::probation;
    referral.submitted_on = received;
    referral.reply_due = received.plus_days(10);
    return record.referrals.emplace_back(std::move(referral));
}

}  // namespace

TEST_CASE("a referral answered on the tenth day is in time, on the eleventh not, and one unanswered is missed") {
    auto record = made_case();
    refer(record, ReferralState::accepted, on("2015-01-05")).decided_on = on("2015-01-15");
    refer(record, ReferralState::rejected, on("2015-01-05")).decided_on = on("2015-01-16");
    refer(record, ReferralState::screening, on("2015-01-05"));
    refer(record, ReferralState::returned, on("2015-01-05")).returned_on = on("2015-01-08");
    refer(record, ReferralState::withdrawn, on("2015-01-05")).decided_on = on("2015-01-06");
    refer(record, ReferralState::draft, on("2015-01-05")).submitted_on.reset();
    const auto figures = counted(record);
    CHECK(figures.find("referrals-answered")->now == Share{2, 4});
    CHECK(figures.find("referrals-answered")->share_of(Level::two, Agency::probation).now == Share{2, 4});
    CHECK(figures.find("referrals-accepted")->now == Share{1, 2});
    CHECK(figures.referrals.received() == 5);
    CHECK(figures.referrals.share_of(ReferralState::accepted) == Share{1, 5});
    CHECK(figures.referrals.share_of(ReferralState::draft) == Share{0, 5});
}

TEST_CASE("each measure has its own id and every target of a policy is some measure's") {
    std::set<std::string_view> ids, wanted;
    for (const auto& row : definitions()) {
        CHECK(ids.insert(row.id).second);
        CHECK_FALSE(row.definition.empty());
        CHECK_FALSE(row.exclusions.empty());
        CHECK_FALSE(row.source.empty());
        if (!row.target.empty()) wanted.insert(row.target);
    }
    const std::set<std::string_view> known(target_keys.begin(), target_keys.end());
    CHECK(wanted == known);
}

TEST_CASE("targets come from the policy, with their source and whether anybody confirmed them") {
    std::ifstream file{MAPPA_SOURCE_DIR "/engine/policy/england-wales-2012.toml"};
    const std::string toml{std::istreambuf_iterator<char>{file}, {}};
    REQUIRE_FALSE(toml.empty());
    Problems problems;
    const auto policy = Policy::read(toml, "england-wales-2012.toml", problems);
    REQUIRE(problems.empty());
    const auto targets = targets_of(policy);
    CHECK(targets.size() == target_keys.size());
    const auto figures = counted(made_case(), first_quarter(), targets);
    const auto& target = figures.find("disclosure")->target;
    REQUIRE(target.has_value());
    CHECK(target->percent == policy.number("target.disclosure"));
    CHECK(target->confirmed);
    CHECK_FALSE(figures.find("attendance")->target->confirmed);
    CHECK(figures.find("attendance")->target->basis.find("unconfirmed") != std::string::npos);
    CHECK_FALSE(figures.find("level-up")->target.has_value());
}

TEST_CASE("a rejection for which nothing lacked says so in whatever way people write 'none'") {
    Referral referral;
    for (const auto* none : {"none", "None", " None.", ""}) {
        referral.lacks = none;
        CHECK_FALSE(lacked_something(referral));
    }
    referral.lacks = "imminence";
    CHECK(lacked_something(referral));
}

}  // namespace referrals_test
