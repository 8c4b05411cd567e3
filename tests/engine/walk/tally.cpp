#include "tests/engine/walk/tally.hpp"

#include "engine/steps/steps.hpp"

namespace mappa::test {
namespace {

template <class State>
void add_missing(std::vector<std::string>& names, const std::set<State>& reached, const std::string& what) {
    for (const auto& each : Words<State>::list) {
        if (!reached.contains(each.value)) names.push_back(what + " " + std::string{each.code});
    }
}

}  // namespace

std::vector<std::string> Tally::states_not_reached() const {
    std::vector<std::string> names;
    add_missing(names, cases_, "case");
    add_missing(names, referrals_, "referral");
    add_missing(names, meetings_, "meeting");
    add_missing(names, actions_, "action");
    return names;
}

std::vector<std::string> Tally::kinds_not_accepted() const {
    std::vector<std::string> names;
    const auto look = [&](const auto& blank) {
        const std::string key{std::remove_cvref_t<decltype(blank)>::info.key};
        if (!kinds_.contains(key)) names.push_back(key);
    };
    for_each_step(look);
    for_each_step<AreaStep>(look);
    return names;
}

std::string Tally::summary() const {
    auto text = std::to_string(walks_) + " walks, " + std::to_string(tried_) + " decisions asked for, " +
                std::to_string(accepted_) + " steps accepted of " + std::to_string(kinds_.size()) + " kinds, " +
                std::to_string(rules_.size()) + " rules refused";
    for (const auto& [kind, count] : kinds_) text += "\n    " + std::to_string(count) + " " + kind;
    return text;
}

}  // namespace mappa::test
