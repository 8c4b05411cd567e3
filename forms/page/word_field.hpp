#pragma once

#include <map>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/input/entry.hpp"

namespace mappa::forms {

/// A box that people fill in: an element with data-field (templates/README.md).
struct WordField {
    enum class Kind { text, long_text, date, choice, check };
    struct Option {
        std::string value;
        std::string shown;
    };

    Kind kind = Kind::text;
    std::string name;                ///< the control's tag, by which the form is read back
    std::string label;               ///< the control's title
    std::string hint;                ///< what stands in it while it is blank
    std::vector<Option> options;     ///< of a choice
    std::vector<std::string> lines;  ///< what it is filled in with: one text, or the paragraphs of a long one

    [[nodiscard]] bool blank() const { return lines.empty(); }
    [[nodiscard]] bool ticked() const;
};

[[nodiscard]] WordField read_field(pugi::xml_node element);

/// The properties of its content control, `<w:sdtPr>`, numbered `id`.
[[nodiscard]] std::string control_properties(const WordField& field, int id);

/// The bookmark around it. LibreOffice 7.4 loses the tags of content controls when it saves and keeps bookmarks, so
/// that a form can be read back after either program saved it. `row` counts from 1 in rows that repeat, 0 elsewhere.
[[nodiscard]] std::string bookmark_of(const WordField& field, int row);

/// Up to 32 of a-z, 0-9 and _, beginning with a letter, without two _ beside each other: with a prefix and the number
/// of a row it is a bookmark's name, which Word allows 40 characters.
[[nodiscard]] bool is_field_name(std::string_view name);

/// The fields of a page seen so far: by name the rows they repeat in ("" for none), and each in which row.
struct FieldsSeen {
    std::map<std::string, std::string> repeats;
    std::set<std::pair<std::string, const void*>> places;
};

/// Everything wrong with a field's attributes and place.
void check_field(pugi::xml_node element, FieldsSeen& seen, Problems& problems);

}  // namespace mappa::forms
