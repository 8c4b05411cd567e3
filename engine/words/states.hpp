#pragma once

#include "engine/words/word.hpp"

/// The states of what has a chart, and of an outcome on its way to the chair.
namespace mappa {

enum class CaseState { notified, level_1, level_2, level_3, exited };
template <>
struct Words<CaseState> {
    static constexpr std::string_view what = "state of a case";
    static constexpr auto list = std::to_array<Word<CaseState>>({
        {CaseState::notified, "notified", "Notified, no level decided yet"},
        {CaseState::level_1, "level-1", "Managed at level 1"},
        {CaseState::level_2, "level-2", "Managed at level 2"},
        {CaseState::level_3, "level-3", "Managed at level 3"},
        {CaseState::exited, "exited", "Exited from MAPPA"},
    });
};

enum class ReferralState { draft, screening, escalated, returned, accepted, rejected, withdrawn, redirected };
template <>
struct Words<ReferralState> {
    static constexpr std::string_view what = "state of a referral";
    static constexpr auto list = std::to_array<Word<ReferralState>>({
        {ReferralState::draft, "draft", "Being written"},
        {ReferralState::screening, "screening", "Being screened"},
        {ReferralState::escalated, "escalated", "Police and probation differ: escalated"},
        {ReferralState::returned, "returned", "Returned for information"},
        {ReferralState::accepted, "accepted", "Accepted"},
        {ReferralState::rejected, "rejected", "Rejected"},
        {ReferralState::withdrawn, "withdrawn", "Withdrawn"},
        {ReferralState::redirected, "redirected", "Redirected"},
    });
};

enum class MeetingState { scheduled, in_session, closed, approved, issued, posted, correcting, cancelled };
template <>
struct Words<MeetingState> {
    static constexpr std::string_view what = "state of a meeting";
    static constexpr auto list = std::to_array<Word<MeetingState>>({
        {MeetingState::scheduled, "scheduled", "Scheduled"},
        {MeetingState::in_session, "in-session", "In session"},
        {MeetingState::closed, "closed", "Closed, minutes in draft"},
        {MeetingState::approved, "approved", "Minutes approved by the chair"},
        {MeetingState::issued, "issued", "Minutes issued"},
        {MeetingState::posted, "posted", "Minutes issued and posted to ViSOR"},
        {MeetingState::correcting, "correcting", "Minutes being corrected"},
        {MeetingState::cancelled, "cancelled", "Cancelled"},
    });
};

enum class ActionState { unallocated, open, completed, not_completed, closed, superseded, withdrawn };
template <>
struct Words<ActionState> {
    static constexpr std::string_view what = "state of an action";
    static constexpr auto list = std::to_array<Word<ActionState>>({
        {ActionState::unallocated, "unallocated", "Taken for allocation, nobody named yet"},
        {ActionState::open, "open", "Open"},
        {ActionState::completed, "completed", "Completed, outcome not yet accepted"},
        {ActionState::not_completed, "not-completed", "Not completed, reason not yet accepted"},
        {ActionState::closed, "closed", "Closed, outcome accepted"},
        {ActionState::superseded, "superseded", "Superseded"},
        {ActionState::withdrawn, "withdrawn", "Withdrawn by the chair"},
    });
};

/// What an agency reports of an action on its sheet. A row without one says that it is still to be done.
enum class OutcomeStatus { done, not_done };
template <>
struct Words<OutcomeStatus> {
    static constexpr std::string_view what = "what became of an action";
    static constexpr auto list = std::to_array<Word<OutcomeStatus>>({
        {OutcomeStatus::done, "done", "Done"},
        {OutcomeStatus::not_done, "not-done", "Not done"},
    });
};

/// A proposed outcome waits for the chair. It is overtaken when a later sheet replaces it or the action is settled
/// otherwise.
enum class ProposalState { waiting, accepted, refused, overtaken };
template <>
struct Words<ProposalState> {
    static constexpr std::string_view what = "state of a proposed outcome";
    static constexpr auto list = std::to_array<Word<ProposalState>>({
        {ProposalState::waiting, "waiting", "Waiting for the chair"},
        {ProposalState::accepted, "accepted", "Accepted"},
        {ProposalState::refused, "refused", "Not accepted"},
        {ProposalState::overtaken, "overtaken", "Overtaken"},
    });
};

[[nodiscard]] constexpr CaseState state_of(Level level) {
    return level == Level::one ? CaseState::level_1 : level == Level::two ? CaseState::level_2 : CaseState::level_3;
}

}  // namespace mappa
