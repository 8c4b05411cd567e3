#include <algorithm>
#include <array>
#include <span>

#include "engine/text/checks.hpp"
#include "engine/text/phrases.hpp"

namespace mappa {
namespace {

bool any_on(List list, const Tokens& text) {
    return std::ranges::any_of(text, [&](const Token& each) { return on_list(each, list); });
}

/// "High" may be the rating's, not a fence's: what stands behind it is the risk, the harm, or nothing.
bool may_rate(const Tokens& text, std::size_t at) {
    if (at + 1 == text.size() || text[at + 1].segment != text[at].segment) return true;
    return on_list(text[at + 1], List::rating, List::filler, List::thin, List::harm, List::not_names);
}

/// "High" within a few words of "risk", or with nothing else: not the high street.
bool speaks_of_high_risk(const Tokens& text) {
    constexpr std::ptrdiff_t near = 6;
    const auto no_thing = [](const Token& each) {
        return is_figure(each.word) ||
               on_list(each, List::high, List::rating, List::filler, List::thin, List::not_names);
    };
    if (any_on(List::high, text) && std::ranges::all_of(text, no_thing)) return true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!on_list(text[i], List::high) || !may_rate(text, i)) continue;
        if (text[i].word == "vhr") return true;
        for (std::size_t j = 0; j < text.size(); ++j) {
            const auto apart = static_cast<std::ptrdiff_t>(i) - static_cast<std::ptrdiff_t>(j);
            if (on_list(text[j], List::rating) && apart <= near && apart >= -near) return true;
        }
    }
    return false;
}

/// "High risk of choking", "high risk he will choke": behind "of", "that" or "will" stands what, if it is more than
/// "harm" and the people it is done to.
bool says_of_what(const Tokens& text) {
    static constexpr auto leads =
        std::to_array<std::string_view>({"of", "that", "will", "may", "could", "would", "might"});
    static constexpr auto to_whom =
        std::to_array<std::string_view>({"to", "towards", "against", "from", "in", "on", "by"});
    const auto one_of = [](const Token& each, std::span<const std::string_view> list) {
        return std::ranges::find(list, each.word) != list.end();
    };
    const auto risk = std::ranges::find_if(text, [&](const Token& each) { return on_list(each, List::rating); });
    auto lead = std::find_if(risk, text.end(), [&](const Token& each) { return one_of(each, leads); });
    for (; lead != text.end() && !one_of(*lead, to_whom); ++lead) {
        const bool general = on_list(*lead, List::filler, List::thin, List::manner, List::no_harm, List::rating,
                                     List::high, List::not_names, List::whom, List::agencies);
        if (!general && !is_figure(lead->word) && !lead->capital) return true;
    }
    return false;
}

bool serious_harm(const Tokens& text) {
    return std::ranges::any_of(text, [](const Token& each) { return each.word == "harm" || each.word == "rosh"; });
}

bool names_a_victim(const Tokens& text) {
    if (names_a_person(text)) return true;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i].capital && !text[i].abbreviation && text[i - 1].word == "to") return true;
        // "Killing her", "harm to them", but not "her risk".
        if ((text[i].word == "her" || text[i].word == "them") &&
            (i + 1 == text.size() || text[i + 1].segment != text[i].segment || on_list(text[i + 1], List::filler)))
            return true;
    }
    return false;
}

}  // namespace

std::vector<std::string> high_risk_lacks(std::string_view text) {
    const auto said = phrases().read(text);
    if (!speaks_of_high_risk(said)) return {};
    const bool whom = any_on(List::whom, said) || names_a_victim(said);
    std::vector<std::string> missing;
    // "Risk of serious harm" is what OASys calls the rating; it says of what only with a person beside it.
    if (!any_on(List::harm, said) && !says_of_what(said) && !(whom && serious_harm(said)))
        missing.emplace_back("of what");
    if (!whom) missing.emplace_back("to whom");
    return missing;
}

bool high_without_of_what(std::string_view text) { return !high_risk_lacks(text).empty(); }

}  // namespace mappa
