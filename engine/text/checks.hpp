#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/text/tokens.hpp"

/// What a text does not say (001 5.12-5.24): the quality checks the inspectors applied by eye. A check speaks only when
/// nothing of substance is left in the text; the words are data, engine/text/phrases.toml.
namespace mappa {

/// Blank, a letter or keys struck to get past a box, "tbc", "n/a", "as required", "noted" (001 5.23). "None" is an
/// answer.
[[nodiscard]] bool says_nothing(std::string_view text);
[[nodiscard]] bool says_nothing(const Tokens& text);  ///< as the phrase book read it
/// "None", "nil", "nothing to report": whether that will do is for the field to say.
[[nodiscard]] bool says_none(std::string_view text);
/// A text that only points elsewhere: "see summary in body of notes", "as before" (001 5.24). A blank one does not.
[[nodiscard]] bool points_elsewhere(std::string_view text);
/// A restriction that only names its kind, or nothing: "licence conditions", "SOPO", "as per licence" (001 5.15).
[[nodiscard]] bool names_only_its_kind(std::string_view text);
/// A contingency that only threatens breach, or nothing (001 5.15).
[[nodiscard]] bool only_breach(std::string_view text);
/// A plan line that only names a means, or nothing: "programme", "support", "monitor" (001 5.14-5.15; 003).
[[nodiscard]] bool names_only_a_means(std::string_view text);
/// A name that is nobody, or nothing: "police", "all agencies", "TBC", a rank or team alone (001 5.5, 6.47).
[[nodiscard]] bool names_nobody(std::string_view text);
/// Whether a person's name stands somewhere in a text: "by Tam Rigby", "PC Fenn".
[[nodiscard]] bool names_a_person(const Tokens& text);

/// "home visits" and its like: a text that speaks of visits, with or without particulars (001 5.16).
[[nodiscard]] bool speaks_of_visits(std::string_view text);
/// What a text that speaks of visits does not say: "by whom", "how often" (001 5.16).
[[nodiscard]] std::vector<std::string> visits_lack(std::string_view text);
/// Visits neither by whom nor how often (001 5.16). A restriction on visiting is none.
[[nodiscard]] bool bare_visits(std::string_view text);

/// Whether an outcome says over again what the action says and hardly more, or only that it was done (001 5.12).
[[nodiscard]] bool repeats(std::string_view text, std::string_view earlier);
/// Whether two texts are the same but for case, spacing and punctuation (001 5.14, 5.23). Blank texts are not.
[[nodiscard]] bool unchanged(std::string_view text, std::string_view earlier);

/// A reason for a level that only cites the risk rating: "risk remains high" (001 3.9, 6.7).
[[nodiscard]] bool cites_only_risk(std::string_view text);
/// What a "high risk" does not say: "of what", "to whom" (001 4.17). Empty where no high risk is spoken of.
[[nodiscard]] std::vector<std::string> high_risk_lacks(std::string_view text);
/// "High risk" without of what and to whom (001 4.17).
[[nodiscard]] bool high_without_of_what(std::string_view text);

/// A delay whose only reason is that a meeting comes: "awaiting MAPPA meeting" (000 2.1 iii).
[[nodiscard]] bool waits_for_meeting(std::string_view text);
/// A service declined only because of its bounds: "not local", "outside our remit" (001 5.26-5.27).
[[nodiscard]] bool outside_remit(std::string_view text);

}  // namespace mappa
