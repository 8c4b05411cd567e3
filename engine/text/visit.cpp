#include <algorithm>

#include "engine/text/checks.hpp"
#include "engine/text/phrases.hpp"

namespace mappa {
namespace {

bool says_how_often(const Tokens& text) {
    return std::ranges::any_of(text, [](const Token& each) {
        return is_figure(each.word) || phrases().in("how_often", each) || phrases().in("months", each);
    });
}

}  // namespace

bool speaks_of_visits(std::string_view text) {
    return std::ranges::any_of(tokens(text), [](const Token& each) { return phrases().stem_of(each.word) == "visit"; });
}

std::vector<std::string> visits_lack(std::string_view text) {
    const auto said = tokens(text);
    const bool denied = std::ranges::any_of(said, [](const Token& each) { return phrases().in("negations", each); });
    if (denied || !speaks_of_visits(text)) return {};
    std::vector<std::string> missing;
    if (!names_a_person(said)) missing.emplace_back("by whom");
    if (!says_how_often(said)) missing.emplace_back("how often");
    return missing;
}

bool bare_visits(std::string_view text) { return visits_lack(text).size() == 2; }

}  // namespace mappa
