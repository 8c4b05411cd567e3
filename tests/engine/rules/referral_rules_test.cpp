#include <doctest/doctest.h>

#include "tests/support/referral_stages.hpp"

namespace referral_rules_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const auto coordinator = visit(Role::coordinator, referral_day);

Decision take(const CaseRecord& record, const Visit& who, Step step, const AreaRecord& area = fenbury()) {
    return desk().decide(area, record, {}, who, {std::move(step)});
}

std::vector<std::string> standing(const CaseRecord& record, Date today = referral_day, std::string_view rule = {}) {
    std::vector<std::string> texts;
    for (const auto& each : desk().checks(fenbury(), record, today)) {
        if ((rule.empty() || each.rule->id == rule) && !answer_to(record, each)) texts.push_back(each.what);
    }
    return texts;
}

AreaRecord with_deputy() {
    auto area = fenbury();
    area.absences.push_back({"Lena Senior", "Dan Deputy", Date{2014, 1, 13}, Date{2014, 1, 17}});
    return area;
}

}  // namespace

TEST_CASE("PHC-02 domestic abuse or child safeguarding alone is not accepted, and both unmet grounds are named") {
    for (const auto ground : {Ground::domestic_abuse, Ground::child_safeguarding}) {
        auto record = agreed();
        record.referrals.front().ground = ground;
        const auto texts = named(take(record, coordinator, acceptance()));
        CHECK(names(texts, "MAPPA category"));
        CHECK(names(texts, "qualifying conviction, order or dangerousness ground"));
    }
    auto record = agreed();
    record.referrals.front().ground = Ground::mappa;
    CHECK(accepted(take(record, coordinator, acceptance())));
}

TEST_CASE("PHC-11 high risk is questioned until a decision to refer or not is stored with decider, date and reason") {
    for (const auto rosh : {Rosh::high, Rosh::very_high}) {
        const auto record = taken(notified(), referrer(), {assessment(referral_day, rosh)});
        const auto texts = standing(record, referral_day, "referral-considered");
        REQUIRE(texts.size() == 1);
        AnswerWarning answer;
        answer.rule = "referral-considered";
        answer.about = texts.front();
        answer.reason = "he is in hospital under escort until June";
        const auto after = taken(record, line_manager(), {answer});
        CHECK(standing(after, referral_day, "referral-considered").empty());
        CHECK(after.warnings.back().answered_by == "Lena Senior");
        CHECK(after.warnings.back().answered_on == referral_day);
        CHECK(after.warnings.back().answer == "he is in hospital under escort until June");
    }
    CHECK(standing(taken(notified(), referrer(), {assessment(referral_day, Rosh::medium)}), referral_day,
                   "referral-considered")
              .empty());
    auto unscreened = drafted();
    unscreened.screenings.clear();
    CHECK(standing(unscreened, referral_day, "referral-considered").size() == 1);
    CHECK(standing(drafted(), referral_day, "referral-considered").empty());
    CHECK(standing(submitted(), referral_day, "referral-considered").empty());
}

TEST_CASE(
    "PHC-14 the author signs neither referral nor assessment; a deputy signs only while the manager is away, and both "
    "names are stored") {
    EndorseReferral endorse;
    endorse.referral = 1;
    endorse.rationale = "needs police at night";
    CHECK(names(named(take(drafted(), line_manager("Pru Bation"), endorse)), "cannot endorse"));
    endorse.manager = "Lena Senior";
    CHECK(names(named(take(drafted(), line_manager("Dan Deputy"), endorse)),
                "no absence of Lena Senior with Dan Deputy as deputy"));
    const auto signed_for = take(drafted(), line_manager("Dan Deputy"), endorse, with_deputy());
    REQUIRE(accepted(signed_for));
    CHECK(std::get<Acceptance>(signed_for).after.referrals.front().endorsed_by == "Dan Deputy");
    CHECK(std::get<Acceptance>(signed_for).after.referrals.front().endorsed_for == "Lena Senior");
    auto later = line_manager("Dan Deputy");
    later.today = Date{2014, 1, 18};
    CHECK_FALSE(accepted(take(drafted(), later, endorse, with_deputy())));

    auto step = assessment(referral_day);
    step.manager = "Lena Senior";
    const auto assessed = taken(notified(), referrer(), {step});
    CountersignAssessment sign;
    sign.assessment = 1;
    CHECK(names(named(take(assessed, line_manager(), sign)), "the rationale"));
    sign.rationale = "the analysis fits the record";
    CHECK(names(named(take(assessed, line_manager("Pru Bation"), sign)), "cannot countersign"));
    CHECK(accepted(take(assessed, line_manager(), sign)));
    CHECK(names(named(take(assessed, line_manager("Dan Deputy"), sign, with_deputy())), "Lena Senior is to sign"));
    sign.manager = "Lena Senior";
    CHECK_FALSE(accepted(take(assessed, line_manager("Dan Deputy"), sign)));
    const auto countersigned = take(assessed, line_manager("Dan Deputy"), sign, with_deputy());
    REQUIRE(accepted(countersigned));
    CHECK(std::get<Acceptance>(countersigned).after.assessments.front().countersigned_by == "Dan Deputy");
    CHECK(std::get<Acceptance>(countersigned).after.assessments.front().countersigned_for == "Lena Senior");
}

TEST_CASE("PHC-15 WMD-16 what is neither filled nor marked is named, and 'none' without a word why is not enough") {
    auto record = endorsed();
    auto& form = record.referrals.front();
    CHECK(warned(take(record, referrer(), submission())).empty());
    form.earlier_mappa.clear();
    form.other_agencies = " ";
    form.programme_reports.clear();
    form.victim_issues.clear();
    form.diversity.clear();
    auto texts = warned(take(record, referrer(), submission()));
    for (const auto* part : {"earlier MAPPA management", "other agencies' assessments",
                             "programme or psychological reports", "victim issues", "diversity"})
        CHECK(names(texts, part));
    form.diversity = "None";
    form.other_agencies = "N/A";
    texts = warned(take(record, referrer(), submission()));
    CHECK(names(texts, "the diversity section says only 'None'"));
    CHECK(names(texts, "contact with other agencies says only 'N/A'"));
    form.diversity = "none that changes how he is managed; asked on 10 January";
    form.other_agencies = "none: no other agency has seen him since 2012";
    texts = warned(take(record, referrer(), submission()));
    CHECK_FALSE(names(texts, "diversity"));
    CHECK_FALSE(names(texts, "other agencies"));
}

TEST_CASE("FUP-09 DCN-03 the form is handed in only after a screening for level 2 or 3, where the area screens first") {
    auto record = endorsed();
    record.screenings.back().level = Level::one;
    CHECK(names(named(take(record, referrer(), submission())), "the screening says: Level 1"));
    record.screenings.clear();
    CHECK(names(named(take(record, referrer(), submission())), "the screening says: nothing yet"));
    auto area = fenbury();
    auto& text = area.editions.front().text;
    text.replace(text.find("value = true", text.find("[switch.screen-first]")), 12, "value = false");
    area.editions.front().edition = record.facts.edition = "without-screen-first";
    text.replace(text.find("edition = \"england-wales-2012\""), 30, "edition = \"without-screen-first\"");
    CHECK(accepted(take(record, referrer(), submission(), area)));

    // The outcome is IOM, level 2, level 3 or single agency; no meeting before it is level 2 or 3.
    ScheduleMeeting schedule;
    schedule.on = Date{2014, 2, 3};
    schedule.chair = "Supt Greta Lowe";
    RedirectReferral redirect;
    redirect.referral = 1;
    redirect.to = "IOM, Ian Imagined";
    redirect.why = redirect.feedback = redirect.sources = "seen and weighed, OASys of 13 January 2014";
    const auto redirected = taken(agreed(), coordinator, {redirect});
    CHECK(names(named(take(redirected, coordinator, schedule)), "'meeting schedule' is not possible there"));
    CHECK(names(named(take(agreed(), coordinator, schedule)), "'meeting schedule' is not possible there"));
    CHECK(accepted(take(taken(agreed(Level::three), coordinator, {acceptance(Level::three)}), coordinator, schedule)));
    CHECK(names(named(take(agreed(Level::one), coordinator, acceptance(Level::one))), "at level 1 it is rejected"));
}

TEST_CASE("FUP-15 a stored single point of contact fills in name and details") {
    auto area = fenbury();
    Staff contact;
    contact.name = "Ama Fulton";
    contact.agency = Agency::childrens_social_care;
    contact.authority = "Fenbury Borough Council";
    contact.role = "Team manager";
    contact.contact = "ama.fulton@fenbury.example";
    contact.single_point = Answer::yes;
    area.staff.push_back(contact);
    auto draft = referral();
    InviteeForm chosen;
    chosen.agency = Agency::childrens_social_care;
    chosen.why = "two children live there";
    draft.invite = {chosen};
    const auto decision = take(notified(), referrer(), draft, area);
    REQUIRE(accepted(decision));
    const auto& invitee = std::get<Acceptance>(decision).after.invitees.front();
    CHECK(invitee.name == "Ama Fulton");
    CHECK(invitee.authority == "Fenbury Borough Council");
    CHECK(invitee.role == "Team manager");
    CHECK(invitee.contact == "ama.fulton@fenbury.example");
}

TEST_CASE("DCN-01 FUP-12 'what will MAPPA add?' with only blanks is refused by its name") {
    auto record = endorsed();
    record.referrals.front().adds = " \n ";
    CHECK(names(named(take(record, referrer(), submission())), "what multi-agency management adds"));
}

TEST_CASE("DCN-02 a need brings its agency to the table, or a reason why not") {
    auto record = endorsed();
    record.referrals.front().needs = "health, housing, substance misuse, children, money";
    const auto texts = warned(take(record, referrer(), submission()));
    CHECK(texts.size() == 4);
    for (const auto* part : {"'health'", "nobody of Health ", "'housing'", "nobody of Housing authority",
                             "nobody of Substance misuse service", "nobody of Children's social care"})
        CHECK(names(texts, part));

    record.referrals.front().needs = "housing";
    const auto after = taken(record, referrer(), {submission()});
    const auto asked = standing(after, referral_day, "needs-invited");
    REQUIRE(asked.size() == 1);
    AnswerWarning answer;
    answer.number = after.warnings.back().number;
    answer.reason = "housing gave its answer by letter";
    CHECK(standing(taken(after, coordinator, {answer}), referral_day, "needs-invited").empty());
    auto invited = after;
    Invitation invitation;
    invitation.agency = Agency::housing;
    invited.invitations.push_back(invitation);
    CHECK(standing(invited, referral_day, "needs-invited").empty());
}

TEST_CASE(
    "DCN-08 a plan is asked for at medium risk or higher, at referral and before minutes are final; at low it is not") {
    for (const auto rosh : {Rosh::low, Rosh::medium, Rosh::high, Rosh::very_high}) {
        auto record = endorsed();
        record.plans.clear();
        record.ratings.front().rosh = rosh;
        const auto texts = named(take(record, referrer(), submission()));
        CHECK(names(texts, "risk management plan missing (medium or higher)") == (rosh != Rosh::low));
        CHECK(texts.empty() == (rosh == Rosh::low));

        const auto chair = visit(Role::chair, Date{2014, 1, 20}, "Supt Greta Lowe", Agency::police);
        CloseMeeting close;
        close.meeting = 1;
        auto closed = taken(ready_to_close(), chair, {close});
        closed.plans.clear();
        for (auto& rating : closed.ratings) rating.rosh = rosh;
        ApproveMinutes approve;
        approve.meeting = 1;
        const auto missing = named(take(closed, chair, approve));
        CHECK(names(missing, "risk management plan missing (medium or higher)") == (rosh != Rosh::low));
    }
}

TEST_CASE("a second referral waits until the first is answered") {
    CHECK(names(named(take(drafted(), referrer(), referral())), "referral 1 is under way: Being written"));
    CHECK(names(named(take(submitted(), referrer(), referral())), "referral 1 is under way: Being screened"));
    WithdrawReferral withdraw;
    withdraw.referral = 1;
    withdraw.why = "recalled";
    CHECK(accepted(take(taken(submitted(), referrer(), {withdraw}), referrer(), referral())));
}

}  // namespace referral_rules_test
