#include "engine/record/invitations.hpp"
#include "engine/record/required.hpp"
#include "forms/documents/meeting_part.hpp"
#include "forms/documents/paper_part.hpp"
#include "forms/documents/papers.hpp"
#include "forms/documents/phrases.hpp"

/// The confidentiality and diversity statement, and the sheet that everybody signs under it.
namespace mappa::forms {
namespace {

Shape statement_shape() {
    Shape shape;
    declare_page(shape);
    declare_meeting(shape);
    shape.paragraphs("read_out", "who read it out at the meeting", "not held yet, or not recorded");
    return shape;
}

Shape attendance_sheet_shape() {
    Shape shape;
    declare_page(shape);
    declare_meeting(shape);
    shape.text("statement_form", "name of the form that holds the statement")
        .rows("expected", "everybody invited, in the order of invitation", "nobody is invited yet",
              Shape()
                  .text("expected_number", "running number")
                  .text("expected_name", "name and post")
                  .text("expected_service", "service and authority")
                  .text("expected_because", "why this person is needed"))
        .rows("not_invited", "services required of which nobody is invited", "none",
              Shape().text("missing_service", "the service").text("missing_because", "the fact that requires it"))
        .rows("spare_lines", "empty lines for others who come", "never",
              Shape().text("spare_number", "running number"));
    return shape;
}

void fill_attendance_sheet(Model& model, const DocumentRequest& request) {
    const auto& record = request.record;
    const auto& meeting = meeting_of(request);
    fill_meeting_ahead(model, request);
    model.text("statement_form", "MAPPA " + request.policy.text("form.statement"))
        .row_list("expected", {})
        .row_list("not_invited", {})
        .row_list("spare_lines", {});
    int number = 0;
    for (const auto* each : invitations_to(record, meeting.number)) {
        model.add_row("expected")
            .text("expected_number", std::to_string(++number))
            .text("expected_name", person(each->name, each->role))
            .text("expected_service", recorded(service_of(each->agency, each->authority)))
            .text("expected_because", needed_because(request, *each));
    }
    for (const auto& each : required_at(record, meeting.number)) {
        if (each.invited == Answer::yes) continue;
        model.add_row("not_invited")
            .text("missing_service", recorded(joined({label(each.agency), each.authority})))
            .text("missing_because", recorded(each.because));
    }
    for (int spare = 0; spare < 4; ++spare) model.add_row("spare_lines").text("spare_number", std::to_string(++number));
}

}  // namespace

DocumentRow statement_row() {
    return {.kind = DocumentKind::statement,
            .form = "Confidentiality and diversity statement",
            .letter = "form.statement",
            .file = "statement-meeting",
            .purpose = "the statement that the chair reads out",
            .about = About::meeting,
            .shape = statement_shape,
            .page =
                [](const DocumentRequest& request) {
                    return paper_page("Confidentiality and diversity statement, " + meeting_name(meeting_of(request)),
                                      request);
                },
            .fill =
                [](Model& model, const DocumentRequest& request) {
                    fill_meeting_ahead(model, request);
                    model.paragraphs("read_out", meeting_of(request).confidentiality);
                }};
}

DocumentRow attendance_sheet_row() {
    return {.kind = DocumentKind::attendance_sheet,
            .form = "Attendance sheet",
            .letter = {},
            .file = "attendance-meeting",
            .purpose = "everybody expected, with room to sign",
            .about = About::meeting,
            .shape = attendance_sheet_shape,
            .page =
                [](const DocumentRequest& request) {
                    return paper_page("Attendance at " + meeting_name(meeting_of(request)), request);
                },
            .fill = fill_attendance_sheet,
            .use = InUse::until_held};
}

}  // namespace mappa::forms
