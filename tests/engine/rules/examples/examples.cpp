#include "tests/engine/rules/examples/examples.hpp"

namespace mappa::test {

const Examples& all_examples() {
    static const Examples all = [] {
        Examples made;
        add_identification_examples(made);
        add_screening_examples(made);
        add_referral_examples(made);
        add_risk_examples(made);
        add_restriction_examples(made);
        add_plan_examples(made);
        add_plan_review_examples(made);
        add_meeting_examples(made);
        add_minutes_examples(made);
        add_disclosure_examples(made);
        add_action_examples(made);
        add_proposal_examples(made);
        add_level_examples(made);
        add_exit_examples(made);
        add_answer_examples(made);
        add_transfer_examples(made);
        add_audit_examples(made);
        add_issue_examples(made);
        add_access_examples(made);
        return made;
    }();
    return all;
}

}  // namespace mappa::test
