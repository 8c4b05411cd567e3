#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "forms/workbook/kpi_data.hpp"
#include "forms/workbook/kpi_formula.hpp"

namespace mappa::forms {
namespace {

/// One thing that several measures of a group may have counted: a meeting, an agency at a meeting, an action.
struct Thing {
    const MeasuredCase* about;
    std::vector<const MeasuredCase*> by_measure;  // null where a measure left it out
};

std::string key_of(const MeasuredCase& item) {
    std::string key = item.case_ref;
    key += '\n';
    key += item.item;
    key += '\n';
    key += static_cast<char>('a' + static_cast<int>(item.period));
    key += static_cast<char>('a' + (item.level ? static_cast<int>(*item.level) : 0));
    key += static_cast<char>('a' + (item.agency ? static_cast<int>(*item.agency) + 1 : 0));
    return key;
}

/// In the order in which people look things up: this period first, then by case, "meeting 2" before "meeting 10".
auto order_of(const Thing& thing) {
    const auto& item = *thing.about;
    return std::tuple{item.period, std::string_view{item.case_ref}, item.item.size(), std::string_view{item.item},
                      item.agency};
}

std::vector<Thing> things_of(const std::vector<const Measure*>& measures) {
    std::vector<Thing> things;
    std::unordered_map<std::string, std::vector<std::size_t>> places;
    for (std::size_t column = 0; column < measures.size(); ++column) {
        for (const auto& item : measures[column]->cases) {
            auto& same = places[key_of(item)];
            // The same measure may count two things that look alike: two seats, two people of one agency.
            const auto free =
                std::ranges::find_if(same, [&](std::size_t at) { return !things[at].by_measure[column]; });
            if (free != same.end()) {
                things[*free].by_measure[column] = &item;
                continue;
            }
            same.push_back(things.size());
            auto& thing = things.emplace_back(Thing{&item, {}});
            thing.by_measure.resize(measures.size());
            thing.by_measure[column] = &item;
        }
    }
    std::ranges::stable_sort(things, {}, order_of);
    return things;
}

constexpr int period_column = 0, item_column = 1, level_column = 2, agency_column = 3, first_measure = 4;

void data_sheet(Workbook& workbook, const KpiBook& book, MeasureGroup group,
                const std::vector<const Measure*>& measures) {
    const auto things = things_of(measures);
    std::vector<Column> columns{{"Period", 9}, {"Item", 22}, {"Level", 16}, {"Agency", 24}};
    for (const auto* measure : measures) {
        columns.push_back({measure->title, 14});
        columns.push_back({"Why: " + measure->title, 34});
    }
    const std::string name{code(group)};
    DataSheet data{workbook,       book,    "Data - " + name, "Behind the figures: " + std::string{label(group)},
                   "Data_" + name, columns, things.size()};
    for (const auto& thing : things) {
        const auto& about = *thing.about;
        data.line(about.case_ref);
        data.cell(period_column, code(about.period));
        data.cell(item_column, about.item);
        data.cell(level_column, about.level ? label(*about.level) : "No level");
        data.cell(agency_column, about.agency ? label(*about.agency) : "No agency recorded");
        for (std::size_t i = 0; i < measures.size(); ++i) {
            const auto* item = thing.by_measure[i];
            if (!item) continue;
            const int column = first_measure + 2 * static_cast<int>(i);
            data.cell(column, item->counted ? "yes" : "no");
            data.cell(column + 1, item->why);
        }
    }
    data.name_column(period_column, data_name(group, "period"));
    data.name_column(level_column, data_name(group, "level"));
    data.name_column(agency_column, data_name(group, "agency"));
    for (std::size_t i = 0; i < measures.size(); ++i) {
        data.name_column(first_measure + 2 * static_cast<int>(i), counted_name(measures[i]->id));
    }
}

}  // namespace

void group_data_sheets(Workbook& workbook, const KpiBook& book) {
    for (const auto& group : Words<MeasureGroup>::list) {
        std::vector<const Measure*> measures;
        for (const auto& measure : book.figures.measures) {
            if (measure.group == group.value) measures.push_back(&measure);
        }
        if (!measures.empty()) data_sheet(workbook, book, group.value, measures);
    }
}

}  // namespace mappa::forms
