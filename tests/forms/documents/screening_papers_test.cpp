#include <doctest/doctest.h>

#include "tests/forms/documents/paper_case.hpp"

namespace screening_papers_test {
using namespace mappa;
using namespace mappa::forms;
using namespace mappa::forms::sample;

namespace {

/// The sample referral, rejected on 21 January 2030 by a panel of two agencies.
CaseRecord rejected() {
    auto record = paper_case();
    auto& referral = record.referrals.front();
    referral.state = ReferralState::rejected;
    referral.level_decided.reset();
    referral.why = "One agency can still manage the risk.";
    return record;
}

}  // namespace

TEST_CASE("the screening form (Q) carries the questions, the reasons and who screened") {
    auto record = paper_case();
    record.screenings.pop_back();
    const auto text = paper(DocumentKind::screening_form, record);
    CHECK(has(text, "MAPPA Q"));
    CHECK(has(text, "Barnaby Fictional"));
    CHECK(has(text, "Is the offender legally eligible? Yes"));
    CHECK(has(text, "work on one plan"));
    CHECK(has(text, "collaborate actively on one plan? No"));
    CHECK(has(text, "Recommended level Level 1: ordinary agency management"));
    CHECK(has(text, "Seriousness of the harm Serious sexual assault of a child"));
    CHECK(has(text, "Why one agency is enough (level 1) The prison holds him and probation plans the sentence"));
    CHECK(has(text, "Reasons for the recommendation"));  // whatever the level: nobody must meet at level 1
    CHECK(!has(text, "Why agencies must meet"));
    CHECK(has(text, "Name and agency Olive Makebelieve, Probation"));
    CHECK(has(text, "Date 10 March 2028"));
    CHECK(!has(text, "Earlier screenings"));
    CHECK(!has(text, "DRAFT"));
}

TEST_CASE("a case not screened yet prints a blank screening form, a draft; screened again it keeps the first") {
    auto record = paper_case();
    record.screenings.clear();
    CHECK(has(paper(DocumentKind::screening_form, record), "DRAFT of 20 May 2030"));
    record = paper_case();
    const auto text = paper(DocumentKind::screening_form, record);
    CHECK(has(text, "Recommended level Level 2"));
    CHECK(has(text,
              "Earlier screenings Earlier screenings Day By Level Reasons 10 March 2028 Olive Makebelieve, Probation "
              "Level 1"));
}

TEST_CASE("FUP-11 the reply carries decision, reason, unmet requirements by name, dated sources, deciders, next step") {
    auto record = rejected();
    auto text = paper(DocumentKind::screening_reply, record, 1);
    CHECK(has(text, "Decision Not accepted for level 2 or 3"));
    CHECK(has(text, "Decided on 21 January 2030"));
    CHECK(has(text, "Reason One agency can still manage the risk."));
    CHECK(has(text, "A clear referral. Please add the date of the last cell search."));
    // Sources besides the referral, each with the day it was looked at.
    CHECK(has(text,
              "OASys of 8 January 2030; nDelius contact log to 13 January 2030; ViSOR. Cora Coordinator, with the "
              "screening panel 21 January 2030"));
    CHECK(has(text, "ViSOR, PNC, intelligence to 17 January 2030 Insp. Inez Unreal, Police 18 January 2030"));
    // Deciders with their agencies.
    CHECK(has(
        text,
        "Insp. Inez Unreal Police Level 2: active multi-agency management Unannounced searches need a joint plan."));
    CHECK(has(text, "Dora Deputy Probation Level 2"));
    CHECK(has(text, "Probation goes on managing the case under its own plan."));
    CHECK(has(text, "The referral met every requirement."));

    // Every requirement not met stands there by its own name: two-thirds said nothing on likelihood (001 4.8).
    record.assessments.front().likelihood.clear();
    record.assessments.front().imminence.clear();
    record.assessments.pop_back();
    record.referrals.front().adds.clear();
    record.invitees.clear();
    text = paper(DocumentKind::screening_reply, record, 1);
    CHECK(!has(text, "met every requirement"));
    for (const auto* name : {"likelihood", "imminence", "adds", "invite"}) CHECK_MESSAGE(has(text, name), name);
}

TEST_CASE("FUP-11 a 'not accepted' reply without a reason or without a source consulted is refused") {
    auto record = rejected();
    CHECK(refusal(DocumentKind::screening_reply, record, 1) == "");
    record.referrals.front().why.clear();
    CHECK(refusal(DocumentKind::screening_reply, record, 1) ==
          "the reply to referral 1 is 'not accepted' without its reason (001 4.8)");
    record = rejected();
    record.referrals.front().sources = "The referral form.";
    CHECK(refusal(DocumentKind::screening_reply, record, 1) == "");  // police and probation each looked at records
    for (auto& each : record.views) each.sources.clear();
    CHECK(refusal(DocumentKind::screening_reply, record, 1) == "");  // what is no source was refused with the decision
    record.referrals.front().sources = " ";
    CHECK(has(refusal(DocumentKind::screening_reply, record, 1), "without a source consulted besides the referral"));
    record.referrals.front().state = ReferralState::redirected;
    CHECK(has(refusal(DocumentKind::screening_reply, record, 1), "without a source consulted besides the referral"));
    record.referrals.front().state = ReferralState::accepted;
    CHECK(refusal(DocumentKind::screening_reply, record, 1) == "");
}

TEST_CASE("the reply says what follows from each decision, and waits for one") {
    auto record = paper_case();
    CHECK(has(paper(DocumentKind::screening_reply, record, 1), "Accepted at level 2"));
    CHECK(has(paper(DocumentKind::screening_reply, record, 1), "held within 20 working days of this decision"));
    auto& referral = record.referrals.front();
    referral.state = ReferralState::redirected;
    referral.redirected_to = "Integrated offender management";
    CHECK(has(paper(DocumentKind::screening_reply, record, 1), "Take the case to Integrated offender management."));
    referral.state = ReferralState::returned;
    referral.returned_on = Date{2030, 1, 16};
    CHECK(has(paper(DocumentKind::screening_reply, record, 1), "Returned for information"));
    CHECK(has(paper(DocumentKind::screening_reply, record, 1), "have the referral endorsed again and submit it"));
    referral.state = ReferralState::screening;
    referral.decided_on.reset();
    CHECK(has(refusal(DocumentKind::screening_reply, record, 1), "referral 1 has not been decided yet"));
}

}  // namespace screening_papers_test
