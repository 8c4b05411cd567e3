#include "forms/templates/names.hpp"

#include <map>
#include <set>

namespace mappa::forms {
namespace {

/// "the offender's surname; empty: not known".
std::string explained(const Shape::Name& name) {
    auto text = name.meaning;
    if (name.kind == Shape::Kind::group) return text;
    const bool flag = name.kind == Shape::Kind::flag;
    if (name.empty_when == "never" && !flag) return text + "; never empty";
    return text + (flag ? "; no: " : "; empty: ") + name.empty_when;
}

bool is_paragraphs(const Shape::Name& name) {
    return name.kind == Shape::Kind::rows && name.inner().names().size() == 2 && name.inner().find("line");
}

std::string_view kind_of(const Shape::Name& name) {
    return is_paragraphs(name) ? "paragraphs, each {{line}}" : to_words(name.kind);
}

/// How one name and those below it are written.
struct Style {
    std::string_view before, around;
};
constexpr Style plain{"", ""}, markdown{"- ", "`"};

std::string entry(const std::string& name, const Shape::Name& declared, const std::string& indent, const Style& style) {
    const std::string around{style.around};
    auto text = indent + std::string{style.before} + around + name + around + " (" + std::string{kind_of(declared)} +
                "): " + explained(declared) + "\n";
    if (declared.nested.empty() || is_paragraphs(declared)) return text;
    for (const auto& [inner, below] : declared.inner().names()) {
        if (!below.derived) text += entry(inner, below, indent + "  ", style);
    }
    return text;
}

constexpr std::string_view how_to_read =
    "A text is printed with {{name}}; a list, a group or a flag is opened with {{#name}} and closed with {{/name}},\n"
    "{{^name}} prints when a list is empty or a flag is no. Every text and list x also offers the flag has_x. Names "
    "that\n"
    "stand below a list or a group are known inside it; of a group also as group.name.\n";

/// By name, the entry that at least three documents have alike.
std::map<std::string, std::string> shared_entries() {
    constexpr int several = 3;
    std::map<std::string, std::map<std::string, int>> all;
    for (const auto& each : everything_printed()) {
        for (const auto& [name, declared] : each.shape->names()) {
            if (!declared.derived) ++all[name][entry(name, declared, "", markdown)];
        }
    }
    std::map<std::string, std::string> shared;
    for (const auto& [name, entries] : all) {
        for (const auto& [text, times] : entries) {
            if (times >= several) shared.emplace(name, text);
        }
    }
    return shared;
}

}  // namespace

std::string names_in_text(const Printed& what) {
    auto text = std::string{what.form} + " (" + std::string{what.name} + ")\n\n" + std::string{how_to_read} + "\n";
    for (const auto& [name, declared] : what.shape->names()) {
        if (!declared.derived) text += entry(name, declared, "", plain);
    }
    return text;
}

std::string names_in_markdown() {
    std::string text =
        "# Names that templates may use\n\nMade by `mappa template names --reference` from the declarations that "
        "templates are checked\nagainst; a test fails when it drifts. `mappa template names DOCUMENT` lists those of "
        "one "
        "document.\n\n" +
        std::string{how_to_read} + "\n## Of several documents\n\n";
    const auto shared = shared_entries();
    for (const auto& [name, each] : shared) text += each;
    for (const auto& each : everything_printed()) {
        std::string own, others;
        for (const auto& [name, declared] : each.shape->names()) {
            if (declared.derived) continue;
            const auto made = entry(name, declared, "", markdown);
            const auto known = shared.find(name);
            if (known != shared.end() && known->second == made)
                others += (others.empty() ? "" : ", ") + ("`" + name + "`");
            else
                own += made;
        }
        text += "\n## " + std::string{each.name} + ": " + std::string{each.form} + "\n\n" + own +
                (own.empty() || others.empty() ? "" : "\n") + (others.empty() ? "" : "As above: " + others + ".\n");
    }
    return text;
}

}  // namespace mappa::forms
