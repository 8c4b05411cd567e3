#include "tests/forms/page/word_reading.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include "forms/page/word.hpp"
#include "forms/page/word_dialect.hpp"
#include "tests/forms/documents/printing.hpp"

namespace mappa::forms::test {
namespace {

void add_words(const std::string& text, std::vector<std::string>& words) {
    std::istringstream stream{text};
    for (std::string word; stream >> word;) words.push_back(word);
}

bool is(pugi::xml_node node, std::string_view name) { return node.name() == name; }

/// The text of a page; a space where an element begins or ends a line of its own.
void read_page(pugi::xml_node node, std::string& text) {
    if (node.type() == pugi::node_pcdata) text += node.value();
    if (has_class(node, "unseen") || node.attribute("data-field")) return;
    const bool in_line = is_in_line(node) && !is(node, "br") && !has_class(node, "form") && !has_class(node, "apart");
    if (!in_line) text += ' ';
    for (const auto child : node.children()) read_page(child, text);
    if (!in_line) text += ' ';
}

/// The text of a part; a space where a paragraph, a tab or a line break parts words.
void read_word(pugi::xml_node node, std::string& text) {
    if (is(node, "w:sdt") && node.child("w:sdtPr").child("w:tag") &&
        !node.child("w:sdtPr").child("w15:repeatingSection"))
        return;
    if (is(node, "w:t")) text += node.child_value();
    if (is(node, "w:p") || is(node, "w:tab") || is(node, "w:br")) text += ' ';
    for (const auto child : node.children()) read_word(child, text);
}

/// The order the schema gives the children of an element (ISO 29500-1, transitional), those that we write.
const std::map<std::string, std::vector<std::string>>& orders() {
    static const std::map<std::string, std::vector<std::string>> known{
        {"w:p", {"w:pPr", "*"}},
        {"w:pPr",
         {"w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:numPr", "w:bidi", "w:spacing", "w:ind",
          "w:jc"}},
        {"w:rPr", {"w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:color", "w:sz", "w:u", "w:rtl"}},
        {"w:r", {"w:rPr", "*"}},
        {"w:tbl", {"w:tblPr", "w:tblGrid", "*"}},
        {"w:tblPr", {"w:tblStyle", "w:tblW", "w:tblLayout", "w:tblLook", "w:tblCaption"}},
        {"w:tr", {"w:trPr", "*"}},
        {"w:trPr", {"w:cantSplit", "w:trHeight", "w:tblHeader"}},
        {"w:tc", {"w:tcPr", "*"}},
        {"w:tcPr", {"w:tcW", "w:gridSpan", "w:shd"}},
        {"w:sdt", {"w:sdtPr", "w:sdtContent"}},
        {"w:sdtPr",
         {"w:alias", "w:tag", "w:id", "w:showingPlcHdr", "w:text", "w:date", "w:dropDownList", "w14:checkbox",
          "w15:repeatingSection", "w15:repeatingSectionItem"}},
        {"w:numPr", {"w:ilvl", "w:numId"}},
        {"w:body", {"w:p|w:tbl|w:sdt|w:bookmarkStart|w:bookmarkEnd", "w:sectPr"}},
    };
    return known;
}

void check_order(pugi::xml_node node, std::vector<std::string>& found) {
    const auto order = orders().find(node.name());
    std::size_t at = 0;
    for (const auto child : node.children()) {
        if (child.type() != pugi::node_element) continue;
        check_order(child, found);
        if (order == orders().end()) continue;
        const auto fits = [&](const std::string& wanted) {
            return wanted == child.name() ||
                   ("|" + wanted + "|").find("|" + std::string{child.name()} + "|") != std::string::npos;
        };
        const auto& names = order->second;
        const auto place = std::find_if(names.begin() + static_cast<std::ptrdiff_t>(at), names.end(), fits);
        if (place != names.end())
            at = static_cast<std::size_t>(place - names.begin());
        else if (names.back() == "*" && std::ranges::find(names, child.name()) == names.end())
            at = names.size() - 1;
        else
            found.push_back(std::string{child.name()} + " out of order in " + node.name());
    }
    if (is(node, "w:tc") && !is(node.last_child(), "w:p")) found.push_back("a cell that does not end with a paragraph");
}

std::set<std::string> values(const std::string& part, const char* path, const char* attribute) {
    pugi::xml_document document;
    REQUIRE(document.load_string(part.c_str()));
    std::set<std::string> all;
    for (const auto& each : document.select_nodes(path)) all.insert(each.node().attribute(attribute).value());
    return all;
}

void check_known(const std::set<std::string>& used, const std::set<std::string>& known, const std::string& what,
                 std::vector<std::string>& found) {
    for (const auto& each : used) {
        if (!known.contains(each)) found.push_back(what + " " + each + " is not defined");
    }
}

}  // namespace

Assets assets() { return sample::templates(); }

std::string page(const std::string& main) {
    return "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"author\" "
           "content=\"Cora\"/>\n<title>A page &amp; more</title>\n<style>p { margin: 0 "
           "}</style>\n</head>\n<body>\n<header>"
           "<p class=\"marking\">MARK</p><p class=\"page-line\">Form <span "
           "class=\"apart\">Case</span></p></header>\n<main>\n"
           "<h1><span class=\"form\">Form</span> Title</h1>\n" +
           main +
           "\n</main>\n<footer><p class=\"small\">Made from.</p><p class=\"page-line\">Made by</p>"
           "<p class=\"marking\">MARK</p></footer>\n</body>\n</html>\n";
}

std::map<std::string, std::string> word_parts(const std::string& whole_page) {
    return sample::parts_of(word_file(whole_page, "2030-05-20T00:00:00Z", assets()));
}

std::string body_of(const std::string& main) { return word_parts(page(main)).at("word/document.xml"); }

std::string written(const std::string& main) {
    const auto body = body_of(main);
    const std::string title = ">Title</w:t></w:r></w:p>\n";
    const auto begin = body.find(title);
    REQUIRE(begin != std::string::npos);
    const auto end =
        body.find("<w:p><w:pPr><w:pStyle w:val=\"Small\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Made from.");
    REQUIRE(end != std::string::npos);
    return body.substr(begin + title.size(), end - begin - title.size());
}

std::vector<std::string> words_of_page(const std::string& whole_page) {
    pugi::xml_document document;
    REQUIRE(document.load_string(whole_page.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
    std::string text;
    read_page(document.document_element().child("body"), text);
    std::vector<std::string> words;
    add_words(text, words);
    return words;
}

std::vector<std::string> words_of_word(const std::map<std::string, std::string>& parts) {
    std::string text;
    for (const auto* path : {"word/header1.xml", "word/document.xml", "word/footer1.xml"}) {
        pugi::xml_document document;
        REQUIRE(document.load_string(parts.at(path).c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
        read_word(document, text);
    }
    if (const auto numbers = text.find("Page 1 of 1"); numbers != std::string::npos) text.erase(numbers, 11);
    std::vector<std::string> words;
    add_words(text, words);
    return words;
}

std::vector<std::string> unsound(const std::map<std::string, std::string>& parts) {
    std::vector<std::string> found;
    const auto& styles = parts.at("word/styles.xml");
    const auto defined = [&](const char* type) {
        return values(styles, ("//w:style[@w:type='" + std::string{type} + "']").c_str(), "w:styleId");
    };
    for (const auto* path : {"word/header1.xml", "word/document.xml", "word/footer1.xml"}) {
        const auto& part = parts.at(path);
        pugi::xml_document document;
        REQUIRE(document.load_string(part.c_str()));
        check_order(document.document_element(), found);
        check_known(values(part, "//w:pStyle", "w:val"), defined("paragraph"), "style", found);
        check_known(values(part, "//w:rStyle", "w:val"), defined("character"), "style", found);
        check_known(values(part, "//w:tblStyle", "w:val"), defined("table"), "style", found);
        check_known(values(part, "//w:numId", "w:val"), values(parts.at("word/numbering.xml"), "//w:num", "w:numId"),
                    "list", found);
        check_known(values(part, "//w:hyperlink[@r:id]", "r:id"),
                    values(parts.at("word/_rels/document.xml.rels"), "//Relationship", "Id"), "link", found);
        check_known(values(part, "//w:hyperlink[@w:anchor]", "w:anchor"), values(part, "//w:bookmarkStart", "w:name"),
                    "bookmark", found);
        const auto ids = document.select_nodes("//w:bookmarkStart | //w:sdtPr/w:id");
        std::set<std::string> different;
        for (const auto& each : ids)
            different.insert(std::string{each.node().attribute("w:id").value()} +
                             each.node().attribute("w:val").value());
        if (different.size() != ids.size()) found.push_back("an id is given twice");
        if (part.find("{{") != std::string::npos) found.push_back("a tag of the template is left over");
    }
    return found;
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++found;
    return found;
}

}  // namespace mappa::forms::test
