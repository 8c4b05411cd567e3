#include "engine/input/utf8.hpp"

#include <cstdint>

namespace mappa {
namespace {

std::uint8_t byte_at(std::string_view text, std::size_t at) { return static_cast<std::uint8_t>(text[at]); }

}  // namespace

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

bool is_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const auto character = read_character(bytes, at);
        if (!character.valid) return false;
        at += character.length;
    }
    return true;
}

}  // namespace mappa
