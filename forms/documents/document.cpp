#include "forms/documents/document.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "forms/documents/calendar_entry.hpp"
#include "forms/documents/document_row.hpp"
#include "forms/documents/document_template.hpp"
#include "forms/documents/phrases.hpp"
#include "forms/page/model_text.hpp"
#include "forms/page/word.hpp"

namespace mappa::forms {
namespace {

PageFacts page_of(const DocumentRow& row, const DocumentRequest& request) {
    auto page = row.page(request);
    if (page.form.empty()) page.form = form_name(row, request.policy);
    return page;
}

/// The page with the version of its templates: their folder, and what the area has put in front.
PageFacts page_in(const std::string& folder, const DocumentRow& row, const DocumentRequest& request) {
    auto page = page_of(row, request);
    page.templates = folder + (request.own_templates.empty() ? "" : " " + request.own_templates);
    return page;
}

Model model_of(const DocumentRow& row, const PageFacts& page, const DocumentRequest& request) {
    Model model;
    fill_page(model, page, request);
    row.fill(model, request);
    return model;
}

std::string listed(const Recipients& recipients, const DocumentRequest& request) {
    std::string text;
    for (const auto& each : recipients.of(request))
        text += (text.empty() ? "" : ", ") + each +
                (recipients.number_of.empty() ? "" : " " + recipients.addressed(request, each).name);
    return text;
}

/// Why there is no copy for the one that was asked for.
std::string wrong_recipient(const DocumentRow& row, const DocumentRequest& request) {
    const auto where = "meeting " + std::to_string(request.meeting);
    if (row.about == About::the_area) return {};
    if (!row.recipients)
        return request.whom.empty() ? "" : "one " + lower_first(row.form) + " serves everybody: leave --for out";
    if (request.whom.empty() && row.recipients->or_everybody) return {};
    const auto all = row.recipients->of(request);
    if (all.empty())
        return where + " has no " + std::string{row.recipients->what} + ": " + std::string{row.recipients->none_yet};
    if (row.recipients->asked(request)) return {};
    const auto given = request.whom.empty() ? "is made for one at a time" : "cannot be made for '" + request.whom + "'";
    return "the " + lower_first(row.form) + " of " + where + " " + given + ": give --for with " +
           std::string{row.recipients->what} + " (" + listed(*row.recipients, request) + ")";
}

}  // namespace

std::optional<std::string> Recipients::asked(const DocumentRequest& request) const {
    const auto all = of(request);
    if (std::ranges::find(all, request.whom) != all.end()) return request.whom;
    if (number_of.empty() || request.whom.empty()) return std::nullopt;
    const auto named = [&](const std::string& key) { return addressed(request, key).name == request.whom; };
    const auto found = std::ranges::find_if(all, named);
    if (found == all.end() || std::ranges::count_if(all, named) > 1) return std::nullopt;
    return *found;
}

const Shape& shape_of(const DocumentRow& row) {
    static const auto all = [] {
        std::map<DocumentKind, Shape> shapes;
        for (const auto& each : document_register()) shapes.emplace(each.kind, each.shape());
        return shapes;
    }();
    return all.at(row.kind);
}

std::vector<std::string> recipients_of(DocumentKind kind, const DocumentRequest& request) {
    const auto& row = row_of(kind);
    return row.recipients ? row.recipients->of(request) : std::vector<std::string>{};
}

std::string why_not(DocumentKind kind, const DocumentRequest& request) {
    const auto& row = row_of(kind);
    const auto& record = request.record;
    const auto numbered = [&](std::string_view what, int number, std::size_t there) {
        return "case " + record.facts.ref + " has no " + std::string{what} + " " + std::to_string(number) +
               ": it has " + std::to_string(there) + "; give the number of one of them";
    };
    if (row.about == About::referral && !record.referral(request.referral))
        return numbered("referral", request.referral, record.referrals.size());
    if (row.about == About::meeting) {
        const auto* meeting = record.meeting(request.meeting);
        if (!meeting) return numbered("meeting", request.meeting, record.meetings.size());
        if (meeting->state == MeetingState::cancelled && !row.if_cancelled)
            return "meeting " + std::to_string(meeting->number) + " was cancelled, so it has no " +
                   lower_first(row.form) + ": give the number of a meeting that was held";
    }
    if (auto wrong = wrong_recipient(row, request); !wrong.empty()) return wrong;
    return row.why_not ? row.why_not(request) : std::string{};
}

std::string template_of(DocumentKind kind, Format format, const Policy& policy, const Assets& assets) {
    if (format == Format::ics) return {};
    return template_in(template_folder(code(kind), policy.edition(), assets));
}

std::string document_inputs(DocumentKind kind, Format format, const DocumentRequest& request, const Assets& assets) {
    const auto& row = row_of(kind);
    if (const auto refused = why_not(kind, request); !refused.empty()) throw std::invalid_argument(refused);
    if (format == Format::ics) return calendar_entry(request);
    const auto folder = template_folder(code(kind), request.policy.edition(), assets);
    return model_text(model_of(row, page_in(folder, row, request), request));
}

std::string make_document(DocumentKind kind, Format format, const DocumentRequest& request, const Assets& assets) {
    const auto& row = row_of(kind);
    if (const auto refused = why_not(kind, request); !refused.empty()) throw std::invalid_argument(refused);
    if (!offers(row, format))
        throw std::invalid_argument("the " + lower_first(row.form) + " is not made as " + lower_first(label(format)));
    if (format == Format::ics) return calendar_entry(request);
    const auto folder = template_folder(code(kind), request.policy.edition(), assets);
    auto printed = sound_template(template_in(folder), shape_of(row), assets)
                       .render(model_of(row, page_in(folder, row, request), request));
    if (format == Format::html) return printed;
    // The day is all that is known of the time: the clock stays outside.
    return word_file(printed, request.today.iso() + "T00:00:00Z", assets);
}

std::vector<std::string> blank_headings(DocumentKind kind, const DocumentRequest& request) {
    const auto& row = row_of(kind);
    if (!row.blank || !why_not(kind, request).empty()) return {};
    return row.blank(model_of(row, page_of(row, request), request));
}

}  // namespace mappa::forms
