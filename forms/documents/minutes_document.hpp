#pragma once

#include <span>

#include "forms/documents/document.hpp"
#include "forms/documents/heading.hpp"
#include "forms/documents/page_part.hpp"
#include "forms/page/model.hpp"
#include "forms/page/shape.hpp"

/// MAPPA B: the minutes of a level 2 or 3 meeting.
namespace mappa::forms {

[[nodiscard]] Shape minutes_shape();
[[nodiscard]] PageFacts minutes_page(const DocumentRequest& request, const Meeting& meeting);
/// Fills everything but the page. Facts, risk, plan and restrictions are as at the meeting.
void fill_minutes(Model& model, const DocumentRequest& request, const Meeting& meeting);

[[nodiscard]] std::span<const StandardHeading> minutes_headings();

/// "DRAFT" until the chair approves; then "Version n"; while they are corrected, "DRAFT of version n+1".
[[nodiscard]] std::string minutes_version(const Meeting& meeting);

}  // namespace mappa::forms
