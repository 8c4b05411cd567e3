#include "forms/page/word_body.hpp"

#include <utility>

#include "forms/page/word_dialect.hpp"

namespace mappa::forms {
namespace {

constexpr int list_step = 425;  // twentieths of a point by which each level of lists is set in; as in numbering.xml

/// The style of a paragraph by its class; in tables text is smaller.
std::string_view style_of(pugi::xml_node paragraph, std::string_view plain, bool cell) {
    if (has_class(paragraph, "nothing")) return cell ? "NothingCell" : "Nothing";
    if (has_class(paragraph, "marking")) return "Marking";
    if (has_class(paragraph, "statement")) return "Statement";
    if (has_class(paragraph, "lead")) return cell ? plain : "Lead";
    return has_class(paragraph, "small") && !cell ? "Small" : plain;
}

std::string field_code(std::string_view code) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> " +
           std::string{code} +
           " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
           "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

}  // namespace

void WordBody::write_main(pugi::xml_node main) { write_blocks(main, {}); }

void WordBody::write_edge(pugi::xml_node edge, bool with_page_numbers) {
    for (const auto paragraph : edge.children("p")) {
        if (has_class(paragraph, "unseen") || (with_page_numbers && has_class(paragraph, "small"))) continue;
        if (!has_class(paragraph, "page-line")) {
            write_paragraph(paragraph, style_of(paragraph, "Small", false), {});
            continue;
        }
        WordLine line;
        read_line(paragraph, line, {}, {});
        if (with_page_numbers) {
            int stops = 0;
            for (const auto span : paragraph.children("span")) stops += has_class(span, "apart") ? 1 : 0;
            for (; stops < 2; ++stops) line.tab();
            line.text("Page", {});
            line.markup("<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>" + field_code("PAGE") +
                        "<w:r><w:t xml:space=\"preserve\"> of </w:t></w:r>" + field_code("NUMPAGES"));
        }
        write_line(line, with_page_numbers ? "Footer" : "Header", {});
    }
}

void WordBody::write_end(pugi::xml_node footer) {
    for (const auto paragraph : footer.children("p")) {
        if (has_class(paragraph, "small")) write_paragraph(paragraph, "Small", {});
    }
}

void WordBody::write_blocks(pugi::xml_node parent, const Setting& setting) {
    for (const auto child : parent.children()) {
        if (child.type() == pugi::node_element) write_block(child, setting);
    }
}

void WordBody::write_block(pugi::xml_node node, const Setting& around) {
    if (has_class(node, "unseen")) return;
    auto setting = around;
    const std::string_view name = node.name();
    if (const auto id = node.attribute("id")) anchors_.emplace_back(id.value());
    if (node.attribute("dir")) setting.by_text = true;
    if (has_class(node, "new-page")) new_page_ = true;
    if (name == "h1") return write_main_heading(node, setting);
    if (name == "h2") return write_paragraph(node, "Heading1", setting);
    if (name == "h3") return write_paragraph(node, "Heading2", setting);
    if (name == "h4") return write_paragraph(node, "Heading3", setting);
    if (name == "ul" || name == "ol") return write_list(node, setting);
    if (name == "dl") return write_terms(node, setting);
    if (name == "table") return write_table(node, setting);
    if (name == "section") return write_blocks(node, setting);
    if (name == "div" && !node.attribute("data-field")) return write_div(node, setting);
    const auto style = style_of(node, setting.style, setting.cell);
    if (node.attribute("data-field")) return write_field(node, style, setting);
    write_paragraph(node, style, setting);
}

void WordBody::write_div(pugi::xml_node node, const Setting& around) {
    auto setting = around;
    if (has_class(node, "signature")) {
        setting.keep = true;
        write_spacer(true);
    }
    write_blocks(node, setting);
}

/// The form's name stands above the title, as a line of its own.
void WordBody::write_main_heading(pugi::xml_node node, const Setting& setting) {
    WordLine title;
    for (const auto child : node.children()) {
        if (has_class(child, "form")) {
            WordLine form;
            read_line(child, form, {}, setting);
            write_line(form, "FormName", setting);
        } else {
            read_inline(child, title, {}, setting);
        }
    }
    write_line(title, "Title", setting);
}

/// A cell, a list item or an explanation: blocks, and stretches of text between them. It always has a paragraph.
void WordBody::write_flow(pugi::xml_node parent, const Setting& setting) {
    const auto before = xml_.size();
    WordLine line;
    const auto end_line = [&] {
        if (!line.empty()) write_line(line, setting.style, setting);
        line = {};
    };
    for (const auto child : parent.children()) {
        if (is_in_line(child)) {
            read_inline(child, line, {}, setting);
        } else if (child.type() == pugi::node_element) {
            end_line();
            write_block(child, setting);
        }
    }
    end_line();
    if (xml_.size() == before) write_line({}, setting.style, setting);
}

void WordBody::write_list(pugi::xml_node list, const Setting& around) {
    int number = 1;
    if (std::string_view{list.name()} == "ol") {
        ordered_lists_.push_back(list.attribute("start").as_int(1));
        number = 1 + static_cast<int>(ordered_lists_.size());
    }
    auto setting = around;
    if (!setting.cell) setting.style = "ListParagraph";
    ++setting.depth;
    setting.indent = list_step * setting.depth;
    for (const auto item : list.children("li")) {
        auto own = setting;
        if (item.attribute("dir")) own.by_text = true;
        if (const auto id = item.attribute("id")) anchors_.emplace_back(id.value());
        waiting_list_ = number;
        write_flow(item, own);
    }
}

void WordBody::write_terms(pugi::xml_node list, const Setting& around) {
    for (const auto child : list.children()) {
        if (child.type() != pugi::node_element) continue;
        auto setting = around;
        if (child.attribute("dir")) setting.by_text = true;
        if (const auto id = child.attribute("id")) anchors_.emplace_back(id.value());
        if (std::string_view{child.name()} == "dt") {
            write_paragraph(child, setting.cell ? "TableHead" : "Term", setting);
            continue;
        }
        if (!setting.cell) setting.style = "Explanation";
        setting.indent += list_step;
        write_flow(child, setting);
    }
}

void WordBody::write_paragraph(pugi::xml_node node, std::string_view style, const Setting& setting) {
    WordLine line;
    read_line(node, line, {}, setting);
    write_line(line, style, setting);
}

/// The children of w:pPr stand in the order of the schema (ISO 29500-1, 17.3.1.26).
void WordBody::write_line(const WordLine& line, std::string_view style, const Setting& setting) {
    xml_ += "<w:p>";
    std::string properties;
    if (!style.empty()) properties += "<w:pStyle w:val=\"" + std::string{style} + "\"/>";
    if (setting.keep) properties += "<w:keepNext/><w:keepLines/>";
    if (std::exchange(new_page_, false)) properties += "<w:pageBreakBefore/>";
    const int list = std::exchange(waiting_list_, 0);
    if (list != 0)
        properties += "<w:numPr><w:ilvl w:val=\"" + std::to_string(setting.depth - 1) + "\"/><w:numId w:val=\"" +
                      std::to_string(list) + "\"/></w:numPr>";
    const bool right = setting.by_text && line.from_right();
    if (right) properties += "<w:bidi/>";
    if (list == 0 && setting.indent > 0) properties += "<w:ind w:left=\"" + std::to_string(setting.indent) + "\"/>";
    if (!properties.empty()) xml_ += "<w:pPr>" + properties + "</w:pPr>";
    for (const auto& anchor : std::exchange(anchors_, {})) {
        const auto id = std::to_string(next_id());
        xml_ +=
            "<w:bookmarkStart w:id=\"" + id + "\" w:name=\"at_" + anchor + "\"/><w:bookmarkEnd w:id=\"" + id + "\"/>";
    }
    xml_ += line.xml(right) + "</w:p>\n";
}

void WordBody::write_spacer(bool keep) {
    Setting setting;
    setting.keep = keep;
    write_line({}, "Spacer", setting);
}

}  // namespace mappa::forms
