#include "engine/charts/charts.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <vector>

#include "engine/charts/table.hpp"

namespace charts_test {
using namespace mappa;

TEST_CASE("an event that a state does not consume changes nothing and says so") {
    CHECK_FALSE(after(CaseState::exited, CaseSignal::change));
    CHECK_FALSE(after(MeetingState::scheduled, MeetingSignal::close));
    CHECK_FALSE(after(ActionState::completed, ActionSignal::complete));
    CHECK_FALSE(after(ReferralState::rejected, ReferralSignal::accept));
}

TEST_CASE("levels go up and down and a case leaves from any of them") {
    CHECK(after(CaseState::level_2, CaseSignal::to_level_3) == CaseState::level_3);
    CHECK(after(CaseState::level_3, CaseSignal::to_level_2) == CaseState::level_2);
    CHECK(after(CaseState::level_2, CaseSignal::to_level_1) == CaseState::level_1);
    for (const auto state : {CaseState::notified, CaseState::level_1, CaseState::level_2, CaseState::level_3}) {
        CHECK(after(state, CaseSignal::exit) == CaseState::exited);
    }
}

TEST_CASE("issued minutes are corrected as a further version, never deleted or reopened") {
    CHECK(after(MeetingState::issued, MeetingSignal::correct) == MeetingState::correcting);
    CHECK(after(MeetingState::correcting, MeetingSignal::approve) == MeetingState::approved);
    for (const auto state : {MeetingState::issued, MeetingState::posted}) {
        CHECK_FALSE(after(state, MeetingSignal::record));
        CHECK_FALSE(after(state, MeetingSignal::open));
        CHECK_FALSE(after(state, MeetingSignal::cancel));
    }
}

namespace {

/// Every state can be reached from the first one, and from every state that is not final some event leads on.
template <class State, class Signal>
void reachable() {
    std::vector<State> known{Words<State>::list.front().value};
    for (std::size_t i = 0; i < known.size(); ++i) {
        for (const auto& signal : Words<Signal>::list) {
            const auto next = after(known[i], signal.value);
            if (next && std::ranges::find(known, *next) == known.end()) known.push_back(*next);
        }
    }
    for (const auto& state : Words<State>::list) {
        CAPTURE(state.code);
        CHECK(std::ranges::find(known, state.value) != known.end());
    }
    for (const auto& signal : Words<Signal>::list) {
        CAPTURE(signal.code);
        CHECK(std::ranges::any_of(Words<State>::list,
                                  [&](const auto& state) { return after(state.value, signal.value).has_value(); }));
    }
}

}  // namespace

TEST_CASE("every state can be reached and every event is consumed somewhere") {
    reachable<CaseState, CaseSignal>();
    reachable<ReferralState, ReferralSignal>();
    reachable<MeetingState, MeetingSignal>();
    // An action begins open or, when a manager takes it for a colleague, unallocated; both come first.
    reachable<ActionState, ActionSignal>();
}

TEST_CASE("the transition tables in the documentation are those of the charts") {
    std::ifstream file{std::string{MAPPA_SOURCE_DIR} + "/engine/charts/README.md"};
    REQUIRE(file);
    std::ostringstream text;
    text << file.rdbuf();
    // When this fails: mappa chart > engine/charts/README.md, and read what changed.
    CHECK(text.str() == charts_in_markdown());
}

}  // namespace charts_test
