#include "forms/documents/next_step.hpp"

#include "forms/documents/phrases.hpp"

namespace mappa::forms {

std::string next_step_of(const Referral& referral, std::optional<Agency> lead, const Policy& policy) {
    const auto again =
        "Refer again if the risk rises or new facts come to light; this reply need not be disputed first.";
    switch (referral.state) {
        case ReferralState::accepted: {
            const auto clock = referral.level_decided == Level::three ? "first-meeting-3" : "first-meeting-2";
            return "The first meeting is held within " + policy.clock(clock).text() +
                   " of this decision, sooner where harm is imminent. The coordination unit invites those you named. "
                   "Keep the risk assessment and the plan up to date until then.";
        }
        case ReferralState::rejected:
            return recorded(lead) + " goes on managing the case under its own plan. Use the feedback above. " + again;
        case ReferralState::redirected:
            return "Take the case to " + recorded(referral.redirected_to) + ". " + again;
        case ReferralState::returned:
            return "Supply what is listed above, have the referral endorsed again and submit it. It keeps its number, "
                   "and nothing you wrote is lost.";
        case ReferralState::withdrawn:
            return again;
        case ReferralState::draft:
            return "The referrer completes the referral; the manager endorses it; it is submitted.";
        case ReferralState::screening:
            return "The panel screens the referral.";
        case ReferralState::escalated:
            return "The difference between police and probation is settled.";
    }
    return {};
}

}  // namespace mappa::forms
