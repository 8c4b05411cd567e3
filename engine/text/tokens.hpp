#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mappa {

/// One word of a text as a person wrote it.
struct Token {
    std::string word;           ///< lower case, letters and digits only, apostrophes dropped
    bool capital = false;       ///< begins with a capital letter
    bool abbreviation = false;  ///< has more than one capital letter: "HMP", "RoSH", but not "McKay"
    bool opens = false;         ///< the first word of a sentence: its capital says nothing
    std::size_t segment = 0;    ///< counts commas, brackets, slashes, colons, dashes and line ends before it
    std::string stem;           ///< as the phrase book reads it (PhraseBook::read): its spelling put right, no ending
    std::uint64_t marks = 0;    ///< the lists and patterns of the phrase book that have it, a bit each
};
using Tokens = std::vector<Token>;

/// The words of a text. "n/a" is two, "t.b.c." is one; typographic quotes and dashes are read as plain ones.
[[nodiscard]] Tokens tokens(std::string_view text);

/// The word without its ending, enough to see that two words are one: "visits", "visited" and "visiting" are "visit".
[[nodiscard]] std::string stem(std::string word);

/// "3", "14", "2nd": a figure.
[[nodiscard]] bool is_figure(std::string_view word);

/// Whether one letter added, left out, exchanged or swapped with its neighbour makes the one word the other.
[[nodiscard]] bool one_slip_apart(std::string_view a, std::string_view b);

/// Keys struck to get past a box: "asdf", "xxx", "qweqwe", "hjkgfd".
[[nodiscard]] bool is_key_noise(std::string_view word);

/// Nothing that says anything: no letter and no digit.
[[nodiscard]] bool blank(std::string_view text);

/// Lower case, letters and digits only, single spaces: what two texts share when a person would call them the same.
[[nodiscard]] std::string plain(std::string_view text);
/// Whether the words of `part` stand in the text one after the other, whatever their capitals and punctuation.
[[nodiscard]] bool holds_words(std::string_view text, std::string_view part);

}  // namespace mappa
