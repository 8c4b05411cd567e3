#include "engine/text/phrases.hpp"

#include <algorithm>
#include <functional>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace mappa {
namespace {

std::vector<std::string> split(std::string_view text, char at) {
    std::vector<std::string> parts;
    std::string part;
    for (const char c : text) {
        if (c != at && c != '\n')
            part += c;
        else if (!part.empty())
            parts.push_back(std::exchange(part, {}));
    }
    if (!part.empty()) parts.push_back(std::move(part));
    return parts;
}

class Reading {
public:
    Reading(std::string_view toml, Problems& problems)
        : problems_{problems}, root_{read_toml(toml, "phrases.toml", problems)} {}

    PhraseBook result() {
        read_spelling();
        read_joined();
        each_of("words", word_list_names(),
                [&](const std::string& name, const Entry& entry) { book_.words[name] = word_list(entry); });
        each_of("patterns", pattern_names(),
                [&](const std::string& name, const Entry& entry) { book_.patterns[name] = pattern(entry); });
        if (const auto* groups = root_.find("same_meaning")) {
            for (const auto& each : groups->items()) book_.same_meaning.push_back(word_list(each));
        }
        return std::move(book_);
    }

private:
    void report(const Entry& at, std::string says) { problems_.push_back({at.place(), std::move(says)}); }

    std::string text(const Entry& entry, std::string_view member, bool needed = true) {
        const auto* found = entry.find(member);
        if (found && found->kind() == Entry::Kind::text && !blank(found->scalar())) return found->scalar();
        if (needed) report(entry, "'" + std::string{member} + "' is missing or empty; write it as text");
        return {};
    }

    Stems stems(std::string_view written) {
        Stems result;
        for (const auto& each : split(written, ' ')) result.insert(book_.stem_of(each));
        return result;
    }

    void read_spelling() {
        const auto* entry = root_.find("spelling");
        if (!entry) return report(root_, "[spelling] is missing");
        book_.spelling_source = text(*entry, "source");
        const auto* of = entry->find("of");
        if (!of) return report(*entry, "no spelling is given; write of.word = \"as people write it\"");
        for (const auto& [word, written] : of->members()) {
            for (const auto& each : split(written.scalar(), ' ')) book_.spelling[each] = word;
        }
    }

    void read_joined() {
        const auto* entry = root_.find("joined");
        if (!entry) return report(root_, "[joined] is missing");
        book_.joined_source = text(*entry, "source");
        const auto* of = entry->find("of");
        if (!of) return report(*entry, "no words are joined; write of.word = [\"as people write it\"]");
        for (const auto& [word, rows] : of->members()) {
            for (const auto& row : rows.items()) {
                auto& each = book_.joined.emplace_back(Joined{{}, word});
                for (const auto& written : split(row.scalar(), ' ')) each.words.push_back(book_.stem_of(written));
            }
        }
        std::ranges::stable_sort(book_.joined, std::ranges::greater{},
                                 [](const Joined& each) { return each.words.size(); });
    }

    /// "see/refer @papers": each place is a choice of words, "@" a whole list.
    std::vector<Stems> kernel(const Entry& entry, Stems& vocabulary) {
        std::vector<Stems> result;
        for (const auto& place : split(entry.scalar(), ' ')) {
            auto& choice = result.emplace_back();
            for (const auto& word : split(place, '/')) {
                if (word.front() == '@')
                    add_list(entry, std::string_view{word}.substr(1), choice);
                else
                    choice.insert(book_.stem_of(word));
            }
            vocabulary.insert(choice.begin(), choice.end());
        }
        return result;
    }

    void add_list(const Entry& entry, std::string_view list, Stems& to) {
        const auto found = book_.words.find(list);
        if (found == book_.words.end())
            report(entry, "there is no list [words." + std::string{list} + "]");
        else
            to.insert(found->second.stems.begin(), found->second.stems.end());
    }

    WordList word_list(const Entry& entry) { return {text(entry, "source"), stems(text(entry, "words"))}; }

    Pattern pattern(const Entry& entry) {
        Pattern result{text(entry, "source"), {}, stems(text(entry, "beside", false)), {}, false, false, false};
        const auto is_true = [&](std::string_view member) {
            const auto* found = entry.find(member);
            return found && found->scalar() == "true";
        };
        result.numbers = is_true("numbers");
        result.terms = is_true("terms");
        result.places = is_true("places");
        const auto* says = entry.find("says");
        if (!says || says->items().empty())
            report(entry, "'says' is missing; write a list of what the text says");
        else {
            for (const auto& each : says->items()) result.kernels.push_back(kernel(each, result.vocabulary));
        }
        if (const auto* unless = entry.find("unless")) {
            Stems unused;
            for (const auto& each : unless->items()) result.unless.push_back(kernel(each, unused));
        }
        for (const auto& list : split(text(entry, "lists", false), ' ')) add_list(entry, list, result.vocabulary);
        for (const auto* list : {"filler", "thin", "manner"}) {
            if (book_.words.contains(list)) add_list(entry, list, result.vocabulary);
        }
        if (result.numbers && book_.words.contains("months")) add_list(entry, "months", result.vocabulary);
        return result;
    }

    template <typename Read>
    void each_of(std::string_view group, const std::vector<std::string_view>& names, Read read) {
        const auto* entry = root_.find(group);
        if (!entry) return report(root_, "[" + std::string{group} + ".*] is missing");
        for (const auto& [name, member] : entry->members()) {
            if (std::ranges::find(names, name) == names.end())
                report(member, "no check asks for '" + name + "'; remove it");
            else
                read(name, member);
        }
        for (const auto name : names) {
            if (!entry->find(name)) report(*entry, "[" + std::string{group} + "." + std::string{name} + "] is missing");
        }
    }

    Problems& problems_;
    Entry root_;
    PhraseBook book_;
};

/// The stem of a token as a pattern knows it: a slip of the pen in a long word is forgiven, but hardly in a
/// name, and never where the word is another one: "attack" is not "attach".
std::string known_stem(const PhraseBook& book, const Pattern& pattern, const Token& token, std::string stem) {
    const std::size_t least = token.capital ? (token.opens ? 8 : token.word.size() + 1) : 6;
    if (pattern.vocabulary.contains(stem) || stem.size() < least || book.known(token)) return stem;
    const auto near = std::ranges::find_if(
        pattern.vocabulary, [&](const std::string& each) { return each.size() >= 6 && one_slip_apart(each, stem); });
    return near == pattern.vocabulary.end() ? stem : *near;
}

/// "4b", "2a": the number of a box or a section.
bool numbers_a_part(std::string_view word) {
    return (is_figure(word) && word.size() <= 2) || word.size() == 1 ||
           (word.size() <= 4 && is_figure(word.substr(0, word.size() - 1)) && word.back() >= 'a' && word.back() <= 'e');
}

/// Words that stand side by side and are one are put in place of the first of them.
Tokens join(const PhraseBook& book, const Tokens& text) {
    std::vector<std::string> stems;
    for (const auto& each : text) stems.push_back(book.stem_of(each.word));
    Tokens result;
    for (std::size_t i = 0; i < text.size();) {
        const auto found = std::ranges::find_if(book.joined, [&](const Joined& each) {
            return i + each.words.size() <= stems.size() &&
                   std::equal(each.words.begin(), each.words.end(), stems.begin() + static_cast<std::ptrdiff_t>(i));
        });
        result.push_back(text[i]);
        if (found == book.joined.end())
            ++i;
        else {
            result.back().word = found->one;
            i += found->words.size();
        }
    }
    return result;
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
bool begins_term(const PhraseBook& book, const Tokens& text, std::size_t at) {
    if (!is_figure(text[at].word) || at + 1 == text.size()) return false;
    const auto next = book.stem_of(text[at + 1].word);
    return next == "year" || next == "month";
}

/// "Lives in Fenbury": a place is no person and no answer.
bool names_a_place(const PhraseBook& book, const Tokens& text, std::size_t at) {
    return at > 0 && text[at].capital && !text[at].abbreviation && book.in("before_places", text[at - 1]);
}

}  // namespace

std::string PhraseBook::stem_of(std::string_view word) const {
    const auto known = spelling.find(word);
    return stem(known == spelling.end() ? std::string{word} : known->second);
}

bool PhraseBook::in(std::string_view list, const Token& token) const {
    return words.find(list)->second.stems.contains(stem_of(token.word));
}

bool PhraseBook::known(const Token& token) const {
    const auto stem = stem_of(token.word);
    return std::ranges::any_of(words, [&](const auto& each) { return each.second.stems.contains(stem); }) ||
           std::ranges::any_of(patterns, [&](const auto& each) { return each.second.vocabulary.contains(stem); });
}

bool PhraseBook::matches(std::string_view name, const Tokens& written) const {
    const auto& pattern = patterns.find(name)->second;
    const auto text = join(*this, written);
    std::vector<std::string> stems;
    bool numbered = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto& token = text[i];
        auto stem = known_stem(*this, pattern, token, stem_of(token.word));
        // "Box 6", "sections 2a and 4b": the number of a part says as little as the part.
        if (numbered && numbers_a_part(token.word)) continue;
        numbered = in("numbered", token) || (numbered && in("filler", token));
        if (!pattern.vocabulary.contains(stem)) {
            const bool left_over = (pattern.numbers && is_figure(token.word)) ||
                                   (pattern.terms && begins_term(*this, text, i)) ||
                                   (pattern.places && names_a_place(*this, text, i));
            if (!left_over) return false;
        }
        stems.push_back(std::move(stem));
    }
    if (std::ranges::any_of(pattern.unless, [&](const auto& row) { return stands_in(row, stems); })) return false;
    const Stems said{stems.begin(), stems.end()};
    return std::ranges::any_of(pattern.kernels, [&](const std::vector<Stems>& kernel) {
        return std::ranges::all_of(kernel, [&](const Stems& choice) {
            return std::ranges::any_of(choice, [&](const std::string& each) { return said.contains(each); });
        });
    });
}

const std::vector<std::string_view>& word_list_names() {
    static const std::vector<std::string_view> names{
        "filler", "thin",   "manner",    "doing",         "agencies",  "subjects",   "papers",
        "bounds", "kinds",  "numbered",  "before_places", "months",    "nonsense",   "organisations",
        "ranks",  "nobody", "negations", "how_often",     "not_names", "same_again", "results",
        "high",   "rating", "harm",      "no_harm",       "whom",      "titles"};
    return names;
}

const std::vector<std::string_view>& pattern_names() {
    static const std::vector<std::string_view> names{"says_nothing",        "says_none",         "points_elsewhere",
                                                     "names_only_its_kind", "only_breach",       "names_only_a_means",
                                                     "cites_only_risk",     "waits_for_meeting", "outside_remit"};
    return names;
}

PhraseBook read_phrases(std::string_view toml, Problems& problems) { return Reading{toml, problems}.result(); }

const PhraseBook& phrases() {
    static const PhraseBook book = [] {
        Problems problems;
        auto read = read_phrases(phrases_source(), problems);
        if (!problems.empty()) throw std::logic_error{problems.front().text()};
        return read;
    }();
    return book;
}

}  // namespace mappa
