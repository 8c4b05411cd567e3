#pragma once

#include "tests/engine/walk/clerk.hpp"

namespace mappa::test {

/// Writes steps carefully: what the forms ask for, in words that say something. Each `write` fills a step that already
/// points at its referral, meeting or action.
class Pen {
public:
    Pen(const Cast& cast, app::Dice& dice, const Scene& scene) : cast_{cast}, dice_{dice}, scene_{scene} {}

    /// Forms without a page of their own: every field filled in.
    template <class S>
    void write(S& step) {
        const auto target = target_of(step);
        Scribbler{dice_, scene_, 0}.fill(step);
        point_at(step, target);
    }
    void write(NotifyCase& step);
    void write(TakeOverCase& step);
    void write(ChangeCase& step);
    void write(MoveEdition& step);
    void write(ScreenCase& step);
    void write(ReviewLevel1& step);
    void write(AssessRisk& step);
    void write(NoteRiskFactor& step);
    void write(AddPerson& step);
    void write(AddRestriction& step);
    void write(EndRestriction& step);
    void write(WritePlan& step);
    void write(ReviewPlan& step);
    void write(PlanRelease& step);
    void write(PlanExit& step);
    void write(ExitCase& step);
    void write(AnswerWarning& step);
    void write(CountersignAssessment& step);
    void write(RecordEvent& step);
    void write(EnforceBreach& step);
    void write(AuditCase& step);
    void write(ListCriticalFew& step);
    void write(ApproveConditions& step);
    void write(ChaseAgency& step);
    void write(RecordReply& step);
    void write(ReceiptTransfer& step);
    void write(MergeCase& step);
    void write(DraftReferral& step);
    void write(EditReferral& step);
    void write(EndorseReferral& step);
    void write(GiveView& step);
    void write(AcceptReferral& step);
    void write(RejectReferral& step);
    void write(ScheduleMeeting& step);
    void write(InviteToMeeting& step);
    void write(RearrangeMeeting& step);
    void write(RecordMinutes& step);
    void write(RecordAttendance& step);
    void write(RecordInformation& step);
    void write(DecideDisclosure& step);
    void write(DecideLevel& step);
    void write(RecordDissent& step);
    void write(MakeDisclosure& step);
    void write(PostMinutes& step);
    void write(IssueMinutes& step);
    void write(WithholdMinutes& step);
    void write(SendCopy& step);
    void write(AddAction& step);
    void write(CompleteAction& step);
    void write(AcceptOutcome& step);
    void write(ProposeOutcome& step);
    void write(AdoptOutcome& step);
    void write(MoveAction& step);
    void write(ReassignAction& step);
    void write(SupersedeAction& step);

    /// The level a meeting of this case might decide.
    [[nodiscard]] Level level_to_decide();
    [[nodiscard]] Level above_level_1();
    /// The number of a meeting in session, or 0.
    [[nodiscard]] int in_session() const;
    void decide(DecideLevel& step, Level level);

private:
    /// One in so many.
    bool rarely(int of) { return dice_.chance(1, of); }
    [[nodiscard]] std::string day() const { return scene_.today.text(); }
    [[nodiscard]] std::vector<Agency> agencies() const;
    const CaseRecord& record() const { return scene_.record; }

    const Cast& cast_;
    app::Dice& dice_;
    const Scene& scene_;
};

}  // namespace mappa::test
