#include <algorithm>

#include "engine/text/checks.hpp"
#include "engine/text/phrases.hpp"

namespace mappa {
namespace {

bool matches(Saying saying, std::string_view text) { return phrases().matches(saying, phrases().read(text)); }

/// Says nothing, or nothing but what one of the patterns says.
template <typename... Sayings>
bool nothing_but(std::string_view text, Sayings... sayings) {
    const auto said = phrases().read(text);
    return says_nothing(said) || (phrases().matches(sayings, said) || ...);
}

}  // namespace

bool says_nothing(const Tokens& said) {
    const auto empty = [](const Token& each) {
        return on_list(each, List::filler, List::nonsense) || is_key_noise(each.word);
    };
    if (std::ranges::all_of(said, empty)) return true;
    if (said.size() == 1 && is_figure(said.front().word)) return true;
    return phrases().matches(Saying::says_nothing, said);
}

bool says_nothing(std::string_view text) { return says_nothing(phrases().read(text)); }

bool says_none(std::string_view text) { return matches(Saying::says_none, text); }

bool points_elsewhere(std::string_view text) { return matches(Saying::points_elsewhere, text); }

bool names_only_its_kind(std::string_view text) { return nothing_but(text, Saying::names_only_its_kind); }

bool only_breach(std::string_view text) { return nothing_but(text, Saying::only_breach); }

bool names_only_a_means(std::string_view text) {
    return nothing_but(text, Saying::names_only_its_kind, Saying::points_elsewhere, Saying::names_only_a_means);
}

bool cites_only_risk(std::string_view text) { return matches(Saying::cites_only_risk, text); }

bool waits_for_meeting(std::string_view text) { return matches(Saying::waits_for_meeting, text); }

bool outside_remit(std::string_view text) { return matches(Saying::outside_remit, text); }

}  // namespace mappa
