#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/input/entry.hpp"
#include "engine/steps/steps.hpp"

namespace mappa::forms {

/// A section of a form: one named table (or a list of them) whose fields are those of a step.
struct FormSection {
    std::string_view name;
    std::string_view step;
    bool repeated = false;
};

/// A form that comes in as a file: its own fields are those of one step, its sections those of others. Filling in a
/// form means taking all these steps together, or none.
struct Form {
    std::string_view name;
    std::string_view step;  ///< the step that the form's own fields belong to
    std::string_view what;
    std::span<const FormSection> sections;
};

/// The referral (MAPPA A in 2012).
[[nodiscard]] const Form& referral_form();
/// What a minute-taker records at a meeting.
[[nodiscard]] const Form& minutes_form();
[[nodiscard]] const Form* find_form(std::string_view name);

/// Reads a filled-in form into its steps, in the form's order. `fixed` holds fields that the command already knows,
/// such as the meeting's number; they go to every step that has them. Every problem is reported with its place.
[[nodiscard]] std::vector<Step> read_form(const Form& form, const Entry& filled, const Entry& fixed,
                                          Problems& problems);

}  // namespace mappa::forms
