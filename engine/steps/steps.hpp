#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

#include "engine/input/entry.hpp"
#include "engine/steps/access_steps.hpp"
#include "engine/steps/action_steps.hpp"
#include "engine/steps/area_steps.hpp"
#include "engine/steps/case_steps.hpp"
#include "engine/steps/meeting_steps.hpp"
#include "engine/steps/plan_steps.hpp"
#include "engine/steps/referral_steps.hpp"
#include "engine/steps/restriction_steps.hpp"
#include "engine/steps/risk_steps.hpp"
#include "engine/steps/transfer_steps.hpp"

namespace mappa {

/// The kinds of step that a person can take with a case.
using StepKinds = std::variant<
    NotifyCase, ChangeCase, ScreenCase, ReviewLevel1, AssessRisk, NoteRiskFactor, AddPerson, AddRestriction,
    ConfirmRestriction, EndRestriction, WritePlan, ReviewPlan, PlanRelease, PlanExit, ExitCase, AnswerWarning,
    NoteWarning, MoveEdition, CountersignAssessment, ProposeLevel, ListCriticalFew, RecordDeparture, RecordEvent,
    EnforceBreach, AuditCase, RecordPastOffence, RecordContact, CheckRestriction, ApproveConditions, ChaseAgency,
    RecordReply, LimitAccess, LiftLimit, AdmitReader, DismissReader, OpenInEmergency, ReviewEmergency, TakeOverCase,
    TransferCase, ReceiptTransfer, MergeCase, AbsorbCase, IssueDocument, DraftReferral, EditReferral, EndorseReferral,
    SubmitReferral, GiveView, SettleReferral, ReturnReferral, AcceptReferral, RejectReferral, RedirectReferral,
    WithdrawReferral, ScheduleMeeting, InviteToMeeting, RearrangeMeeting, CancelMeeting, OpenMeeting, RecordMinutes,
    RecordAttendance, RecordInformation, DecideDisclosure, DecideLevel, CloseMeeting, SendActions, ApproveMinutes,
    WithholdMinutes, IssueMinutes, PostMinutes, CorrectMinutes, AppointToMeeting, Contribute, RecordDissent,
    MakeDisclosure, SendCopy, AcknowledgeMinutes, CompleteBoardForm, AddAction, AllocateAction, AcknowledgeAction,
    ProposeOutcome, AdoptOutcome, DeclineOutcome, CompleteAction, FailAction, AcceptOutcome, RefuseOutcome, MoveAction,
    ReassignAction, SupersedeAction, WithdrawAction>;

/// Anything a person can do to a case: exactly one of the kinds.
struct Step : StepKinds {
    template <class S>
    requires(!std::is_same_v<std::remove_cvref_t<S>, Step> &&
             std::is_constructible_v<StepKinds, std::in_place_type_t<std::remove_cvref_t<S>>, S>) Step(S&& step)
        : StepKinds{std::in_place_type<std::remove_cvref_t<S>>, std::forward<S>(step)} {}

    // Made once, in steps.cpp: each file that handles steps would otherwise compile the copying of every kind.
    Step(const Step&);
    Step(Step&&) noexcept;
    Step& operator=(const Step&);
    Step& operator=(Step&&) noexcept;
    ~Step();
};

/// Everything that can be done to the area.
using AreaStep =
    std::variant<FoundArea, AdoptPolicy, RecordStaff, RecordAbsence, AddSecureDomain, RecordSeat, RecordSitting,
                 EraseCase, AdoptTemplates, ApproveForm, OpenAccount, ChangeAccount, CloseAccount>;

/// Calls f with a default-made step of each kind, in order.
template <class Steps = StepKinds, class F, std::size_t I = 0>
void for_each_step(F&& f) {
    f(std::variant_alternative_t<I, Steps>{});
    if constexpr (I + 1 < std::variant_size_v<Steps>) for_each_step<Steps, F, I + 1>(std::forward<F>(f));
}

/// The object within the case that a step acts on: the number of its referral, meeting or action; 0 when it acts on the
/// case.
template <class S>
[[nodiscard]] int target_of(const S& step) {
    if constexpr (requires { S::signal; }) {
        using Signal = std::remove_cvref_t<decltype(S::signal)>;
        if constexpr (std::is_same_v<Signal, ReferralSignal>)
            return step.referral;
        else if constexpr (std::is_same_v<Signal, MeetingSignal>)
            return step.meeting;
        else if constexpr (std::is_same_v<Signal, ActionSignal>)
            return step.action;
    }
    return 0;
}

/// The name of the field that holds that number: "meeting"; empty for a step on the case.
template <class S>
[[nodiscard]] constexpr std::string_view target_field() {
    if constexpr (requires { S::signal; }) {
        using Signal = std::remove_cvref_t<decltype(S::signal)>;
        if constexpr (std::is_same_v<Signal, ReferralSignal>)
            return "referral";
        else if constexpr (std::is_same_v<Signal, MeetingSignal>)
            return "meeting";
        else if constexpr (std::is_same_v<Signal, ActionSignal>)
            return "action";
    }
    return "";
}

[[nodiscard]] const StepInfo& info_of(const Step& step);
/// A blank step of the kind with this key ("action complete"); nothing when there is none.
[[nodiscard]] std::optional<Step> blank_step(std::string_view key);
[[nodiscard]] std::vector<std::string_view> step_keys();

/// Reads what a person gave into a step. Unknown and missing fields, words that are not on their list, impossible
/// dates: every problem is reported, each with its place. Fields the engine assigns cannot be given.
[[nodiscard]] std::optional<Step> read_step(std::string_view key, const Entry& given, Problems& problems);

/// The same for a step on the area; nothing, too, when there is none of this key.
[[nodiscard]] std::optional<AreaStep> read_area_step(std::string_view key, const Entry& given, Problems& problems);

/// The step's fields as JSON, empty ones left out: the journal's payload.
[[nodiscard]] std::string payload_of(const Step& step);
[[nodiscard]] std::string payload_of(const AreaStep& step);
/// The step a journal entry holds; nothing when this program does not know the step or cannot read the payload.
[[nodiscard]] std::optional<Step> step_from(std::string_view key, const std::string& payload);
[[nodiscard]] std::optional<AreaStep> area_step_from(std::string_view key, const std::string& payload);

}  // namespace mappa
