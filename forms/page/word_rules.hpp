#pragma once

#include <pugixml.hpp>

#include "engine/input/entry.hpp"

namespace mappa::forms {

/// What the dialect asks for beyond which element may stand where: one title and one main heading, no level left out,
/// rows of a table alike, complete fields, links that lead somewhere. Adds to `problems`.
void check_rules(pugi::xml_node html, Problems& problems);

}  // namespace mappa::forms
