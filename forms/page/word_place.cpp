#include "forms/page/word_place.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

namespace mappa::forms {
namespace {

constexpr auto npos = std::string_view::npos;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_letter_or_digit(char c) { return is_letter(c) || (c >= '0' && c <= '9'); }

/// "shared/html/plan.mustache:12:5"; the file's name holds no colon that is followed by two numbers.
Place read_place(std::string_view written) {
    const auto last = written.rfind(':');
    const auto middle = last == npos || last == 0 ? npos : written.rfind(':', last - 1);
    if (middle == npos) return {std::string{written}, 0, 0, {}};
    const auto number = [](std::string_view digits) {
        std::size_t value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return value;
    };
    return {std::string{written.substr(0, middle)},
            number(written.substr(middle + 1, last - middle - 1)),
            number(written.substr(last + 1)),
            {}};
}

}  // namespace

std::string with_places(std::string_view file, std::string_view text) {
    std::string marked;
    marked.reserve(text.size() * 2);
    std::size_t line = 1;
    std::size_t column = 1;
    bool tag = false;  // inside {{ }}, where < is no markup
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const auto next = at + 1 < text.size() ? text[at + 1] : '\0';
        if (c == '{' && next == '{') tag = true;
        if (c == '}' && next == '}') tag = false;
        marked += c;
        if (c == '<' && !tag && is_letter(next)) {
            auto end = at + 1;
            while (end < text.size() && is_letter_or_digit(text[end])) ++end;
            marked += text.substr(at + 1, end - at - 1);
            marked += std::string{" "} + place_attribute + "=\"" + std::string{file} + ":" + std::to_string(line) +
                      ":" + std::to_string(column) + "\"";
            column += end - at - 1;
            at = end - 1;
        }
        if (c == '\n') {
            ++line;
            column = 1;
        } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {  // a character, not a byte that continues one
            ++column;
        }
    }
    return marked;
}

Place place_in(const std::string& file, std::string_view text, std::size_t offset) {
    const auto before = text.substr(0, offset);
    const auto line_begin = before.rfind('\n') == npos ? 0 : before.rfind('\n') + 1;
    const auto lines = static_cast<std::size_t>(std::ranges::count(before, '\n'));
    const auto characters = std::ranges::count_if(
        before.substr(line_begin), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    return {file, lines + 1, static_cast<std::size_t>(characters) + 1, {}};
}

Place place_of(pugi::xml_node node) {
    for (; node; node = node.parent()) {
        if (const auto written = node.attribute(place_attribute)) return read_place(written.value());
    }
    return {};
}

Place place_before(std::string_view page, std::size_t offset) {
    const auto sign = std::string{place_attribute} + "=\"";
    const auto at = page.rfind(sign, offset);
    if (at == npos) return {};
    const auto begin = at + sign.size();
    return read_place(page.substr(begin, page.find('"', begin) - begin));
}

std::optional<Unclosed> unclosed_element(std::string_view page) {
    std::vector<Unclosed> open;
    for (std::size_t at = 0; (at = page.find('<', at)) != npos; ++at) {
        if (page.substr(at, 4) == "<!--") at = std::min(page.find("-->", at), page.size() - 1);
        const bool closes = page.substr(at, 2) == "</";
        const auto begin = at + (closes ? 2 : 1);
        if (begin >= page.size() || !is_letter(page[begin])) continue;
        auto end = begin;
        while (end < page.size() && is_letter_or_digit(page[end])) ++end;
        const auto name = page.substr(begin, end - begin);
        if (closes) {
            if (open.empty()) return Unclosed{"/" + std::string{name}, at};
            if (open.back().name != name) return open.back();
            open.pop_back();
            continue;
        }
        const auto finish = page.find('>', end);
        if (finish == npos || page[finish - 1] != '/') open.push_back({std::string{name}, at});
    }
    return open.empty() ? std::nullopt : std::optional{open.back()};
}

}  // namespace mappa::forms
