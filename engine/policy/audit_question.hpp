#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/input/entry.hpp"

namespace mappa {

/// One question of an edition's audit form (form L). Questions are data: an area may ask others, in other words.
struct AuditQuestion {
    std::string key, section, text;
    bool of_meeting = false;  ///< asked of a meeting; otherwise of the whole case
};

/// The questions that figures rest on: an edition that audits cases asks them by these names (001 3.4, 3.7, 5.19).
namespace asked {
inline constexpr std::string_view plan_sufficient = "plan-sufficient";
inline constexpr std::string_view all_reasonable_action = "all-reasonable-action";
inline constexpr std::string_view threat_managed = "threat-managed";
}  // namespace asked

/// Reads the [[audit]] entries of an edition's file, in their order. An edition adopted before audits were recorded has
/// none, and audits nothing.
[[nodiscard]] std::vector<AuditQuestion> read_audit_questions(const Entry& root, Problems& problems);

}  // namespace mappa
