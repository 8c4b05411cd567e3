#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "tests/support/desk_fixture.hpp"

namespace mappa::test {

/// Something somebody tries through the desk: in this area, on this case, on this day. Without steps the case as it
/// stands is checked.
struct Attempt {
    CaseRecord record;
    Visit who;
    std::vector<Step> steps{};
    AreaRecord area = fenbury();
    Neighbours neighbours{};
};

/// An attempt that breaks one rule and no other, and one that satisfies it.
struct Example {
    std::string_view rule;
    std::function<Attempt()> breaks, satisfies;
};
using Examples = std::vector<Example>;

// One file for each file of rules.
void add_identification_examples(Examples& examples);
void add_screening_examples(Examples& examples);
void add_referral_examples(Examples& examples);
void add_risk_examples(Examples& examples);
void add_restriction_examples(Examples& examples);
void add_plan_examples(Examples& examples);
void add_plan_review_examples(Examples& examples);
void add_meeting_examples(Examples& examples);
void add_minutes_examples(Examples& examples);
void add_disclosure_examples(Examples& examples);
void add_action_examples(Examples& examples);
void add_proposal_examples(Examples& examples);
void add_level_examples(Examples& examples);
void add_exit_examples(Examples& examples);
void add_audit_examples(Examples& examples);
void add_answer_examples(Examples& examples);
void add_transfer_examples(Examples& examples);
void add_issue_examples(Examples& examples);
void add_access_examples(Examples& examples);

[[nodiscard]] const Examples& all_examples();

}  // namespace mappa::test
