#include <algorithm>

#include "forms/page/word_body.hpp"
#include "forms/page/word_dialect.hpp"

namespace mappa::forms {
namespace {

/// A box with or without a cross; the letter is in this font everywhere Word runs.
std::string box_run(bool ticked) {
    return std::string{
               "<w:r><w:rPr><w:rFonts w:ascii=\"MS Gothic\" w:hAnsi=\"MS Gothic\" w:eastAsia=\"MS Gothic\"/></w:rPr>"
               "<w:t>"} +
           (ticked ? "☒" : "☐") + "</w:t></w:r>";
}

std::string bookmark_begin(int id, const std::string& name) {
    return "<w:bookmarkStart w:id=\"" + std::to_string(id) + "\" w:name=\"" + name + "\"/>";
}

std::string bookmark_end(int id) { return "<w:bookmarkEnd w:id=\"" + std::to_string(id) + "\"/>"; }

}  // namespace

void WordBody::read_line(pugi::xml_node parent, WordLine& line, const RunLook& look, const Setting& setting) {
    for (const auto child : parent.children()) read_inline(child, line, look, setting);
}

void WordBody::read_inline(pugi::xml_node node, WordLine& line, const RunLook& look, const Setting& setting) {
    if (node.type() == pugi::node_pcdata) return line.text(node.value(), look);
    if (node.type() != pugi::node_element || has_class(node, "unseen")) return;
    const std::string_view name = node.name();
    if (name == "br") return line.line_break();
    if (name == "a") return read_link(node, line, look, setting);
    if (node.attribute("data-field")) return read_control(node, line, setting);
    if (has_class(node, "apart")) line.tab();
    auto inner = look;
    if (name == "strong") inner.bold = true;
    if (name == "em") inner.italic = true;
    read_line(node, line, inner, setting);
}

void WordBody::read_link(pugi::xml_node node, WordLine& line, const RunLook& look, const Setting& setting) {
    const std::string to = node.attribute("href").value();
    if (to.starts_with('#')) {
        line.markup("<w:hyperlink w:anchor=\"at_" + to.substr(1) + "\">");
    } else {
        auto known = std::ranges::find(links_, to);
        if (known == links_.end()) known = links_.insert(known, to);
        line.markup("<w:hyperlink r:id=\"rIdLink" + std::to_string(known - links_.begin() + 1) + "\">");
    }
    auto inner = look;
    inner.style = "Hyperlink";
    read_line(node, line, inner, setting);
    line.markup("</w:hyperlink>");
}

void WordBody::read_control(pugi::xml_node node, WordLine& line, const Setting& setting) {
    const auto field = read_field(node);
    const int mark = next_id();
    std::string content;
    if (field.kind == WordField::Kind::check)
        content = box_run(field.ticked());
    else if (field.blank())
        content = word_run(field.hint, {.style = "PlaceholderText"});
    else
        content = word_run(field.lines.front());
    line.markup(bookmark_begin(mark, bookmark_of(field, setting.row)) + "<w:sdt>" +
                    control_properties(field, next_id()) + "<w:sdtContent>" + content + "</w:sdtContent></w:sdt>" +
                    bookmark_end(mark),
                true);
}

/// A field that is a block of its own. Only a long one is a control around paragraphs: LibreOffice joins the lines of a
/// control in a line when it saves, and empties a bookmark inside a control around one paragraph; outside it keeps it.
void WordBody::write_field(pugi::xml_node node, std::string_view style, const Setting& setting) {
    const auto field = read_field(node);
    if (field.kind != WordField::Kind::long_text) {
        WordLine line;
        read_control(node, line, setting);
        return write_line(line, style, setting);
    }
    const int mark = next_id();
    xml_ += bookmark_begin(mark, bookmark_of(field, setting.row)) + "<w:sdt>" + control_properties(field, next_id()) +
            "<w:sdtContent>";
    const auto write = [&](const std::string& text, const RunLook& look) {
        WordLine line;
        line.text(text, look);
        write_line(line, style, setting);
    };
    if (field.blank()) write(field.hint, {.style = "PlaceholderText"});
    for (const auto& text : field.lines) write(text, {});
    xml_ += "</w:sdtContent></w:sdt>" + bookmark_end(mark) + "\n";
}

}  // namespace mappa::forms
