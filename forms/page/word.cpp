#include "forms/page/word.hpp"

#include <pugixml.hpp>
#include <stdexcept>

#include "forms/page/docx.hpp"
#include "forms/page/word_body.hpp"
#include "forms/page/word_dialect.hpp"
#include "forms/page/word_place.hpp"
#include "forms/page/xml_part.hpp"

namespace mappa::forms {
namespace {

constexpr std::string_view xml_begin = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The names of WordprocessingML; what Word 2010 and 2013 added (boxes to tick, rows that repeat) may be passed over.
constexpr std::string_view names =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
    " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
    " xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\" mc:Ignorable=\"w14 w15\"";

std::string part(std::string_view root, const std::string& content) {
    const std::string name{root};
    return std::string{xml_begin} + "<" + name + std::string{names} + ">\n" + content + "</" + name + ">\n";
}

/// Reads the page; spaces between elements are kept, since they may part words.
std::optional<Problem> read(std::string_view page, pugi::xml_document& document) {
    const auto result = document.load_buffer(page.data(), page.size(), pugi::parse_default | pugi::parse_ws_pcdata,
                                             pugi::encoding_utf8);
    if (result) return std::nullopt;
    // The parser stops at the tag that does not fit; it helps to know which one it should have closed.
    if (const auto open = unclosed_element(page))
        return Problem{place_before(page, page.find('>', open->offset)),
                       "<" + open->name +
                           "> is not closed where it should be: write <p>...</p>, <br/>, and end elements " +
                           "in the order that undoes their beginning"};
    return Problem{place_before(page, static_cast<std::size_t>(result.offset)),
                   std::string{"the page is not well-formed from here on: "} + result.description()};
}

std::string meta(pugi::xml_node head, std::string_view name) {
    for (const auto each : head.children("meta")) {
        if (each.attribute("name").value() == name) return each.attribute("content").value();
    }
    return {};
}

}  // namespace

Problems form_problems(std::string_view page) {
    pugi::xml_document document;
    if (auto problem = read(page, document)) return {std::move(*problem)};
    return {};
}

Problems word_problems(std::string_view page) {
    pugi::xml_document document;
    if (auto problem = read(page, document)) return {std::move(*problem)};
    // The checker of XML parts wants no DOCTYPE; spaces keep every offset.
    std::string without{page};
    if (constexpr std::string_view doctype = "<!DOCTYPE html>"; without.starts_with(doctype))
        without.replace(0, doctype.size(), doctype.size(), ' ');
    if (const auto unsound = unsound_xml(without, "html"))
        return {{place_before(page, unsound->offset.value_or(page.size())), "the page " + unsound->why}};
    return dialect_problems(document);
}

std::string word_file(std::string_view page, const std::string& created, const Assets& assets) {
    pugi::xml_document document;
    Problems problems;
    if (auto problem = read(page, document))
        problems.push_back(std::move(*problem));
    else
        problems = dialect_problems(document);
    if (!problems.empty()) {
        std::string message = "no Word file can be made of the page:";
        for (const auto& problem : problems) message += "\n  " + problem.text();
        throw std::logic_error(message);
    }
    const auto section = assets("docx/section.xml");
    if (!section) throw std::logic_error("Word document: the file templates/docx/section.xml is not in the program");

    const auto html = document.document_element();
    const auto head = html.child("head");
    const auto body = html.child("body");
    WordBody text, top, foot;
    text.write_main(body.child("main"));
    text.write_end(body.child("footer"));
    top.write_edge(body.child("header"), false);
    foot.write_edge(body.child("footer"), true);

    DocxParts parts;
    parts.document = part("w:document", "<w:body>\n" + text.xml() + std::string{*section} + "</w:body>\n");
    parts.header = part("w:hdr", top.xml());
    parts.footer = part("w:ftr", foot.xml());
    parts.title = head.child("title").child_value();
    parts.author = meta(head, "author");
    parts.description = meta(head, "description");
    parts.created = created;
    parts.links = text.links();
    parts.ordered_lists = text.ordered_lists();
    return docx(parts, assets);
}

}  // namespace mappa::forms
