#include "forms/documents/phrases.hpp"

namespace mappa::forms {

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

std::string recorded(std::string_view text) { return std::string{is_blank(text) ? not_recorded : text}; }

std::string recorded(std::optional<Date> date) { return recorded(text_of(date)); }

std::string text_of(std::optional<Date> date) { return date ? date->text() : std::string{}; }

std::string joined(std::initializer_list<std::string_view> parts, std::string_view between) {
    std::string text;
    for (const auto part : parts) {
        if (is_blank(part)) continue;
        if (!text.empty()) text += between;
        text += part;
    }
    return text;
}

std::string person(std::string_view name, std::string_view role) { return recorded(joined({name, role})); }

std::string level_name(Level level) { return "Level " + std::string{code(level)}; }

std::string period(std::optional<Date> from, std::optional<Date> until) {
    return joined({from ? "from " + from->text() : "", until ? "until " + until->text() : ""}, " ");
}

std::string lower_first(std::string_view text) {
    std::string lower{text};
    const auto capital = [&](std::size_t at) { return at < lower.size() && lower[at] >= 'A' && lower[at] <= 'Z'; };
    if (capital(0) && !capital(1)) lower[0] = static_cast<char>(lower[0] - 'A' + 'a');
    return lower;
}

}  // namespace mappa::forms
