#include "forms/workbook/cell_text.hpp"

#include <algorithm>
#include <cctype>

#include "forms/page/plain_text.hpp"

namespace mappa::forms {
namespace {

/// The longest beginning of at most `most` bytes that does not end inside a UTF-8 character.
std::string_view beginning(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    auto end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end);
}

bool same_name(std::string_view one, std::string_view other) {
    return std::ranges::equal(one, other,
                              [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); });
}

std::string without_codes(std::string_view text) {
    std::string out;
    for (const char letter : text) {
        if (letter == '\n') {
            out += ' ';
        } else {
            out += letter == '&' ? std::string{"&&"} : std::string{letter};
        }
    }
    return out;
}

}  // namespace

std::string cell_text(std::string_view typed) {
    constexpr std::size_t most = 32'000;  // bytes, so that the note still fits below the format's 32,767 characters
    // Nearly every cell of a large workbook is a short word of the program's own.
    const auto plain = [](char letter) { return letter >= ' ' && letter <= '~'; };
    if (typed.size() <= most && std::ranges::all_of(typed, plain)) return std::string{typed};
    auto text = plain_text(typed);
    if (text.size() <= most) return text;
    return std::string{beginning(text, most)} + " [cut here: the whole text is in the case]";
}

int wrapped_lines(std::string_view text, double width) {
    const int room = std::max(1, static_cast<int>(width));
    int lines = 1, used = 0, word = 0;
    const auto place_word = [&] {
        if (used > 0 && used + 1 + word > room) {
            ++lines;
            used = 0;
        }
        if (word > room) lines += (word - 1) / room;
        used += word + (used > 0 ? 1 : 0);
        word = 0;
    };
    for (const char letter : text) {
        if (letter == ' ' || letter == '\n') {
            place_word();
            if (letter == '\n') {
                ++lines;
                used = 0;
            }
        } else if ((static_cast<unsigned char>(letter) & 0xC0U) != 0x80U) {
            ++word;  // a character counts once, however many bytes it has
        }
    }
    place_word();
    return lines;
}

std::string sheet_name(std::string_view wanted, std::span<const std::string> taken) {
    constexpr std::size_t most = 31;
    std::string name = plain_text(wanted);
    for (char& letter : name) {
        if (std::string_view{"[]:*?/\\\n\t"}.find(letter) != std::string_view::npos) letter = ' ';
    }
    while (!name.empty() && (name.front() == '\'' || name.front() == ' ')) name.erase(0, 1);
    name = beginning(name, most);
    while (!name.empty() && (name.back() == '\'' || name.back() == ' ')) name.pop_back();
    if (name.empty()) name = "Sheet";
    const auto is_taken = [&](const std::string& each) {
        return std::ranges::any_of(taken, [&](const std::string& other) { return same_name(each, other); });
    };
    auto unlike = name;
    for (int number = 2; is_taken(unlike); ++number) {
        const auto suffix = " " + std::to_string(number);
        unlike = std::string{beginning(name, most - suffix.size())} + suffix;
    }
    return unlike;
}

std::string page_footer(std::string_view title, std::string_view marking, std::string_view made_by) {
    const auto part = [](std::string_view text) { return without_codes(beginning(text, 60)); };
    return "&L" + part(plain_text(title)) + "&C" + std::string{marking} + "  Page &P of &N&R" +
           part(plain_text(made_by));
}

}  // namespace mappa::forms
