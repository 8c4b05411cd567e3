#pragma once

#include <string>

#include "engine/input/json.hpp"
#include "forms/documents/form_register.hpp"
#include "forms/page/model.hpp"
#include "forms/page/shape.hpp"

/// What forms that people fill in share: what they say of themselves, and the answers they hold already.
namespace mappa::forms {

/// Names for templates/shared/html/form_identity.mustache.
void declare_form_identity(Shape& shape);
/// `number` of the meeting or referral, 0 for none; `agency` is the one that is asked.
void fill_form_identity(Model& model, DocumentKind kind, int number, std::optional<Agency> agency);

/// `in_TAG` for each box that stands once, and `in_LIST_rows` of them for each list: "in_rating_rows" of
/// "in_rating_harm".
void declare_answers(Shape& shape, const FormToFill& form);
/// `answers` are named as the engine names them: {"adds": "...", "assessment": {"rating": [{"harm": "..."}]}}. Lists
/// get blank rows to fill in after those that hold something.
void fill_answers(Model& model, const FormToFill& form, const Json& answers);

}  // namespace mappa::forms
