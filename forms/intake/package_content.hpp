#pragma once

#include <string>
#include <string_view>

namespace mappa::forms {

/// "p" for "w:p".
[[nodiscard]] inline std::string_view local_name(std::string_view name) {
    return name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1);
}

/// Why a file of this content type (in lower case) has no place in a form: what it is and what to do about it; empty
/// when it is text, a picture, a font or a print setting.
[[nodiscard]] std::string refused_content(std::string_view type, std::string_view name);

/// Why a link of this type (the last word of its address) is refused; empty when it is harmless.
[[nodiscard]] std::string refused_link(std::string_view type, bool outside);

}  // namespace mappa::forms
