#include <algorithm>

#include "engine/text/checks.hpp"
#include "engine/text/phrases.hpp"

namespace mappa {
namespace {

bool matches(std::string_view pattern, std::string_view text) { return phrases().matches(pattern, tokens(text)); }

}  // namespace

bool says_nothing(std::string_view text) {
    const auto said = tokens(text);
    const auto& book = phrases();
    const auto empty = [&](const Token& each) {
        return book.in("filler", each) || book.in("nonsense", each) || is_key_noise(each.word);
    };
    if (std::ranges::all_of(said, empty)) return true;
    if (said.size() == 1 && is_figure(said.front().word)) return true;
    return book.matches("says_nothing", said);
}

bool says_none(std::string_view text) { return matches("says_none", text); }

bool points_elsewhere(std::string_view text) { return matches("points_elsewhere", text); }

bool names_only_its_kind(std::string_view text) { return says_nothing(text) || matches("names_only_its_kind", text); }

bool only_breach(std::string_view text) { return says_nothing(text) || matches("only_breach", text); }

bool names_only_a_means(std::string_view text) {
    return names_only_its_kind(text) || points_elsewhere(text) || matches("names_only_a_means", text);
}

bool cites_only_risk(std::string_view text) { return matches("cites_only_risk", text); }

bool waits_for_meeting(std::string_view text) { return matches("waits_for_meeting", text); }

bool outside_remit(std::string_view text) { return matches("outside_remit", text); }

}  // namespace mappa
