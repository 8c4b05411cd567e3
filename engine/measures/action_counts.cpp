#include "engine/measures/action_counts.hpp"

#include "engine/measures/action_standing.hpp"

namespace mappa {
namespace {

int& place_of(const Action& action, Date today, ActionCounts& counts) {
    if (was_dropped(action)) return counts.dropped;
    if (was_done(action)) return action.due && *action.on > *action.due ? counts.late : counts.in_time;
    if (!action.pending()) return counts.not_done;
    return action.overdue(today) ? counts.overdue : counts.open;
}

}  // namespace

ActionCounts& ActionCounts::operator+=(const ActionCounts& other) {
    set += other.set;
    in_time += other.in_time;
    late += other.late;
    open += other.open;
    overdue += other.overdue;
    not_done += other.not_done;
    dropped += other.dropped;
    with_finding += other.with_finding;
    deadline_moved += other.deadline_moved;
    return *this;
}

void ActionTable::add(const CaseRecord& record) {
    for (const auto& action : record.actions) {
        if (!action.agreed_on || !period_.contains(*action.agreed_on)) continue;
        auto& counts = by_agency_[action.agency];
        ++counts.set;
        ++place_of(action, today_, counts);
        if (was_done(action) && !action.found.empty()) ++counts.with_finding;
        if (action.original_due && action.original_due != action.due) ++counts.deadline_moved;
    }
}

ActionCounts ActionTable::total() const {
    ActionCounts sum;
    for (const auto& [agency, counts] : by_agency_) sum += counts;
    return sum;
}

}  // namespace mappa
