#pragma once

#include <optional>

#include "engine/charts/signals.hpp"
#include "engine/words/words.hpp"

namespace mappa {

/// The four statecharts: the only place that knows what may follow what. Each function puts its chart in a state,
/// offers it one event and says which state follows; nothing when the chart does not consume the event in that state.
[[nodiscard]] std::optional<CaseState> after(CaseState state, CaseSignal signal);
[[nodiscard]] std::optional<ReferralState> after(ReferralState state, ReferralSignal signal);
[[nodiscard]] std::optional<MeetingState> after(MeetingState state, MeetingSignal signal);
[[nodiscard]] std::optional<ActionState> after(ActionState state, ActionSignal signal);

/// True when no event at all is consumed in this state any more.
template <class State, class Signal>
[[nodiscard]] bool final_state(State state) {
    for (const auto& each : Words<Signal>::list) {
        if (after(state, each.value)) return false;
    }
    return true;
}

}  // namespace mappa
