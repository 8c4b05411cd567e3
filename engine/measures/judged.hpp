#pragma once

#include <optional>
#include <string_view>

#include "engine/record/record.hpp"

namespace mappa {

/// What an audit of a whole case answered to one question.
struct Judged {
    const Audit* audit = nullptr;
    const AuditedQuestion* answer = nullptr;
    [[nodiscard]] bool yes() const { return answer->answer == AuditAnswer::yes; }
};

/// The answer of one audit; nothing when the audit does not answer the question.
[[nodiscard]] const AuditedQuestion* answer_of(const CaseRecord& record, const Audit& audit, std::string_view question);

/// The last audit of the case until a day that answered the question with yes or no. With `since`, an earlier audit
/// does not count.
[[nodiscard]] std::optional<Judged> judged(const CaseRecord& record, std::string_view question, Date until,
                                           std::optional<Date> since = {});

/// The day a referral first came in; nothing while it is a draft.
[[nodiscard]] std::optional<Date> first_received(const Referral& referral);

/// A rejection that names what the referral lacked: not 'none', which says that nothing was.
[[nodiscard]] bool lacked_something(const Referral& referral);

/// Managed at level 2 or 3 on any day from one day until before another.
[[nodiscard]] bool managed_between(const CaseRecord& record, Date from, Date until);

/// The highest risk of serious harm by the last assessment on or before a day.
[[nodiscard]] std::optional<Rosh> rosh_on(const CaseRecord& record, Date day);

/// Somebody who can be named as a victim, known or potential, and is alive.
[[nodiscard]] bool has_identifiable_victim(const CaseRecord& record, Date day);

}  // namespace mappa
