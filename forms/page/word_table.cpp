#include <algorithm>
#include <utility>

#include "forms/page/element_words.hpp"
#include "forms/page/word_body.hpp"
#include "forms/page/word_columns.hpp"
#include "forms/page/word_dialect.hpp"

namespace mappa::forms {
namespace {

// A row that fills less than about a third of a page moves to the next one rather than being cut in two.
constexpr int longest_whole_row = 24;  // lines

// Room to write by hand, in twentieths of a point.
constexpr int writing_height = 680;  // 12 mm, for a signature
constexpr int long_height = 1134;    // 20 mm, for a long field

std::string shading(std::string_view colour) {
    return "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + std::string{colour} + "\"/>";
}

}  // namespace

/// The children of w:tblPr stand in the order of the schema (ISO 29500-1, 17.4.59).
void WordBody::write_table(pugi::xml_node table, const Setting& around) {
    auto setting = around;
    if (has_class(table, "signature")) setting.keep = true;
    const auto caption = table.child("caption");
    const auto title = words_of(caption);
    if (!has_class(caption, "unseen")) {
        auto kept = setting;
        kept.keep = true;
        if (caption.attribute("dir")) kept.by_text = true;
        write_paragraph(caption, "Caption", kept);
    } else if (new_page_) {
        write_spacer(true);
    }

    std::vector<Row> rows;
    for (const auto part : table.children()) {
        const bool header = std::string_view{part.name()} == "thead";
        for (const auto row : part.children("tr")) rows.push_back({row, header});
    }
    const auto widths = column_widths(table);
    const bool headed = !rows.empty() && rows.front().header;
    const auto total = std::to_string(text_width);
    xml_ += "<w:tbl><w:tblPr><w:tblStyle w:val=\"MappaTable\"/><w:tblW w:w=\"" + total +
            "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"" + (headed ? "0020" : "0080") +
            "\"/><w:tblCaption w:val=\"" + escaped_xml(title) + "\"/></w:tblPr>\n<w:tblGrid>";
    for (const auto width : widths) xml_ += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
    xml_ += "</w:tblGrid>\n";
    setting.style = "TableText";
    setting.cell = true;
    setting.indent = setting.depth = 0;
    write_rows(table, rows, widths, setting);
    xml_ += "</w:tbl>\n";
    write_spacer();  // two tables with nothing between them would become one
}

/// Rows of one data-repeat that stand together become one section in which Word can add more.
void WordBody::write_rows(pugi::xml_node table, const std::vector<Row>& rows, const std::vector<int>& widths,
                          const Setting& around) {
    std::string open;
    auto setting = around;
    for (const auto& row : rows) {
        const std::string repeat = row.node.attribute("data-repeat").value();
        if (repeat != open) {
            if (!open.empty()) xml_ += "</w:sdtContent></w:sdt>\n";
            if (!repeat.empty()) {
                xml_ += "<w:sdt><w:sdtPr><w:alias w:val=\"" + escaped_xml(repeat) + "\"/><w:tag w:val=\"" +
                        escaped_xml(repeat) + "\"/><w:id w:val=\"" + std::to_string(next_id()) +
                        "\"/><w15:repeatingSection/></w:sdtPr><w:sdtContent>\n";
            }
            open = repeat;
            setting.row = 0;
        }
        if (repeat.empty()) {
            write_row(table, row, widths, setting);
            continue;
        }
        ++setting.row;
        xml_ += "<w:sdt><w:sdtPr><w:id w:val=\"" + std::to_string(next_id()) +
                "\"/><w15:repeatingSectionItem/></w:sdtPr><w:sdtContent>\n";
        write_row(table, row, widths, setting);
        xml_ += "</w:sdtContent></w:sdt>\n";
    }
    if (!open.empty()) xml_ += "</w:sdtContent></w:sdt>\n";
}

void WordBody::write_row(pugi::xml_node table, const Row& row, const std::vector<int>& widths, const Setting& setting) {
    std::string properties;
    if (row.header || setting.keep || lines_of(row.node, widths) <= longest_whole_row) properties += "<w:cantSplit/>";
    const bool long_field = row.node.find_child_by_attribute("data-kind", "long");
    if (long_field || has_class(table, "signature"))
        properties += "<w:trHeight w:val=\"" + std::to_string(long_field ? long_height : writing_height) +
                      "\" w:hRule=\"atLeast\"/>";
    if (row.header) properties += "<w:tblHeader/>";
    xml_ += "<w:tr>";
    if (!properties.empty()) xml_ += "<w:trPr>" + properties + "</w:trPr>";
    xml_ += "\n";
    std::size_t column = 0;
    for (const auto cell : row.node.children()) {
        if (cell.type() != pugi::node_element) continue;
        const auto end =
            std::min(column + static_cast<std::size_t>(cell.attribute("colspan").as_int(1)), widths.size());
        int width = 0;
        for (; column < end; ++column) width += widths[column];
        write_cell(table, row, cell, width, setting);
    }
    xml_ += "</w:tr>\n";
}

void WordBody::write_cell(pugi::xml_node table, const Row& row, pugi::xml_node cell, int width, const Setting& around) {
    auto setting = around;
    const bool head = std::string_view{cell.name()} == "th";
    const auto span = cell.attribute("colspan").as_int(1);
    xml_ += "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(width) + "\" w:type=\"dxa\"/>";
    if (span > 1) xml_ += "<w:gridSpan w:val=\"" + std::to_string(span) + "\"/>";
    if (head && row.header) xml_ += shading("E4E8EE");
    if (head && !row.header && has_class(table, "fields")) xml_ += shading("F2F2F2");
    xml_ += "</w:tcPr>";
    if (head) setting.style = "TableHead";
    if (cell.attribute("dir")) setting.by_text = true;
    if (const auto id = cell.attribute("id")) anchors_.emplace_back(id.value());
    if (cell.attribute("data-field")) {
        write_field(cell, setting.style, setting);
    } else {
        write_flow(cell, setting);
    }
    // Word wants a paragraph at the end of a cell, not a control.
    if (!std::string_view{xml_}.ends_with("</w:p>\n")) write_spacer();
    xml_ += "</w:tc>\n";
}

}  // namespace mappa::forms
