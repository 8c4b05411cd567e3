#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "forms/documents/document.hpp"
#include "forms/documents/page_part.hpp"
#include "forms/page/model.hpp"
#include "forms/page/shape.hpp"

namespace mappa::forms {

/// What a document is about, and so which number it is asked for by; one about the area says whose list it is.
enum class About { the_case, referral, meeting, the_area };

/// Whom a copy goes to, as the record has them.
struct Addressed {
    std::string name;
    std::optional<Agency> agency;  ///< nothing: of none, or none is recorded
};

/// Somebody or something of the meeting that one copy is made for: an invited person, a disclosure decision.
struct Recipients {
    std::string_view what;                                   ///< "somebody invited": as it reads in help and refusals
    std::string_view none_yet;                               ///< why there is nobody to choose from, and what to do
    std::vector<std::string> (*of)(const DocumentRequest&);  ///< a key each: a name, or a number
    Addressed (*addressed)(const DocumentRequest&, const std::string& key);  ///< whom the copy of that key goes to
    bool or_everybody = false;  ///< one copy for all of them is made too, when nobody is named
    /// Where the keys are numbers: of what, "invitation". The name will do as long as it is one person's.
    std::string_view number_of{};

    /// What stands for it in the name of a file, where it is the name of a person: that has no place there.
    std::string (*in_file_name)(const DocumentRequest&, const std::string& key) = nullptr;

    /// The key that was asked for, by itself or by its name; nothing when there is none, or more than one.
    [[nodiscard]] std::optional<std::string> asked(const DocumentRequest& request) const;
};

/// When a paper of a meeting is of use: an invitation is not made again for a meeting that was held.
enum class InUse { at_any_time, until_held, once_held };

/// One kind of document. To add one: a row, a template, and a line in the register.
struct DocumentRow {
    DocumentKind kind{};
    std::string_view form;     ///< its plain name, printed where the edition has no letter for it: "Agenda"
    std::string_view letter;   ///< policy setting that holds its letter, "form.minutes"; empty when it has none
    std::string_view file;     ///< beginning of its file name, before the number
    std::string_view purpose;  ///< what it is for, in one line of help
    About about = About::the_case;

    Shape (*shape)() = nullptr;
    PageFacts (*page)(const DocumentRequest&) = nullptr;  ///< the form's name may be left out
    void (*fill)(Model&, const DocumentRequest&) = nullptr;
    /// Beyond the referral or meeting being there; nullptr when nothing else is needed.
    std::string (*why_not)(const DocumentRequest&) = nullptr;
    /// Standard headings under which nothing stands (003 A1); nullptr when it has none.
    std::vector<std::string> (*blank)(const Model&) = nullptr;
    const Recipients* recipients = nullptr;  ///< nullptr when one copy serves everybody
    InUse use = InUse::at_any_time;

    bool calendar = false;      ///< also made as an iCalendar file
    bool closed = false;        ///< holds closed entries of the plan: made only for those who may see them
    bool if_cancelled = false;  ///< made for a cancelled meeting too
};

/// Every kind of document, in the order of a case's life.
[[nodiscard]] std::span<const DocumentRow> document_register();
[[nodiscard]] const DocumentRow& row_of(DocumentKind kind);

/// What a document of this kind offers to its template. Declared once: that costs more than filling a template.
[[nodiscard]] const Shape& shape_of(const DocumentRow& row);

[[nodiscard]] bool offers(const DocumentRow& row, Format format);

/// "MAPPA Q" where the edition has a letter for the form, else its plain name.
[[nodiscard]] std::string form_name(const DocumentRow& row, const Policy& policy);

/// The referral or meeting that the request is about. There is one: why_not was asked first.
[[nodiscard]] const Referral& referral_of(const DocumentRequest& request);
[[nodiscard]] const Meeting& meeting_of(const DocumentRequest& request);

}  // namespace mappa::forms
