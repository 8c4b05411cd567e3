#include "app/web/markup.hpp"

#include "forms/page/plain_text.hpp"

namespace mappa::web {

Markup words(std::string_view text) {
    std::string html;
    for (const char letter : forms::plain_text(text)) {
        switch (letter) {
            case '&':
                html += "&amp;";
                break;
            case '<':
                html += "&lt;";
                break;
            case '>':
                html += "&gt;";
                break;
            case '"':
                html += "&quot;";
                break;
            case '\'':
                html += "&#39;";
                break;
            case '\n':
                html += "<br>";
                break;
            default:
                html += letter;
        }
    }
    return Markup::made(std::move(html));
}

std::string address(std::initializer_list<std::string_view> parts) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    for (const auto part : parts) {
        result += '/';
        for (const char letter : part) {
            const auto byte = static_cast<unsigned char>(letter);
            const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                               (letter >= '0' && letter <= '9') || letter == '-' || letter == '.' || letter == '_';
            if (plain) {
                result += letter;
            } else {
                result += '%';
                result += digits[byte >> 4U];
                result += digits[byte & 0xFU];
            }
        }
    }
    return result.empty() ? "/" : result;
}

}  // namespace mappa::web
