#pragma once

#include <span>
#include <string>
#include <string_view>

namespace mappa {

/// The known word nearest to what was typed, or empty when none is near enough to be meant (at most one edit for
/// every three letters). Compares without regard to case.
[[nodiscard]] std::string_view nearest(std::string_view typed, std::span<const std::string_view> known);

/// " - did you mean 'X'?" or an empty string: ready to follow a sentence about an unknown word.
[[nodiscard]] std::string did_you_mean(std::string_view typed, std::span<const std::string_view> known);

}  // namespace mappa
