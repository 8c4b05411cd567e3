#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/words/words.hpp"

namespace mappa::forms {

/// What a row of an action sheet is about, as it stands in the sheet's hidden column: "FEN-2014-0001/3/v2/police". A
/// sheet that is not for one agency has "all" at the end.
struct ActionReference {
    std::string case_ref;
    int action = 0;
    int version = 0;               ///< of the action, when the sheet was made
    std::optional<Agency> agency;  ///< that the sheet is for

    [[nodiscard]] std::string text() const;
    /// Nothing for any other shape.
    [[nodiscard]] static std::optional<ActionReference> parse(std::string_view text);
};

}  // namespace mappa::forms
