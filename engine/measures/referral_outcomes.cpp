#include "engine/measures/referral_outcomes.hpp"

namespace mappa {

void ReferralOutcomes::add(const CaseRecord& record) {
    for (const auto& referral : record.referrals) {
        if (!referral.submitted_on || !period_.contains(*referral.submitted_on)) continue;
        ++counts_[referral.state];
        referrals_.push_back({record.facts.ref, referral.number, referral.state});
    }
}

int ReferralOutcomes::received() const {
    int sum = 0;
    for (const auto& [state, number] : counts_) sum += number;
    return sum;
}

Share ReferralOutcomes::share_of(ReferralState state) const {
    const auto found = counts_.find(state);
    return {found == counts_.end() ? 0 : found->second, received()};
}

}  // namespace mappa
