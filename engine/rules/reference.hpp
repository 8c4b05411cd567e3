#pragma once

#include <string>

namespace mappa {

/// Every rule with its sentence, its remedy, its sources and the steps it watches, in Markdown: the reference of the
/// documentation, made from the rules themselves.
[[nodiscard]] std::string rules_in_markdown();

}  // namespace mappa
