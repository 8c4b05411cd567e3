#include "engine/measures/action_counts.hpp"

#include "engine/measures/action_standing.hpp"

namespace mappa {
namespace {

int ActionCounts::*place_of(const Action& action, Date today) {
    if (was_dropped(action)) return &ActionCounts::dropped;
    if (was_done(action)) {
        return action.due && *action.on > *action.due ? &ActionCounts::late : &ActionCounts::in_time;
    }
    if (!action.pending()) return &ActionCounts::not_done;
    return action.overdue(today) ? &ActionCounts::overdue : &ActionCounts::open;
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
        const CountedAction counted{record.facts.ref,
                                    action.number,
                                    action.agency,
                                    place_of(action, today_),
                                    was_done(action) && !action.found.empty(),
                                    action.original_due && action.original_due != action.due};
        auto& counts = by_agency_[action.agency];
        ++counts.set;
        ++(counts.*counted.state);
        if (counted.with_finding) ++counts.with_finding;
        if (counted.deadline_moved) ++counts.deadline_moved;
        actions_.push_back(counted);
    }
}

ActionCounts ActionTable::total() const {
    ActionCounts sum;
    for (const auto& [agency, counts] : by_agency_) sum += counts;
    return sum;
}

}  // namespace mappa
