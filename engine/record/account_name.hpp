#pragma once

#include <algorithm>
#include <string_view>

namespace mappa {

/// Whether two names are those of one account. Somebody who types "ola fielding" means Ola Fielding: the letters A to Z
/// are compared without regard to capitals, as the record file compares them.
[[nodiscard]] inline bool same_account(std::string_view one, std::string_view other) {
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::ranges::equal(one, other, {}, small, small);
}

}  // namespace mappa
