#pragma once

#include <map>

#include "engine/measures/period.hpp"
#include "engine/measures/share.hpp"
#include "engine/record/record.hpp"

namespace mappa {

/// What became of the referrals that arrived in a period, as they stand now.
class ReferralOutcomes {
public:
    explicit ReferralOutcomes(Period period) : period_{std::move(period)} {}

    void add(const CaseRecord& record);

    [[nodiscard]] const Period& period() const { return period_; }
    [[nodiscard]] int received() const;
    [[nodiscard]] Share share_of(ReferralState state) const;

private:
    Period period_;
    std::map<ReferralState, int> counts_;
};

}  // namespace mappa
