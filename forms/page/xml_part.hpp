#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace mappa::forms {

/// Makes sure that Word will open a part: well-formed XML with the given root ("w:document"), no DOCTYPE,
/// only declared prefixes, no attribute twice, no stray & or <, valid UTF-8, and a paragraph at the end of
/// every table cell. Throws `std::logic_error` with the part's name and the place.
void require_sound_part(std::string_view part, std::string_view xml, std::string_view root);

/// Why a text is no sound XML, and where: from its beginning, in bytes.
struct UnsoundXml {
    std::string why;  ///< "uses w:b without declaring its prefix"
    std::optional<std::size_t> offset;
};

/// The same check for a text that a person may have written: the first thing wrong with it, or nothing.
[[nodiscard]] std::optional<UnsoundXml> unsound_xml(std::string_view xml, std::string_view root);

}  // namespace mappa::forms
