#include "forms/page/word_rules.hpp"

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "forms/page/word_columns.hpp"
#include "forms/page/word_dialect.hpp"
#include "forms/page/word_field.hpp"
#include "forms/page/word_place.hpp"

namespace mappa::forms {
namespace {

class RuleCheck {
public:
    explicit RuleCheck(Problems& problems) : problems_(problems) {}

    void read_page(pugi::xml_node html) {
        if (std::string_view{html.attribute("lang").value()} != "en-GB")
            report(html, "does not say its language", "write <html lang=\"en-GB\">");
        const auto head = html.child("head");
        const auto body = html.child("body");
        if (!head.child("title")) report(html, "has no <title>", "include shared/html/head.mustache in <head>");
        std::string order;
        for (const auto child : body.children()) {
            if (child.type() == pugi::node_element) order += std::string{child.name()} + " ";
        }
        if (order != "header main footer ")
            report(html, "has in its body: " + (order.empty() ? "nothing" : order),
                   "<header>, <main> and <footer>, once each, in this order");
        read(body);
        if (main_headings_ != 1)
            report(body.child("main"), "has " + std::to_string(main_headings_) + " main headings",
                   "exactly one <h1>: include shared/html/header.mustache");
        for (const auto& [node, name] : links_) {
            if (!ids_.contains(name)) report(node, "leads to '#" + name + "', which is not in the page", "give an id");
        }
    }

private:
    void read(pugi::xml_node node) {
        for (const auto child : node.children()) {
            if (child.type() != pugi::node_element) continue;
            check(child, child.name());
            read(child);
        }
    }

    void check(pugi::xml_node node, std::string_view name) {
        if (const auto id = node.attribute("id")) check_id(node, id.value());
        if (const auto dir = node.attribute("dir"); dir && std::string_view{dir.value()} != "auto")
            report(node, "has a fixed direction", "dir=\"auto\", or none");
        if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '4') check_heading(node, name[1] - '0');
        if (name == "footer") check_footer(node);
        if (name == "table") {
            check_table(node);
            check_repeats(node);
        }
        if (name == "col" || name == "th" || name == "td") check_width(node);
        if (name == "th") check_scope(node);
        if (name == "a") check_link(node);
        if (name == "ul" || name == "ol" || name == "dl" || name == "tr") check_filled(node);
        if (name == "ul" || name == "ol") check_depth(node);
        if (name == "div" || name == "section") {
            if (within(node, "td th li dd")) check_inner_div(node);
        }
        if (name == "span") check_span(node);
        if (name == "p" && has_class(node, "page-line") && !within(node, "header footer"))
            report(node, "stands in the text", "class page-line belongs in <header> or <footer>");
        if (node.attribute("data-field")) {
            check_field(node, fields_, problems_);
        } else {
            for (const auto* of_field : {"data-kind", "data-label", "data-hint", "data-options"}) {
                if (node.attribute(of_field)) report(node, "is no field", "name it with data-field");
            }
        }
        if (const auto start = node.attribute("start"); start && start.as_int() < 1)
            report(node, "begins at no number", "start=\"4\", or none");
    }

    void check_id(pugi::xml_node node, const std::string& id) {
        if (!is_field_name(id))
            report(node, "has the id '" + id + "'", "a-z, 0-9 and _, up to 32, beginning with a letter");
        if (!ids_.insert(id).second) report(node, "has the id '" + id + "' for the second time", "another id");
    }

    void check_heading(pugi::xml_node node, int level) {
        if (within(node, "td th li dd")) report(node, "stands in a table or list", "<p><strong>...</strong></p>");
        if (level == 1) ++main_headings_;
        if (level > level_ + 1)
            report(node, "comes after a heading of level " + std::to_string(level_),
                   "<h" + std::to_string(level_ + 1) + ">: no level is left out");
        level_ = level;
        for (const auto form : node.children("span")) {
            if (has_class(form, "form") && has_text_before(form))
                report(form, "comes after the title's text", "it stands above it in Word: put it first");
        }
    }

    /// What stands in the footer is told apart by class: keeping their order keeps the page and Word alike.
    void check_footer(pugi::xml_node footer) {
        bool others = false;
        for (const auto paragraph : footer.children("p")) {
            const bool ends_text = has_class(paragraph, "small");
            if (ends_text && others)
                report(paragraph, "comes after what stands at the foot of every page",
                       "it ends the text in Word: put it first in <footer>");
            others = others || !ends_text;
        }
    }

    static bool has_text_before(pugi::xml_node node) {
        for (auto before = node.previous_sibling(); before; before = before.previous_sibling()) {
            if (is_words(before) || before.type() == pugi::node_element) return true;
        }
        return false;
    }

    void check_repeats(pugi::xml_node table) {
        std::set<std::string> seen;
        std::string last;
        for (const auto part : table.children("tbody")) {
            for (const auto row : part.children("tr")) {
                const std::string repeat = row.attribute("data-repeat").value();
                if (row.attribute("data-repeat") && !is_field_name(repeat))
                    report(row, "repeats under the name '" + repeat + "'",
                           "a-z, 0-9 and _, up to 32, beginning with a letter");
                if (repeat != last && !repeat.empty() && !seen.insert(repeat).second)
                    report(row, "is apart from the rows of its name", "put rows of one data-repeat together");
                last = repeat;
            }
        }
    }

    void check_table(pugi::xml_node table) {
        if (within(table, "td th li dd")) report(table, "stands in a table or list", "put it before or after that one");
        if (std::string_view{first_element(table).name()} != "caption")
            report(table, "does not begin with a <caption>", "say what the table shows; class=\"unseen\" hides it");
        int columns = 0;
        for (const auto part : table.children()) {
            if (std::string_view{part.name()} == "thead" && part.previous_sibling("tbody"))
                report(part, "comes after <tbody>", "put it before");
            for (const auto row : part.children("tr")) {
                int width = 0;
                for (const auto cell : row.children()) {
                    if (cell.type() == pugi::node_element) width += cell.attribute("colspan").as_int(1);
                }
                if (columns == 0) columns = width;
                if (width != columns)
                    report(row,
                           "has " + std::to_string(width) + " columns, the rows before it " + std::to_string(columns),
                           "as many cells in every row; colspan counts");
                if (std::string_view{part.name()} == "thead" && row.attribute("data-repeat"))
                    report(row, "is a header row that can be repeated", "put it in <tbody>");
            }
        }
        if (columns == 0)
            report(table, "has no rows", "put the whole table in a section of its own: {{#has_...}}<table>");
    }

    void check_width(pugi::xml_node node) {
        for (const auto* name : {"style", "data-width"}) {
            const auto written = node.attribute(name);
            if (written && !percentage_of(node))
                report(node, "has the " + std::string{name} + " '" + written.value() + "'",
                       "a width in per cent and nothing else: style=\"width: 20%\" or data-width=\"20\"");
        }
    }

    void check_scope(pugi::xml_node node) {
        const std::string_view scope = node.attribute("scope").value();
        if (scope != "col" && scope != "row")
            report(node, "does not say what it heads", "scope=\"col\" or scope=\"row\"");
    }

    void check_link(pugi::xml_node node) {
        const std::string_view to = node.attribute("href").value();
        if (to.size() > 1 && to.front() == '#') {
            links_.emplace_back(node, std::string{to.substr(1)});
            return;
        }
        for (const std::string_view scheme : {"https://", "mailto:", "tel:"}) {
            if (to.starts_with(scheme) && to.size() > scheme.size()) return;
        }
        report(node, "leads nowhere", "href with https://, mailto:, tel: or #id");
    }

    void check_filled(pugi::xml_node node) {
        if (!first_element(node))
            report(node, "is empty", "put it in a section that is left out when there is nothing to print");
    }

    void check_depth(pugi::xml_node node) {
        int depth = 0;
        for (auto around = node; around; around = around.parent()) {
            const std::string_view name = around.name();
            depth += name == "ul" || name == "ol" ? 1 : 0;
        }
        if (depth > 3) report(node, "is a list in a list in a list in a list", "three deep at most");
    }

    void check_inner_div(pugi::xml_node node) {
        for (const auto child : node.children()) {
            const std::string_view name = child.name();
            if (name == "section" || name == "div")
                report(child, "stands in a box in a table or list", "one is enough");
        }
    }

    void check_span(pugi::xml_node node) {
        if (has_class(node, "form") && std::string_view{node.parent().name()} != "h1")
            report(node, "stands outside the main heading", "class form belongs in <h1>");
        if (has_class(node, "apart") && !has_class(node.parent(), "page-line"))
            report(node, "stands outside a page line", "class apart belongs in <p class=\"page-line\">");
    }

    static bool within(pugi::xml_node node, std::string_view names) {
        for (auto around = node.parent(); around; around = around.parent()) {
            if (has_word(names, around.name())) return true;
        }
        return false;
    }

    static pugi::xml_node first_element(pugi::xml_node node) {
        return node.find_child([](pugi::xml_node child) { return child.type() == pugi::node_element; });
    }

    void report(pugi::xml_node node, const std::string& wrong, const std::string& remedy) {
        problems_.push_back({place_of(node), as_written(node) + " " + wrong + ": " + remedy});
    }

    Problems& problems_;
    std::set<std::string> ids_;
    FieldsSeen fields_;
    std::vector<std::pair<pugi::xml_node, std::string>> links_;
    int main_headings_ = 0;
    int level_ = 0;
};

}  // namespace

void check_rules(pugi::xml_node html, Problems& problems) { RuleCheck{problems}.read_page(html); }

}  // namespace mappa::forms
