#pragma once

#include "app/commands/front.hpp"

namespace mappa::app {

/// People the area knows, absences, mail domains, and who is the contact of each agency.
void add_area_commands(CLI::App& program, Front& front);

}  // namespace mappa::app
