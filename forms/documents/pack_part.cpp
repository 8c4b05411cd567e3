#include "forms/documents/pack_part.hpp"

#include "engine/record/invitations.hpp"
#include "engine/record/required.hpp"
#include "forms/documents/meeting_part.hpp"
#include "forms/documents/minutes_document.hpp"
#include "forms/documents/paper_part.hpp"
#include "forms/documents/phrases.hpp"

namespace mappa::forms {
namespace {

void add_paper(Model& model, int& number, const std::string& what, const std::string& note) {
    model.add_row("papers").text("paper_number", std::to_string(++number)).text("paper", what).text("paper_note", note);
}

void fill_papers(Model& model, const DocumentRequest& request) {
    const auto& record = request.record;
    const auto& meeting = meeting_of(request);
    int number = 0;
    model.row_list("papers", {});
    add_paper(model, number, "Agenda", "this document");
    if (const auto* referral = record.referral(meeting.referral))
        add_paper(model, number, "Referral (MAPPA " + request.policy.text("form.referral") + ")",
                  "submitted " + recorded(referral->submitted_on));
    if (const auto* before = record.previous_meeting(meeting.number))
        add_paper(model, number, "Minutes of " + meeting_name(*before), lower_first(minutes_version(*before)));
    if (const auto* assessment = record.assessment())
        add_paper(model, number, "Risk assessment", "of " + recorded(assessment->on));
    if (const auto* plan = record.plan())
        add_paper(model, number, "Risk management plan (open version)", "version " + std::to_string(plan->version));
    for (const auto& each : record.contributions) {
        if (each.meeting == meeting.number)
            add_paper(model, number, "Report of " + std::string{label(each.agency)},
                      joined({each.name, text_of(each.on)}));
    }
}

/// One copy each, numbered; somebody without an address, or a service of which nobody is invited, goes without.
void fill_copies(Model& model, const DocumentRequest& request) {
    const auto& record = request.record;
    const auto& meeting = meeting_of(request);
    int number = 0;
    model.row_list("copies", {}).row_list("without_copy", {});
    const auto copy = [&](const std::string& who, const std::string& service, const std::string& to) {
        model.add_row("copies")
            .text("copy_number", std::to_string(++number))
            .text("copy_for", who)
            .text("copy_service", recorded(service))
            .text("copy_to", to);
    };
    const auto without = [&](const std::string& who, const std::string& why) {
        model.add_row("without_copy").text("without_who", who).text("without_why", why);
    };
    for (const auto* each : invitations_to(record, meeting.number)) {
        if (is_blank(each->contact))
            without(joined({person(each->name, each->role), label(each->agency)}), "no secure address is recorded");
        else
            copy(person(each->name, each->role), service_of(each->agency, each->authority), each->contact);
    }
    for (const auto& each : required_at(record, meeting.number)) {
        if (each.invited != Answer::yes)
            without(std::string{label(each.agency)}, "required (" + each.because + "), and nobody of it is invited");
    }
    model.text("copy_count", std::to_string(number));
}

}  // namespace

void declare_pack(Shape& shape) {
    shape
        .rows(
            "papers", "the papers of the meeting", "never",
            Shape().text("paper_number", "number").text("paper", "the paper").text("paper_note", "its version or date"))
        .rows("copies", "one numbered copy for each person", "nobody is invited, or nobody has an address",
              Shape()
                  .text("copy_number", "number of the copy")
                  .text("copy_for", "the person, with post")
                  .text("copy_service", "service and authority")
                  .text("copy_to", "secure address"))
        .rows("without_copy", "who is required and is left without a copy", "nobody",
              Shape().text("without_who", "the person or service").text("without_why", "why, and so what to mend"))
        .text("copy_count", "how many copies there are");
}

void fill_pack(Model& model, const DocumentRequest& request) {
    fill_papers(model, request);
    fill_copies(model, request);
}

}  // namespace mappa::forms
