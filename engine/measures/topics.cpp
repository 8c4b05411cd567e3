#include "engine/measures/topics.hpp"

#include "engine/measures/action_standing.hpp"

namespace mappa {

Topics::Topics(const Window& window)
    : level_lists{window.listed_on.value_or(window.end_of(window.now))},
      level_flow{window.now, window.end_of(window.now)},
      level_flow_before{window.previous, window.end_of(window.previous)},
      first_outcomes{window},
      minutes_times{window},
      origins{window},
      plan_standings{window},
      audit_scores{window},
      offences{window},
      window_{window} {}

void Topics::add(const CaseRecord& record, const PlanChecks& open) {
    level_lists.add(record);
    level_flow.add(record);
    level_flow_before.add(record);
    first_outcomes.add(record);
    minutes_times.add(record);
    origins.add(record);
    plan_standings.add(record, open);
    audit_scores.add(record);
    offences.add(record);
    for (const auto& action : record.actions) {
        if (!action.agreed_on || !was_reported(action) || was_done(action)) continue;
        reported_only.count(window_, *action.agreed_on,
                            action.agency ? std::string{label(*action.agency)} : "No agency recorded",
                            {record.facts.ref, "action " + std::to_string(action.number), "reported without being done",
                             action.agency});
    }
}

}  // namespace mappa
