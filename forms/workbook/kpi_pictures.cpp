#include "forms/workbook/kpi_pictures.hpp"

#include <algorithm>

namespace mappa::forms {

bool Picture::targets() const {
    return std::ranges::any_of(bars, [](const PictureBar& bar) { return bar.target.has_value(); });
}

std::string Picture::in_words(const Window& window) const {
    std::string text = "Bar chart, " + window.now.name + " beside " + window.previous.name + ".";
    for (const auto& bar : bars) {
        text += " " + bar.name + ": " + bar.now.text() + ", before " + bar.previous.text();
        if (bar.target) text += ", target " + std::to_string(*bar.target) + "%";
        text += ".";
    }
    return text;
}

std::vector<Picture> kpi_pictures(const Figures& figures) {
    Picture targeted{"Figures with a target", {}}, others{"Figures without a target", {}},
        agencies{"Attendance of required agencies", {}};
    for (std::size_t i = 0; i < figures.measures.size(); ++i) {
        const auto& measure = figures.measures[i];
        const auto target = measure.target ? std::optional{measure.target->percent} : std::nullopt;
        // A move of level is neither good nor bad in itself, and three bars of one whole compare nothing (001 3.9).
        if (target || measure.group != MeasureGroup::levels) {
            (target ? targeted : others)
                .bars.push_back({measure.title, measure.now, measure.previous, target, i, false});
        }
        if (measure.id != "attendance") continue;
        for (auto& slice : measure.by_agency()) {
            agencies.bars.push_back({slice.name, slice.now, slice.previous, std::nullopt, i, true});
        }
    }
    std::vector<Picture> pictures{std::move(targeted), std::move(others), std::move(agencies)};
    for (auto& picture : pictures) {
        std::erase_if(picture.bars, [](const PictureBar& bar) { return bar.now.denominator == 0; });
    }
    return pictures;
}

}  // namespace mappa::forms
