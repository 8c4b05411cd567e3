#include "engine/input/read.hpp"

#include <charconv>

#include "engine/input/utf8.hpp"

namespace mappa::reading {
namespace {

bool single(const Entry& entry, Problems& problems) {
    if (entry.kind() != Entry::Kind::list && entry.kind() != Entry::Kind::table) return true;
    problems.push_back({entry.place(), "a single value is needed here"});
    return false;
}

}  // namespace

std::string length_fault(std::string_view text) {
    if (text.size() <= longest_text) return {};
    return "the text is " + std::to_string(text.size()) + " bytes long; a field takes at most " +
           std::to_string(longest_text) + ": keep to what matters and attach the rest elsewhere";
}

std::string text_fault(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto character = read_character(text, at);
        if (!character.valid)
            return "the text is not valid UTF-8 at byte " + std::to_string(at + 1) + ": save the file as UTF-8";
        const auto code = static_cast<int>(character.code);
        if ((code < 0x20 && code != '\n' && code != '\t' && code != '\r') || code == 0x7F) {
            return "the text holds a control character (code " + std::to_string(code) + ") at byte " +
                   std::to_string(at + 1) + ": remove it";
        }
        at += character.length;
    }
    return {};
}

void read_value(std::string& value, const Entry& entry, Problems& problems) {
    if (!single(entry, problems)) return;
    if (auto fault = text_fault(entry.scalar()); !fault.empty()) {
        problems.push_back({entry.place(), std::move(fault)});
        return;
    }
    value = entry.scalar();
}

void read_value(int& value, const Entry& entry, Problems& problems) {
    if (!single(entry, problems)) return;
    const auto& text = entry.scalar();
    int read = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), read);
    if (error != std::errc{} || end != text.data() + text.size() || read < 0 || read > 1'000'000) {
        problems.push_back({entry.place(), "'" + text.substr(0, 40) + "' is not a whole number from 0 to 1000000"});
        return;
    }
    value = read;
}

void read_value(std::optional<Date>& value, const Entry& entry, Problems& problems) {
    if (!single(entry, problems) || entry.scalar().empty()) return;
    if (const auto date = Date::parse(entry.scalar()))
        value = date;
    else
        problems.push_back({entry.place(), "'" + entry.scalar().substr(0, 40) +
                                               "' is not a date: write YYYY-MM-DD, a day that exists"});
}

std::string unknown_word(std::string_view what, std::string_view given, std::span<const std::string_view> known) {
    auto says = "unknown " + std::string{what} + " '" + std::string{given.substr(0, 40)} + "'" +
                did_you_mean(given, known) + " One of: ";
    if (!says.ends_with("? One of: ")) says.insert(says.size() - std::string_view{" One of: "}.size(), ".");
    for (std::size_t i = 0; i < known.size(); ++i) says += (i == 0 ? "" : ", ") + std::string{known[i]};
    return says;
}

}  // namespace mappa::reading
