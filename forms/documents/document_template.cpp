#include "forms/documents/document_template.hpp"

#include <stdexcept>

#include "forms/page/template_tag.hpp"

namespace mappa::forms {
namespace {

void gather(const std::string& path, const Assets& assets, std::map<std::string, std::string_view>& files) {
    const auto text = assets(path);
    if (!text || !files.emplace(path, *text).second) return;
    Problems ignored;  // the check reads the same text and reports them
    for (const auto& tag : read_tags(path, *text, ignored)) {
        if (tag.kind == Tag::Kind::partial) gather(tag.name, assets, files);
    }
}

}  // namespace

std::string template_folder(std::string_view kind, const std::string& edition, const Assets& assets) {
    auto own = std::string{kind} + "/" + edition;
    if (assets(template_in(own))) return own;
    return std::string{kind} + "/" + std::string{first_edition};
}

std::string template_in(const std::string& folder) {
    return folder + "/" + folder.substr(0, folder.find('/')) + ".html.mustache";
}

std::map<std::string, std::string_view> files_of(const std::string& path, const Assets& assets) {
    std::map<std::string, std::string_view> files;
    gather(path, assets, files);
    return files;
}

std::variant<Template, Problems> load_template(const std::string& path, const Shape& shape, const Assets& assets,
                                               std::span<const std::string> known) {
    auto files = files_of(path, assets);
    const auto own = files.find(path);
    if (own == files.end()) return Problems{{{path, 0, 0, {}}, "there is no such template: put it below templates/"}};
    Template::Partials partials;
    for (const auto& [name, text] : files) partials.emplace(name, text);
    for (const auto& name : known) {
        if (const auto text = partials.contains(name) ? std::nullopt : assets(name)) partials.emplace(name, *text);
    }
    return Template::load(path, std::string{own->second}, partials, shape);
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
