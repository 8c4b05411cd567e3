#include <doctest/doctest.h>

#include "forms/documents/document.hpp"
#include "tests/forms/documents/printing.hpp"
#include "tests/forms/documents/sample_case.hpp"

namespace referral_test {
using namespace mappa;
using namespace mappa::forms;
using namespace mappa::forms::sample;

namespace {

Both referral(const CaseRecord& record) { return both(DocumentKind::referral, record, 1); }

}  // namespace

TEST_CASE("a referral is a draft until it is submitted, and again when it was returned") {
    auto record = full_case();
    const auto version = [&](ReferralState state, int submissions) {
        record.referrals[0].state = state;
        record.referrals[0].submissions = submissions;
        return visible(parts_of(forms::sample::docx(DocumentKind::referral, record, 1)).at("word/header1.xml"));
    };
    CHECK(version(ReferralState::draft, 0).ends_with("DRAFT "));
    CHECK(version(ReferralState::withdrawn, 0).ends_with("DRAFT "));
    CHECK(version(ReferralState::screening, 1).ends_with("Version 1 "));
    CHECK(version(ReferralState::accepted, 2).ends_with("Version 2 "));
    CHECK(version(ReferralState::returned, 1).ends_with("DRAFT of version 2 "));
    CHECK(has(referral(record), "not to be relied on until it is final"));
}

TEST_CASE("a referral states area and level sought, and its sections in order") {
    const auto texts = referral(full_case());
    CHECK(has(texts, "Area Exampleshire MAPPA Level sought Level 2: active multi-agency management"));
    for (const auto* text : {&texts.html, &texts.docx}) {
        std::size_t at = 0;
        for (const auto* heading :
             {"1. Category", "2. Offender", "3. Conviction or caution", "4. Detention in hospital",
              "5. Relevant information", "6. The offender's own view", "7. Risk assessments", "8. Victims and children",
              "9. Diversity and needs", "10. Restrictions, licence and orders", "11. Current risk management plan",
              "12. Why level 1 is not enough", "13. People to invite", "14. Media", "15. Staff safety",
              "16. Referrer and manager's endorsement", "17. Coordinator's decision"}) {
            const auto next = text->find(heading, at);
            REQUIRE_MESSAGE(next != std::string::npos, heading);
            at = next;
        }
    }
    auto record = full_case();
    record.referrals[0].level_sought = Level::three;
    CHECK(has(referral(record), "12. Why levels 1 and 2 are not enough"));
}

TEST_CASE("a referral prints what it was made of: word for word, in full, with who to invite and why") {
    const auto record = full_case();
    const auto texts = referral(record);
    CHECK(has(texts, "What multi-agency management will add " + record.referrals[0].adds));
    CHECK(has(texts, "What the lead agency cannot manage alone " + record.referrals[0].cannot_alone));
    CHECK(has(texts, record.restrictions[0].text));
    CHECK(has(texts,
              "Sam Notreal, social worker Children's social care, Exampleton Council sam.notreal@council.example Knows "
              "Child B's household"));
    CHECK(has(
        texts,
        "Very high risk of serious sexual assault to girls under 13 in households he joins (OASys, 8 January 2030)"));
    CHECK(has(texts, "RM2000/s High High likelihood of sexual reconviction: 26% in five years"));
    CHECK(has(texts, "Ned Nobody, died on 1 November 2029"));
    CHECK(has(texts, "Endorsed by Max Manager on 11 January 2030."));
    CHECK(has(texts, "Cell searched after a report"));
}

TEST_CASE("a referral is printed as the case stood when it was submitted") {
    const auto texts = referral(full_case());
    CHECK(has(texts, "Monthly visits in prison"));
    CHECK(has_neither(texts, "Appointments, with a written account"));
    CHECK(has_neither(texts, "He has completed 12 of 24 sessions"));
    CHECK(has_neither(texts, "Widen the exclusion zone"));
}

TEST_CASE("the reply carries decision, reasons, each heading unanswered, sources, who decided, and the next step") {
    auto record = full_case();
    auto& reply = record.referrals[0];
    CHECK(has(
        referral(record),
        "Decision Accepted Level decided Level 2: active multi-agency management Decided by Cora Coordinator, with the "
        "screening panel, 21 January 2030 Decision due 24 January 2030 Reasons Two agencies must act together before "
        "release. "
        "Feedback to the referrer A clear referral. Please add the date of the last cell search. Records consulted "
        "OASys of "
        "8 January 2030; nDelius contact log to 13 January 2030; ViSOR. Next step The first meeting is held "
        "within 20 working days of this decision"));
    CHECK(has(referral(record),
              "Insp. Inez Unreal, Police 18 January 2030 Level 2 Unannounced searches need a joint plan. ViSOR, PNC"));
    CHECK(has(referral(record), "none: every required heading is answered"));
    reply.state = ReferralState::returned;
    reply.adds.clear();
    record.assessments[0].imminence.clear();
    record.invitees.clear();
    CHECK(has(referral(record),
              "Next step Supply what is listed above, have the referral endorsed again and submit it."));
    CHECK(has(referral(record),
              "Headings of the referral with nothing under them Imminence What multi-agency management will add People "
              "to invite"));
    reply.state = ReferralState::redirected;
    reply.redirected_to = "IOM, Ian Invented";
    CHECK(has(referral(record), "Next step Take the case to IOM, Ian Invented."));
    reply.state = ReferralState::screening;
    CHECK(has_neither(referral(record), "Two agencies must act together before release."));
}

}  // namespace referral_test
