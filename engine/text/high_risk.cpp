#include "engine/text/checks.hpp"

#include <algorithm>

#include "engine/text/phrases.hpp"

namespace mappa {
namespace {

/// "High" may be the rating's, not a fence's: what stands behind it is the risk, the harm, or nothing.
bool may_rate(const Tokens& text, std::size_t at) {
    if (at + 1 == text.size() || text[at + 1].segment != text[at].segment) return true;
    for (const auto* list : {"rating", "filler", "thin", "harm", "not_names"}) {
        if (phrases().in(list, text[at + 1])) return true;
    }
    return false;
}

/// "High" within a few words of "risk": not the high street.
bool speaks_of_high_risk(const Tokens& text) {
    constexpr std::ptrdiff_t near = 6;
    const auto& book = phrases();
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!book.in("high", text[i]) || !may_rate(text, i)) continue;
        if (text[i].word == "vhr") return true;
        for (std::size_t j = 0; j < text.size(); ++j) {
            const auto apart = static_cast<std::ptrdiff_t>(i) - static_cast<std::ptrdiff_t>(j);
            if (book.in("rating", text[j]) && apart <= near && apart >= -near) return true;
        }
    }
    return false;
}

bool any_in(std::string_view list, const Tokens& text) {
    return std::ranges::any_of(text, [&](const Token& each) { return phrases().in(list, each); });
}

bool serious_harm(const Tokens& text) {
    return std::ranges::any_of(text, [](const Token& each) { return each.word == "harm" || each.word == "rosh"; });
}

bool names_a_victim(const Tokens& text) {
    if (names_a_person(text)) return true;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i].capital && !text[i].abbreviation && text[i - 1].word == "to") return true;
    }
    return false;
}

}  // namespace

std::vector<std::string> high_risk_lacks(std::string_view text) {
    const auto said = tokens(text);
    if (!speaks_of_high_risk(said)) return {};
    const bool whom = any_in("whom", said) || names_a_victim(said);
    std::vector<std::string> missing;
    // "Risk of serious harm" is what OASys calls the rating; it says of what only with a person beside it.
    if (!any_in("harm", said) && !(whom && serious_harm(said))) missing.emplace_back("of what");
    if (!whom) missing.emplace_back("to whom");
    return missing;
}

bool high_without_of_what(std::string_view text) { return !high_risk_lacks(text).empty(); }

}  // namespace mappa
