#include "forms/documents/meeting_part.hpp"
#include "forms/documents/paper_part.hpp"
#include "forms/documents/papers.hpp"
#include "forms/documents/phrases.hpp"

/// The invitation of one named person, with why that person is needed (001 6.45); or that the meeting is cancelled.
namespace mappa::forms {
namespace {

bool cancelled(const DocumentRequest& request) { return meeting_of(request).state == MeetingState::cancelled; }

Shape invitation_shape() {
    Shape shape;
    declare_page(shape);
    declare_letter(shape);
    declare_meeting(shape);
    declare_open_actions(shape);
    shape.text("offender_name", "the offender's name")
        .text("born", "date of birth")
        .flag("meeting_cancelled", "whether the meeting is cancelled")
        .text("cancelled_because", "why it is cancelled", "it is not")
        .text("lasts", "time allotted to the case, in words", "not recorded")
        .text("needed_because", "why this person is needed")
        .text("lead_agency", "lead agency")
        .text("case_manager", "the lead agency's case manager, with contact");
    return shape;
}

void fill_invitation(Model& model, const DocumentRequest& request) {
    const auto& meeting = meeting_of(request);
    const auto& facts = request.record.facts;
    const auto& invitation = invitation_of(request);
    fill_letter(model, addressee_of(invitation));
    fill_meeting_ahead(model, request);
    fill_open_actions(model, request.record, invitation.agency, request.today);
    model.text("offender_name", recorded(facts.name))
        .text("born", recorded(facts.born))
        .flag("meeting_cancelled", cancelled(request))
        .text("cancelled_because", cancelled(request) ? recorded(meeting.cancelled_because) : "")
        .text("lasts", meeting.minutes_allotted > 0 ? std::to_string(meeting.minutes_allotted) + " minutes" : "")
        .text("needed_because", needed_because(request, invitation))
        .text("lead_agency", recorded(facts.lead_agency))
        .text("case_manager", person(facts.case_manager, facts.case_manager_contact));
}

}  // namespace

DocumentRow invitation_row() {
    return {.kind = DocumentKind::invitation,
            .form = "Invitation",
            .letter = {},
            .file = "invitation-meeting",
            .purpose = "invites one named person and says why that person is needed; also as a calendar entry (ics)",
            .about = About::meeting,
            .shape = invitation_shape,
            .page =
                [](const DocumentRequest& request) {
                    const auto& meeting = meeting_of(request);
                    return paper_page((cancelled(request) ? "Cancelled: " : "Invitation to ") + meeting_name(meeting),
                                      request);
                },
            .fill = fill_invitation,
            .recipients = &invited_people(),
            .use = InUse::until_held,
            .calendar = true,
            .if_cancelled = true};
}

}  // namespace mappa::forms
