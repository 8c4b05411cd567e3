#include "forms/workbook/level_rows.hpp"

#include "forms/workbook/kpi_sheets.hpp"

namespace mappa::forms {

std::vector<LevelRow> level_rows(const Caseload& caseload) {
    constexpr std::array<std::optional<Level>, 4> levels{Level::one, Level::two, Level::three, std::nullopt};
    std::vector<LevelRow> rows;
    const auto add = [&](std::string_view name, const auto& count, int total) {
        rows.push_back({std::string{name},
                        {with_thousands(count(Category::one)), with_thousands(count(Category::two)),
                         with_thousands(count(Category::three)), with_thousands(count(Category::four)),
                         with_thousands(count(std::nullopt)), with_thousands(total)}});
    };
    for (const auto& level : levels) {
        add(
            level ? label(*level) : no_level_yet,
            [&](std::optional<Category> category) { return caseload.count(level, category); },
            caseload.row_total(level));
    }
    add(
        "Total", [&](std::optional<Category> category) { return caseload.column_total(category); }, caseload.total());
    return rows;
}

}  // namespace mappa::forms
