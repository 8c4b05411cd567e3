#pragma once

#include <map>
#include <string>

namespace mappa::test {

/// A Word form with answers typed into it, as Word leaves them: by tag, the nth box of a tag as "invite_name/2".
/// "+" as a tag stands for a paragraph written at the end, beside every box.
[[nodiscard]] std::string typed_form(const std::string& bytes, const std::map<std::string, std::string>& answers);

}  // namespace mappa::test
