#include "forms/documents/action_list_document.hpp"

#include <algorithm>
#include <tuple>

#include "engine/record/as_at.hpp"
#include "engine/record/distribution.hpp"
#include "engine/text/tokens.hpp"
#include "forms/documents/action_part.hpp"
#include "forms/documents/meeting_part.hpp"
#include "forms/documents/minutes_document.hpp"
#include "forms/documents/phrases.hpp"

namespace mappa::forms {
namespace {

bool over(const Meeting& meeting) { return meeting.closed_on.has_value(); }

/// An action without a deadline comes last of its kind.
auto rank(const Action& action) {
    return std::tuple{action.urgent != Answer::yes, !action.due.has_value(), action.due.value_or(Date{}),
                      action.number};
}

std::string standing_of(const Meeting& meeting) {
    if (!over(meeting)) return "The meeting has not closed: actions may still change.";
    const auto version = minutes_version(meeting);
    if (version == "DRAFT") return "Issued ahead of the minutes, which are still in draft.";
    return "The minutes of the meeting stand at: " + lower_first(version) + ".";
}

/// "7 May 2030, 15:04 UTC": the record holds the time as ISO 8601.
std::string sent_of(const Meeting& meeting) {
    if (!meeting.actions_sent_on) return "not yet sent";
    const auto& at = meeting.actions_sent_at;
    // Entered on another day than it went out, the hour of entry says nothing.
    const bool known = at.size() >= 16 && at.starts_with(meeting.actions_sent_on->iso());
    return meeting.actions_sent_on->text() + (known ? ", " + at.substr(11, 5) + " UTC" : std::string{});
}

const std::string& named(const Action& action) { return action.owner.empty() ? action.taken_by : action.owner; }

/// Of the agency that the action has, for somebody else of the name may have been at the meeting; where it has none, of
/// the one that another action of theirs has, or that the meeting has them down for.
std::optional<Agency> agency_of(const DocumentRequest& request, const Action& action, const std::string& name) {
    if (action.agency) return action.agency;
    for (const auto& each : request.record.actions) {
        if (each.meeting == request.meeting && each.agency && plain(named(each)) == plain(name)) return each.agency;
    }
    const auto list = distribution_list(request.record, request.meeting);
    const auto* known = find_recipient(list, name);
    return known ? known->agency : std::nullopt;
}

/// Whether the action is this owner's, or theirs to name somebody for.
bool owns(const DocumentRequest& request, const ActionOwner& owner, const Action& action) {
    const auto is = [&](const std::string& name) {
        return plain(name) == plain(owner.name) && agency_of(request, action, name) == owner.agency;
    };
    return is(action.owner) || is(action.taken_by);
}

}  // namespace

std::vector<ActionOwner> owners_of(const DocumentRequest& request) {
    std::vector<ActionOwner> owners;
    for (const auto& each : request.record.actions) {
        if (each.meeting != request.meeting || named(each).empty()) continue;
        const ActionOwner owner{named(each), named(each), agency_of(request, each, named(each))};
        const bool known = std::ranges::any_of(owners, [&](const ActionOwner& other) {
            return plain(other.name) == plain(owner.name) && other.agency == owner.agency;
        });
        if (!known) owners.push_back(owner);
    }
    for (auto& each : owners) {
        const auto of_name = [&](const ActionOwner& other) { return plain(other.name) == plain(each.name); };
        if (std::ranges::count_if(owners, of_name) > 1)
            each.key = each.name + " (" + std::string{each.agency ? code(*each.agency) : "no agency"} + ")";
    }
    return owners;
}

Shape action_list_shape() {
    Shape shape;
    declare_page(shape);
    declare_meeting(shape);
    declare_new_actions(shape);
    shape.text("standing", "how the list stands to the minutes")
        .text("sent_on", "when the list was sent out, with the time where it is known")
        .text("reader", "whose copy it is", "everybody's")
        .rows("own_actions", "the reader's own actions among them, by number", "none, or everybody's copy",
              Shape()
                  .text("own_number", "number")
                  .paragraphs("own_action", "what is to be done")
                  .text("own_due", "deadline")
                  .flag("own_urgent", "whether it is urgent"))
        .text("urgent_count", "how many of the actions are urgent")
        .text("action_count", "how many actions there are");
    return shape;
}

PageFacts action_list_page(const DocumentRequest&, const Meeting& meeting) {
    return {"Action list",
            joined({"Actions agreed at " + meeting_name(meeting), text_of(meeting.held_on)}),
            over(meeting) ? "Version 1" : "DRAFT",
            {},
            !over(meeting)};
}

void fill_action_list(Model& model, const DocumentRequest& request, const Meeting& meeting) {
    auto actions = new_actions(request.record, meeting, request.today);
    std::ranges::sort(actions, {}, rank);
    const auto urgent = std::ranges::count_if(actions, [](const Action& each) { return each.urgent == Answer::yes; });
    fill_meeting(model, meeting);
    fill_new_actions(model, actions);
    const auto owners = owners_of(request);
    const auto reader = std::ranges::find(owners, request.whom, &ActionOwner::key);
    model.text("reader", reader == owners.end() ? request.whom : reader->name).row_list("own_actions", {});
    for (const auto& each : actions) {
        if (reader == owners.end() || !owns(request, *reader, each)) continue;
        model.add_row("own_actions")
            .text("own_number", std::to_string(each.number))
            .paragraphs("own_action", recorded(each.text))
            .text("own_due", recorded(each.due))
            .flag("own_urgent", each.urgent == Answer::yes);
    }
    model.text("standing", standing_of(meeting))
        .text("sent_on", sent_of(meeting))
        .text("urgent_count", std::to_string(urgent))
        .text("action_count", std::to_string(actions.size()));
}

}  // namespace mappa::forms
