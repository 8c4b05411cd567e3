#include <algorithm>

#include "engine/text/checks.hpp"
#include "engine/text/phrases.hpp"

namespace mappa {
namespace {

bool says_how_often(const Tokens& text) {
    return std::ranges::any_of(
        text, [](const Token& each) { return is_figure(each.word) || on_list(each, List::how_often, List::months); });
}

bool visits_in(const Tokens& text) {
    return std::ranges::any_of(text, [](const Token& each) { return each.stem == "visit"; });
}

}  // namespace

bool speaks_of_visits(std::string_view text) { return visits_in(phrases().read(text)); }

std::vector<std::string> visits_lack(std::string_view text) {
    const auto said = phrases().read(text);
    const bool denied = std::ranges::any_of(said, [](const Token& each) { return on_list(each, List::negations); });
    if (denied || !visits_in(said)) return {};
    std::vector<std::string> missing;
    if (!names_a_person(said)) missing.emplace_back("by whom");
    if (!says_how_often(said)) missing.emplace_back("how often");
    return missing;
}

bool bare_visits(std::string_view text) { return visits_lack(text).size() == 2; }

}  // namespace mappa
