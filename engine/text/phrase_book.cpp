#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "engine/text/phrases.hpp"

namespace mappa {
namespace {

constexpr std::size_t lists_and_patterns = list_names.size() + saying_names.size();
constexpr std::uint64_t begins_joined = std::uint64_t{1} << lists_and_patterns;
static_assert(lists_and_patterns < 64, "each has a bit of Token::marks, and one is for words that may be joined");

/// A slip of the pen is looked for in words that are as long as this.
constexpr std::size_t long_word = 6;

/// "4b", "2a": the number of a box or a section.
bool numbers_a_part(std::string_view word) {
    return (is_figure(word) && word.size() <= 2) || word.size() == 1 ||
           (word.size() <= 4 && is_figure(word.substr(0, word.size() - 1)) && word.back() >= 'a' && word.back() <= 'e');
}

/// Whether the places of a row stand side by side somewhere.
bool stands_in(const std::vector<Stems>& row, const std::vector<std::string>& stems) {
    for (std::size_t from = 0; from + row.size() <= stems.size(); ++from) {
        std::size_t same = 0;
        while (same < row.size() && row[same].contains(stems[from + same])) ++same;
        if (same == row.size()) return true;
    }
    return false;
}

/// "10 years".
bool begins_term(const Tokens& text, std::size_t at) {
    return is_figure(text[at].word) && at + 1 < text.size() &&
           (text[at + 1].stem == "year" || text[at + 1].stem == "month");
}

/// "Lives in Fenbury": a place is no person and no answer.
bool names_a_place(const Tokens& text, std::size_t at) {
    return at > 0 && text[at].capital && !text[at].abbreviation && on_list(text[at - 1], List::before_places);
}

}  // namespace

bool known(const Token& token) { return (token.marks & (begins_joined - 1)) != 0; }

PhraseBook::PhraseBook(Phrases phrases) : phrases_{std::move(phrases)} {
    const auto put = [&](const Stems& stems, std::uint64_t mark) {
        for (const auto& each : stems) marks_[each] |= mark;
    };
    for (std::size_t i = 0; i < phrases_.words.size(); ++i) put(phrases_.words[i].stems, mark_of(static_cast<List>(i)));
    for (std::size_t i = 0; i < phrases_.patterns.size(); ++i) {
        const auto& vocabulary = phrases_.patterns[i].vocabulary;
        put(vocabulary, mark_of(static_cast<Saying>(i)));
        std::ranges::copy_if(vocabulary, std::back_inserter(long_words_[i]),
                             [](const std::string& each) { return each.size() >= long_word; });
        std::ranges::stable_sort(long_words_[i], {}, &std::string::size);
    }
    for (const auto& each : phrases_.joined) marks_[each.words.front()] |= begins_joined;
}

Tokens PhraseBook::read(std::string_view text) const {
    auto result = tokens(text);
    for (auto& each : result) look_up(each);
    return result;
}

void PhraseBook::look_up(Token& token) const {
    token.stem = stem_of(phrases_.spelling, token.word);
    const auto found = marks_.find(token.stem);
    token.marks = found == marks_.end() ? 0 : found->second;
}

/// The words that stand side by side at a place and are one; nullptr: they do not.
const Joined* PhraseBook::joined_at(const Tokens& text, std::size_t at) const {
    if ((text[at].marks & begins_joined) == 0) return nullptr;
    const auto found = std::ranges::find_if(phrases_.joined, [&](const Joined& each) {
        return at + each.words.size() <= text.size() &&
               std::equal(each.words.begin(), each.words.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                          [](const std::string& stem, const Token& token) { return stem == token.stem; });
    });
    return found == phrases_.joined.end() ? nullptr : &*found;
}

/// Words that stand side by side and are one are put in place of the first of them; nothing when there are none.
std::optional<Tokens> PhraseBook::join(const Tokens& text) const {
    std::size_t at = 0;
    while (at < text.size() && !joined_at(text, at)) ++at;
    if (at == text.size()) return std::nullopt;
    Tokens result{text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at)};
    while (at < text.size()) {
        result.push_back(text[at]);
        if (const auto* found = joined_at(text, at)) {
            result.back().word = found->one;
            look_up(result.back());
            at += found->words.size();
        } else
            ++at;
    }
    return result;
}

/// A slip of the pen in a long word is forgiven, but hardly in a name, and never where the word is another one:
/// "attack" is not "attach". nullptr: it is none.
const std::string* PhraseBook::slip_of_the_pen(Saying saying, const Token& token) const {
    const std::size_t least = token.capital ? (token.opens ? 8 : token.word.size() + 1) : long_word;
    if (token.stem.size() < least || known(token)) return nullptr;
    const auto& words = long_words_[static_cast<std::size_t>(saying)];
    const auto size = token.stem.size();
    const auto first = std::ranges::lower_bound(words, size - 1, {}, &std::string::size);
    const auto last = std::ranges::upper_bound(words, size + 1, {}, &std::string::size);
    const auto near =
        std::find_if(first, last, [&](const std::string& each) { return one_slip_apart(each, token.stem); });
    return near == last ? nullptr : &*near;
}

bool PhraseBook::matches(Saying saying, const Tokens& written) const {
    const auto& pattern = phrases_.patterns[static_cast<std::size_t>(saying)];
    const auto joined = join(written);
    const auto& text = joined ? *joined : written;
    std::vector<std::string> stems;
    bool numbered = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto& token = text[i];
        // "Box 6", "sections 2a and 4b": the number of a part says as little as the part.
        if (numbered && numbers_a_part(token.word)) continue;
        numbered = on_list(token, List::numbered) || (numbered && on_list(token, List::filler));
        const auto* stem = &token.stem;
        if ((token.marks & mark_of(saying)) == 0) {
            if (const auto* meant = slip_of_the_pen(saying, token))
                stem = meant;
            else if (!(pattern.numbers && is_figure(token.word)) && !(pattern.terms && begins_term(text, i)) &&
                     !(pattern.places && names_a_place(text, i)))
                return false;
        }
        stems.push_back(*stem);
    }
    if (std::ranges::any_of(pattern.unless, [&](const auto& row) { return stands_in(row, stems); })) return false;
    const Stems said{stems.begin(), stems.end()};
    return std::ranges::any_of(pattern.kernels, [&](const std::vector<Stems>& kernel) {
        return std::ranges::all_of(kernel, [&](const Stems& choice) {
            return std::ranges::any_of(choice, [&](const std::string& each) { return said.contains(each); });
        });
    });
}

const std::string& PhraseBook::meaning(const Token& token) const {
    const auto group = std::ranges::find_if(phrases_.same_meaning,
                                            [&](const PhraseList& each) { return each.stems.contains(token.stem); });
    return group == phrases_.same_meaning.end() ? token.stem : *group->stems.begin();
}

const PhraseBook& phrases() {
    static const PhraseBook book = [] {
        Problems problems;
        auto read = read_phrases(phrases_source(), problems);
        if (!problems.empty()) throw std::logic_error{problems.front().text()};
        return PhraseBook{std::move(read)};
    }();
    return book;
}

}  // namespace mappa
