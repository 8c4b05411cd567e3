#pragma once

#include "engine/measures/breakdown.hpp"
#include "engine/record/record.hpp"

namespace mappa {

/// The checks that are open on a case's plan, and that nobody has answered, at the end of each period, each by what it
/// says once. None below level 2 and without a plan.
struct PlanChecks {
    std::vector<std::string> now, before;
};
/// Needs a practice; without one there are none. Costs more than everything else that is counted of a case.
[[nodiscard]] PlanChecks open_plan_checks(const CaseRecord& record, const Window& window);

/// The plans of cases that need one, at the end of each period: missing, insufficient, sufficient, or judged by nobody
/// yet. A missing plan stays in the denominator (002 outcome 4 1.7).
class PlanStandings {
public:
    struct Counts {
        int missing = 0, insufficient = 0, sufficient = 0, not_judged = 0;
        [[nodiscard]] int required() const { return missing + insufficient + sufficient + not_judged; }
        [[nodiscard]] Share share() const { return {sufficient, required()}; }
    };

    explicit PlanStandings(const Window& window) : window_{window} {}

    void add(const CaseRecord& record, const PlanChecks& open);

    [[nodiscard]] const Counts& now() const { return now_; }
    [[nodiscard]] const Counts& before() const { return before_; }
    /// The cases without a plan, and each question of the plan's section that an audit answered with no.
    [[nodiscard]] const std::vector<CountedLine>& missing() const { return missing_; }
    [[nodiscard]] const Breakdown& reasons() const { return reasons_; }
    /// The current plans of cases at level 2 or 3 under each check that is open on them (001 5.19).
    [[nodiscard]] const Breakdown& failing_checks() const { return failing_checks_; }

private:
    void count_checks(const CaseRecord& record, const PlanChecks& open);

    Window window_;
    Counts now_, before_;
    std::vector<CountedLine> missing_;
    Breakdown reasons_, failing_checks_;
};

/// Level 2 or 3, or a risk of serious harm that is medium or higher (002 outcome 4 1.7).
[[nodiscard]] bool needs_plan(const CaseRecord& record, Date day);

}  // namespace mappa
