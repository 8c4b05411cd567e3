#pragma once

#include <string>

#include "engine/record/action.hpp"
#include "engine/steps/step_info.hpp"

/// Steps on an action: agreed, allocated, reported with its outcome, accepted.
namespace mappa {

/// The chair decides; the minute-taker and the coordinator record what the chair decides.
inline constexpr Roles chairing{Role::chair, Role::coordinator, Role::administrator, Role::minute_taker};

struct AddAction : ActionForm {
    int meeting = 0, number = 0;

    static constexpr StepInfo info{"action add", "records an action: what, who, by when and why", anybody};
    static constexpr auto signal = CaseSignal::act;
    static constexpr auto fields =
        joined(Members{field("meeting", &AddAction::meeting, "meeting that sets it; 0 = between meetings")},
               ActionForm::fields, Members{assigned("number", &AddAction::number)});
};

struct AllocateAction {
    int action = 0;
    std::string owner, owner_role;

    static constexpr StepInfo info{"action allocate", "names the person who will do an action taken for allocation",
                                   anybody};
    static constexpr auto signal = ActionSignal::allocate;
    static constexpr auto fields =
        Members{needed("action", &AllocateAction::action), field("owner", &AllocateAction::owner),
                field("owner_role", &AllocateAction::owner_role)};
};

struct CompleteAction : OutcomeForm {
    int action = 0;

    static constexpr StepInfo info{"action complete", "reports an action done, with what was found or changed",
                                   anybody};
    static constexpr auto signal = ActionSignal::complete;
    static constexpr auto fields = joined(Members{needed("action", &CompleteAction::action)}, OutcomeForm::fields);
};

struct FailAction {
    int action = 0;
    std::string why;

    static constexpr StepInfo info{"action fail", "reports that an action was not done, and why", anybody};
    static constexpr auto signal = ActionSignal::not_complete;
    static constexpr auto fields = Members{needed("action", &FailAction::action), field("why", &FailAction::why)};
};

struct AcceptOutcome {
    int action = 0, meeting = 0;
    std::string comment;

    static constexpr StepInfo info{"action accept", "the meeting or the chair accepts the outcome", chairing};
    static constexpr auto signal = ActionSignal::accept;
    static constexpr auto fields =
        Members{needed("action", &AcceptOutcome::action),
                field("meeting", &AcceptOutcome::meeting, "meeting that accepts it; 0 = the chair"),
                field("comment", &AcceptOutcome::comment)};
};

struct RefuseOutcome {
    int action = 0;
    std::string why;

    static constexpr StepInfo info{"action refuse", "the meeting or the chair does not accept the outcome", chairing};
    static constexpr auto signal = ActionSignal::refuse;
    static constexpr auto fields = Members{needed("action", &RefuseOutcome::action), field("why", &RefuseOutcome::why)};
};

struct MoveAction {
    int action = 0;
    std::optional<Date> due;
    std::string why;

    static constexpr StepInfo info{"action move", "moves the deadline; the old one is kept", chairing};
    static constexpr auto signal = ActionSignal::move;
    static constexpr auto fields =
        Members{needed("action", &MoveAction::action), field("due", &MoveAction::due), field("why", &MoveAction::why)};
};

struct ReassignAction {
    int action = 0;
    std::string owner, owner_role;
    std::optional<Agency> agency;
    std::string why;

    static constexpr StepInfo info{"action reassign", "another person or agency takes the action on", chairing};
    static constexpr auto signal = ActionSignal::reassign;
    static constexpr auto fields =
        Members{needed("action", &ReassignAction::action), field("owner", &ReassignAction::owner),
                field("owner_role", &ReassignAction::owner_role), field("agency", &ReassignAction::agency),
                field("why", &ReassignAction::why)};
};

struct SupersedeAction {
    int action = 0, by = 0;
    std::string why;

    static constexpr StepInfo info{"action supersede", "another action replaces this one", chairing};
    static constexpr auto signal = ActionSignal::supersede;
    static constexpr auto fields = Members{needed("action", &SupersedeAction::action),
                                           field("by", &SupersedeAction::by, "number of the action that replaces it"),
                                           field("why", &SupersedeAction::why)};
};

struct WithdrawAction {
    int action = 0;
    std::string why;

    static constexpr StepInfo info{"action withdraw", "the chair withdraws the action", {Role::chair}};
    static constexpr auto signal = ActionSignal::withdraw;
    static constexpr auto fields =
        Members{needed("action", &WithdrawAction::action), field("why", &WithdrawAction::why)};
};

struct AcknowledgeAction {
    int action = 0;

    static constexpr StepInfo info{"action acknowledge", "the person named for an action accepts it", anybody};
    static constexpr auto signal = ActionSignal::acknowledge;
    static constexpr auto fields = Members{needed("action", &AcknowledgeAction::action)};
};

/// What an agency's sheet says came of an action (001 5.12): it waits for the chair, and the action stays open.
struct ProposeOutcome : ProposalForm {
    int action = 0, number = 0;

    static constexpr StepInfo info{"action propose", "puts an outcome before the chair, as an agency's sheet has it",
                                   anybody};
    static constexpr auto signal = ActionSignal::propose;
    static constexpr auto fields = joined(Members{needed("action", &ProposeOutcome::action)}, ProposalForm::fields,
                                          Members{assigned("number", &ProposeOutcome::number)});
};

/// The desk then takes `action complete` or `action fail` with what was proposed, and `action accept`: one word of the
/// chair, by the same rules.
struct AdoptOutcome {
    int action = 0, meeting = 0;
    std::string comment;

    static constexpr StepInfo info{"action adopt",
                                   "the chair accepts the proposed outcome: it is recorded and accepted", chairing};
    static constexpr auto signal = ActionSignal::adopt;
    static constexpr auto fields =
        Members{needed("action", &AdoptOutcome::action),
                field("meeting", &AdoptOutcome::meeting, "meeting that accepts it; 0 = the chair"),
                field("comment", &AdoptOutcome::comment)};
};

struct DeclineOutcome {
    int action = 0;
    std::string why;

    static constexpr StepInfo info{"action decline", "the chair does not accept the proposed outcome", chairing};
    static constexpr auto signal = ActionSignal::decline;
    static constexpr auto fields =
        Members{needed("action", &DeclineOutcome::action), field("why", &DeclineOutcome::why)};
};

}  // namespace mappa
