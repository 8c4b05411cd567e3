#pragma once

#include <string>

#include "forms/documents/document.hpp"

namespace mappa::forms {

/// The invitation as an iCalendar file (RFC 5545, RFC 5546): the same UID for every change, a SEQUENCE that only grows
/// (the number of steps taken on the case), METHOD:CANCEL for a meeting that is cancelled. Times are of Europe/London.
/// No name of an offender is in it: calendars are read over shoulders. Lines end in CRLF and are folded at 75 octets.
[[nodiscard]] std::string calendar_entry(const DocumentRequest& request);

/// One content line, folded: a line of more than 75 octets goes on behind a space, never inside a character.
[[nodiscard]] std::string folded(std::string_view line);

/// A text as a value of a content line: backslash, comma, semicolon and line break are escaped.
[[nodiscard]] std::string escaped(std::string_view text);

}  // namespace mappa::forms
