#pragma once

#include "app/web/fields.hpp"
#include "engine/policy/policy.hpp"
#include "engine/record/area.hpp"
#include "engine/record/record.hpp"

namespace mappa::web {

/// The fields of a step, each that asks for a number or a name out of the record with what there is to choose from:
/// nobody knows restrictions by their numbers. `record` as the person may see it.
[[nodiscard]] std::vector<FieldShape> with_what_there_is(std::string_view key, const CaseRecord& record,
                                                         const AreaRecord& area, const Policy& policy);

/// What a step on the action or the meeting of this number is about, in words: nobody knows either by its number. Empty
/// for other steps, and when there is none.
[[nodiscard]] std::string what_it_is_about(std::string_view key, int number, const CaseRecord& record);

}  // namespace mappa::web
