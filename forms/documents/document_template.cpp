#include "forms/documents/document_template.hpp"

#include <map>
#include <set>
#include <stdexcept>

#include "forms/page/sample_model.hpp"
#include "forms/page/template_tag.hpp"
#include "forms/page/word.hpp"
#include "forms/page/word_place.hpp"

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

Problems template_problems(const std::string& path, const Shape& shape, const Assets& assets) {
    const auto loaded = load_template(path, shape, assets);
    if (const auto* problems = std::get_if<Problems>(&loaded)) return *problems;
    // Printed once more from templates whose every tag says where it stands.
    std::map<std::string, std::string, std::less<>> marked;
    const Assets with_tags_placed = [&](std::string_view name) -> std::optional<std::string_view> {
        const auto text = assets(name);
        if (!text || !name.ends_with(".mustache")) return text;
        const auto known = marked.find(name);
        if (known != marked.end()) return known->second;
        return marked.emplace(name, with_places(name, *text)).first->second;
    };
    const auto placed = sound_template(path, shape, with_tags_placed);
    Problems all;
    std::set<std::string> told;
    for (const auto& model : sample_models(shape)) {
        for (auto& problem : word_problems(placed.render(model))) {
            if (problem.place.source.empty()) problem.place.source = path;
            if (told.insert(problem.text()).second) all.push_back(std::move(problem));
        }
    }
    return all;
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
