#include "app/http/decoding.hpp"

#include <algorithm>

#include "engine/input/utf8.hpp"

namespace mappa::http {
namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

/// Control characters of ASCII, and those of Latin-1 in their two bytes.
bool has_control(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x20 || byte == 0x7F) return true;
        if (byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0) return true;
    }
    return false;
}

bool is_traversal(std::string_view path) {
    for (std::size_t begin = 1;;) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        const std::string_view segment = path.substr(begin, end - begin);
        if (segment.empty() || segment == "." || segment == "..") return true;
        if (end == path.size()) return false;
        begin = end + 1;
    }
}

Refusal bad_address(std::string why) {
    return {400, "The address of the page " + std::move(why) +
                     ". Open the start page and follow its links instead of typing the address."};
}

}  // namespace

std::string lower_case(std::string_view ascii) {
    std::string lower{ascii};
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '+' && plus_is_space) {
            decoded += ' ';
        } else if (text[at] != '%') {
            decoded += text[at];
        } else {
            const int high = at + 2 < text.size() ? hex_digit(text[at + 1]) : -1;
            const int low = at + 2 < text.size() ? hex_digit(text[at + 2]) : -1;
            if (high < 0 || low < 0) return std::nullopt;
            decoded += static_cast<char>(high * 16 + low);
            at += 2;
        }
    }
    return decoded;
}

std::optional<Refusal> decode_path(std::string_view raw, std::string& path) {
    if (!raw.starts_with('/')) return bad_address("does not begin with a slash");
    const bool plain = std::ranges::all_of(raw, [](char c) { return c > 0x20 && c < 0x7F && c != '#'; });
    if (!plain) return bad_address("holds characters that must be percent-encoded");
    const auto decoded = percent_decoded(raw, false);
    if (!decoded) return bad_address("holds a percent sign without two hexadecimal digits");
    if (!is_utf8(*decoded)) return bad_address("is not UTF-8");
    if (has_control(*decoded)) return bad_address("holds control characters");
    if (decoded->size() > 1 && is_traversal(*decoded)) return bad_address("has an empty part, or one of dots only");
    path = *decoded;
    return std::nullopt;
}

std::optional<Refusal> decode_fields(std::string_view text, std::size_t most, Fields& fields) {
    while (!text.empty()) {
        const std::string_view piece = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(piece.size() + 1, text.size()));
        if (piece.empty()) continue;
        if (fields.size() >= most) return too_many_fields();
        const std::size_t equals = std::min(piece.find('='), piece.size());
        auto name = percent_decoded(piece.substr(0, equals), true);
        auto value = percent_decoded(piece.substr(std::min(equals + 1, piece.size())), true);
        if (!name || !value) {
            return Refusal{400,
                           "A field holds a percent sign without two hexadecimal digits. "
                           "Go back, load the page anew and send the form again."};
        }
        if (auto refusal = field_refusal(*name, *value)) return refusal;
        fields.emplace_back(std::move(*name), std::move(*value));
    }
    return std::nullopt;
}

std::optional<Refusal> field_refusal(std::string_view name, std::string_view value) {
    if (name.size() > most_name_bytes || has_control(name) || !is_utf8(name)) {
        return Refusal{400,
                       "A field has a name that is too long or is no text. "
                       "Go back, load the page anew and send the form again."};
    }
    if (value.find('\0') != std::string_view::npos || !is_utf8(value)) {
        return Refusal{400,
                       "A field holds something that is no text in UTF-8. Go back, type the text instead of "
                       "pasting it, and send the form again."};
    }
    return std::nullopt;
}

std::optional<Refusal> file_name_refusal(std::string_view name) {
    if (name.size() <= most_file_name_bytes && !has_control(name) && is_utf8(name)) return std::nullopt;
    return Refusal{400, "A file has a name that is too long or is no text. Rename the file and send it again."};
}

Refusal too_many_fields() {
    return {400, "There are more fields than are taken at once. Send fewer, in several steps."};
}

void read_cookies(std::string_view header, Fields& cookies) {
    while (!header.empty()) {
        const std::string_view piece = header.substr(0, header.find(';'));
        header.remove_prefix(std::min(piece.size() + 1, header.size()));
        const std::size_t equals = piece.find('=');
        if (equals == std::string_view::npos) continue;
        const std::string_view name = trimmed(piece.substr(0, equals));
        if (!name.empty()) cookies.emplace_back(name, trimmed(piece.substr(equals + 1)));
    }
}

}  // namespace mappa::http
