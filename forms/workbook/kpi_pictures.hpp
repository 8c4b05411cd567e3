#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/measures/measures.hpp"

namespace mappa::forms {

/// One bar of a picture: a measure, or one agency's part of it.
struct PictureBar {
    std::string name;
    Share now, previous;
    std::optional<int> target;  ///< per cent
    std::size_t measure = 0;    ///< its place among the measures
    bool by_agency = false;     ///< the name is an agency's, and the figures are its part
};

/// A bar chart of percentages, as the workbook and its HTML edition both show it.
struct Picture {
    std::string title;
    std::vector<PictureBar> bars;

    [[nodiscard]] bool targets() const;
    /// What a person who does not see the chart is told: every figure of it.
    [[nodiscard]] std::string in_words(const Window& window) const;
};

/// The pictures for a board. Only what has cases now has a bar: one of no length would look like 0%.
[[nodiscard]] std::vector<Picture> kpi_pictures(const Figures& figures);

}  // namespace mappa::forms
