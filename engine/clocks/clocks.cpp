#include <algorithm>
#include <vector>

#include "engine/clocks/reckoner.hpp"

namespace mappa {
namespace {

void add_all(Reckoner& reckon, Dues& dues) {
    entry_clocks(reckon);
    risk_clocks(reckon);
    plan_clocks(reckon);
    interval_clocks(reckon);
    minutes_clocks(reckon);
    duty_clocks(reckon);
    ending_clocks(reckon);

    const auto& record = reckon.record;
    std::string chair;
    for (const auto& meeting : record.meetings) {
        if (meeting.state != MeetingState::cancelled) chair = meeting.chair;
    }
    for (auto& due : dues) {
        if (due.chair.empty()) due.chair = chair;
        std::ranges::stable_sort(due.was, {}, &EarlierDue::changed_on);
        if (!record.facts.open() && !due.clock->outlives_exit)
            lapse(due, record.facts.exited_on, "the case has exited");
    }
}

}  // namespace

std::span<const Clock* const> every_clock() {
    static const auto all = [] {
        std::vector<const Clock*> rows;
        for (const auto part :
             {entry_rows(), risk_rows(), plan_rows(), interval_rows(), minutes_rows(), duty_rows(), ending_rows()}) {
            rows.insert(rows.end(), part.begin(), part.end());
        }
        return rows;
    }();
    return all;
}

Dues clocks_of(const CaseRecord& record, const Policy& policy, const WorkingDays& calendar, Date today) {
    Dues dues;
    Reckoner reckon{record, policy, calendar, today, dues};
    add_all(reckon, dues);
    return dues;
}

RunningClocks running_clocks(const CaseRecord& record, const Policy& policy, const WorkingDays& calendar, Date today) {
    RunningClocks running;
    Reckoner reckon{record, policy, calendar, today, running.dues};
    add_all(reckon, running.dues);
    std::erase_if(running.dues, [](const Due& each) { return !each.running(); });
    for (auto& each : running.dues) each.was.clear();
    // None of the clocks that time alone starts or ends is owed after the exit.
    const bool over = !record.facts.open() && record.facts.exited_on;
    if (!over) {
        running.from = reckon.turned();
        running.until = reckon.turns();
    }
    return running;
}

}  // namespace mappa
