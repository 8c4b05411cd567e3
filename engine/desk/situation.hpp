#pragma once

#include <string>
#include <vector>

#include "engine/calendar/working_days.hpp"
#include "engine/desk/event.hpp"
#include "engine/policy/policy.hpp"
#include "engine/record/area.hpp"
#include "engine/record/record.hpp"

namespace mappa {

/// What the area knows of the person beyond this case.
struct Neighbours {
    std::vector<Case> same_person;  ///< the person's other cases in the area, open or exited, oldest first
    int next_number = 1;            ///< the next free running number of a case reference this year
    bool unseen = false;            ///< another open case of the person is there, which whoever acts may not read
};

/// Everything a decision may look at. Rules are functions of this and of the step; there is no other input.
struct Situation {
    const CaseRecord& record;
    const AreaRecord& area;
    const Policy& policy;
    const WorkingDays& calendar;
    Date today;
    const Actor& actor;
    const Neighbours& neighbours;
};

}  // namespace mappa
