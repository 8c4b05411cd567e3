#include "forms/documents/form_part.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace mappa::forms {
namespace {

/// The lists of a form, in its order.
std::vector<std::string_view> lists_of(const FormToFill& form) {
    std::vector<std::string_view> lists;
    for (const auto& field : form.fields) {
        const auto list = path_of(field).list;
        if (!list.empty() && std::ranges::find(lists, list) == lists.end()) lists.push_back(list);
    }
    return lists;
}

/// "rating" of "assessment.rating".
std::string_view last_name(std::string_view path) {
    const auto dot = path.rfind('.');
    return dot == std::string_view::npos ? path : path.substr(dot + 1);
}

std::string rows_name(std::string_view list) { return "in_" + std::string{last_name(list)} + "_rows"; }
std::string name_of(const FormField& field) { return "in_" + std::string{field.tag}; }

/// At least so many rows stand in a list, and one blank one more than are filled.
std::size_t rows_at_least(std::string_view list) {
    if (list == "plan.entry") return 4;
    if (list == "invite") return 3;
    return list == "restriction" ? 1 : 2;
}

void declare(Shape& shape, const FormField& field) {
    const auto meaning = std::string{field.section} + ": " + std::string{field.label};
    if (field.kind == WordField::Kind::long_text)
        shape.paragraphs(name_of(field), meaning, "not filled in yet");
    else
        shape.text(name_of(field), meaning, "not filled in yet");
}

/// A page shows what a code means, and a day in words; the box of the Word file knows both again.
std::string shown(const FormField& field, const std::string& answer) {
    if (field.kind == WordField::Kind::date) {
        const auto day = Date::parse(answer);
        return day ? day->text() : answer;
    }
    if (!field.options) return answer;
    for (const auto& each : field.options()) {
        if (each.code == answer) return std::string{each.label};
    }
    return answer;
}

void fill(Model& model, const FormField& field, const std::string& answer) {
    if (field.kind == WordField::Kind::long_text)
        model.paragraphs(name_of(field), answer);
    else
        model.text(name_of(field), shown(field, answer));
}

const Json* at(const Json* json, std::string_view path) {
    while (json && !path.empty()) {
        const auto dot = std::min(path.find('.'), path.size());
        const auto found = json->is_object() ? json->find(std::string{path.substr(0, dot)}) : json->end();
        if (!json->is_object() || found == json->end()) return nullptr;
        json = &*found;
        path.remove_prefix(std::min(dot + 1, path.size()));
    }
    return json;
}

std::string answer_at(const Json* json, std::string_view path) {
    const auto* found = at(json, path);
    if (!found || found->is_null()) return {};
    return found->is_string() ? found->get<std::string>() : found->dump();
}

}  // namespace

void declare_form_identity(Shape& shape) {
    shape.text("form_kind", "which form it is, for the program that reads it back")
        .text("form_number", "number of the meeting or referral it is for", "none yet")
        .text("form_agency", "code of the agency that is asked", "nobody in particular");
}

void fill_form_identity(Model& model, DocumentKind kind, int number, std::optional<Agency> agency) {
    model.text("form_kind", code(kind))
        .text("form_number", number == 0 ? "" : std::to_string(number))
        .text("form_agency", agency ? code(*agency) : "");
}

void declare_answers(Shape& shape, const FormToFill& form) {
    for (const auto& field : form.fields) {
        if (path_of(field).list.empty()) declare(shape, field);
    }
    for (const auto list : lists_of(form)) {
        Shape row;
        for (const auto& field : form.fields) {
            if (path_of(field).list == list) declare(row, field);
        }
        shape.rows(rows_name(list), "rows of " + std::string{last_name(list)} + ", the last of them blank", "never",
                   std::move(row));
    }
}

void fill_answers(Model& model, const FormToFill& form, const Json& answers) {
    for (const auto& field : form.fields) {
        if (path_of(field).list.empty()) fill(model, field, answer_at(&answers, answer_name(field)));
    }
    for (const auto list : lists_of(form)) {
        const auto* given = at(&answers, list);
        const auto filled = given && given->is_array() ? given->size() : 0;
        model.row_list(rows_name(list), {});
        for (std::size_t i = 0; i < std::max(filled + 1, rows_at_least(list)); ++i) {
            auto& row = model.add_row(rows_name(list));
            for (const auto& field : form.fields) {
                if (path_of(field).list != list) continue;
                fill(row, field, i < filled ? answer_at(&(*given)[i], path_of(field).field) : std::string{});
            }
        }
    }
}

}  // namespace mappa::forms
