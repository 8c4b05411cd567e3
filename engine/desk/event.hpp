#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/calendar/date.hpp"
#include "engine/words/words.hpp"

namespace mappa {

/// Who takes a step, in which role, for which agency.
struct Actor {
    std::string name;
    Role role = Role::coordinator;
    std::optional<Agency> agency;
    [[nodiscard]] bool operator==(const Actor&) const = default;
};

/// A step that was taken: one entry of the journal. Cases are sums of their events.
struct Event {
    std::string case_ref;     ///< empty for an event of the area itself
    int version = 0;          ///< the case's (or the area's) version after this event, counted from 1
    Date on;                  ///< the day the step belongs to
    std::string recorded_at;  ///< UTC, ISO 8601, from the clock outside
    Actor actor;
    std::string step;     ///< the step's key, for example "action complete"
    std::string payload;  ///< the step's fields as JSON, those the engine assigned included
};

}  // namespace mappa
