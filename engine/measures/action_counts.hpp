#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/measures/period.hpp"
#include "engine/measures/share.hpp"
#include "engine/record/record.hpp"

namespace mappa {

/// What became of one agency's actions. Every action stands in exactly one of the states, so they add up to
/// `set`.
struct ActionCounts {
    int set = 0;
    int in_time = 0, late = 0, open = 0, overdue = 0, not_done = 0, dropped = 0;
    int with_finding = 0;    ///< of those done: says what was found or changed (001 5.12)
    int deadline_moved = 0;  ///< of those set

    [[nodiscard]] int done() const { return in_time + late; }
    [[nodiscard]] Share outcomes() const { return {with_finding, done()}; }
    ActionCounts& operator+=(const ActionCounts& other);
};

/// One action behind the counts.
struct CountedAction {
    std::string case_ref;
    int number = 0;
    std::optional<Agency> agency;
    int ActionCounts::*state = nullptr;  ///< the one state of `ActionCounts` that it stands in
    bool with_finding = false, deadline_moved = false;
};

/// The actions agreed in a period, by the agency that owns them, as they stand on a day.
class ActionTable {
public:
    ActionTable(Period period, Date today) : period_{std::move(period)}, today_{today} {}

    void add(const CaseRecord& record);

    [[nodiscard]] const Period& period() const { return period_; }
    [[nodiscard]] const std::map<std::optional<Agency>, ActionCounts>& by_agency() const { return by_agency_; }
    [[nodiscard]] ActionCounts total() const;
    /// Every action counted, in the order they were fed.
    [[nodiscard]] const std::vector<CountedAction>& actions() const { return actions_; }

private:
    Period period_;
    Date today_;
    std::map<std::optional<Agency>, ActionCounts> by_agency_;
    std::vector<CountedAction> actions_;
};

}  // namespace mappa
