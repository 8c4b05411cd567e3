#include "forms/documents/change_part.hpp"

#include "engine/record/as_at.hpp"
#include "engine/record/changes.hpp"
#include "forms/documents/meeting_part.hpp"
#include "forms/documents/phrases.hpp"

namespace mappa::forms {

void declare_changes(Shape& shape) {
    shape.text("meeting_before", "the meeting before, with its day", "this is the first")
        .rows("changes", "what is new, changed or ended since the meeting before", "nothing is",
              Shape()
                  .text("change_about", "level, risk of serious harm, restriction, pillar of the plan ...")
                  .text("change_kind", "New, Changed or Ended")
                  .text("change_now", "how it stands now", "it has ended")
                  .text("change_was", "how it stood at the meeting before", "it is new"))
        .rows("carried", "what is as it was at the meeting before", "nothing is",
              Shape()
                  .text("carried_what", "what was carried forward")
                  .text("carried_by", "who confirmed that it is current, or that nobody has")
                  .text("carried_on", "when", "nobody has"));
}

void fill_changes(Model& model, const CaseRecord& record, const Meeting& meeting, Date today) {
    const auto* before = record.previous_meeting(meeting.number);
    model.text("meeting_before", before ? joined({meeting_name(*before), text_of(before->held_on)}) : "")
        .row_list("changes", {})
        .row_list("carried", {});
    for (const auto& each : changes_since_last(record, meeting, today)) {
        model.add_row("changes")
            .text("change_about", each.about)
            .text("change_kind", label(each.kind))
            .text("change_now", each.now)
            .text("change_was", each.was);
    }
    for (const auto& each : carried_forward(record, meeting, today)) {
        model.add_row("carried")
            .text("carried_what", each.what)
            .text("carried_by", each.by.empty() ? "Not confirmed by anybody" : each.by)
            .text("carried_on", text_of(each.on));
    }
}

}  // namespace mappa::forms
