#include "forms/documents/document_template.hpp"

#include <stdexcept>

#include "forms/page/template_tag.hpp"

namespace mappa::forms {
namespace {

/// Adds the partials that `text` names and that there are, and theirs. One that there is not is left to the check of
/// the template, which says where it is named.
void gather(const std::string& path, std::string_view text, const Assets& assets, Template::Partials& partials) {
    Problems ignored;  // the check reads the same text and reports them
    for (const auto& tag : read_tags(path, text, ignored)) {
        if (tag.kind != Tag::Kind::partial || partials.contains(tag.name)) continue;
        const auto content = assets(tag.name);
        if (!content) continue;
        partials.emplace(tag.name, *content);
        gather(tag.name, *content, assets, partials);
    }
}

}  // namespace

std::string template_folder(std::string_view kind, const std::string& edition, const Assets& assets) {
    auto own = std::string{kind} + "/" + edition;
    if (assets(own + "/" + std::string{kind} + ".html.mustache")) return own;
    return std::string{kind} + "/" + std::string{first_edition};
}

std::variant<Template, Problems> load_template(const std::string& path, const Shape& shape, const Assets& assets) {
    const auto text = assets(path);
    if (!text) return Problems{{{path, 0, 0, {}}, "there is no such template: put it below templates/"}};
    Template::Partials partials;
    gather(path, *text, assets, partials);
    return Template::load(path, std::string{*text}, partials, shape);
}

Template sound_template(const std::string& path, const Shape& shape, const Assets& assets) {
    auto loaded = load_template(path, shape, assets);
    if (const auto* problems = std::get_if<Problems>(&loaded)) {
        std::string message = "a template is broken:";
        for (const auto& problem : *problems) message += "\n  " + problem.text();
        throw std::logic_error(message);
    }
    return std::get<Template>(std::move(loaded));
}

}  // namespace mappa::forms
