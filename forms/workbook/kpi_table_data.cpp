#include <array>
#include <string>
#include <unordered_map>

#include "forms/workbook/kpi_data.hpp"
#include "forms/workbook/kpi_sheets.hpp"

namespace mappa::forms {
namespace {

/// A case in the three columns of the register's data sheet: now, before, and on 31 March.
struct Entry {
    std::string_view case_ref;
    std::array<const Caseload::Place*, 3> places{};
};

std::vector<Entry> entries_of(const std::vector<const Caseload*>& caseloads) {
    std::vector<Entry> entries;
    std::unordered_map<std::string_view, std::size_t> known;
    for (std::size_t day = 0; day < caseloads.size(); ++day) {
        for (const auto& place : caseloads[day]->cases()) {
            const auto [at, added] = known.try_emplace(place.case_ref, entries.size());
            if (added) entries.push_back({place.case_ref, {}});
            entries[at->second].places[day] = &place;
        }
    }
    return entries;
}

}  // namespace

void register_data_sheet(Workbook& workbook, const KpiBook& book) {
    const auto& figures = book.figures;
    const bool march_is_now = figures.annual.caseload().on() == figures.caseload.on();
    std::vector<const Caseload*> caseloads{&figures.caseload, &figures.caseload_before};
    if (!march_is_now) caseloads.push_back(&figures.annual.caseload());
    const auto entries = entries_of(caseloads);
    std::vector<Column> columns;
    constexpr std::array days{"now", "before", "march"};
    for (std::size_t day = 0; day < caseloads.size(); ++day) {
        const auto when = (day < 2 ? std::string{days[day]} + ", " : "on ") + caseloads[day]->on().text();
        columns.push_back({"Category " + when, 42});
        columns.push_back({"Level " + when, 46});
    }
    DataSheet data{workbook,        book,    "Data - register", "Behind the figures: the register",
                   "Data_register", columns, entries.size()};
    for (const auto& entry : entries) {
        data.line(std::string{entry.case_ref});
        for (std::size_t day = 0; day < caseloads.size(); ++day) {
            const auto* place = entry.places[day];
            if (!place) continue;
            const int column = 2 * static_cast<int>(day);
            data.cell(column, place->category ? label(*place->category) : no_category);
            data.cell(column + 1, place->level ? label(*place->level) : no_level_yet);
        }
    }
    for (std::size_t day = 0; day < days.size(); ++day) {
        const int column = march_is_now && day == 2 ? 0 : 2 * static_cast<int>(day);
        data.name_column(column, register_name("category", days[day]));
        data.name_column(column + 1, register_name("level", days[day]));
    }
}

void actions_data_sheet(Workbook& workbook, const KpiBook& book) {
    const auto& actions = book.figures.actions.actions();
    DataSheet data{workbook,
                   book,
                   "Data - actions set",
                   "Behind the figures: actions set in " + book.figures.actions.period().name,
                   "Data_actions_set",
                   {{"Action", 10}, {"Agency", 30}, {"State", 26}, {"Says what was found", 14}, {"Deadline moved", 14}},
                   actions.size()};
    for (const auto& action : actions) {
        data.line(action.case_ref);
        data.cell(0, std::to_string(action.number));
        data.cell(1, action.agency ? label(*action.agency) : "No agency recorded");
        data.cell(2, action_state(action.state));
        data.cell(3, action.with_finding ? "yes" : "no");
        data.cell(4, action.deadline_moved ? "yes" : "no");
    }
    data.name_column(1, "action_agency");
    data.name_column(2, "action_state");
    data.name_column(3, "action_finding");
    data.name_column(4, "action_moved");
}

void referrals_data_sheet(Workbook& workbook, const KpiBook& book) {
    const auto& referrals = book.figures.referrals.referrals();
    DataSheet data{workbook,
                   book,
                   "Data - referrals received",
                   "Behind the figures: referrals received in " + book.figures.referrals.period().name,
                   "Data_referrals_received",
                   {{"Referral", 10}, {"Outcome", 40}},
                   referrals.size()};
    for (const auto& referral : referrals) {
        data.line(referral.case_ref);
        data.cell(0, std::to_string(referral.number));
        data.cell(1, label(referral.state));
    }
    data.name_column(1, "referral_outcome");
}

void annual_data_sheet(Workbook& workbook, const KpiBook& book) {
    const auto& annual = book.figures.annual;
    DataSheet data{workbook,
                   book,
                   "Data - year",
                   "Behind the annual statistics: " + annual.year().name,
                   "Data_year",
                   {{"Line of the annual statistics", 48}, {"Category", 46}, {"Day", 14}},
                   annual.facts().size()};
    for (const auto& fact : annual.facts()) {
        data.line(fact.case_ref);
        data.cell(0, label(fact.line));
        data.cell(1, fact.category ? label(*fact.category) : no_category);
        data.cell(2, fact.on);
    }
    data.name_column(0, "year_line");
    data.name_column(1, "year_category");
}

}  // namespace mappa::forms
