#pragma once

#include <array>
#include <string_view>

#include "app/generate/dice.hpp"
#include "engine/words/words.hpp"

/// Every figure that the made-up population is calibrated to, with the paragraph it was published in.
namespace mappa::app::calibration {

/// MAPPA eligible offenders on 31 March 2014 by category and level (001 2.10).
struct Cell {
    Category category;
    Level level;
    int offenders;
};
inline constexpr auto published = std::to_array<Cell>({
    {Category::one, Level::one, 45'250},
    {Category::two, Level::one, 17'798},
    {Category::one, Level::two, 797},
    {Category::two, Level::two, 787},
    {Category::three, Level::two, 293},
    {Category::one, Level::three, 55},
    {Category::two, Level::three, 64},
    {Category::three, Level::three, 39},
});

/// How often something happens: `times` in `of`.
struct Share {
    int times, of;
    std::string_view source;

    [[nodiscard]] bool thrown(Dice& dice) const { return dice.chance(times, of); }
};

// The level when the case was inspected beside the level at which it came in: 13 lower, 5 higher, 30 the same.
inline constexpr int lowered = 13;
inline constexpr Share raised{5, 35, "001 3.9: of the 35 of 48 cases still at level 2 or 3, 5 had come up"};
inline constexpr int not_lowered = 35;  // 001 3.9

inline constexpr Share custody_referral_in_time{2, 3, "001 4.11: two-thirds of referrals from custody were timely"};
inline constexpr Share reply_in_time{4, 5, "001 4.8: four-fifths got a reply within ten days"};
inline constexpr Share review_in_interval{47, 48, "001 5.1: intervals kept in all but one of 48 cases"};
inline constexpr Share action_in_time{19, 20, "001 5.12: nearly all actions completed in time; taken as 19 in 20"};
inline constexpr Share disclosure_considered{
    4, 5, "001 5.23: considered in just over four-fifths; the rest put the decision off"};
inline constexpr Share minutes_in_time{9, 10, "001 5.37: minutes were generally timely; taken as 9 in 10"};
inline constexpr Share posted_late{2, 3, "001 5.37: in two-thirds of cases minutes reached ViSOR late"};
inline constexpr Share victim_liaison_came{73, 100,
                                           "001 6.23: victim liaison officers attended in 73% of relevant cases"};
inline constexpr Share approved_premises_came{86, 100, "001 6.20: approved premises attended in 86% of cases"};
inline constexpr Share health_came{73, 100, "001 6.55: health contributed in 73% of the cases where required"};
inline constexpr Share checked_in_time{49, 50, "not published: conditions are checked when their plan says"};
inline constexpr Share in_custody{1, 3, "not published: so that the referrals from custody of 001 4.11 can be counted"};
inline constexpr Share newly_notified{1, 5, "not published: the rest come from the list that the area kept before"};

/// How often an agency that has to be at a meeting comes.
[[nodiscard]] constexpr Share came(Agency agency) {
    switch (agency) {
        case Agency::victim_liaison:
            return victim_liaison_came;
        case Agency::approved_premises:
            return approved_premises_came;
        case Agency::health:
        case Agency::mental_health:
            return health_came;
        default:
            return {1, 1, "no share published: always there"};
    }
}

}  // namespace mappa::app::calibration
