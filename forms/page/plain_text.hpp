#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mappa::forms {

/// Text as people typed or pasted it, made safe to stand in XML and HTML (it is still to be escaped):
/// - "\r\n" and a lone "\r" become "\n";
/// - every other control character (U+0000-001F, U+007F-009F) is dropped, except "\n" and tab;
/// - invalid UTF-8, and the noncharacters U+FFFE and U+FFFF that XML 1.0 forbids, become U+FFFD.
/// Applying it twice changes nothing more.
std::string plain_text(std::string_view text);

/// The lines of a plain text, without blank lines at either end; blank lines between are kept.
std::vector<std::string> paragraph_lines(std::string_view plain);

}  // namespace mappa::forms
