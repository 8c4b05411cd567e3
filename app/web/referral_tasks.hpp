#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/web/page.hpp"
#include "engine/record/record.hpp"

/// The referral form as a list of short tasks, checked as it is filled in.
namespace mappa::web {

/// Whether this person may write in the referral now: it is with the referrer, and their role may.
[[nodiscard]] bool fills_in(const Asked& asked, const std::string& case_ref, int referral);

/// Every part of the form with what it still lacks, and below them what comes before it is handed in.
[[nodiscard]] Markup referral_tasks(const Asked& asked, const CaseRecord& record, const Referral& referral);

/// What the checks say of a referral that was handed in, as on that day: for those who decide on it. Nothing for who
/// reads the case in an emergency only.
[[nodiscard]] Markup referral_checks(const Asked& asked, const std::string& case_ref, int referral);

/// The steps of the referral that the tasks lead to.
[[nodiscard]] std::vector<std::string_view> steps_of_tasks();

/// What the part of this number still lacks, each with the way to its field; nothing when it lacks nothing.
[[nodiscard]] Markup lacking_in_part(const Asked& asked, const std::string& case_ref, int referral,
                                     const std::string& part);

}  // namespace mappa::web
