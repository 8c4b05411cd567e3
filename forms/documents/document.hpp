#pragma once

#include <string>
#include <vector>

#include "engine/calendar/date.hpp"
#include "engine/input/entry.hpp"
#include "engine/policy/policy.hpp"
#include "engine/record/record.hpp"
#include "engine/words/word.hpp"
#include "forms/page/assets.hpp"

namespace mappa::forms {

enum class Format { html, docx };

enum class DocumentKind { referral, minutes, action_list };

/// What a document is made from. The same request gives the same bytes: nothing else is looked at.
struct DocumentRequest {
    const CaseRecord& record;
    const Policy& policy;  ///< the edition the case is managed under: form letters and plan headings come from it
    std::string area;
    Date today;
    std::string made_by;
    int referral = 0;           ///< number of the referral, for a MAPPA A
    int meeting = 0;            ///< number of the meeting, for minutes and action lists
    std::string reader = {};    ///< whose copy of an action list it is; empty: everybody's
    std::string replaced = {};  ///< minutes printed again: by which later version they were replaced, as a sentence
};

/// Why the document cannot be made and what to do instead; empty when it can.
[[nodiscard]] std::string why_not(DocumentKind kind, const DocumentRequest& request);

/// The document's bytes: a page of HTML or a Word file. Entries of the closed plan are never in them (003 A1).
/// Throws `std::invalid_argument` with the sentence of `why_not` when there is one, `std::logic_error` when a template
/// is broken.
[[nodiscard]] std::string make_document(DocumentKind kind, Format format, const DocumentRequest& request,
                                        const Assets& assets);

/// The headings that print "nothing recorded", in the order of the document (003 A1). Empty when it cannot be made.
[[nodiscard]] std::vector<std::string> blank_headings(DocumentKind kind, const DocumentRequest& request);

/// Everything wrong in the templates of every kind and format, each with file, line and column. Empty when all is well.
[[nodiscard]] Problems check_all_templates(const Assets& assets);

}  // namespace mappa::forms

namespace mappa {

template <>
struct Words<forms::Format> {
    static constexpr std::string_view what = "format";
    static constexpr auto list = std::to_array<Word<forms::Format>>({
        {forms::Format::html, "html", "Web page"},
        {forms::Format::docx, "docx", "Word document"},
    });
};

template <>
struct Words<forms::DocumentKind> {
    static constexpr std::string_view what = "document";
    static constexpr auto list = std::to_array<Word<forms::DocumentKind>>({
        {forms::DocumentKind::referral, "referral", "Referral to level 2 or 3"},
        {forms::DocumentKind::minutes, "minutes", "Minutes of a meeting"},
        {forms::DocumentKind::action_list, "actions", "Action list of a meeting"},
    });
};

}  // namespace mappa
