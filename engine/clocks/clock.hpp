#pragma once

#include <span>
#include <string_view>

namespace mappa {

/// One clock: what starts it, how long it runs, what stops it, and where it comes from.
struct Clock {
    std::string_view id;
    std::string_view says;  ///< what has to be done, in one sentence
    std::string_view
        key;  ///< its length: a clock of the policy, for example "review-2"; empty when the record itself names the day
    std::string_view starts;     ///< what starts it
    std::string_view stops;      ///< what stops it
    std::string_view sources;    ///< register rows and paragraphs, for example "FUP-10 (001 4.8)"
    bool outlives_exit = false;  ///< what is owed stays owed when the case exits: minutes, actions
    bool outstanding = false;    ///< no time is set: it is outstanding from the day it starts
};

/// To be raised by whoever changes how a clock is reckoned: what was kept before is then reckoned again.
inline constexpr int reckoning_edition = 4;

/// Every clock there is.
[[nodiscard]] std::span<const Clock* const> every_clock();

}  // namespace mappa
