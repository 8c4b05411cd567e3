#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/calendar/date.hpp"
#include "engine/record/field.hpp"
#include "engine/words/words.hpp"

/// Documents as they were issued: years later an inquiry asks for the very minutes that went to the prison (002 2.17).
namespace mappa {

/// What somebody says of a document that is to leave: which, about what, to whom.
struct IssuedDocumentForm {
    std::string document, format, whom, copy_for;
    std::optional<Agency> agency;
    int referral = 0, meeting = 0, version = 0;

    static constexpr auto fields =
        Members{field("document", &IssuedDocumentForm::document, "kind of document, for example minutes"),
                field("format", &IssuedDocumentForm::format, "html, docx, ics or pdf"),
                field("referral", &IssuedDocumentForm::referral),
                field("meeting", &IssuedDocumentForm::meeting),
                field("version", &IssuedDocumentForm::version, "of the minutes"),
                field("whom", &IssuedDocumentForm::whom, "to whom it goes, by name"),
                field("agency", &IssuedDocumentForm::agency, "the agency it goes to"),
                field("copy_for", &IssuedDocumentForm::copy_for,
                      "the person, or the number of the decision, that the copy is made for")};
};

/// How it was made. Every digest is a SHA-256 in 64 hexadecimal digits.
struct IssuedDocumentMade {
    std::string edition, policy_digest, templates, template_digest, inputs_digest, head, program, digest;
    int state = 0, size = 0;
    std::optional<Answer> closed;

    static constexpr auto fields = Members{
        assigned("edition", &IssuedDocumentMade::edition, "policy edition it was made under"),
        assigned("policy_digest", &IssuedDocumentMade::policy_digest, "of the edition's adopted text"),
        assigned("templates", &IssuedDocumentMade::templates, "template, with its folder"),
        assigned("template_digest", &IssuedDocumentMade::template_digest, "of the template with its parts, as used"),
        assigned("inputs_digest", &IssuedDocumentMade::inputs_digest, "of all that the template was given"),
        assigned("state", &IssuedDocumentMade::state, "the case's version it was made from"),
        assigned("head", &IssuedDocumentMade::head, "the journal's end when it was made"),
        assigned("program", &IssuedDocumentMade::program, "version of the program, and the converter for a PDF"),
        assigned("closed", &IssuedDocumentMade::closed, "holds the closed section"),
        assigned("digest", &IssuedDocumentMade::digest, "of its bytes"),
        assigned("size", &IssuedDocumentMade::size, "in bytes")};
};

/// A document as it was issued. Its bytes are kept by the digest until the case is erased.
struct IssuedDocument : IssuedDocumentForm, IssuedDocumentMade {
    int number = 0;
    std::optional<Date> on;
    std::string by;

    static constexpr auto fields = joined(
        Members{field("number", &IssuedDocument::number)}, IssuedDocumentForm::fields, IssuedDocumentMade::fields,
        Members{field("issued_on", &IssuedDocument::on), field("issued_by", &IssuedDocument::by)});
};

namespace issued {
/// The kind of document that has versions and a distribution list.
inline constexpr std::string_view minutes = "minutes";
}  // namespace issued

}  // namespace mappa
