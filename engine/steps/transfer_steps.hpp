#pragma once

#include <string>
#include <vector>

#include "engine/record/record.hpp"
#include "engine/steps/step_info.hpp"

/// Steps by which a case comes from elsewhere, goes there, or ends.
namespace mappa {

struct ExitCase {
    std::string why;
    int meeting = 0;

    static constexpr StepInfo info{"case exit", "takes the case out of MAPPA", office};
    static constexpr auto signal = CaseSignal::exit;
    static constexpr auto fields = Members{field("why", &ExitCase::why, "why MAPPA management ends"),
                                           field("meeting", &ExitCase::meeting, "the meeting that decided it")};
};

/// A case that comes with its level: from another area, or from the list an area kept before.
struct TakeOverCase : CaseFacts {
    std::optional<Date> on, level_from, last_meeting_on;
    std::optional<Level> level;
    std::string from_area, level_decided_by, level_why, ref, edition, earlier_ref;

    static constexpr StepInfo info{"case take-over",
                                   "takes over a case with its level from another area or an earlier list", office};
    static constexpr auto fields = joined(
        CaseFacts::fields,
        Members{field("taken_over_on", &TakeOverCase::on, "day of notification; today when left out"),
                field("level", &TakeOverCase::level, "level in force"),
                field("level_from", &TakeOverCase::level_from, "in force since"),
                field("last_meeting_on", &TakeOverCase::last_meeting_on, "last level 2 or 3 meeting there"),
                field("from_area", &TakeOverCase::from_area, "area or list it comes from"),
                field("level_decided_by", &TakeOverCase::level_decided_by, "who decided the level"),
                field("level_why", &TakeOverCase::level_why, "why that level"), assigned("ref", &TakeOverCase::ref),
                assigned("edition", &TakeOverCase::edition), assigned("earlier_ref", &TakeOverCase::earlier_ref)});
};

struct TransferCase {
    std::string to_area, contact, why;

    static constexpr StepInfo info{
        "case transfer", "hands the case to another area; it stays here until receipt is acknowledged", office};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields = Members{field("to_area", &TransferCase::to_area),
                                           field("contact", &TransferCase::contact, "coordinator there, by name"),
                                           field("why", &TransferCase::why)};
};

struct ReceiptTransfer {
    std::string received_by;
    std::optional<Date> on;

    static constexpr StepInfo info{"case transfer-receipt",
                                   "records that the other area acknowledged receipt: the case ends here", office};
    static constexpr auto signal = CaseSignal::exit;
    static constexpr auto fields =
        Members{field("received_by", &ReceiptTransfer::received_by, "who acknowledged, by name"),
                field("received_on", &ReceiptTransfer::on, "today when left out")};
};

struct MergeCase {
    std::string into, why;

    static constexpr StepInfo info{"case merge", "closes a duplicate registration in favour of the case that stays",
                                   office};
    static constexpr auto signal = CaseSignal::exit;
    static constexpr auto fields = Members{field("into", &MergeCase::into, "reference of the case that stays"),
                                           field("why", &MergeCase::why, "how it is known to be the same person")};
};

struct AbsorbCase {
    std::string duplicate, why;

    static constexpr StepInfo info{"case absorb", "notes on the case that stays which duplicate was merged into it",
                                   office};
    static constexpr auto signal = CaseSignal::change;
    static constexpr auto fields = Members{field("duplicate", &AbsorbCase::duplicate, "reference of the duplicate"),
                                           field("why", &AbsorbCase::why)};
};

}  // namespace mappa
