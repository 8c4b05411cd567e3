#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The words of areas' lists of offenders and ours for them (000 2.1, PHC-35).
namespace mappa::forms {

/// How a field of a list is read.
enum class CellKind { text, number, date, category, level, agency, sex, answer, offence, meeting };

/// Every field that a list may give, and how it is read.
[[nodiscard]] const std::map<std::string, CellKind, std::less<>>& caseload_fields();

/// The field a heading stands for: as somebody mapped it, by the field's name, or by a synonym. Empty when by none.
[[nodiscard]] std::string field_for(const std::string& heading, const std::map<std::string, std::string>& theirs);

/// The other headings that stand for a field.
[[nodiscard]] std::vector<std::string_view> synonyms_of(std::string_view field);

/// The code of a word, by its code, its label or a synonym; nothing when it is none of them. Kinds without a list of
/// words have none.
[[nodiscard]] std::optional<std::string> word_for(CellKind kind, std::string_view given);

/// The words a kind knows, a line each: "1  (Level 1: ordinary agency management, l1, ...)". Empty for kinds without.
[[nodiscard]] std::string known_words(CellKind kind);

}  // namespace mappa::forms
