#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/desk/event.hpp"
#include "engine/record/record.hpp"
#include "engine/steps/steps.hpp"
#include "forms/intake/filled_form.hpp"

namespace mappa::forms {

/// The steps that a referral form becomes: a draft, or changes to the referral that is under way, and what of risk,
/// people, restrictions and plan is new. `past` is what the case was told so far. Answers and sections that the record
/// holds already are left out, and so is what it held before and somebody changed since: an old form does not put it
/// back. The form has them among what was left out, and a remark on whatever its sender may not expect: what changed
/// since, what has ended, and boxes that stand blank though the referral holds an answer, which stays. No step is left
/// when the form says nothing new.
[[nodiscard]] std::vector<Step> steps_of_referral_form(FilledForm& form, const CaseRecord& record,
                                                       std::span<const Event> past, Problems& problems);

/// The step that a contribution or prison form becomes; none when this report is in the record already: the form has
/// its answers among what was left out. `letter` is
/// that of the form, empty when it has none.
[[nodiscard]] std::vector<Step> steps_of_report_form(FilledForm& form, const CaseRecord& record,
                                                     const std::string& letter, Problems& problems);

}  // namespace mappa::forms
