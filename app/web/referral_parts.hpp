#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/web/fields.hpp"

/// The referral form (MAPPA A) in short pages: one for each section of the Word form that people fill in, so that paper
/// and page ask for the same under the same headings.
namespace mappa::web {

/// A part of the form that one step fills.
struct ReferralPart {
    std::string number;              ///< of the section, as the Word form counts: "10"
    std::string title;               ///< "Why multi-agency management"
    std::string step;                ///< "referral edit" for what the referral itself says, otherwise "case assess"
    std::vector<FieldShape> shapes;  ///< the fields of "referral edit" that stand in it; none for another step
};

/// In the order of the form. A section that several steps fill is several parts.
[[nodiscard]] const std::vector<ReferralPart>& referral_parts();

/// The part of this number that the referral's own step fills; nullptr when there is none.
[[nodiscard]] const ReferralPart* part_of_referral(std::string_view number);

/// The part in which a step's field stands, as a finding names both; with an empty field the step's first part. nullptr
/// when the form has no such part.
[[nodiscard]] const ReferralPart* part_with(std::string_view step, std::string_view field);

/// Whether a step writes the form itself, so that its page can show one part alone.
[[nodiscard]] bool in_parts(std::string_view step);

/// The fields of the step that the page shows: all, or those of the part.
[[nodiscard]] const std::vector<FieldShape>& shown_fields(const std::string& step, const std::string& part);

}  // namespace mappa::web
