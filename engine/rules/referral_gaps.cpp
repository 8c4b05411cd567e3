#include "engine/rules/referral_gaps.hpp"

#include "engine/rules/rule_book.hpp"

namespace mappa {

std::vector<std::string> unmet_requirements(const CaseRecord& record, const Referral& referral, const Policy& policy,
                                            Date day) {
    // Who asks and what else the area knows has no part in whether a referral is complete.
    static const auto nowhere = AreaRecord{};
    static const auto nobody = Actor{};
    static const auto alone = Neighbours{};
    static const auto holidays = Holidays::from_dates({}, Date{2000, 1, 1}, Date{2100, 1, 1});
    static const WorkingDays calendar{holidays};
    SubmitReferral step;
    step.referral = referral.number;
    std::vector<std::string> unmet;
    const Situation situation{record, nowhere, policy, calendar, day, nobody, alone};
    for (const auto& each : RuleBook::standard().check(situation, step, Severity::refuse)) {
        // A referral that was returned has lost its endorsement by that, not by what it says.
        if (each.rule->id == "referral-endorsed" && referral.state == ReferralState::returned) continue;
        if (each.rule->local.empty() || policy.on(each.rule->local)) unmet.push_back(each.what);
    }
    return unmet;
}

}  // namespace mappa
