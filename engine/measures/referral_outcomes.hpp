#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/measures/period.hpp"
#include "engine/measures/share.hpp"
#include "engine/record/record.hpp"

namespace mappa {

/// One referral behind the counts.
struct CountedReferral {
    std::string case_ref;
    int number = 0;
    ReferralState state{};
};

/// What became of the referrals that arrived in a period, as they stand now.
class ReferralOutcomes {
public:
    explicit ReferralOutcomes(Period period) : period_{std::move(period)} {}

    void add(const CaseRecord& record);

    [[nodiscard]] const Period& period() const { return period_; }
    [[nodiscard]] int received() const;
    [[nodiscard]] Share share_of(ReferralState state) const;
    /// Every referral counted, in the order they were fed.
    [[nodiscard]] const std::vector<CountedReferral>& referrals() const { return referrals_; }

private:
    Period period_;
    std::map<ReferralState, int> counts_;
    std::vector<CountedReferral> referrals_;
};

}  // namespace mappa
