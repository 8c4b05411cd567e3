#include "forms/page/plain_text.hpp"

#include <cstddef>

#include "engine/input/utf8.hpp"

namespace mappa::forms {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

bool is_dropped(char32_t code) {
    if (code == '\n' || code == '\t') return false;
    return code < 0x20 || (code >= 0x7F && code <= 0x9F);
}

bool blank_line(std::string_view line) { return line.find_first_not_of(" \t") == std::string_view::npos; }

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
        if (blank_line(line)) {
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
