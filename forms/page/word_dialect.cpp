#include "forms/page/word_dialect.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "forms/page/word_place.hpp"
#include "forms/page/word_rules.hpp"

namespace mappa::forms {
namespace {

/// What may stand in an element and on it. `%block`, `%flow` and `%line` are groups.
struct Element {
    std::string_view name;
    std::string_view holds;
    bool words = false;  ///< whether text may stand directly in it
    std::string_view attributes;
    std::string_view classes;
};

constexpr std::string_view group_block = "h1 h2 h3 h4 p ul ol dl table section div";
constexpr std::string_view group_flow = "p ul ol dl div strong em br a span";
constexpr std::string_view group_line = "strong em br a span";

constexpr auto elements = std::to_array<Element>({
    {"html", "head body", false, "lang", ""},
    {"head", "meta title style", false, "", ""},
    {"meta", "", false, "charset name content", ""},
    {"title", "", true, "", ""},
    {"style", "", true, "", ""},
    {"body", "header main footer", false, "", ""},
    {"header", "p", false, "", ""},
    {"main", "%block", false, "", ""},
    {"footer", "p", false, "", ""},
    {"section", "%block", false, "id", ""},
    {"div", "%block", false, "id dir %field", "signature new-page"},
    {"h1", "%line", true, "id dir", ""},
    {"h2", "%line", true, "id dir", "new-page unseen"},
    {"h3", "%line", true, "id dir", "new-page unseen"},
    {"h4", "%line", true, "id dir", "unseen"},
    {"p", "%line", true, "id dir %field", "lead nothing small statement marking page-line new-page unseen"},
    {"ul", "li", false, "id", ""},
    {"ol", "li", false, "id start", ""},
    {"li", "%flow", true, "id dir", ""},
    {"dl", "dt dd", false, "id", ""},
    {"dt", "%line", true, "id dir", ""},
    {"dd", "%flow", true, "id dir", ""},
    {"table", "caption colgroup thead tbody", false, "id", "fields signature new-page"},
    {"caption", "%line", true, "dir", "unseen"},
    {"colgroup", "col", false, "", ""},
    {"col", "", false, "style data-width", "narrow date"},
    {"thead", "tr", false, "", ""},
    {"tbody", "tr", false, "", ""},
    {"tr", "th td", false, "data-repeat", ""},
    {"th", "%flow", true, "id dir scope colspan style", ""},
    {"td", "%flow", true, "id dir colspan style %field", ""},
    {"strong", "%line", true, "", ""},
    {"em", "%line", true, "", ""},
    {"br", "", false, "", ""},
    {"a", "strong em span", true, "href", ""},
    {"span", "%line", true, "dir %field", "form apart unseen"},
});

constexpr std::string_view field_attributes = "data-field data-kind data-label data-hint data-options";

const Element* find(std::string_view name) {
    const auto found = std::ranges::find(elements, name, &Element::name);
    return found == elements.end() ? nullptr : &*found;
}

std::string_view meant(std::string_view list) {
    if (list == "%block") return group_block;
    if (list == "%flow") return group_flow;
    return list == "%line" ? group_line : list;
}

std::string listed(std::string_view words) {
    std::string text{words};
    if (const auto at = text.find("%field"); at != std::string::npos)
        text.replace(at, std::string_view{"%field"}.size(), field_attributes);
    for (std::size_t at = 0; (at = text.find(' ', at)) != std::string::npos; at += 2) text.replace(at, 1, ", ");
    return text.empty() ? "none" : text;
}

/// The words that one space, or several, part.
std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; (at = text.find_first_not_of(" \t\n", at)) != std::string_view::npos;) {
        const auto end = std::min(text.find_first_of(" \t\n", at), text.size());
        words.push_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

class DialectCheck {
public:
    explicit DialectCheck(Problems& problems) : problems_(problems) {}

    void read(pugi::xml_node node, const Element& rule) {
        check_attributes(node, rule);
        for (const auto child : node.children()) {
            if (child.type() == pugi::node_element) {
                read_child(child, node, rule);
            } else if (is_words(child) && !rule.words && !node.attribute("data-field")) {
                report(node,
                       "holds the text '" + beginning(child.value()) + "', but text may not stand directly in <" +
                           std::string{rule.name} + ">",
                       "put it in a <p> or another element that may stand here");
            } else if (child.type() == pugi::node_cdata || child.type() == pugi::node_pi) {
                report(node, "holds a CDATA section or a processing instruction", "write plain text");
            }
        }
    }

private:
    void read_child(pugi::xml_node child, pugi::xml_node parent, const Element& rule) {
        const auto* known = find(child.name());
        if (!known) {
            report(child, "is not in the dialect", "write it with the elements of templates/README.md");
            return;
        }
        if (!has_word(meant(rule.holds), known->name)) {
            report(child, "may not stand in " + as_written(parent), "there may stand: " + listed(meant(rule.holds)));
            return;
        }
        read(child, *known);
    }

    void check_attributes(pugi::xml_node node, const Element& rule) {
        for (const auto attribute : node.attributes()) {
            const std::string_view name = attribute.name();
            if (name == place_attribute) continue;
            if (name == "class") {
                for (const auto each : split(attribute.value())) {
                    if (!has_word(rule.classes, each))
                        report(node, "has the class '" + std::string{each} + "', which is not in the dialect",
                               "classes of <" + std::string{rule.name} + ">: " + listed(rule.classes));
                }
                continue;
            }
            const bool field = has_word(rule.attributes, "%field") && has_word(field_attributes, name);
            if (!field && !has_word(rule.attributes, name))
                report(node, "has the attribute '" + std::string{name} + "', which is not in the dialect",
                       "attributes of <" + std::string{rule.name} + ">: class, " + listed(rule.attributes));
        }
    }

    static std::string beginning(std::string_view text) {
        const auto words = split(text);
        std::string shown;
        for (const auto word : words) {
            if (shown.size() > 30) return shown + " ...";
            shown += (shown.empty() ? "" : " ") + std::string{word};
        }
        return shown;
    }

    void report(pugi::xml_node node, const std::string& wrong, const std::string& remedy) {
        problems_.push_back({place_of(node), as_written(node) + " " + wrong + ": " + remedy});
    }

    Problems& problems_;
};

}  // namespace

bool has_word(std::string_view list, std::string_view word) {
    const auto is_end = [&](std::size_t at) {
        return at >= list.size() || list[at] == ' ' || list[at] == '\n' || list[at] == '\t';
    };
    for (std::size_t at = 0; (at = list.find(word, at)) != std::string_view::npos; ++at) {
        if ((at == 0 || is_end(at - 1)) && is_end(at + word.size())) return !word.empty();
    }
    return false;
}

bool has_class(pugi::xml_node element, std::string_view wanted) {
    const auto classes = element.attribute("class");
    return classes && has_word(classes.value(), wanted);
}

bool is_words(pugi::xml_node node) {
    return node.type() == pugi::node_pcdata &&
           std::string_view{node.value()}.find_first_not_of(" \t\r\n") != std::string_view::npos;
}

bool is_in_line(pugi::xml_node node) {
    return node.type() == pugi::node_pcdata || (node.type() == pugi::node_element && has_word(group_line, node.name()));
}

std::string as_written(pugi::xml_node element) {
    std::string written = "<" + std::string{element.name()};
    for (const auto attribute : element.attributes()) {
        if (std::string_view{attribute.name()} != place_attribute)
            written += " " + std::string{attribute.name()} + "=\"" + attribute.value() + "\"";
    }
    return written + ">";
}

Problems dialect_problems(const pugi::xml_document& page) {
    Problems problems;
    const auto root = page.document_element();
    if (std::string_view{root.name()} != "html") {
        problems.push_back({place_of(root), as_written(root) + " is the outermost element: it has to be <html>"});
        return problems;
    }
    DialectCheck{problems}.read(root, elements.front());
    if (problems.empty()) check_rules(root, problems);  // they take for granted that every element is known
    return problems;
}

}  // namespace mappa::forms
