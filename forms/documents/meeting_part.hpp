#pragma once

#include "engine/record/record.hpp"
#include "forms/page/model.hpp"
#include "forms/page/shape.hpp"

namespace mappa::forms {

/// When and where a meeting was held, who chaired; who came, who did not and why; which agencies were required.
void declare_meeting(Shape& shape);
void fill_meeting(Model& model, const Meeting& meeting);

void declare_attendance(Shape& shape);
void fill_attendance(Model& model, const CaseRecord& record, const Meeting& meeting);

/// The day on which it was held, else that for which it is arranged.
[[nodiscard]] std::optional<Date> day_of(const Meeting& meeting);
/// "Initial meeting", "Review meeting", or that neither is recorded.
[[nodiscard]] std::string kind_of(const Meeting& meeting);

/// "level 2 meeting 3"
[[nodiscard]] std::string meeting_name(const Meeting& meeting);

}  // namespace mappa::forms
