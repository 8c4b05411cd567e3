#include <algorithm>

#include "forms/documents/paper_part.hpp"
#include "forms/documents/papers.hpp"
#include "forms/documents/phrases.hpp"

/// The letter that discloses, and the undertaking its reader signs. Of the decision only what is disclosed is in them:
/// the reasons of the meeting stay with the meeting (001 5.23).
namespace mappa::forms {
namespace {

const Disclosure& numbered(const DocumentRequest& request, const std::string& number) {
    return *std::ranges::find_if(request.record.disclosures, [&](const Disclosure& each) {
        return each.meeting == request.meeting && std::to_string(each.number) == number;
    });
}

const Recipients& disclosures() {
    static const Recipients decided{
        .what = "decision to disclose",
        .none_yet = "`meeting disclose` first",
        .of =
            [](const DocumentRequest& request) {
                std::vector<std::string> numbers;
                for (const auto& each : request.record.disclosures) {
                    if (each.meeting == request.meeting && each.decision == DisclosureDecision::disclose)
                        numbers.push_back(std::to_string(each.number));
                }
                return numbers;
            },
        // Somebody outside the agencies: of none.
        .addressed =
            [](const DocumentRequest& request, const std::string& key) {
                return Addressed{numbered(request, key).to_whom, std::nullopt};
            },
        .number_of = "decision"};
    return decided;
}

const Disclosure& disclosure_of(const DocumentRequest& request) {
    return numbered(request, disclosures().asked(request).value());
}

Shape disclosure_shape() {
    Shape shape;
    declare_page(shape);
    declare_letter(shape);
    shape.text("offender_name", "the offender's name")
        .paragraphs("disclosed_what", "what is disclosed")
        .text("disclosed_by", "who discloses, with agency")
        .text("disclosed_contact", "that person's address or number", "not recorded")
        .text("disclosed_how", "how: in person, by letter ...", "not recorded")
        .text("disclosed_by_when", "day by which it is made", "not recorded")
        .text("disclosed_basis", "the power or duty it rests on")
        .text("offender_knows", "whether the offender is told of it, as a sentence");
    return shape;
}

/// Whom to call has to be reachable: the managers' contact details stand in the case.
std::string contact_of(const Case& facts, const std::string& who) {
    if (who == facts.police_manager) return facts.police_manager_contact;
    return who == facts.case_manager ? facts.case_manager_contact : std::string{};
}

void fill_disclosure(Model& model, const DocumentRequest& request) {
    const auto& decision = disclosure_of(request);
    fill_letter(model, {decision.to_whom, "", "", ""});
    model.text("offender_name", recorded(request.record.facts.name))
        .paragraphs("disclosed_what", recorded(decision.what))
        .text("disclosed_by", recorded(joined({decision.by_whom, label(decision.by_agency)})))
        .text("disclosed_contact", contact_of(request.record.facts, decision.by_whom))
        .text("disclosed_how", decision.how)
        .text("disclosed_by_when", text_of(decision.by_when))
        .text("disclosed_basis", decision.lawful_basis)
        .text("offender_knows", decision.offender_told == Answer::yes
                                    ? "He or she has been, or will be, told that you know this."
                                    : "He or she does not know that you have been told: do not speak of it to him or "
                                      "her before you have asked us.");
}

/// The letter states a power and what the offender knows: neither is made up where the record is silent (001 5.24).
std::string why_no_letter(const DocumentRequest& request) {
    const auto& decision = disclosure_of(request);
    std::string lacks;
    const auto need = [&](bool there, std::string_view what) {
        if (!there) lacks += (lacks.empty() ? "" : "; ") + std::string{what};
    };
    need(!is_blank(decision.what), "what is disclosed");
    need(!is_blank(decision.to_whom), "to whom it is disclosed");
    need(!is_blank(decision.lawful_basis), "on which power or duty it rests");
    need(decision.offender_told.has_value(), "whether the offender is told of it");
    if (lacks.empty()) return {};
    return "disclosure " + std::to_string(decision.number) + " of meeting " + std::to_string(request.meeting) +
           " does not say " + lacks + ": `meeting disclose`";
}

DocumentRow row(DocumentKind kind, std::string_view form, std::string_view file, std::string_view purpose,
                PageFacts (*page)(const DocumentRequest&)) {
    return {.kind = kind,
            .form = form,
            .letter = {},
            .file = file,
            .purpose = purpose,
            .about = About::meeting,
            .shape = disclosure_shape,
            .page = page,
            .fill = fill_disclosure,
            .why_not = why_no_letter,
            .recipients = &disclosures(),
            .use = InUse::once_held};
}

}  // namespace

DocumentRow disclosure_letter_row() {
    return row(
        DocumentKind::disclosure_letter, "Disclosure letter", "disclosure-meeting",
        "tells somebody outside MAPPA what a meeting decided to disclose, and no more",
        [](const DocumentRequest& request) { return decided_page("Information given to you in confidence", request); });
}

DocumentRow undertaking_row() {
    return row(DocumentKind::undertaking, "Undertaking", "undertaking-meeting",
               "signed by whoever is told: keeps it confidential and uses it to protect only",
               [](const DocumentRequest& request) {
                   return decided_page("Undertaking to keep information confidential", request);
               });
}

}  // namespace mappa::forms
