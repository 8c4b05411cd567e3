#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "engine/words/words.hpp"

namespace mappa {

/// A figure that an inspection published, for a board to see its own beside. None of them is a target.
struct PublishedFigure {
    std::string_view measure;                 ///< the id of ours that asks the nearest question; empty when none does
    std::array<std::optional<Agency>, 2> of;  ///< the agencies it is about; none: all of them
    std::string_view what;                    ///< what was counted
    std::string_view figure;                  ///< as published: "36 of 39 (92%)", "four-fifths"
    std::string_view report;                  ///< "2015 follow-up"
    std::string_view source;                  ///< "001 6.46"
    std::string_view differs;                 ///< why it is not comparable; empty when it is
};

/// Every published figure, in the order of our measures.
[[nodiscard]] std::span<const PublishedFigure> published_figures();

}  // namespace mappa
