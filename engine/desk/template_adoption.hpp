#pragma once

#include <span>

#include "engine/calendar/date.hpp"
#include "engine/input/entry.hpp"
#include "engine/rules/rule.hpp"
#include "engine/steps/area_steps.hpp"

namespace mappa {

/// What makes no sense in an adoption of the area's own templates; sets its first day where none is given.
void check_adoption(Date today, AdoptTemplates& step, Problems& problems);

/// What makes no sense in an approval by the board.
void check_approval(const AreaRecord& area, Date today, const ApproveForm& step, Problems& problems);

/// The forms of the document set whose local change the board has not approved as it stands: one letter changed since,
/// and it is another change.
[[nodiscard]] Findings unapproved(const AreaRecord& area, std::span<const ChangedForm> forms);

/// The rules of this file.
[[nodiscard]] std::span<const Rule* const> template_rules();

}  // namespace mappa
