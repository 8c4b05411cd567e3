#pragma once

#include "tests/support/desk_fixture.hpp"
#include "tests/support/screening.hpp"

namespace mappa::test {

/// The day on which the referral of the examples is written, endorsed, submitted, screened and answered.
inline const Date referral_day{2014, 1, 14};

[[nodiscard]] const Visit& referrer();
[[nodiscard]] Visit line_manager(const std::string& name = "Lena Senior");
/// A case that is notified, and nothing else.
[[nodiscard]] CaseRecord notified();
/// Screened and drafted, with assessment and plan.
[[nodiscard]] CaseRecord drafted();
[[nodiscard]] CaseRecord endorsed();
[[nodiscard]] CaseRecord submitted();
/// Submitted, with the view of an agency at a level.
[[nodiscard]] CaseRecord viewed(const CaseRecord& record, Agency agency, Level level);
/// Submitted, with the views of police and probation.
[[nodiscard]] CaseRecord agreed(Level level = Level::two);
[[nodiscard]] SubmitReferral submission();
[[nodiscard]] AcceptReferral acceptance(Level level = Level::two);

}  // namespace mappa::test
