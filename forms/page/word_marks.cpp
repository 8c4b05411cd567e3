#include <set>

#include "forms/page/word_content.hpp"

/// By which texts of a form are known again when it comes back.
namespace mappa::forms {
namespace {

std::uint32_t fingerprint(std::string_view text, std::uint32_t state) {
    for (const char c : text) {
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r') continue;
        state = (state ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return state;
}

std::string hexadecimal(std::uint32_t value) {
    std::string text;
    for (int shift = 28; shift >= 0; shift -= 4) text += "0123456789abcdef"[(value >> shift) & 15U];
    return text;
}

}  // namespace

// FNV-1a: nothing depends on it being hard to forge, since whoever could forge it can as well leave the text out.
std::string text_mark(std::string_view text) { return hexadecimal(fingerprint(text, 2166136261U)); }
std::string hint_mark(std::string_view text) {
    return hexadecimal(fingerprint(text, fingerprint("hint:", 2166136261U)));
}

std::string form_marks(const WordContent& blank) {
    std::string marks;
    std::set<std::string> known;
    const auto add = [&](const std::string& mark) {
        if (known.insert(mark).second) marks += mark;
    };
    for (const auto& each : blank.outside) add(text_mark(each.text));
    for (const auto& each : blank.boxes) {
        if (each.placeholder) add(hint_mark(each.text()));
    }
    return marks;
}

}  // namespace mappa::forms
