#pragma once

#include <functional>
#include <string>
#include <vector>

#include "forms/intake/filled_form.hpp"
#include "forms/documents/form_register.hpp"
#include "forms/page/word_content.hpp"

namespace mappa::forms {

/// Puts what stands in the boxes of a form where the steps want it. `is_hint` tells the hint of a box from an answer.
/// What has no place goes to `form.unplaced`; boxes that contradict each other, to the problems.
void place_answers(const FormToFill& register_of_form, const std::vector<WordBox>& boxes, const std::string& source,
                   const std::function<bool(const WordBox&)>& is_hint, FilledForm& form, Problems& problems);

}  // namespace mappa::forms
