#include "forms/page/shape.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <variant>

namespace mappa::forms {

namespace {

bool is_name(std::string_view name) {
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto may_follow = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '_'; };
    return !name.empty() && is_letter(name.front()) && std::all_of(name.begin(), name.end(), may_follow);
}

Shape::Kind kind_of(const Model::Value& value) {
    if (std::holds_alternative<bool>(value)) return Shape::Kind::flag;
    if (std::holds_alternative<Model::Rows>(value)) return Shape::Kind::rows;
    if (std::holds_alternative<Model::Group>(value)) return Shape::Kind::group;
    return Shape::Kind::text;
}

bool fits(Shape::Kind declared, Shape::Kind given) {
    return declared == given || (declared == Shape::Kind::raw && given == Shape::Kind::text);
}

bool offers_has(Shape::Kind kind) {
    return kind == Shape::Kind::text || kind == Shape::Kind::raw || kind == Shape::Kind::rows;
}

}  // namespace

std::string_view to_words(Shape::Kind kind) {
    switch (kind) {
        case Shape::Kind::text:
            return "text";
        case Shape::Kind::raw:
            return "unescaped text";
        case Shape::Kind::flag:
            return "yes/no flag";
        case Shape::Kind::rows:
            return "list of rows";
        case Shape::Kind::group:
            return "group";
    }
    throw std::logic_error("Shape::Kind out of range");
}

Shape& Shape::text(std::string name, std::string meaning, std::string empty_when) {
    return add(std::move(name), {Kind::text, std::move(meaning), std::move(empty_when), false, {}});
}

Shape& Shape::raw(std::string name, std::string meaning, std::string empty_when) {
    return add(std::move(name), {Kind::raw, std::move(meaning), std::move(empty_when), false, {}});
}

Shape& Shape::flag(std::string name, std::string meaning, std::string no_when) {
    return add(std::move(name), {Kind::flag, std::move(meaning), std::move(no_when), false, {}});
}

Shape& Shape::rows(std::string name, std::string meaning, std::string empty_when, Shape inner) {
    return add(std::move(name), {Kind::rows, std::move(meaning), std::move(empty_when), false, {std::move(inner)}});
}

Shape& Shape::group(std::string name, std::string meaning, Shape inner) {
    return add(std::move(name), {Kind::group, std::move(meaning), "never", false, {std::move(inner)}});
}

Shape& Shape::paragraphs(std::string name, std::string meaning, std::string empty_when) {
    return rows(std::move(name), std::move(meaning), std::move(empty_when),
                Shape().text("line", "one paragraph of the text", "a blank line between paragraphs"));
}

Shape& Shape::add(std::string name, Name declaration) {
    if (!is_name(name))
        throw std::logic_error("Shape: '" + name + "' is not a name: use a-z, 0-9 and _, beginning with a letter");

    // Built aside, so that a refused declaration leaves the shape as it was.
    Names names = names_;
    const bool has = offers_has(declaration.kind);
    if (!names.emplace(name, std::move(declaration)).second)
        throw std::logic_error("Shape: '" + name + "' is declared twice in one layer");
    if (has) {
        Name derived{Kind::flag, "whether there is any " + name, "when " + name + " is empty", true, {}};
        if (!names.emplace("has_" + name, std::move(derived)).second)
            throw std::logic_error("Shape: 'has_" + name + "' is declared, but '" + name + "' offers it already");
    }
    std::swap(names_, names);

    for (const auto& [own, declared] : names_) {
        if (declared.nested.empty()) continue;
        const std::vector<std::string> shadowed = in_common(declared.inner());
        if (shadowed.empty()) continue;
        std::swap(names_, names);
        throw std::logic_error("Shape: '" + shadowed.front() + "' is declared both outside and inside '" + own +
                               "': rename one, or a row without it would print the outer value");
    }
    return *this;
}

const Shape::Name* Shape::find(std::string_view name) const {
    const auto found = names_.find(name);
    return found == names_.end() ? nullptr : &found->second;
}

std::vector<std::string> Shape::in_common(const Shape& other) const {
    std::vector<std::string> common;
    for (const auto& [name, declared] : other.names_) {
        if (find(name)) common.push_back(name);
        if (declared.nested.empty()) continue;
        const std::vector<std::string> deeper = in_common(declared.inner());
        common.insert(common.end(), deeper.begin(), deeper.end());
    }
    return common;
}

Model Shape::blank() const {
    Model model;
    for (const auto& [name, declared] : names_) {
        if (declared.derived) continue;
        switch (declared.kind) {
            case Kind::text:
            case Kind::raw:
                model.text(name, "");
                break;
            case Kind::flag:
                model.flag(name, false);
                break;
            case Kind::rows:
                model.row_list(name, {});
                break;
            case Kind::group:
                model.group(name, declared.inner().blank());
                break;
        }
    }
    return model;
}

std::vector<std::string> Shape::differences(const Model& model) const {
    std::vector<std::string> found;
    find_differences(model, "", found);
    return found;
}

void Shape::find_differences(const Model& model, const std::string& path, std::vector<std::string>& found) const {
    for (const auto& [name, declared] : names_) {
        if (!declared.derived && !model.values().contains(name))
            found.push_back(path + name + " is missing: give the " + std::string(to_words(declared.kind)) +
                            ", empty if there is none");
    }
    for (const auto& [name, value] : model.values()) {
        const Name* declared = find(name);
        if (!declared) {
            found.push_back(path + name + " is not declared: declare it in the shape or do not give it");
        } else if (declared->derived) {
            found.push_back(path + name + " is worked out when printing: do not give it");
        } else if (!fits(declared->kind, kind_of(value))) {
            found.push_back(path + name + " is a " + std::string(to_words(kind_of(value))) + " but is declared as a " +
                            std::string(to_words(declared->kind)));
        } else if (const auto* group = std::get_if<Model::Group>(&value)) {
            declared->inner().find_differences(group->model(), path + name + ".", found);
        } else if (const auto* rows = std::get_if<Model::Rows>(&value)) {
            std::size_t number = 0;
            for (const Model& row : *rows)
                declared->inner().find_differences(row, path + name + "[" + std::to_string(++number) + "].", found);
        }
    }
}

}  // namespace mappa::forms
