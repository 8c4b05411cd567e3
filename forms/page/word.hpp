#pragma once

#include <string>
#include <string_view>

#include "engine/input/entry.hpp"
#include "forms/page/assets.hpp"

namespace mappa::forms {

/// Why no Word file can be made of a printed page: it is not well-formed, or holds what the dialect of
/// templates/README.md does not know; each with the element and, in a page printed for the check of templates, the
/// template's file, line and column. Empty when one can.
[[nodiscard]] Problems word_problems(std::string_view page);

/// Whether a page that is not made as Word is well-formed; otherwise like `word_problems`.
[[nodiscard]] Problems form_problems(std::string_view page);

/// The Word file of a printed page. The same page, day and assets give the same bytes. `created` is UTC,
/// "2030-04-01T09:00:00Z".
/// Throws `std::logic_error` with everything that `word_problems` finds: that is our own template broken.
[[nodiscard]] std::string word_file(std::string_view page, const std::string& created, const Assets& assets);

}  // namespace mappa::forms
