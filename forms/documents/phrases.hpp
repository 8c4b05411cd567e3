#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "engine/calendar/date.hpp"
#include "engine/words/words.hpp"

/// How values read in a document: never an empty cell, never a bare code.
namespace mappa::forms {

inline constexpr std::string_view not_recorded = "not recorded";

/// Nothing but white space.
[[nodiscard]] bool is_blank(std::string_view text);

/// The text, or "not recorded" when there is none.
[[nodiscard]] std::string recorded(std::string_view text);
/// "9 January 2015", or "not recorded".
[[nodiscard]] std::string recorded(std::optional<Date> date);

template <WordList E>
[[nodiscard]] std::string recorded(std::optional<E> value) {
    return recorded(label(value));
}

/// "9 January 2015", or "".
[[nodiscard]] std::string text_of(std::optional<Date> date);

/// The parts that are not blank, with `between` between them.
[[nodiscard]] std::string joined(std::initializer_list<std::string_view> parts, std::string_view between = ", ");

/// "A. Person, manager", or "not recorded".
[[nodiscard]] std::string person(std::string_view name, std::string_view role);

/// "Level 2"; the long label says what it is, this names it in a sentence.
[[nodiscard]] std::string level_name(Level level);

/// "from 3 May 2030 until 4 June 2030", with only what is known; empty when neither is.
[[nodiscard]] std::string period(std::optional<Date> from, std::optional<Date> until);

/// To go on within a sentence: "Level 2" becomes "level 2"; "GBH" and other abbreviations stay.
[[nodiscard]] std::string lower_first(std::string_view text);

}  // namespace mappa::forms
