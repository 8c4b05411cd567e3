#include <doctest/doctest.h>

#include <set>

#include "tests/support/desk_fixture.hpp"

namespace next_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const Date today{2014, 1, 20};

/// A record with one referral, one meeting and one action, each in any state we like.
CaseRecord placed(CaseState state, ReferralState referral, MeetingState meeting, ActionState action) {
    auto record = in_session();
    record.facts.state = state;
    record.referrals.front().state = referral;
    record.meetings.front().state = meeting;
    Action one;
    one.number = 1;
    one.meeting = 1;
    one.text = "check the address";
    one.owner = "DC Nina Patrol";
    one.agency = Agency::police;
    one.due = Date{2014, 2, 3};
    one.agreed_on = today;
    one.state = action;
    record.actions.push_back(one);
    return record;
}

template <class S>
void aim(S& step) {
    if constexpr (requires { S::signal; }) {
        using Signal = std::remove_cvref_t<decltype(S::signal)>;
        if constexpr (std::is_same_v<Signal, ReferralSignal>)
            step.referral = 1;
        else if constexpr (std::is_same_v<Signal, MeetingSignal>)
            step.meeting = 1;
        else if constexpr (std::is_same_v<Signal, ActionSignal>)
            step.action = 1;
    }
}

/// The steps that were put to the desk and could be judged.
std::set<std::string_view>& compared() {
    static std::set<std::string_view> keys;
    return keys;
}

/// Puts every step in every role to the desk and holds its answer against what `next` said before.
void agree(const CaseRecord& record) {
    for (const auto& role : Words<Role>::list) {
        const auto who = visit(role.value, today);
        const auto said = desk().next(fenbury(), record, who);
        for_each_step([&](auto step) {
            using S = decltype(step);
            if constexpr (requires { S::signal; } && !std::is_same_v<S, NoteWarning>) {
                aim(step);
                const Neighbours nobody;
                const auto decision = desk().decide(fenbury(), record, nobody, who, {step});
                // Without the thing it names a blank step is bad input, which the desk says; there is nothing to
                // compare.
                if (std::holds_alternative<Problems>(decision)) return;
                compared().insert(S::info.key);
                const auto ids = refused_by(decision);
                const auto found = std::ranges::find(said, S::info.key, &NextStep::step);
                const bool possible = std::ranges::find(ids, "possible-now") == ids.end();
                const bool allowed = std::ranges::find(ids, "who-may") == ids.end();
                INFO(S::info.key << " as " << role.code);
                CHECK((found != said.end()) == possible);
                if (found == said.end()) return;
                CHECK(found->allowed == allowed);
                const auto other = static_cast<std::size_t>(
                    std::ranges::count_if(ids, [](const std::string& id) { return id != "who-may"; }));
                CHECK(found->missing.size() + found->asked.size() == other);
                if (accepted(decision)) {
                    const auto state_of = [&](const CaseRecord& one) -> std::string_view {
                        if (found->object == Object::referral) return label(one.referrals.front().state);
                        if (found->object == Object::meeting) return label(one.meetings.front().state);
                        if (found->object == Object::action) return label(one.actions.front().state);
                        return label(one.facts.state);
                    };
                    // A change of level happens to the case when the meeting closes; the step's own object is the
                    // meeting.
                    const auto state = state_of(std::get<Acceptance>(decision).after);
                    CHECK(found->leads_to == (state == state_of(record) ? "" : state));
                }
            }
        });
    }
}

}  // namespace

TEST_CASE("what happens next agrees with what the desk then does, in every state of every chart and every role") {
    for (const auto& state : Words<CaseState>::list) {
        CAPTURE(state.code);
        agree(placed(state.value, ReferralState::accepted, MeetingState::posted, ActionState::closed));
    }
    for (const auto& state : Words<ReferralState>::list) {
        CAPTURE(state.code);
        agree(placed(CaseState::notified, state.value, MeetingState::posted, ActionState::closed));
    }
    for (const auto& state : Words<MeetingState>::list) {
        CAPTURE(state.code);
        agree(placed(CaseState::level_2, ReferralState::accepted, state.value, ActionState::closed));
    }
    for (const auto& state : Words<ActionState>::list) {
        CAPTURE(state.code);
        agree(placed(CaseState::level_2, ReferralState::accepted, MeetingState::posted, state.value));
    }
    CHECK(compared().size() >= 60);
}

TEST_CASE("next separates what is missing elsewhere from what the step itself will ask for") {
    const auto record = in_session();
    const auto said = desk().next(fenbury(), record, visit(Role::chair, today), {Object::meeting, 1});
    const auto close = std::ranges::find(said, "meeting close", &NextStep::step);
    REQUIRE(close != said.end());
    CHECK(close->asked.empty());
    CHECK(close->missing.size() > 10);
    const auto decide = std::ranges::find(said, "meeting decide", &NextStep::step);
    REQUIRE(decide != said.end());
    CHECK_FALSE(decide->asked.empty());
    // Somebody else's steps are shown with who may take them.
    const auto approving = desk().next(fenbury(), ready_to_close(), visit(Role::board, today), {Object::meeting, 1});
    for (const auto& each : approving) CHECK_FALSE(each.allowed);
}

}  // namespace next_test
