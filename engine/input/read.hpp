#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "engine/calendar/date.hpp"
#include "engine/input/entry.hpp"
#include "engine/input/suggest.hpp"
#include "engine/record/field.hpp"
#include "engine/record/missing_words.hpp"
#include "engine/words/words.hpp"

/// From what a person or the journal gave us to a described struct. One reader for files, options and payloads, so that
/// every front door reports the same problem in the same words.
namespace mappa::reading {

/// Who wrote what is being read: people may not set the fields that the engine assigns.
enum class From { person, journal };

/// The longest text a field takes, in bytes; beyond it somebody pasted a file.
inline constexpr std::size_t longest_text = 400'000;

/// What is wrong with a text, or an empty string: not UTF-8, control characters.
[[nodiscard]] std::string text_fault(std::string_view text);
/// The same for a text that a person gives and that is too long. What the engine wrote itself may be longer: it quotes.
[[nodiscard]] std::string length_fault(std::string_view text);

void read_value(std::string& value, const Entry& entry, Problems& problems);
void read_value(int& value, const Entry& entry, Problems& problems);
void read_value(std::optional<Date>& value, const Entry& entry, Problems& problems);
/// "unknown agency 'polise' - did you mean 'police'? One of: ..."
[[nodiscard]] std::string unknown_word(std::string_view what, std::string_view given,
                                       std::span<const std::string_view> known);

template <WordList E>
void read_value(E& value, const Entry& entry, Problems& problems) {
    static constexpr auto known = codes<E>();
    std::string given = entry.scalar();
    if constexpr (std::is_same_v<E, Answer>) {
        if (entry.kind() == Entry::Kind::flag) given = given == "true" ? "yes" : "no";
    }
    const bool single = entry.kind() != Entry::Kind::list && entry.kind() != Entry::Kind::table;
    if (const auto parsed = single ? parse_word<E>(given) : std::nullopt)
        value = *parsed;
    else
        problems.push_back({entry.place(), unknown_word(Words<E>::what, given, known)});
}

template <WordList E>
void read_value(std::optional<E>& value, const Entry& entry, Problems& problems) {
    if (entry.kind() == Entry::Kind::text && entry.scalar().empty()) return;
    E read{};
    const auto before = problems.size();
    read_value(read, entry, problems);
    if (problems.size() == before) value = read;
}

template <Described T>
void read_fields(T& value, const Entry& entry, From from, Problems& problems);

template <Described T>
void read_value(std::vector<T>& value, const Entry& entry, From from, Problems& problems) {
    if (entry.kind() != Entry::Kind::list) {
        problems.push_back(
            {entry.place(), "a list is needed here: write [[" + entry.place().field + "]] before each one"});
        return;
    }
    for (const auto& item : entry.items()) {
        T row;
        read_fields(row, item, from, problems);
        value.push_back(std::move(row));
    }
}

/// The names of the fields that may be given.
template <Described T>
[[nodiscard]] std::vector<std::string_view> field_names(From from) {
    std::vector<std::string_view> names;
    for_each_field<T>([&](const auto& each) {
        if (from == From::journal || each.use != Use::assigned) names.push_back(each.name);
    });
    return names;
}

template <Described T>
void read_fields(T& value, const Entry& entry, From from, Problems& problems) {
    if (entry.kind() != Entry::Kind::table) {
        problems.push_back({entry.place(), "named fields are needed here, not a single value"});
        return;
    }
    const auto names = field_names<T>(from);
    for (const auto& [name, member] : entry.members()) {
        if (std::ranges::find(names, name) == names.end()) {
            problems.push_back({member.place(), "unknown field '" + name + "'" + did_you_mean(name, names)});
        }
    }
    bool one_given = false;
    for_each_field<T>([&](const auto& each) {
        if (from == From::person && each.use == Use::assigned) return;
        const auto* given = entry.find(each.name);
        if (!given) {
            const bool asked = each.use == Use::needed || (each.use == Use::telling && from == From::person);
            if (asked) problems.push_back({entry.place(), needed_words(each)});
            return;
        }
        one_given = one_given || each.use == Use::either;
        auto& target = value.*(each.member);
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(target)>, std::string>) {
            if (auto fault = length_fault(given->scalar()); from == From::person && !fault.empty()) {
                problems.push_back({given->place(), std::move(fault)});
                return;
            }
        }
        if constexpr (is_list<std::remove_cvref_t<decltype(target)>>)
            read_value(target, *given, from, problems);
        else
            read_value(target, *given, problems);
    });
    if constexpr (asks_for_either<T>()) {
        if (from == From::person && !one_given) problems.push_back({entry.place(), one_needed_words<T>()});
    }
}

}  // namespace mappa::reading
