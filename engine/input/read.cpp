#include "engine/input/read.hpp"

#include <charconv>

namespace mappa::reading {
namespace {

/// Length of the UTF-8 sequence at the start of the text, 0 when it is not one.
std::size_t sequence_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    const std::size_t length = first < 0x80                    ? 1
                               : first >= 0xC2 && first < 0xE0 ? 2
                               : first >= 0xE0 && first < 0xF0 ? 3
                               : first >= 0xF0 && first < 0xF5 ? 4
                                                               : 0;
    if (length == 0 || length > text.size()) return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0u) != 0x80u) return 0;
    }
    // Overlong forms, surrogates and code points beyond Unicode.
    if (first == 0xE0 && byte(1) < 0xA0) return 0;
    if (first == 0xED && byte(1) >= 0xA0) return 0;
    if (first == 0xF0 && byte(1) < 0x90) return 0;
    if (first == 0xF4 && byte(1) >= 0x90) return 0;
    return length;
}

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
        const auto length = sequence_length(text.substr(at));
        if (length == 0)
            return "the text is not valid UTF-8 at byte " + std::to_string(at + 1) + ": save the file as UTF-8";
        const auto byte = static_cast<unsigned char>(text[at]);
        if ((byte < 0x20 && byte != '\n' && byte != '\t' && byte != '\r') || byte == 0x7F) {
            return "the text holds a control character (code " + std::to_string(byte) + ") at byte " +
                   std::to_string(at + 1) + ": remove it";
        }
        at += length;
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
