#pragma once

#include <optional>
#include <string>

#include "engine/calendar/date.hpp"
#include "engine/record/field.hpp"
#include "engine/words/words.hpp"

namespace mappa {

/// One question of the policy edition's audit form, answered (002 appendix 5: what does not apply to a case is left
/// out of its score).
struct AuditAnswerForm {
    std::string question;
    std::optional<AuditAnswer> answer;
    std::string reason;
    static constexpr auto fields =
        Members{field("question", &AuditAnswerForm::question, "the question's name in the policy edition"),
                field("answer", &AuditAnswerForm::answer),
                field("reason", &AuditAnswerForm::reason, "why not; without names, for the board reads it")};
};

/// A look back at one meeting, or at the whole case (form L): was the plan sufficient, was all reasonable action taken?
struct AuditForm {
    int meeting = 0;
    std::optional<Date> on;
    std::string comment;
    static constexpr auto fields =
        Members{field("meeting", &AuditForm::meeting, "the meeting that is audited; the whole case when left out"),
                field("audited_on", &AuditForm::on, "day of the audit; today when left out"),
                field("comment", &AuditForm::comment, "what else the auditor has to say")};
};

struct Audit : AuditForm {
    int number = 0;
    std::string by;
    static constexpr auto fields =
        joined(Members{field("number", &Audit::number), field("audited_by", &Audit::by)}, AuditForm::fields);
};

struct AuditedQuestion : AuditAnswerForm {
    int audit = 0;
    static constexpr auto fields = joined(Members{field("audit", &AuditedQuestion::audit)}, AuditAnswerForm::fields);
};

}  // namespace mappa
