#include "forms/page/template.hpp"

#include <mstch/mstch.hpp>
#include <stdexcept>
#include <utility>

#include "forms/page/template_check.hpp"

namespace mappa::forms {

namespace {

std::string escaped(const std::string& text) {
    std::string safe;
    safe.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '&':
                safe += "&amp;";
                break;
            case '<':
                safe += "&lt;";
                break;
            case '>':
                safe += "&gt;";
                break;
            case '"':
                safe += "&quot;";
                break;
            case '\'':
                safe += "&#39;";
                break;
            default:
                safe += c;
        }
    }
    return safe;
}

/// mstch has one escape function for the whole process. It is set once, by whichever thread prints first;
/// should anything else ever set another, printing stops rather than letting markup through.
void require_escape() {
    [[maybe_unused]] static const bool set = [] {
        mstch::config::escape = escaped;
        return true;
    }();
    static const std::string special = "&<>\"'";
    if (!mstch::config::escape || mstch::config::escape(special) != escaped(special))
        throw std::logic_error("mstch::config::escape was replaced: templates would print unescaped text");
}

mstch::node to_context(const Model& model) {
    mstch::map context;
    for (const auto& [name, value] : model.values()) {
        if (const auto* text = std::get_if<std::string>(&value)) {
            context.emplace(name, *text);
            context.emplace("has_" + name, !text->empty());
        } else if (const auto* flag = std::get_if<bool>(&value)) {
            context.emplace(name, *flag);
        } else if (const auto* group = std::get_if<Model::Group>(&value)) {
            context.emplace(name, to_context(group->model()));
        } else if (const auto* rows = std::get_if<Model::Rows>(&value)) {
            mstch::array list;
            list.reserve(rows->size());
            for (const Model& row : *rows) list.push_back(to_context(row));
            context.emplace("has_" + name, !list.empty());
            context.emplace(name, std::move(list));
        }
    }
    return context;
}

}  // namespace

Template::Template(std::string name, std::string text, Partials partials, Shape shape)
    : name_(std::move(name)), text_(std::move(text)), partials_(std::move(partials)), shape_(std::move(shape)) {}

std::variant<Template, Problems> Template::load(std::string name, std::string text, const Partials& partials,
                                                const Shape& shape) {
    TemplateCheck check(partials, shape);
    check.read_file(name, text);
    if (!check.problems().empty()) return Problems(check.problems().begin(), check.problems().end());

    Partials reached;
    for (const std::string& partial : check.reached()) reached.emplace(partial, partials.at(partial));
    return Template(std::move(name), std::move(text), std::move(reached), shape);
}

std::string Template::render(const Model& model) const {
    if (const std::vector<std::string> differences = shape_.differences(model); !differences.empty()) {
        std::string message = name_ + ": the model does not fit what the template was checked against:";
        for (const std::string& difference : differences) message += "\n  " + difference;
        throw std::logic_error(message);
    }
    require_escape();
    return mstch::render(text_, to_context(model), partials_);
}

}  // namespace mappa::forms
