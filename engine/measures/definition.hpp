#pragma once

#include <span>
#include <string_view>

#include "engine/measures/measure.hpp"
#include "engine/measures/plan_standings.hpp"
#include "engine/measures/tally.hpp"
#include "engine/record/record.hpp"

namespace mappa {

/// A measure before anything is counted: its words, and the rule that counts one case. To add a measure,
/// write its rule and one row in definitions.cpp.
struct Definition {
    std::string_view id, title;
    MeasureGroup group;
    std::string_view definition, exclusions, source;
    std::string_view target;        ///< its name in the policy file, without "target."; empty when it has none
    std::string_view agency_means;  ///< what the breakdown by agency is by
    /// nullptr for what is fed otherwise: the board's own meetings, and the checks that are open on a plan.
    void (*count)(const CaseRecord&, Tally&);
    Reckoning reckoning = Reckoning::counted;
    Better better = Better::more;
};

inline constexpr std::string_view board_attendance = "board-attendance", plans_unchecked = "plans-no-open-check";

/// The measures of plans, victims and outcomes, and what referrals and disclosure have besides.
[[nodiscard]] std::span<const Definition> outcome_definitions();
/// Every measure, in the order in which they are printed.
[[nodiscard]] std::span<const Definition> definitions();

// The rules, by the file they stand in. Each says what it counts in its row in definitions.cpp.
namespace counting {
// meetings_counted.cpp
void review_in_interval(const CaseRecord& record, Tally& tally);
void minutes_issued(const CaseRecord& record, Tally& tally);
void minutes_posted(const CaseRecord& record, Tally& tally);
void board_form_completed(const CaseRecord& record, Tally& tally);
// attendance_counted.cpp
void attended_of_required(const CaseRecord& record, Tally& tally);
void attended_of_invited(const CaseRecord& record, Tally& tally);
void invited_of_required(const CaseRecord& record, Tally& tally);
void shared_of_required(const CaseRecord& record, Tally& tally);
void contributed_of_required(const CaseRecord& record, Tally& tally);
// actions_counted.cpp
void action_done(const CaseRecord& record, Tally& tally);
void action_in_time(const CaseRecord& record, Tally& tally);
void action_reported(const CaseRecord& record, Tally& tally);
void action_with_finding(const CaseRecord& record, Tally& tally);
// disclosure_counted.cpp
void disclosure_considered_with_reason(const CaseRecord& record, Tally& tally);
void disclosure_considered(const CaseRecord& record, Tally& tally);
void disclosure_reasoned(const CaseRecord& record, Tally& tally);
void disclosure_posted(const CaseRecord& record, Tally& tally);
// referrals_counted.cpp
void referral_answered(const CaseRecord& record, Tally& tally);
void referral_accepted(const CaseRecord& record, Tally& tally);
// levels_counted.cpp
void level_down(const CaseRecord& record, Tally& tally);
void level_up(const CaseRecord& record, Tally& tally);
void level_unchanged(const CaseRecord& record, Tally& tally);
void exit_planned(const CaseRecord& record, Tally& tally);
// referrals_complete_counted.cpp
void custody_referral_in_time(const CaseRecord& record, Tally& tally);
void referral_in_time_and_complete(const CaseRecord& record, Tally& tally);
// starts_counted.cpp
void initial_plan_in_time(const CaseRecord& record, Tally& tally);
void plan_in_time(const CaseRecord& record, Tally& tally);
void assessment_in_time(const CaseRecord& record, Tally& tally);
// plans_counted.cpp
void plan_judged_sufficient(const CaseRecord& record, Tally& tally);
void plan_without_open_check(const CaseRecord& record, const PlanChecks& open, Tally& tally);
// disclosure_counted.cpp
void disclosed_in_time(const CaseRecord& record, Tally& tally);
// victims_counted.cpp
void threat_managed(const CaseRecord& record, Tally& tally);
void not_victimised_again(const CaseRecord& record, Tally& tally);
void victim_action_done(const CaseRecord& record, Tally& tally);
// outcomes_counted.cpp
void all_reasonable_action(const CaseRecord& record, Tally& tally);
void complied(const CaseRecord& record, Tally& tally);
void breach_enforced(const CaseRecord& record, Tally& tally);
void harm_reduced(const CaseRecord& record, Tally& tally);
void reoffended(const CaseRecord& record, Tally& tally);
}  // namespace counting

}  // namespace mappa
