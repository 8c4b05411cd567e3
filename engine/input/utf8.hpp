#pragma once

#include <cstddef>
#include <string_view>

namespace mappa {

/// One character of a text, or what is none.
struct Character {
    char32_t code = 0;
    std::size_t length = 1;  ///< bytes taken; for an invalid sequence, its longest well-begun part
    bool valid = false;
};

/// Reads one character. The second byte's range depends on the first: that is what keeps out overlong forms,
/// surrogates and anything above U+10FFFF (Unicode, table 3-7).
[[nodiscard]] Character read_character(std::string_view text, std::size_t at);

/// Whether the bytes are UTF-8 throughout.
[[nodiscard]] bool is_utf8(std::string_view bytes);

}  // namespace mappa
