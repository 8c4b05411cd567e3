#include "forms/documents/action_list_document.hpp"

#include <algorithm>
#include <tuple>

#include "forms/documents/action_part.hpp"
#include "forms/documents/as_at.hpp"
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

}  // namespace

Shape action_list_shape() {
    Shape shape;
    declare_page(shape);
    declare_meeting(shape);
    declare_new_actions(shape);
    shape.text("standing", "how the list stands to the minutes")
        .text("sent_on", "when the list was sent out")
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
    model.text("standing", standing_of(meeting))
        .text("sent_on", meeting.actions_sent_on ? meeting.actions_sent_on->text() : "not yet sent")
        .text("urgent_count", std::to_string(urgent))
        .text("action_count", std::to_string(actions.size()));
}

}  // namespace mappa::forms
