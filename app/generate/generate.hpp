#pragma once

#include <cstdint>
#include <functional>

#include "app/session.hpp"

namespace mappa::app {

/// What to make: open cases, years, and the number that chance starts from.
struct Order {
    int offenders = 0, years = 1;
    std::uint64_t seed = 1;
};

/// The first day of the figures' year before 31 March 2014 (001 2.10), or of so many years from 1 April 2012, when the
/// 2012 guidance was in force.
[[nodiscard]] std::pair<Date, Date> span_of(int years);

struct Generated {
    std::size_t cases = 0, steps = 0, warnings = 0;
};

/// Sets up the area Quillmere in an empty record and fills it through the engine's own rules, some thousand cases a
/// transaction. Stops at the first transaction in which a case is refused; the refusals tell why.
[[nodiscard]] std::variant<Generated, std::vector<NotTaken>, Problems> generate(
    Session& session, const Order& order, const std::function<void(std::size_t done, std::size_t total)>& progress);

}  // namespace mappa::app
