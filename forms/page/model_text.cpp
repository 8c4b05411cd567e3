#include "forms/page/model_text.hpp"

namespace mappa::forms {
namespace {

void add(std::string& text, const Model& model);

void add(std::string& text, const std::string& value) { text += std::to_string(value.size()) + ":" + value; }

void add(std::string& text, bool value) { text += value ? "yes" : "no"; }

void add(std::string& text, const Model::Rows& rows) {
    text += std::to_string(rows.size()) + "[";
    for (const auto& row : rows) add(text, row);
    text += "]";
}

void add(std::string& text, const Model::Group& group) { add(text, group.model()); }

void add(std::string& text, const Model& model) {
    text += "{";
    for (const auto& [name, value] : model.values()) {
        text += name + "=";
        std::visit([&](const auto& each) { add(text, each); }, value);
        text += "\n";
    }
    text += "}";
}

}  // namespace

std::string model_text(const Model& model) {
    std::string text;
    add(text, model);
    return text;
}

}  // namespace mappa::forms
