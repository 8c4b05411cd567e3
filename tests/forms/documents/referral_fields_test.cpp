#include <doctest/doctest.h>

#include "forms/documents/document.hpp"
#include "tests/forms/documents/printing.hpp"
#include "tests/forms/documents/sample_case.hpp"

namespace referral_fields_test {
using namespace mappa;
using namespace mappa::forms;
using namespace mappa::forms::sample;

TEST_CASE("FUP-46 past offending is printed by kind and year, also where the summary is blank") {
    auto record = full_case();
    record.facts.history.clear();
    PastOffence past;
    past.kind = PastKind::arson;
    past.year = 2004;
    past.what = "conviction, hostel";
    record.past_offences.push_back(past);
    CHECK(has(both(DocumentKind::minutes, record, 1), "Offence history Arson, 2004: conviction, hostel"));
    CHECK(has(both(DocumentKind::referral, record, 1), "Previous related offences Arson, 2004: conviction, hostel"));
}

TEST_CASE("PHC-15 PHC-14 DCN-02 a referral prints reports, victim issues, needs, and for whom a deputy signed") {
    auto record = full_case();
    auto& referral = record.referrals[0];
    referral.programme_reports = "psychology report of 2029";
    referral.victim_issues = "none known";
    referral.needs = "health, housing";
    referral.endorsed_for = "Lena Senior";
    const auto texts = both(DocumentKind::referral, record, 1);
    for (const auto* part :
         {"Programme or psychological reports psychology report of 2029", "Victim issues none known",
          "Unmet needs and offending factors health, housing", "Endorsed by Max Manager, deputy of Lena Senior on"}) {
        CHECK(has(texts, part));
    }
}

TEST_CASE(
    "PHC-05 PHC-19 risk of serious harm and likelihood of reconviction are separate lines; a prison's proposal is no "
    "level") {
    auto record = full_case();
    const auto before = both(DocumentKind::referral, record, 1);
    CHECK(has(before, "Overall likelihood of reconviction"));
    CHECK(has(before, "At risk Level Of what, to whom"));
    LevelProposal proposal;
    proposal.level = Level::three;
    proposal.prison = "HMP Nowhere";
    record.level_proposals.push_back(proposal);
    CHECK(both(DocumentKind::referral, record, 1).html == before.html);
}

}  // namespace referral_fields_test
