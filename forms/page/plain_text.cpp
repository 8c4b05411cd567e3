#include "forms/page/plain_text.hpp"

#include <cstddef>
#include <cstdint>

namespace mappa::forms {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

struct Character {
    char32_t code = 0;
    std::size_t length = 1;  ///< bytes taken; for an invalid sequence, its longest well-begun part
    bool valid = false;
};

std::uint8_t byte_at(std::string_view text, std::size_t at) { return static_cast<std::uint8_t>(text[at]); }

/// Reads one character. The second byte's range depends on the first: that is what keeps out overlong forms,
/// surrogates and anything above U+10FFFF (Unicode, table 3-7).
Character read_character(std::string_view text, std::size_t at) {
    const std::uint8_t first = byte_at(text, at);
    if (first < 0x80) return {first, 1, true};
    if (first < 0xC2 || first > 0xF4) return {};

    const std::size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    std::uint8_t low = 0x80;
    std::uint8_t high = 0xBF;
    if (first == 0xE0) low = 0xA0;
    if (first == 0xED) high = 0x9F;
    if (first == 0xF0) low = 0x90;
    if (first == 0xF4) high = 0x8F;

    char32_t code = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if (at + i >= text.size()) return {0, i, false};
        const std::uint8_t next = byte_at(text, at + i);
        if (next < low || next > high) return {0, i, false};
        code = (code << 6) | (next & 0x3FU);
        low = 0x80;
        high = 0xBF;
    }
    return {code, length, true};
}

bool is_dropped(char32_t code) {
    if (code == '\n' || code == '\t') return false;
    return code < 0x20 || (code >= 0x7F && code <= 0x9F);
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t") == std::string_view::npos; }

}  // namespace

std::string plain_text(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Character character = read_character(text, at);
        if (!character.valid || character.code == 0xFFFE || character.code == 0xFFFF) {
            plain += replacement;
        } else if (character.code == '\r') {
            const bool before_newline = at + 1 < text.size() && text[at + 1] == '\n';
            if (!before_newline) plain += '\n';
        } else if (!is_dropped(character.code)) {
            plain += text.substr(at, character.length);
        }
        at += character.length;
    }
    return plain;
}

std::vector<std::string> paragraph_lines(std::string_view plain) {
    std::vector<std::string> lines;
    std::size_t blanks = 0;  // held back until a line with text follows
    while (!plain.empty()) {
        const std::size_t end = plain.find('\n');
        const std::string_view line = plain.substr(0, end);
        plain.remove_prefix(end == std::string_view::npos ? plain.size() : end + 1);
        if (is_blank(line)) {
            ++blanks;
            continue;
        }
        if (!lines.empty()) lines.insert(lines.end(), blanks, std::string());
        blanks = 0;
        lines.emplace_back(line);
    }
    return lines;
}

}  // namespace mappa::forms
