#include "forms/documents/referral_answers.hpp"

namespace mappa::forms {

std::vector<InviteeForm> invitees_of(const CaseRecord& record, const Referral& referral) {
    std::vector<InviteeForm> invitees;
    for (const auto& each : record.invitees) {
        if (each.referral == referral.number) invitees.push_back(each);
    }
    return invitees;
}

Json answers_of(const CaseRecord& record, const Referral& referral) {
    auto answers = json_of(static_cast<const ReferralForm&>(referral));
    if (const auto invitees = invitees_of(record, referral); !invitees.empty()) answers["invite"] = json_of(invitees);
    return answers;
}

}  // namespace mappa::forms
