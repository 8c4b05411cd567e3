#include "app/commands/action_order.hpp"

#include "engine/input/read.hpp"

namespace mappa::app {

std::optional<Agency> agency_given(const std::string& word, Problems& problems) {
    std::optional<Agency> agency;
    if (!word.empty()) reading::read_value(agency, Entry::of_text(word, at_option("--of")), problems);
    return agency;
}

void ActionOrder::add_options(CLI::App& command) {
    command.add_option("--of", of, "the agency whose actions they are");
    command.add_option("--for", whom, "the person who does them");
    command.add_option("--chair", chair, "the chair of the meetings that set them");
    command.add_option("--each", each, "folder to write one for each agency into");
}

ActionWish ActionOrder::wish(Problems& problems) const {
    const auto asked = static_cast<int>(!of.empty()) + static_cast<int>(!whom.empty()) +
                       static_cast<int>(!chair.empty()) + static_cast<int>(!case_ref.empty());
    if (!each.empty() && (asked != 0 || !out.empty()))
        problems.push_back({at_option("--each"), "one for each agency: leave everything else out"});
    if (each.empty() && asked != 1)
        problems.push_back({at_option("--of"),
                            "whose actions? Give one of --of AGENCY, --for NAME and --chair NAME, or "
                            "--each FOLDER for every agency"});
    ActionWish result;
    result.agency = agency_given(of, problems);
    result.person = whom;
    result.chair = chair;
    result.case_ref = case_ref;
    result.meeting = meeting;
    result.goes_out = !each.empty() || !of.empty() || !whom.empty();
    return result;
}

void tell_left_out(const Front& front, const TrackedActions& actions) {
    const int count = actions.left_out();
    if (count == 0) return;
    front.err() << count << (count == 1 ? " action was" : " actions were")
                << " left out: the case is category 4, which is for the services that hold it, or access to it is "
                   "limited to people by name. Tell what the others have to know by a disclosure decision (`meeting "
                   "disclose`).\n";
}

std::string ActionOrder::whose(const ActionWish& wish) const {
    if (wish.agency) return std::string{label(*wish.agency)};
    if (!whom.empty()) return whom;
    if (!chair.empty()) return "chair " + chair;
    return "meeting " + std::to_string(meeting) + " of " + case_ref;
}

}  // namespace mappa::app
