#pragma once

#include "engine/charts/charts.hpp"
#include "engine/desk/event.hpp"
#include "engine/desk/replay.hpp"
#include "engine/record/record.hpp"
#include "engine/steps/steps.hpp"

/// What each step does to the record, one function a step. They never refuse: the desk has decided before, and on
/// replay the journal says that it happened. The event is the step's envelope: who, when, in which role.
namespace mappa::effect {

void apply(CaseRecord& record, const Event& event, const NotifyCase& step);
void apply(CaseRecord& record, const Event& event, const ChangeCase& step);
void apply(CaseRecord& record, const Event& event, const ScreenCase& step);
void apply(CaseRecord& record, const Event& event, const ReviewLevel1& step);
void apply(CaseRecord& record, const Event& event, const AssessRisk& step);
void apply(CaseRecord& record, const Event& event, const NoteRiskFactor& step);
void apply(CaseRecord& record, const Event& event, const AddPerson& step);
void apply(CaseRecord& record, const Event& event, const AddRestriction& step);
void apply(CaseRecord& record, const Event& event, const ConfirmRestriction& step);
void apply(CaseRecord& record, const Event& event, const EndRestriction& step);
void apply(CaseRecord& record, const Event& event, const WritePlan& step);
void apply(CaseRecord& record, const Event& event, const PlanRelease& step);
void apply(CaseRecord& record, const Event& event, const PlanExit& step);
void apply(CaseRecord& record, const Event& event, const ExitCase& step);
void apply(CaseRecord& record, const Event& event, const AnswerWarning& step);
void apply(CaseRecord& record, const Event& event, const NoteWarning& step);
void apply(CaseRecord& record, const Event& event, const MoveEdition& step);

void apply(CaseRecord& record, const Event& event, const DraftReferral& step);
void apply(CaseRecord& record, const Event& event, const EditReferral& step);
void apply(CaseRecord& record, const Event& event, const EndorseReferral& step);
void apply(CaseRecord& record, const Event& event, const SubmitReferral& step);
void apply(CaseRecord& record, const Event& event, const GiveView& step);
void apply(CaseRecord& record, const Event& event, const SettleReferral& step);
void apply(CaseRecord& record, const Event& event, const ReturnReferral& step);
void apply(CaseRecord& record, const Event& event, const AcceptReferral& step);
void apply(CaseRecord& record, const Event& event, const RejectReferral& step);
void apply(CaseRecord& record, const Event& event, const RedirectReferral& step);
void apply(CaseRecord& record, const Event& event, const WithdrawReferral& step);

void apply(CaseRecord& record, const Event& event, const ScheduleMeeting& step);
void apply(CaseRecord& record, const Event& event, const InviteToMeeting& step);
void apply(CaseRecord& record, const Event& event, const RearrangeMeeting& step);
void apply(CaseRecord& record, const Event& event, const CancelMeeting& step);
void apply(CaseRecord& record, const Event& event, const OpenMeeting& step);
void apply(CaseRecord& record, const Event& event, const RecordMinutes& step);
void apply(CaseRecord& record, const Event& event, const RecordAttendance& step);
void apply(CaseRecord& record, const Event& event, const RecordInformation& step);
void apply(CaseRecord& record, const Event& event, const DecideDisclosure& step);
void apply(CaseRecord& record, const Event& event, const DecideLevel& step);
void apply(CaseRecord& record, const Event& event, const CloseMeeting& step);
void apply(CaseRecord& record, const Event& event, const SendActions& step);
void apply(CaseRecord& record, const Event& event, const ApproveMinutes& step);
void apply(CaseRecord& record, const Event& event, const WithholdMinutes& step);
void apply(CaseRecord& record, const Event& event, const IssueMinutes& step);
void apply(CaseRecord& record, const Event& event, const PostMinutes& step);
void apply(CaseRecord& record, const Event& event, const CorrectMinutes& step);

void apply(CaseRecord& record, const Event& event, const AddAction& step);
void apply(CaseRecord& record, const Event& event, const AllocateAction& step);
void apply(CaseRecord& record, const Event& event, const CompleteAction& step);
void apply(CaseRecord& record, const Event& event, const FailAction& step);
void apply(CaseRecord& record, const Event& event, const AcceptOutcome& step);
void apply(CaseRecord& record, const Event& event, const RefuseOutcome& step);
void apply(CaseRecord& record, const Event& event, const MoveAction& step);
void apply(CaseRecord& record, const Event& event, const ReassignAction& step);
void apply(CaseRecord& record, const Event& event, const SupersedeAction& step);
void apply(CaseRecord& record, const Event& event, const WithdrawAction& step);

void apply(CaseRecord& record, const Event& event, const CountersignAssessment& step);
void apply(CaseRecord& record, const Event& event, const ProposeLevel& step);
void apply(CaseRecord& record, const Event& event, const ListCriticalFew& step);
void apply(CaseRecord& record, const Event& event, const RecordDeparture& step);
void apply(CaseRecord& record, const Event& event, const RecordEvent& step);
void apply(CaseRecord& record, const Event& event, const EnforceBreach& step);
void apply(CaseRecord& record, const Event& event, const AuditCase& step);
void apply(CaseRecord& record, const Event& event, const RecordPastOffence& step);
void apply(CaseRecord& record, const Event& event, const RecordContact& step);
void apply(CaseRecord& record, const Event& event, const CheckRestriction& step);
void apply(CaseRecord& record, const Event& event, const ApproveConditions& step);
void apply(CaseRecord& record, const Event& event, const ChaseAgency& step);
void apply(CaseRecord& record, const Event& event, const RecordReply& step);
void apply(CaseRecord& record, const Event& event, const TakeOverCase& step);
void apply(CaseRecord& record, const Event& event, const TransferCase& step);
void apply(CaseRecord& record, const Event& event, const ReceiptTransfer& step);
void apply(CaseRecord& record, const Event& event, const MergeCase& step);
void apply(CaseRecord& record, const Event& event, const AbsorbCase& step);
void apply(CaseRecord& record, const Event& event, const IssueDocument& step);
void apply(CaseRecord& record, const Event& event, const AppointToMeeting& step);
void apply(CaseRecord& record, const Event& event, const Contribute& step);
void apply(CaseRecord& record, const Event& event, const RecordDissent& step);
void apply(CaseRecord& record, const Event& event, const MakeDisclosure& step);
void apply(CaseRecord& record, const Event& event, const SendCopy& step);
void apply(CaseRecord& record, const Event& event, const AcknowledgeMinutes& step);
void apply(CaseRecord& record, const Event& event, const CompleteBoardForm& step);
void apply(CaseRecord& record, const Event& event, const ReviewPlan& step);
void apply(CaseRecord& record, const Event& event, const AcknowledgeAction& step);
void apply(CaseRecord& record, const Event& event, const LimitAccess& step);
void apply(CaseRecord& record, const Event& event, const LiftLimit& step);
void apply(CaseRecord& record, const Event& event, const AdmitReader& step);
void apply(CaseRecord& record, const Event& event, const DismissReader& step);
void apply(CaseRecord& record, const Event& event, const OpenInEmergency& step);
void apply(CaseRecord& record, const Event& event, const ReviewEmergency& step);
void apply(CaseRecord& record, const Event& event, const ProposeOutcome& step);
void apply(CaseRecord& record, const Event& event, const AdoptOutcome& step);
void apply(CaseRecord& record, const Event& event, const DeclineOutcome& step);

/// Moves the object a step acts on to the state that its chart says; throws UnreadableEvent when the chart says none.
template <class State, class Signal>
void move(State& state, Signal signal) {
    const auto next = after(state, signal);
    if (!next) {
        throw UnreadableEvent("the journal has '" + std::string{code(signal)} + "' where the chart is in '" +
                              std::string{code(state)} + "'");
    }
    state = *next;
}

/// A row of the record that begins as what a person gave.
template <class Row, class Form>
Row row_of(const Form& form) {
    Row row;
    static_cast<Form&>(row) = form;
    return row;
}

/// The fields that hold something in `from` overwrite those in `to`.
template <Described Form, class To, class From>
void overlay(To& to, const From& from) {
    for_each_field<Form>([&](const auto& each) {
        const auto& value = from.*(each.member);
        if (value != std::remove_cvref_t<decltype(value)>{}) to.*(each.member) = value;
    });
}

/// Notes that a fact became another one (PHC-21).
void note_fact(CaseRecord& record, const Event& event, std::string fact, std::string was, std::string now,
               const std::string& why, std::optional<Date> effective_on = {}, const std::string& resulting_action = {});

/// Opens an action that follows from another step.
void open_action(CaseRecord& record, const Event& event, int number, int meeting, ActionForm form);

/// Puts a level in force from a day on, and closes the period before it. Nothing changes when it is in force already.
void put_level_in_force(CaseRecord& record, const Event& event, Level level, Date from, int meeting,
                        const std::string& by, const std::string& why, const std::string& dissent);

}  // namespace mappa::effect
