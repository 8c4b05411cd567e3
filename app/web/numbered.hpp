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

}  // namespace mappa::web
