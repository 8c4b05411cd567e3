#pragma once

#include <string>

#include "app/generate/dice.hpp"
#include "engine/record/case.hpp"
#include "engine/record/referral.hpp"

namespace mappa::test {

inline constexpr auto coordinator_name = "Ola Fielding";
inline constexpr auto risk_factor = "drinking with old associates";

/// The people of one made-up case, as its papers name them. The same number is the same offender.
struct Cast {
    int number = 0;
    Category category = Category::two;
    Level sought = Level::two;
    Agency lead = Agency::probation;
    std::string offender = "Testy McFixture", victim = "Vic Timless", case_manager = "Pru Bation",
                line_manager = "Lena Senior";
    std::string police_manager = "DC Nina Patrol", chair = "Supt Greta Lowe", minute_taker = "Minnie Writer",
                liaison = "Lia Zonn", senior = "ACC Ida Fallow";
};

/// Who stands for an agency in this case, and where their post goes.
[[nodiscard]] InviteeForm member_of(const Cast& cast, Agency agency);
/// What is known of the offender on a day: every fact that a notification asks for. Some sentences have run out
/// already.
[[nodiscard]] CaseFacts facts_of(const Cast& cast, Date day, app::Dice& dice);

}  // namespace mappa::test
