#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "forms/page/word_field.hpp"
#include "forms/page/word_line.hpp"

namespace mappa::forms {

/// Writes elements of a page that keeps to the dialect as WordprocessingML. One writer, one part: it numbers bookmarks
/// and controls, and keeps what other parts of the file have to know.
class WordBody {
public:
    /// The children of <main>.
    void write_main(pugi::xml_node main);
    /// The paragraphs of <header>, or those of <footer> that stand at the foot of every page.
    void write_edge(pugi::xml_node edge, bool with_page_numbers);
    /// The paragraphs of <footer> of class "small", which end the text.
    void write_end(pugi::xml_node footer);

    [[nodiscard]] const std::string& xml() const { return xml_; }
    /// Addresses of links, the first named rIdLink1.
    [[nodiscard]] const std::vector<std::string>& links() const { return links_; }
    /// With which number each ordered list begins, the first being list 2; list 1 has bullets.
    [[nodiscard]] const std::vector<int>& ordered_lists() const { return ordered_lists_; }

private:
    /// Where elements stand.
    struct Setting {
        std::string_view style;  ///< of a plain paragraph; empty for Normal
        bool cell = false;       ///< in a table
        bool keep = false;       ///< on one page with what follows
        bool by_text = false;    ///< direction as the text's first letter has it
        int depth = 0;           ///< of lists
        int indent = 0;          ///< twentieths of a point
        int row = 0;             ///< of rows that repeat, from 1
    };
    struct Row {
        pugi::xml_node node;
        bool header = false;
    };

    // word_body.cpp
    void write_blocks(pugi::xml_node parent, const Setting& setting);
    void write_block(pugi::xml_node node, const Setting& setting);
    void write_div(pugi::xml_node node, const Setting& setting);
    void write_main_heading(pugi::xml_node node, const Setting& setting);
    void write_flow(pugi::xml_node parent, const Setting& setting);
    void write_list(pugi::xml_node list, const Setting& setting);
    void write_terms(pugi::xml_node list, const Setting& setting);
    void write_paragraph(pugi::xml_node node, std::string_view style, const Setting& setting);
    void write_line(const WordLine& line, std::string_view style, const Setting& setting);
    void write_spacer(bool keep = false);

    // word_inline.cpp
    void read_line(pugi::xml_node parent, WordLine& line, const RunLook& look, const Setting& setting);
    void read_inline(pugi::xml_node node, WordLine& line, const RunLook& look, const Setting& setting);
    void read_link(pugi::xml_node node, WordLine& line, const RunLook& look, const Setting& setting);
    void read_control(pugi::xml_node node, WordLine& line, const Setting& setting);
    void write_field(pugi::xml_node node, std::string_view style, const Setting& setting);

    // word_table.cpp
    void write_table(pugi::xml_node table, const Setting& setting);
    void write_rows(pugi::xml_node table, const std::vector<Row>& rows, const std::vector<int>& widths,
                    const Setting& setting);
    void write_row(pugi::xml_node table, const Row& row, const std::vector<int>& widths, const Setting& setting);
    void write_cell(pugi::xml_node table, const Row& row, pugi::xml_node cell, int width, const Setting& setting);

    [[nodiscard]] int next_id() { return ++ids_; }

    std::string xml_;
    std::vector<std::string> links_;
    std::vector<int> ordered_lists_;
    std::vector<std::string> anchors_;  // ids of elements that wait for the next paragraph
    int ids_ = 0;
    int waiting_list_ = 0;   // number of the list whose item waits for its first paragraph; 0 when none does
    bool new_page_ = false;  // the next paragraph begins a page
};

}  // namespace mappa::forms
