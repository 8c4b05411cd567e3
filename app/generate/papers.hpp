#pragma once

#include <string>
#include <vector>

#include "app/generate/dice.hpp"
#include "app/generate/population.hpp"
#include "engine/steps/steps.hpp"

namespace mappa::app {

/// The people and facts of one made-up case that its papers repeat.
struct Cast {
    int number = 0;
    std::string offender, case_manager, line_manager, police_manager, police_supervisor, chair, minute_taker, liaison,
        victim, senior;
    Agency lead = Agency::probation;
    Fate fate;
    bool victim_issue = false, in_custody = false;
};

inline constexpr auto coordinator_name = "Ola Fielding";

/// Officers are few and their cases many: so many of each kind work in the area.
inline constexpr int officers = 40;
/// The officer of a kind with this number.
[[nodiscard]] std::string officer(Role role, Agency agency, int number);

[[nodiscard]] Cast cast_of(int number, const Fate& fate, Dice& dice);
/// What is known of somebody sentenced on a day when the case is notified, or taken over, on another; every fact that
/// the 2012 forms ask for.
[[nodiscard]] CaseFacts facts_of(const Cast& cast, Date sentenced, Date day, Date release, Date last_day, Dice& dice);

// The steps of a referral and of a meeting, filled in as the forms ask.
[[nodiscard]] ScreenCase screening_of(const Cast& cast, Level level);
[[nodiscard]] AddPerson victim_of(const Cast& cast, Date offered);
/// A licence condition, in force from release.
[[nodiscard]] AddRestriction condition_of(const Cast& cast, const CaseFacts& facts, Date written);
[[nodiscard]] AssessRisk assessment_of(const Cast& cast, Date day, int meeting, Rosh risk);
[[nodiscard]] WritePlan plan_of(const Cast& cast, Date day, int meeting, const std::vector<Agency>& agencies,
                                int review_in_days);
/// Says of agencies that were at the last meeting and have no part any more why they have no line.
void name_those_who_left(WritePlan& plan, const CaseRecord& record, const std::vector<Agency>& agencies);
[[nodiscard]] DraftReferral referral_of(const Cast& cast, Level level, const std::vector<Agency>& agencies);
[[nodiscard]] InviteeForm invitee_of(const Cast& cast, Agency agency);
[[nodiscard]] PlanExit exit_plan_of(const Cast& cast, Date day, int meeting);
[[nodiscard]] RecordMinutes minutes_of(const Cast& cast, int meeting, Date day, Date next_review, Level level,
                                       Rosh risk);

inline constexpr auto risk_factor = "drinking with old associates";
inline constexpr int condition_check_days = 28;
/// Until the plan of a case without meetings is reviewed.
inline constexpr int plan_review_days = 182;

}  // namespace mappa::app
