#include <doctest/doctest.h>

#include "engine/record/required.hpp"
#include "tests/support/desk_fixture.hpp"
#include "tests/support/screening.hpp"

namespace referral_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const Date today{2014, 1, 14};

const Visit& author() {
    static const auto who = visit(Role::case_manager, today, "Pru Bation", Agency::probation);
    return who;
}

CaseRecord drafted(const DraftReferral& draft) {
    return taken(taken({}, visit(Role::coordinator, Date{2014, 1, 6}), {notification()}), author(),
                 {screening(), draft});
}

Decision submit(const CaseRecord& record) {
    SubmitReferral step;
    step.referral = 1;
    return desk().decide(fenbury(), record, {}, author(), {step});
}

CaseRecord endorsed(CaseRecord record) {
    EndorseReferral step;
    step.referral = 1;
    step.rationale = "needs police at night";
    return taken(record, visit(Role::manager, today, "Lena Senior", Agency::probation), {step});
}

CaseRecord submitted() {
    SubmitReferral step;
    step.referral = 1;
    return taken(endorsed(taken(drafted(referral()), author(), {assessment(today), plan()})), author(), {step});
}

CaseRecord viewed(const CaseRecord& record, Agency agency, std::optional<Level> level) {
    GiveView view;
    view.referral = 1;
    view.level = level;
    view.reasons = "seen the records";
    return taken(record, visit(Role::representative, today, std::string{code(agency)} + " officer", agency), {view});
}

AcceptReferral accept(Level level = Level::two) {
    AcceptReferral step;
    step.referral = 1;
    step.level = level;
    step.why = "agencies must act together";
    step.feedback = "a clear referral";
    step.sources = "OASys, 13 January 2014";
    step.agencies = "police, probation";
    step.senior_manager = level == Level::three ? "ACC Ida Fallow" : "";
    return step;
}

Decision decide(const CaseRecord& record, Step step, Role role = Role::coordinator) {
    return desk().decide(fenbury(), record, {}, visit(role, today), {std::move(step)});
}

}  // namespace

TEST_CASE("FUP-12 a referral without its risk content is refused once, and supplying one part removes only that part") {
    auto record = endorsed(taken(drafted(referral()), author(), {assessment(today), plan()}));
    auto empty = record;
    empty.assessments.clear();
    empty.ratings.clear();
    empty.plans.clear();
    const auto all = {"likelihood of reoffending", "risk of serious harm", "imminence", "risk assessment",
                      "risk management plan"};
    auto texts = named(submit(empty));
    for (const auto* part : all) CHECK(names(texts, part));

    auto with_plan = empty;
    with_plan.plans = record.plans;
    CHECK(named(submit(with_plan)).size() == texts.size() - 1);
    CHECK_FALSE(names(named(submit(with_plan)), "risk management plan"));
    CHECK(accepted(submit(record)));
}

TEST_CASE("FUP-13 a referral says what level 2 or 3 adds and what the lead agency cannot manage alone") {
    auto draft = referral();
    draft.adds = "   ";
    draft.cannot_alone.clear();
    const auto texts = named(submit(taken(drafted(draft), author(), {assessment(today), plan()})));
    CHECK(names(texts, "what multi-agency management adds beyond the lead agency's own"));
    CHECK(names(texts, "cannot manage alone"));
}

TEST_CASE("FUP-14 whom to invite and why; what is accepted becomes required at the meeting") {
    auto draft = referral();
    draft.invite.clear();
    CHECK(names(named(submit(taken(drafted(draft), author(), {assessment(today), plan()}))), "the people to invite"));
    draft.invite.push_back(
        {Agency::housing, "Fenbury Borough Council", "Hugo Keys", "housing officer", "hugo@fenbury.example", ""});
    CHECK(names(named(submit(taken(drafted(draft), author(), {assessment(today), plan()}))),
                "why Hugo Keys is to be invited"));

    auto record = in_session();
    record.invitees.push_back(Invitee{{Agency::housing, "Fenbury Borough Council", "Hugo Keys", "housing officer",
                                       "hugo@fenbury.example", "a flat in spring"},
                                      1,
                                      2});
    const auto required = required_agencies(record);
    const auto housing = std::ranges::find(required, Agency::housing, &RequiredAgency::agency);
    REQUIRE(housing != required.end());
    CHECK(housing->because == "asked for by the referral: a flat in spring");
}

TEST_CASE("FUP-15 'social services' is nobody: service, authority, name, role and contact are each asked for") {
    InviteeForm vague;
    vague.name = "social services";
    auto draft = referral();
    draft.invite = {vague};
    const auto texts = named(submit(taken(drafted(draft), author(), {assessment(today), plan()})));
    for (const auto* part :
         {"service (children's and adults'", "authority or employer", "named person", "role", "contact details"})
        CHECK(names(texts, part));
}

TEST_CASE("FUP-16 PHC-12 endorsement: complete, by a manager, reasoned, never one's own") {
    const auto bare = drafted(DraftReferral{});
    EndorseReferral step;
    step.referral = 1;
    const auto manager = visit(Role::manager, today, "Lena Senior", Agency::probation);
    const auto texts = named(desk().decide(fenbury(), bare, {}, manager, {step}));
    for (const auto* part :
         {"rationale of the endorsement", "level sought", "risk management plan", "multi-agency management adds"})
        CHECK(names(texts, part));

    const auto complete = taken(drafted(referral()), author(), {assessment(today), plan()});
    CHECK(names(named(submit(complete)), "the line manager's endorsement"));
    step.rationale = "needs police at night";
    CHECK(names(named(desk().decide(fenbury(), complete, {},
                                    visit(Role::manager, today, "pru bation", Agency::probation), {step})),
                "cannot endorse"));
    CHECK(names(named(desk().decide(fenbury(), complete, {}, author(), {step})), "may not take this step"));
    const auto after = endorsed(complete);
    CHECK(after.referrals.front().endorsed_by == "Lena Senior");
    CHECK(after.referrals.front().endorsed_on == today);
    CHECK(after.referrals.front().endorsement == "needs police at night");
}

TEST_CASE("what a manager endorsed and the referrer then changed has to be endorsed again") {
    EditReferral edit;
    edit.referral = 1;
    edit.media = "none";
    const auto record =
        taken(endorsed(taken(drafted(referral()), author(), {assessment(today), plan()})), author(), {edit});
    CHECK(names(named(submit(record)), "endorsement"));
}

TEST_CASE(
    "FUP-11 the referral itself is no source: a decision on it alone is refused until the records were looked at") {
    const auto record = viewed(viewed(submitted(), Agency::police, Level::two), Agency::probation, Level::two);
    RejectReferral reject;
    reject.referral = 1;
    reject.why = "one agency can manage the risk";
    reject.feedback = "say what the agencies would do together";
    for (const auto* sources : {"", "Referral", "The referral form.", "MAPPA A"}) {
        auto step = accept();
        step.sources = reject.sources = sources;
        CHECK_MESSAGE(names(named(decide(record, step)), "at least one source consulted besides the referral"),
                      sources);
        CHECK_MESSAGE(names(named(decide(record, reject)), "at least one source consulted besides the referral"),
                      sources);
    }
    reject.sources = "the referral; OASys, 13 January 2014";
    CHECK_FALSE(names(named(decide(record, reject)), "consulted besides the referral"));
    CHECK(accepted(decide(record, accept())));
}

TEST_CASE("the reply is due ten days after receipt") {
    auto who = author();
    who.today = Date{2015, 1, 5};
    SubmitReferral step;
    step.referral = 1;
    const auto record = taken(endorsed(taken(drafted(referral()), author(), {assessment(today), plan()})), who, {step});
    CHECK(record.referrals.front().reply_due == Date{2015, 1, 15});
}

TEST_CASE(
    "FUP-08 DCN-03 a decision needs a second agency, and both police and probation; a difference is escalated and "
    "settled by name") {
    auto record = viewed(submitted(), Agency::probation, Level::two);
    auto texts = named(decide(record, accept()));
    CHECK(names(texts, "no second agency took part"));
    CHECK(names(texts, "the referrer asked for Police"));
    CHECK(names(texts, "Police has still to decide"));

    auto differing = viewed(record, Agency::police, Level::three);
    CHECK(differing.referrals.front().state == ReferralState::escalated);
    CHECK(names(named(decide(differing, accept())), "not possible"));
    SettleReferral settle;
    settle.referral = 1;
    CHECK(names(named(decide(differing, settle)), "the level settled on"));
    settle.level = Level::two;
    settle.why = "the bed is not needed";
    const auto settled = taken(differing, visit(Role::coordinator, today), {settle});
    CHECK(settled.referrals.front().settled_by == "Ola Fielding");
    CHECK(accepted(decide(settled, accept())));

    const auto agreed = viewed(record, Agency::police, Level::two);
    CHECK(agreed.referrals.front().state == ReferralState::screening);
    const auto after = taken(agreed, visit(Role::coordinator, today), {accept()});
    CHECK(after.views.size() == 2);
    CHECK(names({after.level_periods.front().decided_by}, "police officer (Police)"));
}

TEST_CASE("PHC-16 only the coordinator decides a referral, and the decision is stored with reason and date") {
    const auto record = viewed(viewed(submitted(), Agency::probation, Level::two), Agency::police, Level::two);
    for (const auto role : {Role::case_manager, Role::representative, Role::board, Role::chair}) {
        CHECK(names(named(decide(record, accept(), role)), "may not take this step"));
    }
    const auto after = taken(record, visit(Role::coordinator, today), {accept()});
    CHECK(after.referrals.front().decided_on == today);
    CHECK(after.referrals.front().decided_by == "Ola Fielding");
    CHECK(after.referrals.front().why == "agencies must act together");
}

TEST_CASE("PHC-17 PHC-18 level 3 needs resources or media interest, level 2 or 3 two agencies") {
    const auto record = viewed(viewed(submitted(), Agency::probation, Level::three), Agency::police, Level::three);
    auto step = accept(Level::three);
    step.agencies = "police";
    const auto texts = named(decide(record, step));
    CHECK(names(texts, "additional resources level 3 brings, or the media or public interest"));
    CHECK(names(texts, "at least two agencies"));
    step.media_interest = "national press at the trial";
    step.agencies = "police, probation";
    CHECK(accepted(decide(record, step)));
}

TEST_CASE("a referral that is not accepted gets reasons, feedback and a source") {
    const auto record = viewed(viewed(submitted(), Agency::probation, Level::one), Agency::police, Level::one);
    RejectReferral reject;
    reject.referral = 1;
    const auto texts = named(decide(record, reject));
    for (const auto* part : {"the reason for the decision", "feedback to the referrer", "at least one source"})
        CHECK(names(texts, part));
}

TEST_CASE("FUP-07 screening settles eligibility, then the need to meet, then the level") {
    const auto record = taken({}, visit(Role::coordinator, Date{2014, 1, 6}), {notification()});
    ScreenCase step;
    step.level = Level::two;
    auto texts = named(decide(record, step, Role::case_manager));
    CHECK(names(texts, "legally eligible"));
    CHECK(names(texts, "must two or more agencies meet"));
    step.eligible = Answer::yes;
    step.must_meet = Answer::no;
    CHECK(names(named(decide(record, step, Role::case_manager)), "contradicts the answer"));
    step.level = Level::one;
    texts = named(decide(record, step, Role::case_manager));
    for (const auto* part : {"reasons on likelihood", "reasons on seriousness", "reasons on imminence",
                             "why one agency's management is enough"})
        CHECK(names(texts, part));
    step.likelihood = step.seriousness = step.imminence = step.one_agency_enough = "assessed in full";
    const auto after = taken(record, visit(Role::case_manager, today, "Pru Bation", Agency::probation), {step});
    CHECK(after.facts.state == CaseState::level_1);
}

TEST_CASE("no first meeting before a referral is accepted at level 2 or 3") {
    ScheduleMeeting schedule;
    schedule.on = Date{2014, 2, 3};
    schedule.chair = "Supt Greta Lowe";
    const auto texts = named(decide(submitted(), schedule));
    CHECK(names(texts, "'meeting schedule' is not possible there"));
}

}  // namespace referral_test
