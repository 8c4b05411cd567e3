#pragma once

#include <string>
#include <string_view>

namespace mappa::forms {

/// Letters and digits in lower case, the rest as "-": what a file may be called everywhere.
[[nodiscard]] std::string slug(std::string_view text);

}  // namespace mappa::forms
