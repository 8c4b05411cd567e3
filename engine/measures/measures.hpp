#pragma once

#include <string_view>
#include <vector>

#include "engine/measures/action_counts.hpp"
#include "engine/measures/annual.hpp"
#include "engine/measures/board.hpp"
#include "engine/measures/caseload.hpp"
#include "engine/measures/measure.hpp"
#include "engine/measures/referral_outcomes.hpp"
#include "engine/measures/tally.hpp"
#include "engine/measures/targets.hpp"
#include "engine/measures/topics.hpp"
#include "engine/record/record.hpp"

namespace mappa {

/// Everything counted over one window: what the KPI workbook prints.
struct Figures {
    Window window;
    std::vector<Measure> measures;
    Caseload caseload, caseload_before;  ///< at the end of each period, or today while it still runs
    ActionTable actions, actions_before;
    ReferralOutcomes referrals, referrals_before;
    Topics topics;            ///< what is more than one share: lists, flows, scores
    AnnualStatistics annual;  ///< of the year to the last 31 March that the period has reached

    /// The measure of that id; nullptr when there is none.
    [[nodiscard]] const Measure* find(std::string_view id) const;
};

/// Counts the measures while cases pass by one at a time; no case is kept, only references to what was
/// counted.
class Measures {
public:
    Measures(Window window, Targets targets);

    void add(const CaseRecord& record);
    void add(const BoardMeeting& meeting);

    [[nodiscard]] Figures finish() &&;

private:
    [[nodiscard]] Tally& tally(std::string_view id);

    Window window_;
    Targets targets_;
    std::vector<Tally> tallies_;  // one a definition, in their order
    Caseload caseload_, caseload_before_;
    ActionTable actions_, actions_before_;
    ReferralOutcomes referrals_, referrals_before_;
    Topics topics_;
    AnnualStatistics annual_;
};

}  // namespace mappa
