#pragma once

#include "engine/input/entry.hpp"
#include "engine/record/area.hpp"
#include "engine/steps/steps.hpp"

namespace mappa {

/// Says everything that a step on the area itself lacks, and fills in what follows from the area. Nothing of it is a
/// rule of an inspection: these are the records that the rules rest on.
void check_area_step(const AreaRecord& area, Date today, AreaStep& step, Problems& problems);

}  // namespace mappa
