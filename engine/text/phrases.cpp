#include "engine/text/phrases.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace mappa {
namespace {

std::vector<std::string> split(std::string_view text, char at) {
    std::vector<std::string> parts;
    std::string part;
    for (const char c : text) {
        if (c != at && c != '\n') part += c;
        else if (!part.empty()) parts.push_back(std::exchange(part, {}));
    }
    if (!part.empty()) parts.push_back(std::move(part));
    return parts;
}

class Reading {
public:
    Reading(std::string_view toml, Problems& problems) : problems_{problems}, root_{read_toml(toml, "phrases.toml", problems)} {}

    PhraseBook result() {
        read_spelling();
        each_of("words", word_list_names(), [&](const std::string& name, const Entry& entry) { book_.words[name] = word_list(entry); });
        each_of("patterns", pattern_names(), [&](const std::string& name, const Entry& entry) { book_.patterns[name] = pattern(entry); });
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

    WordList word_list(const Entry& entry) { return {text(entry, "source"), stems(text(entry, "words"))}; }

    Pattern pattern(const Entry& entry) {
        Pattern result{text(entry, "source"), {}, stems(text(entry, "beside", false)), false};
        const auto* numbers = entry.find("numbers");
        result.numbers = numbers && numbers->scalar() == "true";
        const auto* says = entry.find("says");
        if (!says || says->items().empty()) report(entry, "'says' is missing; write a list of what the text says");
        else {
            for (const auto& each : says->items()) {
                auto& kernel = result.kernels.emplace_back();
                for (const auto& place : split(each.scalar(), ' ')) {
                    auto& choice = kernel.emplace_back();
                    for (const auto& word : split(place, '/')) choice.insert(book_.stem_of(word));
                    result.vocabulary.insert(choice.begin(), choice.end());
                }
            }
        }
        const auto add = [&](std::string_view list) {
            if (const auto found = book_.words.find(list); found != book_.words.end()) {
                result.vocabulary.insert(found->second.stems.begin(), found->second.stems.end());
            }
        };
        add("filler");
        add("thin");
        if (result.numbers) add("months");
        return result;
    }

    template <typename Read>
    void each_of(std::string_view group, const std::vector<std::string_view>& names, Read read) {
        const auto* entry = root_.find(group);
        if (!entry) return report(root_, "[" + std::string{group} + ".*] is missing");
        for (const auto& [name, member] : entry->members()) {
            if (std::ranges::find(names, name) == names.end()) report(member, "no check asks for '" + name + "'; remove it");
            else read(name, member);
        }
        for (const auto name : names) {
            if (!entry->find(name)) report(*entry, "[" + std::string{group} + "." + std::string{name} + "] is missing");
        }
    }

    Problems& problems_;
    Entry root_;
    PhraseBook book_;
};

/// The stem of a token as a pattern knows it: a slip of the pen in a long word is forgiven, but not in a name.
std::string known_stem(const Pattern& pattern, const Token& token, std::string stem) {
    if (pattern.vocabulary.contains(stem) || token.capital || stem.size() < 6) return stem;
    const auto near = std::ranges::find_if(pattern.vocabulary, [&](const std::string& each) { return each.size() >= 6 && one_slip_apart(each, stem); });
    return near == pattern.vocabulary.end() ? stem : *near;
}

}  // namespace

std::string PhraseBook::stem_of(std::string_view word) const {
    const auto known = spelling.find(word);
    return stem(known == spelling.end() ? std::string{word} : known->second);
}

bool PhraseBook::in(std::string_view list, const Token& token) const { return words.find(list)->second.stems.contains(stem_of(token.word)); }

bool PhraseBook::matches(std::string_view name, const Tokens& text) const {
    const auto& pattern = patterns.find(name)->second;
    Stems said;
    for (const auto& token : text) {
        if (pattern.numbers && is_figure(token.word)) continue;
        auto stem = known_stem(pattern, token, stem_of(token.word));
        if (!pattern.vocabulary.contains(stem)) return false;
        said.insert(std::move(stem));
    }
    return std::ranges::any_of(pattern.kernels, [&](const std::vector<Stems>& kernel) {
        return std::ranges::all_of(kernel, [&](const Stems& choice) {
            return std::ranges::any_of(choice, [&](const std::string& each) { return said.contains(each); });
        });
    });
}

const std::vector<std::string_view>& word_list_names() {
    static const std::vector<std::string_view> names{"filler", "thin", "months", "nonsense", "organisations", "ranks", "nobody", "negations", "how_often",
                                                     "not_names", "same_again", "results", "high", "rating", "harm", "whom"};
    return names;
}

const std::vector<std::string_view>& pattern_names() {
    static const std::vector<std::string_view> names{"says_nothing", "says_none", "points_elsewhere", "names_only_its_kind", "only_breach",
                                                     "names_only_a_means", "cites_only_risk", "waits_for_meeting", "outside_remit"};
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
