#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/input/entry.hpp"
#include "engine/text/tokens.hpp"

namespace mappa {

using Stems = std::set<std::string, std::less<>>;

/// A list of words, compared by their stems.
struct WordList {
    std::string source;  ///< the report's paragraph
    Stems stems;
};

/// What a text says that says only one thing. It matches when all words of one kernel are in it, in any order, and no
/// word is left over but those of "vocabulary": then nothing of substance is there.
struct Pattern {
    std::string source;
    std::vector<std::vector<Stems>> kernels;  ///< each a row of places, each place one of several stems
    Stems vocabulary;
    std::vector<std::vector<Stems>> unless;  ///< rows of places that, side by side, are a fact: "no change of"
    bool numbers = false;                    ///< figures may be left over
    bool terms = false;                      ///< a term may be left over: "10 years"
    bool places = false;                     ///< a place may be left over: "in Fenbury"
};

/// Words that stand side by side and are one: "non mol" is "injunction".
struct Joined {
    std::vector<std::string> words;  ///< stems, the longest rows first in the book
    std::string one;
};

/// The word lists of the text checks: engine/text/phrases.toml, read.
struct PhraseBook {
    std::map<std::string, std::string, std::less<>> spelling;  ///< as people write it -> the word
    std::string spelling_source;
    std::vector<Joined> joined;
    std::string joined_source;
    std::map<std::string, WordList, std::less<>> words;
    std::map<std::string, Pattern, std::less<>> patterns;
    std::vector<WordList> same_meaning;

    /// The stem of a word, its spelling put right.
    [[nodiscard]] std::string stem_of(std::string_view word) const;
    [[nodiscard]] bool in(std::string_view list, const Token& token) const;
    /// Whether any list or pattern has the word.
    [[nodiscard]] bool known(const Token& token) const;
    [[nodiscard]] bool matches(std::string_view pattern, const Tokens& text) const;
};

/// The names that the checks ask for; a file without one of them is a broken file.
[[nodiscard]] const std::vector<std::string_view>& word_list_names();
[[nodiscard]] const std::vector<std::string_view>& pattern_names();

/// Reads the lists; every problem at once: no source, no words, an unknown or a missing list.
[[nodiscard]] PhraseBook read_phrases(std::string_view toml, Problems& problems);

/// engine/text/phrases.toml, put into the library by the build.
[[nodiscard]] std::string_view phrases_source();

/// The lists of this build, read once.
[[nodiscard]] const PhraseBook& phrases();

}  // namespace mappa
