#include <algorithm>

#include "forms/documents/case_part.hpp"
#include "forms/documents/form_part.hpp"
#include "forms/documents/meeting_part.hpp"
#include "forms/documents/paper_part.hpp"
#include "forms/documents/papers.hpp"
#include "forms/documents/phrases.hpp"

/// What an agency is asked for before a meeting, and the forms it answers on: the general one, and the prison's
/// (001 6.40; 003 B1).
namespace mappa::forms {
namespace {

void declare_asked(Shape& shape) {
    declare_page(shape);
    declare_letter(shape);
    declare_meeting(shape);
    declare_open_actions(shape);
    shape.text("needed_because", "why this agency is asked").text("answer_by", "day by which the answer is needed");
}

/// So long before the meeting that it can go out with the papers; never a day that has passed.
std::string answer_by(const DocumentRequest& request) {
    const auto& meeting = meeting_of(request);
    if (!meeting.scheduled_for) return std::string{not_recorded};
    const auto wanted = meeting.scheduled_for->plus_days(-request.policy.number("count.days-to-report"));
    return std::max(wanted, request.today).text_with_weekday();
}

void fill_asked(Model& model, const DocumentRequest& request) {
    const auto& invitation = invitation_of(request);
    fill_letter(model, addressee_of(invitation));
    fill_meeting_ahead(model, request);
    fill_open_actions(model, request.record, invitation.agency, request.today);
    model.text("needed_because", needed_because(request, invitation)).text("answer_by", answer_by(request));
}

Shape information_request_shape() {
    Shape shape;
    declare_asked(shape);
    declare_case(shape);
    return shape;
}

void fill_information_request(Model& model, const DocumentRequest& request) {
    fill_asked(model, request);
    fill_case_now(model, request);
}

/// The report that this agency has given already; nullptr when it has not.
const Contribution* given_by(const DocumentRequest& request, std::optional<Agency> agency) {
    const Contribution* given = nullptr;
    for (const auto& each : request.record.contributions) {
        if (each.meeting == request.meeting && each.agency == agency) given = &each;
    }
    return given;
}

Shape contribution_form_shape() {
    Shape shape;
    declare_asked(shape);
    declare_form_identity(shape);
    shape.text("offender_name", "the offender's name").text("born", "date of birth");
    declare_answers(shape, *form_to_fill(DocumentKind::contribution_form));
    return shape;
}

void fill_contribution_form(Model& model, const DocumentRequest& request) {
    const auto* given = given_by(request, invitation_of(request).agency);
    auto report = given ? static_cast<const ContributionForm&>(*given) : ContributionForm{};
    if (!given) report.name = invitation_of(request).name;
    report.closed_information.clear();  // what was kept apart does not travel with the rest a second time
    fill_asked(model, request);
    model.text("offender_name", recorded(request.record.facts.name)).text("born", recorded(request.record.facts.born));
    fill_answers(model, *form_to_fill(DocumentKind::contribution_form), json_of(report));
    fill_form_identity(model, DocumentKind::contribution_form, request.meeting, invitation_of(request).agency);
}

Shape prison_form_shape() {
    Shape shape;
    declare_page(shape);
    declare_meeting(shape);
    declare_case(shape);
    declare_form_identity(shape);
    declare_open_actions(shape);
    shape.text("answer_by", "day by which the form is needed")
        .text("sentence", "sentence in words")
        .text("sentence_ends", "end of the sentence");
    declare_answers(shape, *form_to_fill(DocumentKind::prison_form));
    return shape;
}

void fill_prison_form(Model& model, const DocumentRequest& request) {
    const auto& facts = request.record.facts;
    fill_meeting_ahead(model, request);
    fill_case_now(model, request);
    fill_open_actions(model, request.record, Agency::prison, request.today);
    model.text("answer_by", answer_by(request))
        .text("sentence", recorded(facts.sentence))
        .text("sentence_ends", recorded(facts.sentence_ends));
    fill_form_identity(model, DocumentKind::prison_form, request.meeting, Agency::prison);
    fill_answers(model, *form_to_fill(DocumentKind::prison_form), Json{{"prison", facts.prison}});
}

}  // namespace

DocumentRow information_request_row() {
    return {.kind = DocumentKind::information_request,
            .form = "Request for information",
            .letter = {},
            .file = "request-meeting",
            .purpose = "asks one agency for its report before the meeting",
            .about = About::meeting,
            .shape = information_request_shape,
            .page =
                [](const DocumentRequest& request) {
                    return paper_page("Information for " + meeting_name(meeting_of(request)), request);
                },
            .fill = fill_information_request,
            .recipients = &invited_people(),
            .use = InUse::until_held};
}

DocumentRow contribution_form_row() {
    return {.kind = DocumentKind::contribution_form,
            .form = "Contribution form",
            .letter = {},
            .file = "contribution-meeting",
            .purpose = "the form on which one agency reports to the meeting, filled in as far as it has",
            .about = About::meeting,
            .shape = contribution_form_shape,
            .page =
                [](const DocumentRequest& request) {
                    const bool filled_in = given_by(request, invitation_of(request).agency) != nullptr;
                    return form_page("Report to " + meeting_name(meeting_of(request)), filled_in, request);
                },
            .fill = fill_contribution_form,
            .recipients = &invited_people(),
            .use = InUse::until_held};
}

DocumentRow prison_form_row() {
    return {.kind = DocumentKind::prison_form,
            .form = "Prison information form",
            .letter = "form.prison",
            .file = "prison-meeting",
            .purpose = "the form on which the prison that holds the offender reports to the meeting",
            .about = About::meeting,
            .shape = prison_form_shape,
            .page =
                [](const DocumentRequest& request) {
                    return form_page("Prison information for " + meeting_name(meeting_of(request)), false, request);
                },
            .fill = fill_prison_form,
            .why_not = [](const DocumentRequest& request) -> std::string {
                if (request.record.facts.in_custody()) return {};
                return "case " + request.record.facts.ref +
                       " is not in custody as far as is recorded, so no prison reports: `case change`: prison";
            },
            .use = InUse::until_held};
}

}  // namespace mappa::forms
