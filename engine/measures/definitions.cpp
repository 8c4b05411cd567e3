#include <array>
#include <vector>

#include "engine/measures/definition.hpp"

namespace mappa {
namespace {

using namespace counting;
using enum MeasureGroup;

constexpr std::array all{
    Definition{"reviews-in-interval", "Level 2 and 3 reviews held in their interval", meetings,
               "Review meetings held on or before the latest day the previous meeting allowed, of those held in time "
               "in the period or that fell due in it. A missed review counts once, on the day it was due.",
               "Cases that left level 2 and 3 before the review was due; reviews not yet held and not yet late.",
               "001 5.1, 7.23", "interval", "lead agency", review_in_interval},
    Definition{"minutes-in-time", "Minutes issued in time", meetings,
               "Minutes issued on or before the day they were due, of those issued in time in the period or that fell "
               "due in it.",
               "Meetings cancelled or not yet closed; minutes not yet issued and not yet late.", "001 5.9, 5.37",
               "minutes", "lead agency", minutes_issued},
    Definition{"minutes-posted", "Minutes on ViSOR in time", meetings,
               "Minutes posted to ViSOR on or before the day the minutes were due, of those posted in time in the "
               "period or that fell due in it.",
               "Meetings cancelled or not yet closed; minutes not yet posted and not yet late.", "001 5.37", "",
               "lead agency", minutes_posted},
    Definition{"board-forms", "Chairs' forms completed for the board", meetings,
               "Meetings whose chair completed the form for the Strategic Management Board, of the meetings held in "
               "the period. The list names every form that is outstanding.",
               "Meetings cancelled or not yet closed.", "000 3.3", "", "lead agency", board_form_completed},
    Definition{"attendance", "Attendance of required agencies", attendance,
               "Agencies that came (in the room, by telephone or video), of all that the facts of the case required at "
               "the level 2 and 3 meetings held in the period, whether or not they were invited.",
               "A written report is not attendance; the case list names it.", "001 3.1-3.3, 6.20", "attendance",
               "agency required", attended_of_required},
    Definition{"attendance-invited", "Attendance of required agencies that were invited", attendance,
               "Agencies that came, of those required that were also invited: the older indicator MAP008, shown beside "
               "attendance.",
               "Agencies that were required and not invited.", "001 3.3", "", "agency required", attended_of_invited},
    Definition{"required-invited", "Required agencies that were invited", attendance,
               "Agencies invited, of all required at the level 2 and 3 meetings held in the period. The case list "
               "names those required but not invited.",
               "None.", "001 3.3, 7.10", "", "agency required", invited_of_required},
    Definition{board_attendance, "Attendance at the Strategic Management Board", attendance,
               "Seats whose holder came, of all seats at the board meetings held in the period.",
               "None: a vacant seat is required and not attended.", "001 3.1, 7.9", "", "seat", nullptr},
    Definition{"information-shared", "Required agencies that shared information", attendance,
               "Agencies whose information is in the minutes, of all required at the meetings held in the period.",
               "None: \"nothing known\" is information.", "001 6.8, 6.31", "", "agency required", shared_of_required},
    Definition{"contributed", "Required agencies that took an active part", attendance,
               "Agencies that came and either gave information or took an action, of all required at the meetings held "
               "in the period.",
               "None. The case list tells core members who came and had nothing to add from those who did not come.",
               "001 6.46, 6.65", "", "agency required", contributed_of_required, Reckoning::proxy},
    Definition{"actions-done", "Actions done", actions, "Actions done, in time or late, of those set in the period.",
               "Actions superseded or withdrawn by the chair; actions still open and not overdue.", "001 6.10, 6.46",
               "", "owner's agency", action_done},
    Definition{"actions-in-time", "Actions done in time", actions,
               "Actions done on or before their deadline, of those done in time in the period or that fell due in it.",
               "Actions superseded or withdrawn by the chair; actions not yet done and not yet late.", "001 5.11",
               "actions", "owner's agency", action_in_time},
    Definition{"actions-reported", "Actions reported on", actions,
               "Actions whose owner said what became of them, done or not, of those set in the period.",
               "Actions superseded or withdrawn by the chair; actions still open and not overdue.", "001 6.46, 6.58",
               "", "owner's agency", action_reported},
    Definition{"actions-outcome", "Actions done that say what was found", actions,
               "Actions that record what was found or changed, of those done in the period.", "Actions not done.",
               "001 5.12", "", "owner's agency", action_with_finding},
    Definition{"disclosure", "Disclosure considered and reasoned", disclosure,
               "Meetings with a disclosure decision and a reason for each, of the meetings held in the period.",
               "Meetings cancelled or not yet closed.", "001 5.23-5.25", "disclosure", "lead agency",
               disclosure_considered_with_reason},
    Definition{"disclosure-considered", "Disclosure considered", disclosure,
               "Meetings with a disclosure decision, of the meetings held in the period.",
               "Meetings cancelled or not yet closed.", "001 5.23", "", "lead agency", disclosure_considered},
    Definition{"disclosure-reasoned", "Disclosure decisions with a reason", disclosure,
               "Meetings with a reason for each disclosure decision, of the meetings that decided on disclosure in the "
               "period.",
               "Meetings without a decision.", "001 5.24", "", "lead agency", disclosure_reasoned},
    Definition{"disclosure-posted", "Disclosure decisions on ViSOR", disclosure,
               "Meetings whose minutes are on ViSOR, of the meetings that decided on disclosure in the period.",
               "Meetings without a decision.", "001 5.25", "", "lead agency", disclosure_posted},
    Definition{"referrals-answered", "Referrals answered in time", referrals,
               "Referrals decided, or returned with what they lack, on or before the day the answer was due, of those "
               "answered in time in the period or whose answer fell due in it. The level is the one sought.",
               "Drafts; referrals withdrawn; those not yet answered and not yet late.", "001 4.8", "reply",
               "referring agency", referral_answered},
    Definition{
        "referrals-accepted", "Referrals accepted", referrals,
        "Referrals accepted, of those accepted, rejected or redirected in the period. The level is the one sought.",
        "Drafts; referrals returned for information, withdrawn or still being screened.", "001 4.8", "",
        "referring agency", referral_accepted, Reckoning::counted, Better::neither},
    Definition{"level-down", "Level lower than on entry", levels,
               "Cases at a lower level at the end of the period than when they first had one, of the cases at level 2 "
               "or 3 at some time in the period.",
               "Cases at level 1 throughout the period.", "001 3.9", "", "lead agency", level_down, Reckoning::counted,
               Better::neither},
    Definition{"level-up", "Level higher than on entry", levels,
               "Cases at a higher level at the end of the period than when they first had one, of the cases at level 2 "
               "or 3 at some time in the period.",
               "Cases at level 1 throughout the period.", "001 3.9", "", "lead agency", level_up, Reckoning::counted,
               Better::neither},
    Definition{"level-unchanged", "Level as on entry", levels,
               "Cases at the end of the period at the level they first had, of the cases at level 2 or 3 at some time "
               "in the period.",
               "Cases at level 1 throughout the period.", "001 3.9", "", "lead agency", level_unchanged,
               Reckoning::counted, Better::neither},
    Definition{"exit-planned", "Exit plan when a case leaves level 2 or 3", levels,
               "Cases with an exit plan written while they were at that level, of those that went from level 2 or 3 to "
               "level 1 or out of MAPPA in the period.",
               "Moves between levels 2 and 3.", "001 5.13, 5.21", "", "lead agency", exit_planned},
};

}  // namespace

std::span<const Definition> definitions() {
    static const std::vector<Definition> joined = [] {
        std::vector<Definition> rows{all.begin(), all.end()};
        const auto more = outcome_definitions();
        rows.insert(rows.end(), more.begin(), more.end());
        return rows;
    }();
    return joined;
}

}  // namespace mappa
