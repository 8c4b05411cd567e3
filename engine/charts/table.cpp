#include "engine/charts/table.hpp"

#include <algorithm>

#include "engine/charts/charts.hpp"

namespace mappa {
namespace {

/// Mermaid does not take a dash in a state's name.
std::string node(std::string_view code) {
    std::string name{code};
    std::ranges::replace(name, '-', '_');
    return name;
}

template <class State, class Signal>
std::string table(const std::string& title) {
    std::string rows;
    std::string arrows;
    std::string finals;
    for (const auto& state : Words<State>::list) {
        bool any = false;
        for (const auto& signal : Words<Signal>::list) {
            const auto next = after(state.value, signal.value);
            if (!next) continue;
            any = true;
            rows += "| " + std::string{state.label} + " | " + std::string{signal.label} + " | " +
                    (*next == state.value ? "stays" : std::string{label(*next)}) + " |\n";
            if (*next != state.value) {
                arrows +=
                    "    " + node(state.code) + " --> " + node(code(*next)) + " : " + std::string{signal.code} + "\n";
            }
        }
        if (!any) finals += "    " + node(state.code) + " --> [*]\n";
    }
    const std::string diagram =
        "stateDiagram-v2\n    [*] --> " + node(Words<State>::list.front().code) + "\n" + arrows + finals;
    return "## " + title + "\n\n```mermaid\n" + diagram + "```\n\n| in state | when | then |\n|---|---|---|\n" + rows +
           "\n";
}

}  // namespace

std::string charts_in_markdown() {
    return "# The four charts\n\nMade by `mappa chart` from the charts themselves; a test fails when this page drifts "
           "from them.\n\n" +
           table<CaseState, CaseSignal>("Case") + table<ReferralState, ReferralSignal>("Referral") +
           table<MeetingState, MeetingSignal>("Meeting") + table<ActionState, ActionSignal>("Action");
}

}  // namespace mappa
