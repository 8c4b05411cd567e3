#include "tests/engine/rules/examples/examples.hpp"
#include "tests/support/referral_stages.hpp"

namespace mappa::test {
namespace {

/// Submits an endorsed referral after something on record has changed.
template <class F>
Attempt submit(F&& change) {
    Attempt attempt{endorsed(), referrer(), {submission()}};
    change(attempt.record);
    return attempt;
}
Attempt submit() {
    return submit([](CaseRecord&) {});
}

Attempt endorse(const std::string& rationale) {
    EndorseReferral step;
    step.referral = 1;
    step.rationale = rationale;
    return {drafted(), line_manager(), {step}};
}

void in_custody(CaseRecord& record, Date release) {
    record.facts.prison = "HMP Fenmoor";
    record.facts.release_on = release;
}

}  // namespace

void add_referral_examples(Examples& examples) {
    const auto whole = [] { return submit(); };
    examples.push_back({"referral-risk", [] { return submit([](auto& record) { record.plans.clear(); }); }, whole});
    examples.push_back(
        {"referral-adds", [] { return submit([](auto& record) { record.referrals.front().adds = "   "; }); }, whole});
    examples.push_back({"referral-level",
                        [] { return submit([](auto& record) { record.referrals.front().level_sought = Level::one; }); },
                        whole});
    examples.push_back(
        {"referral-invitees", [] { return submit([](auto& record) { record.invitees.front().why.clear(); }); }, whole});
    examples.push_back({"invitee-is-a-person",
                        [] { return submit([](auto& record) { record.invitees.front().name = "social services"; }); },
                        whole});
    examples.push_back({"referral-endorsed",
                        [] { return submit([](auto& record) { record.referrals.front().endorsed_by.clear(); }); },
                        whole});
    examples.push_back(
        {"endorsement-reasoned", [] { return endorse(" "); }, [] { return endorse("needs police at night"); }});
    examples.push_back(
        {"screened-first", [] { return submit([](auto& record) { record.screenings.clear(); }); }, whole});
    examples.push_back({"one-open-referral",
                        [] {
                            return Attempt{submitted(), referrer(), {referral()}};
                        },
                        [] {
                            auto record = submitted();
                            record.referrals.front().state = ReferralState::rejected;
                            return Attempt{record, referrer(), {referral()}};
                        }});
    examples.push_back({"referral-unfilled",
                        [] { return submit([](auto& record) { record.referrals.front().diversity = "N/A"; }); },
                        whole});
    examples.push_back(
        {"needs-invited", [] { return submit([](auto& record) { record.referrals.front().needs = "housing"; }); },
         [] {
             return submit([](auto& record) {
                 record.referrals.front().needs = "housing";
                 record.invitees.push_back({{Agency::housing, "Fenbury Borough Council", "Hugo Keys", "housing officer",
                                             "hugo@fenbury.example", "a flat in spring"},
                                            1,
                                            2});
             });
         }});
    examples.push_back({"referral-early",
                        [] { return submit([](auto& record) {
                                 in_custody(record, Date{2014, 3, 1});
                             }); },
                        [] { return submit([](auto& record) {
                                 in_custody(record, Date{2014, 10, 1});
                             }); }});
    examples.push_back({"referral-considered",
                        [] {
                            return Attempt{taken(notified(), referrer(), {assessment(referral_day)}), referrer()};
                        },
                        [] {
                            return Attempt{submitted(), referrer()};
                        }});
}

}  // namespace mappa::test
