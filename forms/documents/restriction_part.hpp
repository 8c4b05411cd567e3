#pragma once

#include <vector>

#include "engine/calendar/date.hpp"
#include "engine/record/risk.hpp"
#include "forms/page/model.hpp"
#include "forms/page/shape.hpp"

namespace mappa::forms {

/// Every licence condition, order and voluntary measure in full, as at a day: those in force, those that are only
/// proposed, those that have yet to begin, and those that ended, apart (001 5.17; 000 1.1(c)).
void declare_restrictions(Shape& shape);
/// A confirmation later than `last_news` is not printed: the document could not have known it.
void fill_restrictions(Model& model, const std::vector<Restriction>& restrictions, Date day, Date last_news);

}  // namespace mappa::forms
