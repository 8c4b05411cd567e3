#include "tests/engine/rules/examples/examples.hpp"
#include "tests/support/referral_stages.hpp"

namespace mappa::test {
namespace {

Attempt assess(AssessRisk step, CaseRecord record = notified()) {
    return {std::move(record), referrer(), {std::move(step)}};
}
Attempt assess() { return assess(assessment(referral_day)); }

/// High on 14 January, with or without a plan written since.
Attempt lower(bool planned) {
    auto record = taken(drafted(), visit(Role::case_manager, Date{2014, 1, 20}, "Pru Bation", Agency::probation),
                        {assessment(Date{2014, 1, 20})});
    if (planned) record.plans.back().written_on = Date{2014, 1, 21};
    return {record,
            visit(Role::case_manager, Date{2014, 1, 22}, "Pru Bation", Agency::probation),
            {assessment(Date{2014, 1, 22}, Rosh::medium)}};
}

Attempt raise(const std::string& changed) {
    auto step = assessment(referral_day, Rosh::very_high);
    step.changed = changed;
    return assess(step, drafted());
}

Attempt countersign(const std::string& name) {
    CountersignAssessment step;
    step.assessment = 1;
    step.rationale = "read with him; the analysis fits the record";
    return {drafted(), line_manager(name), {step}};
}

Attempt past(PastKind kind) {
    auto record = drafted();
    PastOffence one;
    one.kind = kind;
    one.year = 1999;
    record.past_offences.push_back(one);
    return {record, referrer()};
}

Attempt approve(bool planned) {
    CloseMeeting close;
    close.meeting = 1;
    const auto chair = visit(Role::chair, Date{2014, 1, 20}, "Supt Greta Lowe", Agency::police);
    auto record = taken(ready_to_close(), chair, {close});
    if (!planned) record.plans.clear();
    ApproveMinutes step;
    step.meeting = 1;
    return {record, chair, {step}};
}

}  // namespace

void add_risk_examples(Examples& examples) {
    const auto whole = [] { return assess(); };
    examples.push_back({"assessment-complete",
                        [] {
                            auto step = assessment(referral_day);
                            step.analysis.clear();
                            return assess(step);
                        },
                        whole});
    examples.push_back({"high-risk-of-what",
                        [] {
                            auto step = assessment(referral_day);
                            step.ratings.front().harm.clear();
                            return assess(step);
                        },
                        whole});
    examples.push_back({"rm2000-eligible",
                        [] {
                            auto step = assessment(referral_day);
                            step.ratings.front().tool = "RM2000";
                            return assess(step);
                        },
                        whole});
    examples.push_back({"very-high-is-imminent",
                        [] {
                            auto step = assessment(referral_day, Rosh::very_high);
                            step.why_imminent.clear();
                            return assess(step);
                        },
                        [] { return assess(assessment(referral_day, Rosh::very_high)); }});
    examples.push_back({"reduction-supported", [] { return lower(false); }, [] { return lower(true); }});
    examples.push_back({"risk-change-described", [] { return raise(""); },
                        [] { return raise("seen with a glass outside the house"); }});
    examples.push_back({"assessment-countersigned", [] { return countersign("Pru Bation"); },
                        [] { return countersign("Lena Senior"); }});
    examples.push_back(
        {"level-review-due",
         [] {
             return Attempt{taken(notified(), referrer(), {assessment(referral_day, Rosh::very_high)}), referrer()};
         },
         [] {
             return Attempt{drafted(), referrer()};
         }});
    examples.push_back(
        {"past-offending-addressed", [] { return past(PastKind::arson); }, [] { return past(PastKind::other); }});
    examples.push_back({"plan-at-medium", [] { return approve(false); }, [] { return approve(true); }});
}

}  // namespace mappa::test
