#pragma once

#include <string>

#include "engine/calendar/date.hpp"

namespace mappa::app {

/// Time comes in from outside: the machine's clock for people, a story's own for `play`.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Date today() const = 0;
    /// UTC, ISO 8601, to the second.
    [[nodiscard]] virtual std::string now() const = 0;
};

/// The machine's clock, read in UTC.
class SystemClock : public Clock {
public:
    [[nodiscard]] Date today() const override;
    [[nodiscard]] std::string now() const override;
};

}  // namespace mappa::app
