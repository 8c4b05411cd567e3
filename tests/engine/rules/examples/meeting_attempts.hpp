#pragma once

#include <functional>

#include "tests/engine/rules/examples/examples.hpp"

/// What the examples of meetings and minutes start from.
namespace mappa::test {

using Change = std::function<void(CaseRecord&)>;
inline constexpr auto unchanged_record = [](CaseRecord&) {};

/// The day of the first meeting, and of the second.
inline const Date day_one{2014, 1, 20}, day_two{2014, 4, 14};

/// The first meeting, closed; then the second, opened, with everything minuted that closing asks for.
[[nodiscard]] CaseRecord closed_meeting(Level level = Level::two);
[[nodiscard]] CaseRecord second_under_way(Level level = Level::two);
[[nodiscard]] CaseRecord second_ready(Level level = Level::two);
/// The first meeting with its minutes issued.
[[nodiscard]] CaseRecord issued_minutes();

[[nodiscard]] ScheduleMeeting second_meeting_arranged();
/// A step taken by a role on the day of the first meeting, on a record with a change made to it.
[[nodiscard]] Attempt attempt(CaseRecord record, const Change& change, Role role, Step step, Date day = day_one);
/// The closing of a meeting.
[[nodiscard]] Attempt closing(CaseRecord record, const Change& change, int meeting = 1, Date day = day_one);

}  // namespace mappa::test
