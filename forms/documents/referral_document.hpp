#pragma once

#include <span>

#include "forms/documents/document.hpp"
#include "forms/documents/heading.hpp"
#include "forms/documents/page_part.hpp"
#include "forms/page/model.hpp"
#include "forms/page/shape.hpp"

/// MAPPA A: the referral to level 2 or 3, with the coordinator's decision once there is one.
namespace mappa::forms {

[[nodiscard]] Shape referral_shape();
[[nodiscard]] PageFacts referral_page(const DocumentRequest& request, const Referral& referral);
/// Fills everything but the page. Facts are as at the day the referral was submitted.
void fill_referral(Model& model, const DocumentRequest& request, const Referral& referral);

[[nodiscard]] std::span<const StandardHeading> referral_headings();

}  // namespace mappa::forms
