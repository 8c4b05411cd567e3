#pragma once

#include "engine/measures/audit_scores.hpp"
#include "engine/measures/comparison.hpp"
#include "engine/measures/first_outcomes.hpp"
#include "engine/measures/level_flow.hpp"
#include "engine/measures/level_lists.hpp"
#include "engine/measures/minutes_times.hpp"
#include "engine/measures/offences.hpp"
#include "engine/measures/origins.hpp"
#include "engine/measures/plan_standings.hpp"

namespace mappa {

/// The figures that are more than one share of a whole: lists, flows, times and scores, each with a sheet of its own.
struct Topics {
    explicit Topics(const Window& window);

    void add(const CaseRecord& record, const PlanChecks& open);

    Breakdown reported_only;  ///< actions set in the period and reported without being done, by agency (001 6.46)
    LevelLists level_lists;
    LevelFlow level_flow, level_flow_before;
    FirstOutcomes first_outcomes;
    MinutesTimes minutes_times;
    Origins origins;
    PlanStandings plan_standings;
    AuditScores audit_scores;
    Offences offences;
    Comparison comparison;  ///< made when the counting is over

private:
    Window window_;
};

}  // namespace mappa
