#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/input/entry.hpp"
#include "engine/text/tokens.hpp"

namespace mappa {

using Stems = std::set<std::string, std::less<>>;

/// The lists of words that the checks ask for, as they are called in the file.
enum class List : unsigned char {
    filler,
    thin,
    manner,
    doing,
    agencies,
    subjects,
    papers,
    bounds,
    kinds,
    numbered,
    before_places,
    months,
    nonsense,
    organisations,
    ranks,
    nobody,
    negations,
    how_often,
    not_names,
    same_again,
    results,
    high,
    rating,
    harm,
    no_harm,
    whom,
    titles,
};

/// What a text may say and nothing else, as the patterns are called in the file.
enum class Saying : unsigned char {
    says_nothing,
    says_none,
    points_elsewhere,
    names_only_its_kind,
    only_breach,
    names_only_a_means,
    cites_only_risk,
    waits_for_meeting,
    outside_remit,
};

/// The names in the file, in the order of the values; a file without one of them is a broken file.
inline constexpr auto list_names = std::to_array<std::string_view>(
    {"filler", "thin",   "manner",    "doing",         "agencies",  "subjects",   "papers",
     "bounds", "kinds",  "numbered",  "before_places", "months",    "nonsense",   "organisations",
     "ranks",  "nobody", "negations", "how_often",     "not_names", "same_again", "results",
     "high",   "rating", "harm",      "no_harm",       "whom",      "titles"});
inline constexpr auto saying_names = std::to_array<std::string_view>(
    {"says_nothing", "says_none", "points_elsewhere", "names_only_its_kind", "only_breach", "names_only_a_means",
     "cites_only_risk", "waits_for_meeting", "outside_remit"});
static_assert(list_names.size() == static_cast<std::size_t>(List::titles) + 1 && list_names.back() == "titles");
static_assert(saying_names.size() == static_cast<std::size_t>(Saying::outside_remit) + 1);

/// A list of words, compared by their stems.
struct PhraseList {
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
    std::vector<std::string> words;  ///< stems, the longest rows first
    std::string one;
};

/// How people write a word -> the word.
using Spelling = std::map<std::string, std::string, std::less<>>;

/// The stem of a word, its spelling put right.
[[nodiscard]] std::string stem_of(const Spelling& spelling, std::string_view word);

/// The word lists of the text checks: engine/text/phrases.toml, read.
struct Phrases {
    Spelling spelling;
    std::string spelling_source;
    std::vector<Joined> joined;
    std::string joined_source;
    std::array<PhraseList, list_names.size()> words;    ///< in the order of List
    std::array<Pattern, saying_names.size()> patterns;  ///< in the order of Saying
    std::vector<PhraseList> same_meaning;
};

/// Reads the lists; every problem at once: no source, no words, an unknown or a missing list.
[[nodiscard]] Phrases read_phrases(std::string_view toml, Problems& problems);

/// engine/text/phrases.toml, put into the library by the build.
[[nodiscard]] std::string_view phrases_source();

/// The bit of Token::marks that says a list, or a pattern's vocabulary, has the word.
constexpr std::uint64_t mark_of(List list) { return std::uint64_t{1} << static_cast<unsigned>(list); }
constexpr std::uint64_t mark_of(Saying saying) {
    return std::uint64_t{1} << (list_names.size() + static_cast<unsigned>(saying));
}

/// Whether one of the lists has the word, read by the phrase book.
template <typename... Lists>
[[nodiscard]] bool on_list(const Token& token, Lists... lists) {
    return (token.marks & (mark_of(lists) | ...)) != 0;
}

/// Whether any list or pattern has the word.
[[nodiscard]] bool known(const Token& token);

/// The lists as the checks ask them: each word of a text is looked up once, whatever is asked of it afterwards.
class PhraseBook {
public:
    explicit PhraseBook(Phrases phrases);

    /// The words of a text, each with its stem and with the lists and patterns that have it.
    [[nodiscard]] Tokens read(std::string_view text) const;

    [[nodiscard]] bool matches(Saying saying, const Tokens& text) const;
    /// One stem for all words of one doing: "examined" is "checked".
    [[nodiscard]] const std::string& meaning(const Token& token) const;

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    void look_up(Token& token) const;
    [[nodiscard]] const Joined* joined_at(const Tokens& text, std::size_t at) const;
    [[nodiscard]] std::optional<Tokens> join(const Tokens& text) const;
    [[nodiscard]] const std::string* slip_of_the_pen(Saying saying, const Token& token) const;

    Phrases phrases_;
    std::unordered_map<std::string, std::uint64_t, Hash, std::equal_to<>> marks_;  ///< by stem
    std::array<std::vector<std::string>, saying_names.size()> long_words_;         ///< of the vocabularies, by length
};

/// The lists of this build, read once.
[[nodiscard]] const PhraseBook& phrases();

}  // namespace mappa
