#pragma once

#include <optional>
#include <vector>

#include "engine/calendar/date.hpp"
#include "engine/record/record.hpp"
#include "forms/page/model.hpp"
#include "forms/page/shape.hpp"

namespace mappa::forms {

/// Every licence condition, order and voluntary measure in full, as at a day: those in force, those that are only
/// proposed, those that have yet to begin, and those that ended, apart (001 5.17; 000 1.1(c)).
void declare_restrictions(Shape& shape);
/// As it stood on a day, for a paper that knows what was confirmed by another.
struct AsKnown {
    Date day;
    Date last_news{};                 ///< a later confirmation is not printed: the document could not have known it
    std::optional<int> meeting = {};  ///< the meeting that the paper is of, if any
};
/// Of the record's restrictions those given.
void fill_restrictions(Model& model, const CaseRecord& record, const std::vector<Restriction>& restrictions,
                       const AsKnown& as);
/// All of them, as they stand on the day of the paper.
void fill_restrictions(Model& model, const CaseRecord& record, Date day);

}  // namespace mappa::forms
