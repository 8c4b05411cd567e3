#pragma once

#include <string_view>

namespace mappa::forms {

/// Makes sure that Word will open a part: well-formed XML with the given root ("w:document"), no DOCTYPE,
/// only declared prefixes, no attribute twice, no stray & or <, valid UTF-8, and a paragraph at the end of
/// every table cell. Throws `std::logic_error` with the part's name and the place.
void require_sound_part(std::string_view part, std::string_view xml, std::string_view root);

}  // namespace mappa::forms
