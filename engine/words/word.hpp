#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace mappa {

/// One word of a closed list: the value, the code that files and commands use, and how it is written out for people.
template <class E>
struct Word {
    E value;
    std::string_view code;
    std::string_view label;
};

/// The closed list of an enumeration; each list in words.hpp specialises it with `list` and `what` (what it is a list
/// of).
template <class E>
struct Words;

template <class E>
concept WordList = requires {
    Words<E>::list;
};

template <WordList E>
[[nodiscard]] constexpr const Word<E>& word(E value) {
    for (const auto& entry : Words<E>::list) {
        if (entry.value == value) return entry;
    }
    return Words<E>::list.front();  // unreachable: a test walks every list
}

namespace word_text {

template <WordList E>
consteval std::size_t length_of_codes() {
    std::size_t length = 0;
    for (const auto& entry : Words<E>::list) length += (length == 0 ? 0 : 2) + entry.code.size();
    return length;
}

}  // namespace word_text

/// The codes of a closed list within a sentence of help: "... separated by commas: yes, no; or 'none'". What is asked
/// for and what is accepted are one list.
template <WordList E, std::size_t Before, std::size_t After>
consteval auto around_codes(const char (&before)[Before], const char (&after)[After]) {
    std::array<char, Before - 1 + word_text::length_of_codes<E>() + After - 1> text{};
    std::size_t at = 0;
    const auto add = [&](std::string_view part) {
        for (const char each : part) text[at++] = each;
    };
    add({before, Before - 1});
    for (const auto& entry : Words<E>::list) {
        if (at > Before - 1) add(", ");
        add(entry.code);
    }
    add({after, After - 1});
    return text;
}

template <WordList E>
[[nodiscard]] constexpr std::string_view code(E value) {
    return word(value).code;
}

template <WordList E>
[[nodiscard]] constexpr std::string_view label(E value) {
    return word(value).label;
}

template <WordList E>
[[nodiscard]] constexpr std::string_view label(const std::optional<E>& value) {
    return value ? word(*value).label : std::string_view{};
}

template <WordList E>
[[nodiscard]] constexpr std::optional<E> parse_word(std::string_view text) {
    for (const auto& entry : Words<E>::list) {
        if (entry.code == text) return entry.value;
    }
    return std::nullopt;
}

template <WordList E>
[[nodiscard]] constexpr auto codes() {
    std::array<std::string_view, Words<E>::list.size()> result{};
    for (std::size_t i = 0; i < result.size(); ++i) result[i] = Words<E>::list[i].code;
    return result;
}

}  // namespace mappa
