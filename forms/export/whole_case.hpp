#pragma once

#include <optional>
#include <span>

#include "engine/desk/event.hpp"
#include "engine/input/json.hpp"
#include "engine/record/record.hpp"

namespace mappa::forms {

/// A whole case: its facts, every table by its description, and the history of its steps. With an agency, only what
/// that agency contributed: rows that bear its name and steps that its people took (for a subject access request, which
/// each agency answers for what is its own).
[[nodiscard]] Json whole_case(const CaseRecord& record, std::span<const Event> history, std::optional<Agency> of = {});

}  // namespace mappa::forms
