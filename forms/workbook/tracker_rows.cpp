#include "forms/workbook/tracker_rows.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "engine/measures/action_standing.hpp"
#include "engine/text/tokens.hpp"

namespace mappa::forms {
namespace {

/// Taken by a manager for somebody else: until that person is named and has accepted, nobody does it (001 5.5).
bool awaits_deliverer(const Action& action) {
    return action.pending() && (action.state == ActionState::unallocated ||
                                (action.for_allocation == Answer::yes && !action.acknowledged_on));
}

int rank(const TrackedAction& each) {
    if (awaits_deliverer(each.action)) return each.grave ? 0 : 1;
    return each.action.pending() ? 2 : 3;
}

auto place_in_list(const TrackedAction& each) {
    const auto& action = each.action;
    return std::tuple{rank(each), !action.due, action.due.value_or(Date{}), std::string_view{each.case_ref},
                      action.number};
}

std::string yes_no(bool yes) { return yes ? "yes" : "no"; }

std::string done_text(const Action& action) {
    return action.state == ActionState::not_completed ? "Not done: " + action.not_done_because : action.done;
}

}  // namespace

std::string meeting_text(const TrackedAction& each) {
    if (each.action.meeting == 0) return "between meetings";
    return std::to_string(each.action.meeting) + (each.meeting_on ? ", " + each.meeting_on->text() : std::string{});
}

std::string owner_text(const Action& action) {
    if (action.state != ActionState::unallocated) return action.owner;
    return action.taken_by.empty() ? "nobody named yet" : "nobody named yet, taken by " + action.taken_by;
}

namespace {

void tint_states(Sheet& sheet, int first_row, int last_row, int column) {
    sheet.tint(first_row, last_row, column, "overdue", Tone::alarm);
    sheet.tint(first_row, last_row, column, "due today", Tone::warning);
    sheet.tint(first_row, last_row, column, "unallocated", Tone::warning);
}

void write_row(Sheet& sheet, int row, const TrackedAction& each, Date today) {
    const auto& action = each.action;
    sheet.number(row, 0, action.number);
    sheet.text(row, 1, each.case_ref);
    sheet.text(row, 2, meeting_text(each));
    sheet.text(row, 3, action.text);
    sheet.text(row, 4, label(action.pillar));
    sheet.text(row, 5, owner_text(action));
    sheet.text(row, 6, action.owner_role);
    sheet.text(row, 7, label(action.agency));
    sheet.date(row, 8, action.due);
    sheet.text(row, state_column, state_text(each, today));
    sheet.text(row, urgent_column, yes_no(action.urgent == Answer::yes));
    sheet.text(row, 11, done_text(action));
    sheet.text(row, 12, action.found);
    sheet.date(row, 13, action.on);
}

}  // namespace

std::vector<Tracked> in_order(std::span<const TrackedAction> actions) {
    std::vector<Tracked> listed;
    for (const auto& each : actions) {
        if (each.action.unsettled()) listed.push_back(&each);
    }
    std::ranges::stable_sort(listed, {}, [](Tracked each) { return place_in_list(*each); });
    return listed;
}

std::string state_text(const TrackedAction& tracked, Date today) {
    const auto& action = tracked.action;
    auto text = standing(action, today);
    if (awaits_deliverer(action) && action.state != ActionState::unallocated) {
        const auto since = action.unallocated_since ? action.unallocated_since : action.agreed_on;
        text = "unallocated" + (since ? " since " + since->text() : std::string{}) + " (" + action.owner +
               " has not accepted); " + text;
    }
    if (action.original_due && action.original_due != action.due) {
        text += "; first deadline " + action.original_due->text();
    }
    return tracked.proposed.empty() ? text : text + "; " + tracked.proposed;
}

TrackerTable list_actions(Sheet& sheet, const std::string& title, const std::string& note,
                          std::span<const Tracked> actions, Date today) {
    constexpr int heading = 3;
    static const std::vector<Column> columns{{"No.", 6},
                                             {"Case", 11},
                                             {"Meeting", 12},
                                             {"Action", 34},
                                             {"Pillar", 14},
                                             {"Owner", 15},
                                             {"Role", 13},
                                             {"Agency", 14},
                                             {"Due", 12},
                                             {"State", 18},
                                             {"Urgent", 9},
                                             {"Done, or why not", 20},
                                             {"Found or changed", 20},
                                             {"Done on", 12}};
    sheet.text(0, 0, title, Style::title);
    sheet.text(1, 0, note, Style::note);
    sheet.headings(heading, columns);
    sheet.freeze_below(heading);
    int row = heading + 1;
    for (const Tracked each : actions) write_row(sheet, row++, *each, today);
    if (actions.empty()) {
        sheet.text(row, 0, "No actions.", Style::note);
        return {&sheet, row, row - 1};
    }
    sheet.filter(heading, row - 1, static_cast<int>(columns.size()));
    tint_states(sheet, heading + 1, row - 1, state_column);
    return {&sheet, heading + 1, row - 1};
}

std::vector<WorkerSection> list_by_worker(Sheet& sheet, const std::string& title, const std::string& note,
                                          std::span<const Tracked> actions, Date today) {
    constexpr int heading = 3;
    // An empty name sorts first, so that what nobody is named for heads this sheet too.
    std::map<std::pair<std::string, std::optional<Agency>>, std::vector<Tracked>> workers;
    for (const Tracked each : actions) {
        const bool named = each->action.state != ActionState::unallocated;
        workers[{named ? plain(each->action.owner) : std::string{}, each->action.agency}].push_back(each);
    }
    sheet.text(0, 0, title, Style::title);
    sheet.text(1, 0, note, Style::note);
    sheet.headings(heading, {{"No.", 7},
                             {"Case", 14},
                             {"Meeting", 20},
                             {"Action", 56},
                             {"Pillar", 20},
                             {"Victim link", 9},
                             {"Due", 13},
                             {"State", 26},
                             {"Urgent", 8}});
    sheet.freeze_below(heading);
    int row = heading + 1;
    std::vector<WorkerSection> sections;
    for (auto& [worker, theirs] : workers) {
        const auto& agency = worker.second;
        const auto name = worker.first.empty() ? "Nobody named yet" : theirs.front()->action.owner;
        const auto who = name + ", " + (agency ? std::string{label(*agency)} : std::string{"no agency recorded"});
        const auto count = std::to_string(theirs.size()) + (theirs.size() == 1 ? " action" : " actions");
        sheet.text(row++, 0, who + ": " + count, Style::bold);
        const int first = row;
        for (const Tracked each : theirs) {
            const auto& action = each->action;
            sheet.number(row, 0, action.number);
            sheet.text(row, 1, each->case_ref);
            sheet.text(row, 2, meeting_text(*each));
            sheet.text(row, 3, action.text);
            sheet.text(row, 4, label(action.pillar));
            sheet.text(row, 5, yes_no(action.pillar == Pillar::victim_safety));
            sheet.date(row, 6, action.due);
            sheet.text(row, worker_state_column, state_text(*each, today));
            sheet.text(row++, 8, yes_no(action.urgent == Answer::yes));
        }
        sections.push_back({who, std::move(theirs), {&sheet, first, row - 1}});
    }
    sheet.text(row, 1, "Actions in all", Style::total_text);
    const int last = std::max(row - 1, heading + 1);
    sheet.formula(row, 0, "=COUNT(" + cell_name(heading + 1, 0) + ":" + cell_name(last, 0) + ")",
                  static_cast<double>(actions.size()), Style::total_count);
    tint_states(sheet, heading + 1, row - 1, worker_state_column);
    return sections;
}

}  // namespace mappa::forms
