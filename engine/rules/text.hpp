#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/calendar/days_text.hpp"

namespace mappa {

/// Nothing that says anything: no letter and no digit.
[[nodiscard]] bool blank(std::string_view text);
/// Lower case, letters and digits only, single spaces: what two texts share when a person would call them the same.
[[nodiscard]] std::string plain(std::string_view text);
/// Splits at commas, trims, drops empty parts.
[[nodiscard]] std::vector<std::string> listed(std::string_view text);

/// How many different agencies a list names, separated by commas, by code or label.
[[nodiscard]] std::size_t known_agencies(std::string_view list);

/// A restriction that only names its kind: "licence conditions", "SOPO", "as per licence" (001 5.15).
[[nodiscard]] bool names_only_its_kind(std::string_view text);
/// A text that only points elsewhere: "see summary in body of notes", "as before" (001 5.24).
[[nodiscard]] bool points_elsewhere(std::string_view text);
/// "home visits" and its like: a visit without its particulars (001 5.16).
[[nodiscard]] bool speaks_of_visits(std::string_view text);
/// A contingency that only threatens breach (001 5.15).
[[nodiscard]] bool only_breach(std::string_view text);
/// A plan line that only names a means: "programme", "support", "monitor" (001 5.14-5.15; 003).
[[nodiscard]] bool names_only_a_means(std::string_view text);
/// A name that is nobody: "police", "all agencies", "TBC", a rank or team alone (001 5.5).
[[nodiscard]] bool names_nobody(std::string_view text);
/// Whether a text says over again what another says and hardly more (001 5.12).
[[nodiscard]] bool repeats(std::string_view text, std::string_view earlier);

}  // namespace mappa
