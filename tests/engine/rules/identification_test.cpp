#include <doctest/doctest.h>

#include "tests/support/desk_fixture.hpp"

namespace identification_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const Date today{2014, 1, 6};

Decision notify(const NotifyCase& step, const Neighbours& neighbours = {}, Agency by = Agency::probation) {
    return desk().decide(fenbury(), CaseRecord{}, neighbours, visit(Role::case_manager, today, "Pru Bation", by),
                         {step});
}

}  // namespace

TEST_CASE("an empty notification is refused once, naming everything") {
    const auto texts = named(notify(NotifyCase{}));
    for (const auto* part :
         {"the offender's name", "date of birth", "category", "index offence", "date of sentence", "lead agency"})
        CHECK(names(texts, part));
}

TEST_CASE("FUP-27 police lead for somebody under probation or youth offending supervision only with a reason") {
    for (const auto* supervisor : {"Probation, on licence", "youth offending team"}) {
        auto step = notification();
        step.lead_agency = Agency::police;
        step.supervised_by = supervisor;
        CHECK(names(named(notify(step)), "police"));
        step.lead_reason = "agreed by both on 3 January 2014";
        CHECK(accepted(notify(step)));
    }
    auto step = notification();
    step.lead_agency = Agency::police;
    CHECK(accepted(notify(step)));
}

TEST_CASE("FUP-02 each category needs its legal test") {
    auto two = notification();
    two.custody_months = 11;
    CHECK(names(named(notify(two)), "12 months or more in custody (here 11)"));
    two.custody_months = 12;
    CHECK(accepted(notify(two)));
    two.custody_months = 0;
    two.murder = Answer::yes;
    CHECK(accepted(notify(two)));
    two.murder.reset();
    two.hospital_order = Answer::yes;
    CHECK(accepted(notify(two)));

    auto one = notification();
    one.category = Category::one;
    CHECK(names(named(notify(one)), "category 1 needs sex offender notification requirements"));
    one.registered = Answer::yes;
    CHECK(accepted(notify(one)));

    auto three = notification();
    three.category = Category::three;
    three.basis.clear();
    const auto texts = named(notify(three));
    CHECK(names(texts, "shows capability of serious harm"));
    CHECK(names(texts, "multi-agency need"));
    three.dangerousness = "caution for threats to kill, 2012";
    CHECK_FALSE(accepted(notify(three)));
    three.basis = "police, housing and social care must act together";
    CHECK(accepted(notify(three)));
    // Any agency may put a category 3 case forward, also one outside the five that identify.
    CHECK(accepted(notify(three, {}, Agency::housing)));

    // Only domestic abuse or safeguarding as a ground is no ground.
    NotifyCase concern = notification();
    concern.category.reset();
    concern.offence.clear();
    const auto unmet = named(notify(concern));
    CHECK(names(unmet, "the category"));
    CHECK(names(unmet, "the index offence"));
}

TEST_CASE("FUP-02 category 3 is never at level 1") {
    auto three = notification();
    three.category = Category::three;
    three.dangerousness = "caution for threats to kill, 2012";
    const auto record = taken({}, visit(Role::case_manager, today, "Pru Bation", Agency::probation), {three});
    ScreenCase screen;
    screen.eligible = Answer::yes;
    screen.must_meet = Answer::no;
    screen.level = Level::one;
    screen.likelihood = screen.seriousness = screen.imminence = screen.one_agency_enough = "assessed";
    const auto decision = desk().decide(fenbury(), record, {}, visit(Role::case_manager, today), {screen});
    CHECK(names(named(decision), "category 3 offender cannot be set at level 1"));
}

TEST_CASE("FUP-04 a second open case is refused naming the first; after its end both remain") {
    Neighbours neighbours;
    Case open;
    open.ref = "FEN-2013-0007";
    open.notified_on = Date{2013, 5, 2};
    open.category = Category::two;
    open.state = CaseState::level_2;
    neighbours.same_person.push_back(open);
    const auto texts = named(notify(notification(), neighbours));
    for (const auto* part : {"FEN-2013-0007", "2 May 2013", "category 2", "Managed at level 2"})
        CHECK(names(texts, part));

    neighbours.same_person.front().state = CaseState::exited;
    const auto decision = notify(notification(), neighbours);
    REQUIRE(accepted(decision));
    CHECK(std::get<Acceptance>(decision).after.facts.earlier_ref == "FEN-2013-0007");
}

TEST_CASE("of an open case that whoever notifies may not read, the refusal says only that somebody is to be asked") {
    Neighbours neighbours;
    neighbours.unseen = true;
    const auto decision = notify(notification(), neighbours);
    CHECK(refused_by(decision) == std::vector<std::string>{"one-open-case"});
    const auto texts = named(decision);
    CHECK(names(texts, "may be known to MAPPA already"));
    CHECK_FALSE(names(texts, "FEN-"));
}

TEST_CASE("police do not lead for somebody under probation without a reason") {
    auto step = notification();
    step.lead_agency = Agency::police;
    step.supervised_by = "probation, on licence";
    CHECK(names(named(notify(step)), "why police lead"));
    step.lead_reason = "agreed by both forces on 3 January 2014";
    CHECK(accepted(notify(step)));
}

TEST_CASE("a change of facts keeps what was, when, who and why, and is refused without a reason") {
    const auto record = taken({}, visit(Role::coordinator, today), {notification()});
    ChangeCase change;
    change.lead_agency = Agency::police;
    CHECK(names(named(desk().decide(fenbury(), record, {}, visit(Role::coordinator, today), {change})),
                "why the facts change"));
    change.why = "licence ended";
    const auto after = taken(record, visit(Role::coordinator, Date{2014, 2, 3}), {change});
    REQUIRE(after.fact_changes.size() == 1);
    const auto& row = after.fact_changes.front();
    CHECK(row.fact == "lead_agency");
    CHECK(row.was == "probation");
    CHECK(row.now == "police");
    CHECK(row.on == Date{2014, 2, 3});
    CHECK(row.by == "Ola Fielding");
    CHECK(row.why == "licence ended");
}

TEST_CASE("high names harm, person and tool; Risk Matrix 2000 only for those it was made for") {
    const auto record = taken({}, visit(Role::coordinator, today), {notification()});
    const auto try_it = [&](const AssessRisk& step, const CaseRecord& of) {
        return desk().decide(fenbury(), of, {}, visit(Role::case_manager, today), {step});
    };
    auto step = assessment(today);
    step.ratings.front().harm.clear();
    step.ratings.front().whom.clear();
    step.ratings.front().tool.clear();
    const auto texts = named(try_it(step, record));
    for (const auto* part : {"what harm", "to whom", "by which tool"}) CHECK(names(texts, part));
    CHECK(accepted(try_it(assessment(today), record)));

    auto scored = assessment(today);
    scored.scores.push_back(
        {"Risk Matrix 2000", "high", "likely to be reconvicted", today, "DC Nina Patrol", "DI Otto Grey"});
    auto girl = record;
    girl.facts.sex = Sex::female;
    girl.facts.born = Date{1998, 6, 1};
    const auto grounds = named(try_it(scored, girl));
    CHECK(names(grounds, "not for women"));
    CHECK(names(grounds, "under 18"));
    CHECK(names(grounds, "sexual conviction"));
    scored.scores.clear();
    CHECK(accepted(try_it(scored, girl)));
    auto man = record;
    man.facts.offence_kind = OffenceKind::sexual;
    scored.scores.push_back({"RM2000", "high", "likely to be reconvicted", today, "DC Nina Patrol", "DI Otto Grey"});
    CHECK(accepted(try_it(scored, man)));

    auto wrong_source = assessment(today);
    wrong_source.ratings.front().tool = "RM2000";
    CHECK(names(named(try_it(wrong_source, man)), "cannot rest on Risk Matrix 2000"));
}

TEST_CASE("PHC-09 very high says why harm is imminent") {
    const auto record = taken({}, visit(Role::coordinator, today), {notification()});
    auto step = assessment(today, Rosh::very_high);
    step.why_imminent.clear();
    const auto ids = refused_by(desk().decide(fenbury(), record, {}, visit(Role::case_manager, today), {step}));
    CHECK(std::ranges::find(ids, "very-high-is-imminent") != ids.end());
    CHECK(accepted(
        desk().decide(fenbury(), record, {}, visit(Role::case_manager, today), {assessment(today, Rosh::very_high)})));
}

}  // namespace identification_test
