#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <cstdlib>
#include <iostream>

#include "tests/engine/walk/area_walk.hpp"

namespace walk_test {
using namespace mappa;
using namespace mappa::test;

namespace {

constexpr int fewest_kinds = 75;  // of 83, those of the area included
constexpr std::uint64_t counted_seed = 20'140'120;

/// How many walks: MAPPA_SEQUENCES, or as many as an everyday run has time for.
int sequences(int everyday) {
    const auto* given = std::getenv("MAPPA_SEQUENCES");
    const int number = given ? std::atoi(given) : 0;
    return number > 0 ? number : everyday;
}

/// One walk, from its beginning to rest. A failure says where it was; rapidcheck finds the shortest walk that fails.
void walk(std::uint64_t seed, int moves, Tally& tally) {
    AreaWalk walk{seed, tally};
    try {
        walk.go(moves);
        walk.read_back();
        walk.come_to_rest();
        walk.read_back();
    } catch (const std::exception& broken) {
        throw Broken(std::string{broken.what()} + "\n  after:" + walk.trace());
    }
}

/// Runs so many walks; RC_PARAMS="seed=..." repeats a run.
bool walks_hold(int number, Tally& tally, std::optional<std::uint64_t> seed = {}) {
    auto params = rc::detail::configuration().testParams;
    params.maxSuccess = number;
    if (seed) params.seed = *seed;
    rc::detail::TestMetadata metadata;
    metadata.id = metadata.description = "random walks over several cases of an area";
    const auto result = rc::detail::checkTestable(
        [&] {
            const auto which = *rc::gen::noShrink(rc::gen::resize(100, rc::gen::arbitrary<std::uint64_t>()));
            const auto moves = *rc::gen::resize(100, rc::gen::inRange(0, 120));
            walk(which, moves, tally);
        },
        metadata, params);
    if (result.template is<rc::detail::SuccessResult>()) return true;
    rc::detail::printResultMessage(result, std::cerr);
    return false;
}

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& each : names) text += (text.empty() ? "" : ", ") + each;
    return text;
}

}  // namespace

TEST_CASE(
    "nothing gets stuck: whatever people do in an area, every case, referral, meeting and action has a way on and can "
    "be brought to rest") {
    Tally tally;
    CHECK(walks_hold(sequences(200), tally));
    if (std::getenv("MAPPA_SEQUENCES")) MESSAGE(tally.summary());
}

TEST_CASE("the walks come to every state of every chart and take most kinds of step") {
    Tally tally;
    CHECK(walks_hold(250, tally, counted_seed));
    INFO("never accepted: " << listed(tally.kinds_not_accepted()));
    INFO("never reached: " << listed(tally.states_not_reached()));
    CHECK(tally.states_not_reached().empty());
    CHECK(tally.kinds_accepted() >= fewest_kinds);
}

}  // namespace walk_test
