#pragma once

#include <optional>
#include <span>

#include "engine/desk/event.hpp"
#include "engine/input/entry.hpp"
#include "engine/rules/rule.hpp"
#include "engine/steps/area_steps.hpp"

/// Who may sign in, and who says so.
namespace mappa {

/// What makes no sense in a step on an account: no such account, a name that is open already, nothing to change.
void check_account(const AreaRecord& area, const OpenAccount& step, Problems& problems);
void check_account(const AreaRecord& area, const ChangeAccount& step, Problems& problems);
void check_account(const AreaRecord& area, const CloseAccount& step, Problems& problems);

/// What the rules below forbid of it.
[[nodiscard]] Findings account_findings(const AreaRecord& area, const Actor& actor, const OpenAccount& step);
[[nodiscard]] Findings account_findings(const AreaRecord& area, const Actor& actor, const ChangeAccount& step);
[[nodiscard]] Findings account_findings(const AreaRecord& area, const Actor& actor, const CloseAccount& step);

/// Why this person may not give others a first password, or take their second proof away; nothing when they may.
[[nodiscard]] Findings may_not_keep_accounts(const Actor& actor);

/// The rules of this file.
[[nodiscard]] std::span<const Rule* const> account_rules();

}  // namespace mappa
