#include "forms/templates/soundness.hpp"

#include <algorithm>
#include <memory>
#include <set>
#include <tuple>

#include "engine/input/suggest.hpp"
#include "forms/documents/document_template.hpp"
#include "forms/page/sample_model.hpp"
#include "forms/page/word.hpp"
#include "forms/page/word_place.hpp"
#include "forms/templates/page_duties.hpp"

namespace mappa::forms {
namespace {

/// Problems in the order they were found, each once: a partial is read with every template that includes it, and is
/// wrong in one way whatever names are known there.
class Once {
public:
    void add(Problem problem) {
        const auto wrong = problem.says.substr(0, problem.says.find(". "));
        if (told_.insert(problem.place.text() + " " + wrong).second) all_.push_back(std::move(problem));
    }
    void add(Problems problems) {
        for (auto& each : problems) add(std::move(each));
    }
    [[nodiscard]] Problems all() && { return std::move(all_); }
    [[nodiscard]] bool empty() const { return all_.empty(); }

private:
    std::set<std::string> told_;
    Problems all_;
};

std::vector<std::string_view> views(const std::vector<std::string>& texts) { return {texts.begin(), texts.end()}; }

/// Why a file cannot be a template where it lies; empty when it can.
std::string misplaced(const std::string& path, const TemplatesKnown& known) {
    const auto first = path.find('/'), second = path.find('/', first + 1);
    const auto folder = path.substr(0, first);
    if (first == std::string::npos)
        return "lies beside the folders: a template lies in DOCUMENT/EDITION/, a shared part in shared/html/";
    if (folder != "shared" && !printed(folder)) {
        auto names = printed_names();
        names.emplace_back("shared");
        return "there is no document '" + folder + "'" + did_you_mean(folder, names) +
               ": `mappa template list` shows them";
    }
    if (folder != "shared") {
        const auto edition = second == std::string::npos ? std::string{} : path.substr(first + 1, second - first - 1);
        if (std::ranges::find(known.editions, edition) == known.editions.end())
            return "'" + edition + "' is no edition" + did_you_mean(edition, views(known.editions)) +
                   ": a template lies in DOCUMENT/EDITION/, for example " + folder + "/" + std::string{first_edition};
    }
    if (!path.ends_with(".mustache") && path != "shared/style.css")
        return "is not a template: their names end with .mustache";
    return {};
}

}  // namespace

Problems template_problems(const Printed& what, const std::string& path, const Assets& assets,
                           std::span<const std::string> known) {
    const auto loaded = load_template(path, *what.shape, assets, known);
    if (const auto* problems = std::get_if<Problems>(&loaded)) return *problems;
    Once found;
    for (const auto& [file, text] : files_of(path, assets)) found.add(fetched_from_elsewhere(file, text));
    // Printed once more from templates whose every tag says where it stands.
    std::map<std::string, std::string, std::less<>> marked;
    const Assets with_tags_placed = [&](std::string_view name) -> std::optional<std::string_view> {
        const auto text = assets(name);
        if (!text || !name.ends_with(".mustache")) return text;
        const auto done = marked.find(name);
        if (done != marked.end()) return done->second;
        return marked.emplace(name, with_places(name, *text)).first->second;
    };
    const auto placed = sound_template(path, *what.shape, with_tags_placed);
    for (const auto& model : sample_models(*what.shape)) {
        const auto page = placed.render(model);
        const auto ill_formed = form_problems(page);
        for (auto problem : what.document&& ill_formed.empty() ? word_problems(page) : ill_formed) {
            if (problem.place.source.empty()) problem.place.source = path;
            found.add(std::move(problem));
        }
        if (!ill_formed.empty()) break;  // beyond the first element that is not closed everything looks wrong
    }
    if (found.empty()) found.add(duties_neglected(what, path, placed));
    return std::move(found).all();
}

std::map<std::string, const Printed*> templates_there(const Assets& assets, std::span<const std::string> editions) {
    std::map<std::string, const Printed*> all;
    for (const auto& each : everything_printed()) {
        const std::string name{each.name};
        all.emplace(template_in(name + "/" + std::string{first_edition}), &each);
        for (const auto& edition : editions) {
            if (const auto path = template_in(name + "/" + edition); assets(path)) all.emplace(path, &each);
        }
    }
    return all;
}

Problems problems_of_all(const Assets& assets, const TemplatesKnown& known) {
    Once found;
    for (const auto& [path, what] : templates_there(assets, known.editions))
        found.add(template_problems(*what, path, assets, known.paths));
    return std::move(found).all();
}

Problems problems_of_own(const std::map<std::string, std::string>& own, const Assets& shipped,
                         const TemplatesKnown& known) {
    const auto front = in_front_of(own, shipped);
    auto paths = known.paths;
    for (const auto& [path, text] : own) paths.push_back(path);
    Once found;
    std::set<std::string> used;
    for (const auto& [path, what] : templates_there(front, known.editions)) {
        bool changed = false;
        for (const auto& [file, text] : files_of(path, front)) {
            if (!own.contains(file)) continue;
            used.insert(file);
            changed = true;
        }
        if (changed) found.add(template_problems(*what, path, front, paths));
    }
    for (const auto& [path, text] : own) {
        if (const auto why = misplaced(path, known); !why.empty()) {
            found.add({{path, 0, 0, {}}, why});
        } else if (!used.contains(path)) {
            found.add({{path, 0, 0, {}},
                       "nothing is printed from this file" + did_you_mean(path, views(known.paths)) +
                           ": no template includes it"});
        }
    }
    auto all = std::move(found).all();
    std::ranges::stable_sort(all, {}, [](const Problem& each) {
        return std::tuple{each.place.source, each.place.line, each.place.column};
    });
    return all;
}

Assets in_front_of(std::map<std::string, std::string> own, Assets behind) {
    const auto kept = std::make_shared<const std::map<std::string, std::string>>(std::move(own));
    return [kept, behind = std::move(behind)](std::string_view path) -> std::optional<std::string_view> {
        const auto found = kept->find(std::string{path});
        return found == kept->end() ? behind(path) : std::optional<std::string_view>{found->second};
    };
}

}  // namespace mappa::forms
