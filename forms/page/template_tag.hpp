#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/input/entry.hpp"

namespace mappa::forms {

/// One tag of a template and where its "{{" stands.
struct Tag {
    enum class Kind { variable, unescaped, section, inverted, close, partial };

    Kind kind{};
    std::string name;
    std::size_t line = 1;
    std::size_t column = 1;
    std::size_t begin = 0;  ///< of its "{{" in the text
    std::size_t end = 0;    ///< behind its "}}"

    /// As it would be written: "{{#actions}}".
    std::string written() const;
};

/// The tags of a template in order, remarks left out. Tags that cannot be read, and tags that change the
/// delimiters, are added to `problems`, and so are a "}}" that closes nothing and a remark of HTML. It accepts fewer
/// spellings than mstch reads, and reads those it accepts alike.
std::vector<Tag> read_tags(const std::string& file, std::string_view text, Problems& problems);

}  // namespace mappa::forms
