#include "forms/documents/page_part.hpp"

#include "forms/documents/phrases.hpp"

namespace mappa::forms {

void declare_page(Shape& shape) {
    shape.text("title", "the document's title")
        .text("form", "name and letter of the form: MAPPA A, MAPPA B, Action list")
        .text("subject", "what the document is about, for its main heading")
        .text("reference", "case reference", "a list over several cases")
        .text("area", "the MAPPA area", "no area is set")
        .text("version", "'Version 2', or 'DRAFT', or 'DRAFT of version 2'")
        .flag("draft", "whether it is still a draft", "once submitted or approved")
        .text("made_by", "who made this copy")
        .text("made_on", "the day this copy was made")
        .text("edition", "policy edition")
        .text("template_version", "folder of the templates, which names their version")
        .text("page_line", "form, case and version for the page margins of a printed web page")
        .text("page_maker", "who made it and when, for the page margins of a printed web page");
}

void fill_page(Model& model, const PageFacts& page, const DocumentRequest& request) {
    const auto reference = request.of_one_case ? recorded(request.record.facts.ref) : std::string{};
    model.text("title", title_of(page, request))
        .text("form", page.form)
        .text("subject", page.subject)
        .text("reference", reference)
        .text("area", request.area)
        .text("version", page.version)
        .flag("draft", page.draft)
        .text("made_by", recorded(request.made_by))
        .text("made_on", request.today.text())
        .text("edition", request.policy.edition())
        .text("template_version", page.templates)
        .text("page_line",
              in_style_sheet(joined({page.form, reference.empty() ? page.subject : "case " + reference, page.version})))
        .text("page_maker", in_style_sheet("Made by " + recorded(request.made_by) + " on " + request.today.text()));
}

std::string title_of(const PageFacts& page, const DocumentRequest& request) {
    if (!request.of_one_case) return page.form + ": " + page.subject;
    return page.form + ", case " + recorded(request.record.facts.ref) + ": " + lower_first(page.subject);
}

std::string in_style_sheet(std::string_view text) {
    constexpr std::string_view marks = " .,:-/()";
    std::string safe;
    for (const char c : text) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        const bool beyond_ascii = (static_cast<unsigned char>(c) & 0x80U) != 0;
        if (letter || beyond_ascii || marks.find(c) != std::string_view::npos) safe += c;
    }
    return safe;
}

}  // namespace mappa::forms
