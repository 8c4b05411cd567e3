#include <algorithm>

#include "engine/record/as_at.hpp"
#include "forms/documents/action_part.hpp"
#include "forms/documents/meeting_part.hpp"
#include "forms/documents/paper_part.hpp"
#include "forms/documents/papers.hpp"
#include "forms/documents/phrases.hpp"

/// What cannot wait for the minutes: the urgent actions alone, at once (001 5.9).
namespace mappa::forms {
namespace {

Shape urgent_actions_shape() {
    Shape shape;
    declare_page(shape);
    declare_meeting(shape);
    declare_new_actions(shape);
    shape.text("offender_name", "the offender's name")
        .text("sent_on", "day the actions were sent out", "not sent out yet")
        .text("sends_within", "time in which urgent actions go out, by policy");
    return shape;
}

void fill_urgent_actions(Model& model, const DocumentRequest& request) {
    const auto& meeting = meeting_of(request);
    auto actions = new_actions(request.record, meeting, request.today);
    std::erase_if(actions, [](const Action& each) { return each.urgent != Answer::yes; });
    std::ranges::stable_sort(actions, {}, [](const Action& each) { return each.due.value_or(Date{9999, 12, 31}); });
    fill_meeting(model, meeting);
    fill_new_actions(model, actions);
    model.text("offender_name", recorded(request.record.facts.name))
        .text("sent_on", text_of(meeting.actions_sent_on))
        .text("sends_within", request.policy.clock("urgent-actions").text());
}

}  // namespace

DocumentRow urgent_actions_row() {
    return {.kind = DocumentKind::urgent_actions,
            .form = "Urgent action list",
            .letter = {},
            .file = "urgent-actions-meeting",
            .purpose = "the urgent actions of a meeting alone, to be sent at once",
            .about = About::meeting,
            .shape = urgent_actions_shape,
            .page =
                [](const DocumentRequest& request) {
                    const auto& meeting = meeting_of(request);
                    return decided_page(
                        joined({"Urgent actions of " + meeting_name(meeting), text_of(meeting.held_on)}), request);
                },
            .fill = fill_urgent_actions,
            .use = InUse::once_held};
}

}  // namespace mappa::forms
