#pragma once

#include <string>

#include "forms/templates/printed.hpp"

namespace mappa::forms {

/// Every name a document offers to its template, what it is and when it is empty, indented as it is nested: for people
/// who write templates.
[[nodiscard]] std::string names_in_text(const Printed& what);

/// The same of every document, in Markdown: the reference of the documentation, made from the declarations that the
/// templates are checked against.
[[nodiscard]] std::string names_in_markdown();

}  // namespace mappa::forms
