#include "forms/documents/paper_part.hpp"

#include <algorithm>
#include <utility>

#include "engine/record/invitations.hpp"
#include "engine/record/proposals.hpp"
#include "engine/record/required.hpp"
#include "forms/documents/action_part.hpp"
#include "forms/documents/case_part.hpp"
#include "forms/documents/meeting_part.hpp"
#include "forms/documents/phrases.hpp"
#include "forms/documents/risk_part.hpp"

namespace mappa::forms {

std::string version_of(Date day) { return "Version of " + day.text(); }

PageFacts paper_page(std::string subject, const DocumentRequest& request) {
    return {{}, std::move(subject), version_of(request.today), {}, false};
}

PageFacts decided_page(std::string subject, const DocumentRequest& request) {
    const auto& meeting = meeting_of(request);
    if (meeting.held()) return paper_page(std::move(subject), request);
    return {{}, std::move(subject), "DRAFT of " + request.today.text(), {}, true};
}

PageFacts form_page(std::string subject, bool filled_in, const DocumentRequest& request) {
    if (filled_in) return paper_page(std::move(subject), request);
    return {{}, std::move(subject), "DRAFT of " + request.today.text(), {}, true};
}

void declare_letter(Shape& shape) {
    shape.text("to_name", "the person written to")
        .text("to_role", "that person's post", "not recorded")
        .text("to_service", "service and authority")
        .text("to_address", "secure address", "not recorded");
}

void fill_letter(Model& model, const Addressee& to) {
    model.text("to_name", recorded(to.name))
        .text("to_role", to.role)
        .text("to_service", recorded(to.service))
        .text("to_address", to.address);
}

std::string service_of(std::optional<Agency> agency, const std::string& authority) {
    return joined({label(agency), authority});
}

namespace {

const Invitation& numbered(const DocumentRequest& request, const std::string& number) {
    return *std::ranges::find_if(request.record.invitations, [&](const Invitation& each) {
        return each.meeting == request.meeting && std::to_string(each.number) == number;
    });
}

}  // namespace

const Recipients& invited_people() {
    static const Recipients invited{.what = "invited person",
                                    .none_yet = "nobody has been invited; `meeting invite` first",
                                    .of =
                                        [](const DocumentRequest& request) {
                                            std::vector<std::string> numbers;
                                            for (const auto* each : invitations_to(request.record, request.meeting))
                                                numbers.push_back(std::to_string(each->number));
                                            return numbers;
                                        },
                                    .addressed =
                                        [](const DocumentRequest& request, const std::string& key) {
                                            const auto& invitation = numbered(request, key);
                                            return Addressed{invitation.name, invitation.agency};
                                        },
                                    .number_of = "invitation"};
    return invited;
}

const Invitation& invitation_of(const DocumentRequest& request) {
    return numbered(request, invited_people().asked(request).value());
}

Addressee addressee_of(const Invitation& invitation) {
    return {invitation.name, invitation.role, service_of(invitation.agency, invitation.authority), invitation.contact};
}

std::string needed_because(const DocumentRequest& request, const Invitation& invitation) {
    std::string facts;
    for (const auto& each : required_agencies(request.record)) {
        if (each.agency == invitation.agency) facts = each.because;
    }
    // What the referral said of this person is among the facts already.
    const bool said = !is_blank(invitation.why) && facts.find(invitation.why) != std::string::npos;
    return recorded(joined({said ? "" : invitation.why, facts}, "; "));
}

void fill_meeting_ahead(Model& model, const DocumentRequest& request) {
    const auto& meeting = meeting_of(request);
    const auto on = day_of(meeting);
    fill_meeting(model, meeting);
    model.text("held_on", on ? on->text_with_weekday() : std::string{not_recorded});
}

void declare_open_actions(Shape& shape) {
    shape.rows(
        "open_actions", "actions that are not accounted for yet", "there is none",
        Shape()
            .text("open_number", "number")
            .paragraphs("open_action", "what is to be done")
            .text("open_owner", "named person and agency")
            .text("open_due", "deadline")
            .text("open_state",
                  "open, completed ..., since when it is overdue, and that a proposed outcome waits for the chair"));
}

void fill_open_actions(Model& model, const CaseRecord& record, std::optional<Agency> agency, Date day) {
    model.row_list("open_actions", {});
    for (const auto* each : open_actions(record, agency)) {
        // What a sheet proposes is not what came of the action: that it waits is said, its words are not (001 5.12).
        const auto* waits = waiting_proposal(record, each->number);
        const auto overdue = each->overdue(day) ? "overdue since " + each->due->text() : std::string{};
        model.add_row("open_actions")
            .text("open_number", std::to_string(each->number))
            .paragraphs("open_action", recorded(each->text))
            .text("open_owner", joined({owner_of(*each), label(each->agency)}))
            .text("open_due", recorded(each->due))
            .text("open_state", joined({label(each->state), overdue, waits ? standing(*waits) : ""}, "; "));
    }
}

std::vector<const Action*> open_actions(const CaseRecord& record, std::optional<Agency> agency) {
    std::vector<const Action*> found;
    for (const auto& each : record.actions) {
        if (each.unsettled() && (!agency || each.agency == agency)) found.push_back(&each);
    }
    return found;
}

void fill_case_now(Model& model, const DocumentRequest& request) {
    fill_case(model, request.record.facts, request.record.past_offences);
}

void fill_risk_now(Model& model, const DocumentRequest& request) {
    fill_risk(model, request.record, request.record.assessment(), request.record.facts);
}

}  // namespace mappa::forms
