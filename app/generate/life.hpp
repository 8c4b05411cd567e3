#pragma once

#include "app/generate/population.hpp"
#include "app/session.hpp"
#include "engine/calendar/working_days.hpp"

namespace mappa::app {

/// The days that a population is made for.
struct Span {
    Date first, last;
};

/// Takes the steps of one made-up case from its first day to the last, as its fate says. The same number, fate, span
/// and seed give the same steps.
void live(NewCase& made, int number, const Fate& fate, const Span& span, std::uint64_t seed,
          const WorkingDays& calendar);

}  // namespace mappa::app
