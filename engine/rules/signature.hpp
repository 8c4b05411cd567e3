#pragma once

#include <initializer_list>
#include <string_view>

#include "engine/desk/situation.hpp"
#include "engine/rules/rule.hpp"

namespace mappa {

/// What a manager puts a signature under.
struct Signed {
    std::string_view what;                            ///< "the referral"
    std::string_view verb;                            ///< "endorse"
    std::initializer_list<std::string_view> authors;  ///< those who wrote it
    std::string_view line_manager;                    ///< who is to sign, where that is recorded
    std::string_view signed_for;                      ///< the absent manager a deputy signs for
};

/// Nobody signs what they wrote, and a deputy signs only while the manager is recorded absent (000 1.2).
void check_signature(const Situation& situation, const Signed& signature, Found& found);

}  // namespace mappa
