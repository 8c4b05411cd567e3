#include "forms/templates/printed.hpp"

#include <algorithm>

#include "forms/documents/document_row.hpp"
#include "forms/workbook/kpi_page.hpp"

namespace mappa::forms {

std::span<const Printed> everything_printed() {
    static const auto all = [] {
        std::vector<Printed> list;
        for (const auto& row : document_register())
            list.push_back({code(row.kind), label(row.kind), row.letter, row.purpose, &shape_of(row)});
        static const auto figures = kpi_page_shape();
        list.push_back(
            {"kpi", "Figures for the board", {}, "the summary of the KPI workbook as a page", &figures, false});
        return list;
    }();
    return all;
}

const Printed* printed(std::string_view name) {
    const auto all = everything_printed();
    const auto found = std::ranges::find(all, name, &Printed::name);
    return found == all.end() ? nullptr : &*found;
}

std::vector<std::string_view> printed_names() {
    std::vector<std::string_view> names;
    for (const auto& each : everything_printed()) names.push_back(each.name);
    return names;
}

}  // namespace mappa::forms
