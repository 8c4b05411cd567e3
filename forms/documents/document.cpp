#include "forms/documents/document.hpp"

#include <algorithm>
#include <stdexcept>

#include "forms/documents/action_list_document.hpp"
#include "forms/documents/document_template.hpp"
#include "forms/documents/minutes_document.hpp"
#include "forms/documents/referral_document.hpp"
#include "forms/page/word.hpp"

namespace mappa::forms {
namespace {

/// Declaring a shape costs more than filling a template, so each is declared once.
const Shape& shape_of(DocumentKind kind) {
    static const auto referral = referral_shape();
    static const auto minutes = minutes_shape();
    static const auto action_list = action_list_shape();
    switch (kind) {
        case DocumentKind::referral:
            return referral;
        case DocumentKind::minutes:
            return minutes;
        case DocumentKind::action_list:
            return action_list;
    }
    throw std::logic_error("DocumentKind out of range");
}

PageFacts page_of(DocumentKind kind, const DocumentRequest& request) {
    switch (kind) {
        case DocumentKind::referral:
            return referral_page(request, *request.record.referral(request.referral));
        case DocumentKind::minutes:
            return minutes_page(request, *request.record.meeting(request.meeting));
        case DocumentKind::action_list:
            return action_list_page(request, *request.record.meeting(request.meeting));
    }
    throw std::logic_error("DocumentKind out of range");
}

Model model_of(DocumentKind kind, const PageFacts& page, const DocumentRequest& request) {
    Model model;
    fill_page(model, page, request);
    switch (kind) {
        case DocumentKind::referral:
            fill_referral(model, request, *request.record.referral(request.referral));
            break;
        case DocumentKind::minutes:
            fill_minutes(model, request, *request.record.meeting(request.meeting));
            break;
        case DocumentKind::action_list:
            fill_action_list(model, request, *request.record.meeting(request.meeting));
            break;
    }
    return model;
}

std::string file_in(const std::string& folder, DocumentKind kind) {
    return folder + "/" + std::string{code(kind)} + ".html.mustache";
}

}  // namespace

std::string why_not(DocumentKind kind, const DocumentRequest& request) {
    const auto& record = request.record;
    const auto numbered = [&](std::string_view what, int number, std::size_t there) {
        return "case " + record.facts.ref + " has no " + std::string{what} + " " + std::to_string(number) +
               ": it has " + std::to_string(there) + "; give the number of one of them";
    };
    if (kind == DocumentKind::referral)
        return record.referral(request.referral) ? "" : numbered("referral", request.referral, record.referrals.size());
    const auto* meeting = record.meeting(request.meeting);
    if (!meeting) return numbered("meeting", request.meeting, record.meetings.size());
    if (meeting->state != MeetingState::cancelled) return {};
    return "meeting " + std::to_string(meeting->number) + " was cancelled, so it has no " +
           (kind == DocumentKind::minutes ? "minutes" : "action list") + ": give the number of a meeting that was held";
}

std::string make_document(DocumentKind kind, Format format, const DocumentRequest& request, const Assets& assets) {
    if (const auto refused = why_not(kind, request); !refused.empty()) throw std::invalid_argument(refused);
    auto page = page_of(kind, request);
    page.templates = template_folder(code(kind), request.policy.edition(), assets);
    auto printed =
        sound_template(file_in(page.templates, kind), shape_of(kind), assets).render(model_of(kind, page, request));
    if (format == Format::html) return printed;
    // The day is all that is known of the time: the clock stays outside.
    return word_file(printed, request.today.iso() + "T00:00:00Z", assets);
}

std::vector<std::string> blank_headings(DocumentKind kind, const DocumentRequest& request) {
    if (!why_not(kind, request).empty()) return {};
    const auto model = model_of(kind, page_of(kind, request), request);
    if (kind == DocumentKind::referral) return blank_headings(model, referral_headings());
    if (kind == DocumentKind::minutes) return blank_headings(model, minutes_headings());
    return {};
}

Problems check_all_templates(const Assets& assets) {
    Problems all;
    for (const auto& kind : Words<DocumentKind>::list) {
        const auto folder = std::string{kind.code} + "/" + std::string{first_edition};
        for (auto& problem : template_problems(file_in(folder, kind.value), shape_of(kind.value), assets)) {
            // A shared part is read with every document that includes it, and reported once.
            const auto same = [&](const Problem& other) { return other.text() == problem.text(); };
            if (std::ranges::none_of(all, same)) all.push_back(std::move(problem));
        }
    }
    return all;
}

}  // namespace mappa::forms
