#pragma once

#include <map>
#include <vector>

#include "engine/measures/breakdown.hpp"
#include "engine/record/record.hpp"

namespace mappa {

/// How levels 2 and 3 filled and emptied over a period (003 A1: a register grows when nobody takes cases off).
class LevelFlow {
public:
    struct Side {
        int opening = 0, added = 0, removed = 0, closing = 0;
        [[nodiscard]] bool reconciles() const { return opening + added - removed == closing; }
    };

    explicit LevelFlow(const Period& period, Date end) : period_{period}, end_{end} {}

    void add(const CaseRecord& record);

    [[nodiscard]] const Period& period() const { return period_; }
    [[nodiscard]] Date end() const { return end_; }
    [[nodiscard]] Side at(Level level) const;
    /// The cases at level 2 or 3 at the end whose level nobody has decided on for twelve months.
    [[nodiscard]] const std::vector<CountedLine>& overdue() const { return overdue_; }

private:
    Period period_;
    Date end_;
    std::map<Level, Side> sides_;
    std::vector<CountedLine> overdue_;
};

}  // namespace mappa
