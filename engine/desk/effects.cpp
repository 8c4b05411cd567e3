#include <algorithm>

#include "engine/desk/apply.hpp"
#include "engine/record/fact_history.hpp"

namespace mappa::effect {

void note_fact(CaseRecord& record, const Event& event, std::string fact, std::string was, std::string now,
               const std::string& why, std::optional<Date> effective_on, const std::string& resulting_action) {
    record.fact_changes.push_back({static_cast<int>(record.fact_changes.size()) + 1, std::move(fact), std::move(was),
                                   std::move(now), event.on, effective_on ? effective_on : event.on, event.actor.name,
                                   why, resulting_action});
}

void open_action(CaseRecord& record, const Event& event, int number, int meeting, ActionForm form) {
    Action action;
    static_cast<ActionForm&>(action) = std::move(form);
    action.number = number;
    action.meeting = meeting;
    action.agreed_on = event.on;
    action.original_due = action.due;
    if (action.owner.empty()) {
        action.state = ActionState::unallocated;
        action.unallocated_since = event.on;
    }
    record.actions.push_back(std::move(action));
}

void put_level_in_force(CaseRecord& record, const Event& event, Level level, Date from, int meeting,
                        const std::string& by, const std::string& why, const std::string& dissent) {
    const auto signal = level == Level::one   ? CaseSignal::to_level_1
                        : level == Level::two ? CaseSignal::to_level_2
                                              : CaseSignal::to_level_3;
    move(record.facts.state, signal);
    if (!record.level_periods.empty() && !record.level_periods.back().until) {
        if (record.level_periods.back().level == level) return;
        // Of two meetings that sat at once the later to close decides last, also when it began first: no level ends
        // before it began.
        from = std::max(from, record.level_periods.back().from.value_or(from));
        record.level_periods.back().until = from;
    }
    note_fact(record, event, "level", record.level_periods.empty() ? "" : fact_text(record.level_periods.back().level),
              std::string{code(level)}, why, from);
    LevelPeriod period;
    period.number = static_cast<int>(record.level_periods.size()) + 1;
    period.level = level;
    period.from = from;
    period.meeting = meeting;
    period.decided_by = by;
    period.why = why;
    period.dissent = dissent;
    record.level_periods.push_back(std::move(period));
}

}  // namespace mappa::effect
