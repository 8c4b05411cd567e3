#pragma once

#include <string>
#include <vector>

#include "engine/record/record.hpp"
#include "engine/steps/step_info.hpp"

/// Steps on licence conditions, orders and voluntary measures.
namespace mappa {

struct AddRestriction : RestrictionForm {
    int number = 0;

    static constexpr StepInfo info{"case restrict", "records a licence condition, order or voluntary measure in full",
                                   anybody};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields =
        joined(RestrictionForm::fields, Members{assigned("number", &AddRestriction::number)});
};

struct ConfirmRestriction {
    int number = 0;

    static constexpr StepInfo info{"case confirm", "confirms that a restriction stands as recorded", anybody};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields = Members{needed("number", &ConfirmRestriction::number, "number of the restriction")};
};

struct EndRestriction {
    int number = 0;
    std::optional<Date> on;
    std::string why;

    static constexpr StepInfo info{"case unrestrict", "records that a restriction has ended, and why", anybody};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields = Members{needed("number", &EndRestriction::number, "number of the restriction"),
                                           field("ended_on", &EndRestriction::on, "day it ended; today when left out"),
                                           field("why", &EndRestriction::why)};
};

struct CheckRestriction : RestrictionCheckForm {
    int number = 0;

    static constexpr StepInfo info{"case check-restriction",
                                   "records a check that a restriction is kept, or a polygraph examination", anybody};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields =
        joined(RestrictionCheckForm::fields, Members{assigned("number", &CheckRestriction::number)});
};

struct ApproveConditions {
    int number = 0;
    std::string not_covered;

    static constexpr StepInfo info{"case approve-conditions", "approves the proposed licence conditions as a set",
                                   practice};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields =
        Members{field("not_covered", &ApproveConditions::not_covered,
                      "risks and people left uncovered, each with the reason: NAME: reason; ..."),
                assigned("number", &ApproveConditions::number)};
};

}  // namespace mappa
