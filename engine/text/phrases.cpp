#include "engine/text/phrases.hpp"

#include <algorithm>
#include <functional>
#include <span>
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

    Phrases result() {
        read_spelling();
        read_joined();
        each_of("words", list_names, [&](std::size_t at, const Entry& entry) { read_.words[at] = word_list(entry); });
        each_of("patterns", saying_names,
                [&](std::size_t at, const Entry& entry) { read_.patterns[at] = pattern(entry); });
        if (const auto* groups = root_.find("same_meaning")) {
            for (const auto& each : groups->items()) read_.same_meaning.push_back(word_list(each));
        }
        return std::move(read_);
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
        for (const auto& each : split(written, ' ')) result.insert(stem_of(read_.spelling, each));
        return result;
    }

    void read_spelling() {
        const auto* entry = root_.find("spelling");
        if (!entry) return report(root_, "[spelling] is missing");
        read_.spelling_source = text(*entry, "source");
        const auto* of = entry->find("of");
        if (!of) return report(*entry, "no spelling is given; write of.word = \"as people write it\"");
        for (const auto& [word, written] : of->members()) {
            for (const auto& each : split(written.scalar(), ' ')) read_.spelling[each] = word;
        }
    }

    void read_joined() {
        const auto* entry = root_.find("joined");
        if (!entry) return report(root_, "[joined] is missing");
        read_.joined_source = text(*entry, "source");
        const auto* of = entry->find("of");
        if (!of) return report(*entry, "no words are joined; write of.word = [\"as people write it\"]");
        for (const auto& [word, rows] : of->members()) {
            for (const auto& row : rows.items()) {
                Joined each{{}, word};
                for (const auto& written : split(row.scalar(), ' '))
                    each.words.push_back(stem_of(read_.spelling, written));
                if (each.words.empty())
                    report(row, "no words; write those that stand side by side");
                else
                    read_.joined.push_back(std::move(each));
            }
        }
        std::ranges::stable_sort(read_.joined, std::ranges::greater{},
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
                    choice.insert(stem_of(read_.spelling, word));
            }
            vocabulary.insert(choice.begin(), choice.end());
        }
        return result;
    }

    void add_list(const Entry& entry, std::string_view list, Stems& to) {
        const auto name = std::ranges::find(list_names, list);
        if (name == list_names.end() || read_.words[static_cast<std::size_t>(name - list_names.begin())].stems.empty())
            return report(entry, "there is no list [words." + std::string{list} + "]");
        add_list(static_cast<List>(name - list_names.begin()), to);
    }

    void add_list(List list, Stems& to) const {
        const auto& stems = read_.words[static_cast<std::size_t>(list)].stems;
        to.insert(stems.begin(), stems.end());
    }

    PhraseList word_list(const Entry& entry) { return {text(entry, "source"), stems(text(entry, "words"))}; }

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
        for (const auto list : {List::filler, List::thin, List::manner}) add_list(list, result.vocabulary);
        if (result.numbers) add_list(List::months, result.vocabulary);
        return result;
    }

    template <typename Read>
    void each_of(std::string_view group, std::span<const std::string_view> names, Read read) {
        const auto* entry = root_.find(group);
        if (!entry) return report(root_, "[" + std::string{group} + ".*] is missing");
        for (const auto& [name, member] : entry->members()) {
            const auto known = std::ranges::find(names, name);
            if (known == names.end())
                report(member, "no check asks for '" + name + "'; remove it");
            else
                read(static_cast<std::size_t>(known - names.begin()), member);
        }
        for (const auto name : names) {
            if (!entry->find(name)) report(*entry, "[" + std::string{group} + "." + std::string{name} + "] is missing");
        }
    }

    Problems& problems_;
    Entry root_;
    Phrases read_;
};

}  // namespace

std::string stem_of(const Spelling& spelling, std::string_view word) {
    const auto known = spelling.find(word);
    return stem(known == spelling.end() ? std::string{word} : known->second);
}

Phrases read_phrases(std::string_view toml, Problems& problems) { return Reading{toml, problems}.result(); }

}  // namespace mappa
