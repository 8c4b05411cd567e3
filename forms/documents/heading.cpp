#include "forms/documents/heading.hpp"

#include <algorithm>

#include "forms/documents/phrases.hpp"

namespace mappa::forms {
namespace {

bool is_nothing(const Model::Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return is_blank(*text) || *text == not_recorded;
    const auto* rows = std::get_if<Model::Rows>(&value);
    if (!rows) return false;
    // The plan's headings are always there: they are blank when nothing is planned under any of them.
    return std::ranges::all_of(*rows, [](const Model& row) {
        const auto planned = row.values().find("nothing_planned");
        return planned != row.values().end() && std::get<bool>(planned->second);
    });
}

}  // namespace

std::vector<std::string> blank_headings(const Model& model, std::span<const StandardHeading> headings) {
    std::vector<std::string> blank;
    for (const auto& heading : headings) {
        const auto flag = model.values().find(heading.unless);
        if (flag != model.values().end() && std::get<bool>(flag->second)) continue;
        const auto value = model.values().find(heading.name);
        if (value != model.values().end() && is_nothing(value->second)) blank.emplace_back(heading.title);
    }
    return blank;
}

}  // namespace mappa::forms
