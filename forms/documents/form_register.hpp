#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "engine/words/word.hpp"
#include "forms/documents/document.hpp"
#include "forms/page/word_field.hpp"

namespace mappa::forms {

/// One of the answers that a list offers: its code, and what is shown.
struct FormOption {
    std::string_view code, label;
};

template <WordList E>
[[nodiscard]] std::vector<FormOption> options_of() {
    std::vector<FormOption> options;
    for (const auto& each : Words<E>::list) options.push_back({each.code, each.label});
    return options;
}

/// A box of a form that people fill in: where its answer goes in what the engine takes. The templates' data-field names
/// are these tags; a test holds both against each other.
struct FormField {
    std::string_view tag;
    /// Field of the steps the form becomes: "adds", "assessment.likelihood"; in rows "invite[].name".
    std::string_view path;
    std::string_view section;  ///< title of the heading it stands under
    std::string_view label;
    WordField::Kind kind = WordField::Kind::text;
    std::vector<FormOption> (*options)() = nullptr;
    bool headed = false;  ///< one of several whose answers go to one field, each under its label
};

/// A form whose Word file is read back.
struct FormToFill {
    DocumentKind kind{};
    std::span<const FormField> fields;
};

[[nodiscard]] std::span<const FormToFill> forms_to_fill();
/// nullptr when documents of this kind are not read back.
[[nodiscard]] const FormToFill* form_to_fill(DocumentKind kind);
[[nodiscard]] const FormField* find_field(const FormToFill& form, std::string_view tag);

/// "assessment.rating" of "assessment.rating[].harm", and "harm"; no list for a field that stands once.
struct FormPath {
    std::string_view list, field;
};
[[nodiscard]] FormPath path_of(const FormField& field);

/// Under which name a form's answers hold this box: its path, or its tag where several share one.
[[nodiscard]] inline std::string_view answer_name(const FormField& field) {
    return field.headed ? field.tag : field.path;
}

// One file each.
[[nodiscard]] std::span<const FormField> referral_form_fields();
[[nodiscard]] std::span<const FormField> contribution_form_fields();
[[nodiscard]] std::span<const FormField> prison_form_fields();

}  // namespace mappa::forms
