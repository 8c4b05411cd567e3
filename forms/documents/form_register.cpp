#include "forms/documents/form_register.hpp"

#include <algorithm>
#include <array>

namespace mappa::forms {

std::span<const FormToFill> forms_to_fill() {
    static const std::array all{FormToFill{DocumentKind::referral_form, referral_form_fields()},
                                FormToFill{DocumentKind::contribution_form, contribution_form_fields()},
                                FormToFill{DocumentKind::prison_form, prison_form_fields()}};
    return all;
}

const FormToFill* form_to_fill(DocumentKind kind) {
    const auto all = forms_to_fill();
    const auto found = std::ranges::find(all, kind, &FormToFill::kind);
    return found == all.end() ? nullptr : &*found;
}

const FormField* find_field(const FormToFill& form, std::string_view tag) {
    const auto found = std::ranges::find(form.fields, tag, &FormField::tag);
    return found == form.fields.end() ? nullptr : &*found;
}

FormPath path_of(const FormField& field) {
    constexpr std::string_view rows = "[].";
    const auto at = field.path.find(rows);
    if (at == std::string_view::npos) return {{}, field.path};
    return {field.path.substr(0, at), field.path.substr(at + rows.size())};
}

}  // namespace mappa::forms
