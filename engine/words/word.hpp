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
