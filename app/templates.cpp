#include "app/templates.hpp"

#include <algorithm>

#include "app/documents.hpp"
#include "app/embedded.hpp"
#include "engine/desk/template_adoption.hpp"
#include "forms/documents/document_template.hpp"
#include "store/digest.hpp"

namespace mappa::app {
namespace {

constexpr std::string_view shipped_folder = "templates/", policy_folder = "engine/policy/", policy_end = ".toml";

/// "MAPPA B (minutes of a meeting)", in the letters of the edition where it can be read.
std::string name_of(const AreaRecord& area, const forms::Printed& what, const std::string& edition) {
    const auto* adopted = area.edition(edition);
    const auto shipped = embedded(std::string{policy_folder} + edition + std::string{policy_end});
    Problems problems;
    std::string text{adopted ? std::string_view{adopted->text} : shipped.value_or("")};
    const auto policy = Policy::read(text, edition, problems);
    const auto setting = std::ranges::find(policy.settings(), what.letter, &Setting::key);
    const std::string form{what.form};
    return setting == policy.settings().end() ? form : "MAPPA " + setting->value + " (" + form + ")";
}

/// Those files of a template that are the area's own.
std::map<std::string, std::string_view> own_among(const std::map<std::string, std::string_view>& files,
                                                  const std::map<std::string, std::string>& own) {
    std::map<std::string, std::string_view> found;
    for (const auto& [path, text] : files) {
        if (own.contains(path)) found.emplace(path, text);
    }
    return found;
}

}  // namespace

std::map<std::string, std::string> own_files(const AreaRecord& area, Date day) {
    std::map<std::string, std::string> files;
    for (const auto* each : in_front(area.own_templates, day)) files.emplace(each->path, each->text);
    return files;
}

forms::Assets templates_of(const AreaRecord& area, Date day) {
    auto own = own_files(area, day);
    return own.empty() ? embedded_assets() : forms::in_front_of(std::move(own), embedded_assets());
}

forms::TemplatesKnown templates_known(const AreaRecord& area) {
    forms::TemplatesKnown known;
    for (const auto& file : embedded_files()) {
        const auto path = file.path;
        if (path.starts_with(shipped_folder) && (path.ends_with(".mustache") || path.ends_with(".css")))
            known.paths.emplace_back(path.substr(shipped_folder.size()));
        if (path.starts_with(policy_folder) && path.ends_with(policy_end))
            known.editions.emplace_back(
                path.substr(policy_folder.size(), path.size() - policy_folder.size() - policy_end.size()));
    }
    for (const auto& each : area.editions) {
        if (std::ranges::find(known.editions, each.edition) == known.editions.end())
            known.editions.push_back(each.edition);
    }
    return known;
}

std::string digest_of(const std::map<std::string, std::string_view>& files) {
    if (files.empty()) return {};
    store::Digest digest;
    for (const auto& [path, text] : files) digest.add(path).add(text);
    return digest.hex();
}

std::string template_digest(const std::string& path, const forms::Assets& assets) {
    return digest_of(forms::files_of(path, assets));
}

std::string TemplateInUse::source(const AreaRecord& area) const {
    if (own.empty()) return "the program";
    std::optional<Date> from;
    for (const auto* each : own) from = std::max(from, each->from);
    return (area.name.empty() ? "the area" : area.name) + ", from " + from.value_or(Date{}).iso() +
           (own.size() == 1 ? ": 1 file" : ": " + std::to_string(own.size()) + " files");
}

std::string TemplateInUse::approved() const {
    if (!needs_approval) return "";
    return approval ? "approved by the board of " + approval->board_met_on.value_or(Date{}).iso() : "NOT APPROVED";
}

std::string TemplateInUse::note() const {
    std::optional<Date> last;
    for (const auto* each : own) last = std::max(last, each->from);
    if (!last) return {};
    auto text = "with the area's own files of " + last->text();
    if (needs_approval && approval)
        text += ", a local change approved by the Strategic Management Board on " +
                approval->board_met_on.value_or(Date{}).text() + " (" + approval->why + ")";
    return text;
}

TemplateInUse template_in_use(const AreaRecord& area, const forms::Printed& what, const std::string& edition,
                              Date day) {
    TemplateInUse use;
    use.assets = templates_of(area, day);
    use.folder = forms::template_folder(what.name, edition, use.assets);
    const auto files = forms::files_of(forms::template_in(use.folder), use.assets);
    std::map<std::string, std::string_view> own;
    for (const auto* each : in_front(area.own_templates, day)) {
        if (!files.contains(each->path)) continue;
        use.own.push_back(each);
        own.emplace(each->path, each->text);
    }
    use.change.form = use.folder;
    use.change.digest = digest_of(own);
    use.needs_approval = !what.letter.empty() && !own.empty();
    if (use.needs_approval) use.change.name = name_of(area, what, edition);
    for (const auto& each : area.form_approvals) {
        if (each.form == use.folder && each.digest == use.change.digest) use.approval = &each;
    }
    return use;
}

std::optional<std::variant<std::vector<Refusal>, Problems>> templates_in_the_way(const AreaRecord& area,
                                                                                 const forms::Printed& what,
                                                                                 const TemplateInUse& use) {
    if (use.own.empty()) return std::nullopt;
    const auto loaded = forms::load_template(forms::template_in(use.folder), *what.shape, use.assets);
    if (const auto* problems = std::get_if<Problems>(&loaded)) {
        auto all = *problems;
        all.push_back({{},
                       "the area's own templates no longer fit this program: correct them and `mappa template adopt` "
                       "them again, or `mappa template withdraw " +
                           std::string{what.name} + "`"});
        return all;
    }
    if (!use.needs_approval) return std::nullopt;
    if (auto findings = unapproved(area, {&use.change, 1}); !findings.empty())
        return std::vector{Refusal{"document " + std::string{what.name}, std::move(findings)}};
    return std::nullopt;
}

std::vector<ChangedForm> changed_forms(const AreaRecord& area, const std::map<std::string, std::string>& own) {
    std::vector<ChangedForm> changed;
    const auto known = templates_known(area);
    const auto front = forms::in_front_of(own, embedded_assets());
    for (const auto& [path, what] : forms::templates_there(front, known.editions)) {
        if (what->letter.empty()) continue;
        const auto files = own_among(forms::files_of(path, front), own);
        if (files.empty()) continue;
        const auto folder = path.substr(0, path.rfind('/'));
        changed.push_back({folder, name_of(area, *what, folder.substr(folder.find('/') + 1)), digest_of(files)});
    }
    return changed;
}

}  // namespace mappa::app
