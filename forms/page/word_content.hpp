#pragma once

#include <cstdint>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace mappa::forms {

/// Where in a Word file a text stands: in which row of which table, in which cell, under which heading. Numbers count
/// from 1 in the order of the file; 0: in none.
struct WordPlace {
    int table = 0, row = 0, cell = 0;
    std::string heading;
};

/// What stands in one box of a form, as Word or LibreOffice left it.
struct WordBox {
    std::string name;          ///< the tag of the control, or what stands between "f_" and "__" in the bookmark's name
    bool control = false;      ///< found as a content control; otherwise as a bookmark
    bool placeholder = false;  ///< the control says that it shows its hint
    std::optional<bool> ticked;
    std::string full_date;  ///< the day a date control holds, "2030-05-20T00:00:00Z"; empty when it has none
    std::vector<std::string> lines;
    WordPlace place;

    [[nodiscard]] std::string text() const;
};

/// A paragraph, as far as it stands in no box.
struct WordText {
    std::string text;
    WordPlace place;
};

/// The text of a Word file, in boxes and outside them. Text that was inserted under tracking is taken, text that was
/// deleted is not.
struct WordContent {
    std::vector<WordBox> boxes;
    std::vector<WordText> outside;
    int inserted = 0, deleted = 0;  ///< tracked changes
    int pictures = 0;
    bool tangled = false;  ///< more boxes are begun within each other than any form has: not all of them were read
};

/// Reads a body (`w:document`), comments or notes. Paragraphs of one box that follow each other become its lines;
/// text boxes are read as if they stood where they are anchored.
[[nodiscard]] WordContent word_content(pugi::xml_node root);

/// A mark of a text by which it is known again, whatever the spaces in it: eight hexadecimal digits.
[[nodiscard]] std::string text_mark(std::string_view text);
/// The same for the hint of a box.
[[nodiscard]] std::string hint_mark(std::string_view text);

/// The marks of everything that stands in a form before it is filled in: of each paragraph outside the boxes and each
/// hint, one after the other.
[[nodiscard]] std::string form_marks(const WordContent& blank);

}  // namespace mappa::forms
