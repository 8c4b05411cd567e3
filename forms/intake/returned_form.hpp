#pragma once

#include <string>
#include <vector>

#include "engine/record/record.hpp"
#include "engine/steps/steps.hpp"
#include "forms/intake/filled_form.hpp"

namespace mappa::forms {

/// The steps that a referral form becomes: a draft, or changes to the referral that is under way, and what of risk,
/// people, restrictions and plan is new. Answers and sections that the record holds already are left out; none is left
/// when the form says nothing new.
[[nodiscard]] std::vector<Step> steps_of_referral_form(const FilledForm& form, const CaseRecord& record,
                                                       Problems& problems);

/// What to say of boxes that stand blank in a referral form though the referral holds an answer, which stays: a blank
/// box changes nothing. Empty when there is none.
[[nodiscard]] std::string kept_though_blank(const FilledForm& form, const CaseRecord& record);

/// The step that a contribution or prison form becomes; none when this report is in the record already. `letter` is
/// that of the form, empty when it has none.
[[nodiscard]] std::vector<Step> steps_of_report_form(const FilledForm& form, const CaseRecord& record,
                                                     const std::string& letter, Problems& problems);

}  // namespace mappa::forms
