#include <string>

#include "engine/measures/definition.hpp"
#include "engine/measures/timing.hpp"

namespace mappa::counting {
namespace {

MeasuredCase referral_item(const CaseRecord& record, const Referral& referral, bool counted, std::string why) {
    return {record.facts.ref,
            "referral " + std::to_string(referral.number),
            referral.level_sought,
            referral.referred_by,
            counted,
            std::move(why)};
}

}  // namespace

void referral_answered(const CaseRecord& record, Tally& tally) {
    for (const auto& referral : record.referrals) {
        if (!referral.submitted_on || !referral.reply_due || referral.state == ReferralState::withdrawn) continue;
        const bool returned = referral.state == ReferralState::returned;
        const auto settled =
            settle(*referral.reply_due, returned ? referral.returned_on : referral.decided_on, tally.window().today);
        if (settled) tally.count(settled->on, referral_item(record, referral, settled->in_time, settled->why));
    }
}

void referral_accepted(const CaseRecord& record, Tally& tally) {
    for (const auto& referral : record.referrals) {
        const bool decided = referral.state == ReferralState::accepted || referral.state == ReferralState::rejected ||
                             referral.state == ReferralState::redirected;
        if (!decided || !referral.decided_on) continue;
        tally.count(*referral.decided_on, referral_item(record, referral, referral.state == ReferralState::accepted,
                                                        std::string{label(referral.state)}));
    }
}

}  // namespace mappa::counting
