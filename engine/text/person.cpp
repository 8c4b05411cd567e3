#include <algorithm>
#include <array>
#include <span>

#include "engine/text/checks.hpp"
#include "engine/text/phrases.hpp"

namespace mappa {
namespace {

using Part = std::span<const Token>;

bool one_of(const Token& token, std::span<const std::string_view> list) {
    return std::ranges::find(list, token.word) != list.end();
}

/// "CMHT", "pppu": letters that nobody is called by.
bool initials_of_body(const Token& token) {
    const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
    return token.word.size() >= 3 && token.word.size() <= 6 && std::ranges::all_of(token.word, letter) &&
           token.word.find_first_of("aeiouy") == std::string::npos;
}

/// A word that anybody may be called by. A figure names somebody only behind a rank: "PC 4411", but not "2 officers".
bool unnamed(const Token& token) {
    return on_list(token, List::nobody, List::agencies, List::filler, List::thin, List::manner, List::ranks);
}

/// "dc vane", "pc fenn": hurried people write no capitals, but a title in front of a word no list knows is a name.
bool titled(const Tokens& text, std::size_t at) {
    if (at == 0 || !on_list(text[at - 1], List::titles) || text[at - 1].segment != text[at].segment ||
        is_figure(text[at].word))
        return false;
    return !unnamed(text[at]) && !known(text[at]);
}

/// "by tam rigby".
bool by_two_strange_words(const Tokens& text, std::size_t at) {
    const auto strange = [&](std::size_t i) {
        return i < text.size() && !unnamed(text[i]) && !known(text[i]) && !is_figure(text[i].word) &&
               !initials_of_body(text[i]);
    };
    return at > 0 && text[at - 1].word == "by" && strange(at) && strange(at + 1);
}

bool names_somebody(Part part) {
    static constexpr auto places = std::to_array<std::string_view>({"of", "from", "at", "in", "for", "within"});
    bool behind_rank = false;
    std::size_t strange = 0;
    bool organisation = false;
    for (std::size_t i = 0; i < part.size(); ++i) {
        const auto& token = part[i];
        organisation = organisation || on_list(token, List::organisations);
        // "Officer from Fenbury" is nobody, "Joy from housing" somebody.
        if (one_of(token, places) && i > 0) return strange > 0;
        // "PC A" is somebody, "PC a" is not.
        if (behind_rank && token.capital && token.word.size() == 1) return true;
        if (unnamed(token))
            behind_rank = on_list(token, List::ranks);
        else if (behind_rank)
            return true;
        else if (initials_of_body(token))
            continue;
        else if (!is_figure(token.word))
            ++strange;
    }
    // "Fenbury police" names a place; "Tam Rigby police" a person.
    return strange > (organisation ? 1U : 0U);
}

/// "HOME VISITS" and "Home Visits": where all words have capitals, a capital says nothing.
bool all_have_capitals(const Tokens& text) {
    return std::ranges::all_of(text, [](const Token& each) { return each.abbreviation; }) ||
           (text.size() > 2 && std::ranges::all_of(text, [](const Token& each) { return each.capital; }));
}

}  // namespace

bool names_nobody(std::string_view text) {
    const auto said = phrases().read(text);
    if (says_nothing(said)) return true;
    const auto apart = [](const Token& a, const Token& b) {
        return a.segment != b.segment || b.word == "and" || b.word == "or";
    };
    for (std::size_t from = 0; from < said.size();) {
        std::size_t to = from + 1;
        while (to < said.size() && !apart(said[to - 1], said[to])) ++to;
        if (names_somebody(Part{said}.subspan(from, to - from))) return false;
        from = to;
    }
    return true;
}

bool names_a_person(const Tokens& text) {
    static constexpr auto before_places =
        std::to_array<std::string_view>({"at", "in", "of", "to", "near", "from", "hmp", "on"});
    const auto strange = [&](const Token& each) {
        return each.capital && !each.abbreviation && !unnamed(each) &&
               !on_list(each, List::organisations, List::not_names, List::how_often, List::months);
    };
    const bool capitals = all_have_capitals(text);
    bool place = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto& token = text[i];
        const auto* before = i > 0 ? &text[i - 1] : nullptr;
        if (titled(text, i) || by_two_strange_words(text, i)) return true;
        if (before && before->word != "on" && on_list(*before, List::ranks) && token.capital && !unnamed(token))
            return true;
        place = before && (one_of(*before, before_places) || (place && before->capital));
        if (capitals || place || !strange(token)) continue;
        if (!token.opens) return true;
        if (i + 1 < text.size() && strange(text[i + 1])) return true;
    }
    return false;
}

}  // namespace mappa
