#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/input/entry.hpp"

namespace mappa {

/// One question of an edition's audit form (form L). Questions are data: an area may ask others, in other words.
struct AuditQuestion {
    std::string key, section, text;
    bool of_meeting = false;   ///< asked of a meeting; otherwise of the whole case
    std::string shipped_by{};  ///< the shipped edition it is taken from, where the adopted text lacks it
};

/// The questions that figures rest on: an edition that audits cases asks them by these names (001 3.4, 3.7, 5.19).
namespace asked {
inline constexpr std::string_view plan_sufficient = "plan-sufficient";
inline constexpr std::string_view all_reasonable_action = "all-reasonable-action";
inline constexpr std::string_view threat_managed = "threat-managed";
}  // namespace asked

/// Whether figures rest on it.
[[nodiscard]] bool figures_rest_on(const AuditQuestion& question);

/// Reads the [[audit]] entries of an edition's file, in their order. An edition adopted before audits were recorded has
/// none, and audits nothing. One that was adopted already may lack questions that figures have come to rest on since.
[[nodiscard]] std::vector<AuditQuestion> read_audit_questions(const Entry& root, Problems& problems,
                                                              bool adopted = false);

}  // namespace mappa
