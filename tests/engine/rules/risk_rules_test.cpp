#include <doctest/doctest.h>

#include "engine/input/entry.hpp"
#include "engine/record/fact_history.hpp"
#include "tests/support/referral_stages.hpp"

namespace risk_rules_test {
using namespace mappa;
using namespace mappa::test;

namespace {

Decision take(const CaseRecord& record, Step step, const Visit& who = referrer()) {
    return desk().decide(fenbury(), record, {}, who, {std::move(step)});
}

std::vector<std::string> standing(const CaseRecord& record, std::string_view rule, Date today = referral_day) {
    std::vector<std::string> texts;
    for (const auto& each : desk().checks(fenbury(), record, today)) {
        if (each.rule->id == rule && !answer_to(record, each)) texts.push_back(each.what);
    }
    return texts;
}

AssessRisk scored(const std::string& score) {
    auto step = assessment(referral_day);
    step.scores.push_back(
        {"RM 2000", score, "likelihood of reconviction", referral_day, "DC Nina Patrol", "DI Otto Grey"});
    return step;
}

}  // namespace

TEST_CASE(
    "PHC-03 FUP-64 Risk Matrix 2000 is refused on each ground that applies; 'not applicable' lets the referral be "
    "completed") {
    auto girl = notified();
    girl.facts.sex = Sex::female;
    girl.facts.born = Date{1998, 6, 1};
    const auto grounds = named(take(girl, scored("High")));
    for (const auto* part : {"not for women", "under 18 on the assessment date", "none is recorded"})
        CHECK(names(grounds, part));
    CHECK(accepted(take(girl, scored("not applicable"))));
    const auto record = taken(notified(), referrer(), {screening(), referral(), scored("not applicable"), plan()});
    EndorseReferral endorse;
    endorse.referral = 1;
    endorse.rationale = "needs police at night";
    CHECK(accepted(take(taken(record, line_manager(), {endorse}), submission())));

    auto man = notified();
    CHECK(names(named(take(man, scored("High"))), "needs a sexual conviction after the age of 16"));
    man.facts.sexual_conviction = Answer::yes;
    CHECK(accepted(take(man, scored("High"))));
    man.facts.offence_kind = OffenceKind::sexual;
    man.facts.sexual_conviction = Answer::no;
    CHECK_FALSE(accepted(take(man, scored("High"))));
    man.facts.sexual_conviction.reset();
    CHECK(accepted(take(man, scored("High"))));
    man.facts.sentenced_on = Date{1995, 1, 1};  // at 14
    CHECK_FALSE(accepted(take(man, scored("High"))));
}

TEST_CASE("FUP-64 PHC-05 a high rating names harm, person, tool and date, and does not rest on Risk Matrix 2000") {
    auto step = assessment(referral_day);
    step.ratings.front().harm = step.ratings.front().whom = step.ratings.front().tool = " ";
    step.on.reset();
    const auto texts = named(take(notified(), step));
    for (const auto* part : {"what harm", "to whom", "by which tool", "the date of the assessment"})
        CHECK(names(texts, part));
    auto source = assessment(referral_day);
    source.ratings.front().tool = "Police RM2000/s";
    CHECK(names(named(take(notified(), source)), "its source here: Police RM2000/s"));
}

TEST_CASE("PHC-09 four levels and no other; very high says why harm is more likely than not to happen imminently") {
    CHECK(Words<Rosh>::list.size() == 4);
    CHECK_FALSE(parse_word<Rosh>("extreme").has_value());
    auto step = assessment(referral_day, Rosh::very_high);
    step.why_imminent.clear();
    CHECK(step.imminence.size() > 0);
    CHECK(names(named(take(notified(), step)), "more likely than not, and imminent"));
    step.why_imminent = "he waits outside with a glass each night";
    CHECK(accepted(take(notified(), step)));
}

TEST_CASE("PHC-20 FUP-23 risk rising to very high leaves the level as it was and calls for its review") {
    const auto record = taken(notified(), referrer(), {assessment(referral_day, Rosh::very_high)});
    CHECK_FALSE(record.facts.level().has_value());
    const auto texts = standing(record, "level-review-due");
    REQUIRE(texts.size() == 1);
    CHECK(names(texts, "the level (undecided) is to be reviewed by 28 January 2014"));
    CHECK(standing(taken(record, referrer(), {screening(Level::one)}), "level-review-due").empty());

    auto screen = screening(Level::one);
    screen.why.clear();
    CHECK(names(named(take(record, screen)), "why very high risk can be managed at level 1"));

    auto step = acceptance();
    step.why = "Very high risk of serious harm, OASys";
    const auto decision = take(agreed(), step, visit(Role::coordinator, referral_day));
    REQUIRE(accepted(decision));
    REQUIRE(std::get<Acceptance>(decision).warnings.size() == 1);
    CHECK(names({std::get<Acceptance>(decision).warnings.front().what}, "cites only the risk rating"));
}

TEST_CASE(
    "PHC-21 a change of category, level or risk is kept with its dates, reason and action, and any past day can be "
    "read back") {
    auto record = agreed();
    auto who = visit(Role::coordinator, Date{2014, 3, 10});
    ChangeCase change;
    change.category = Category::one;
    change.registered = Answer::yes;
    change.effective_on = Date{2014, 3, 3};
    change.resulting_action = "police visits begin";
    CHECK(names(named(take(record, change, who)), "why the facts change"));
    change.why = "registered by the court on 3 March";
    auto future = change;
    future.effective_on = Date{2014, 3, 11};
    CHECK_FALSE(accepted(take(record, future, who)));
    record = taken(record, who, {acceptance(), change});
    const auto row = std::ranges::find(record.fact_changes, "category", &FactChange::fact);
    REQUIRE(row != record.fact_changes.end());
    CHECK(row->was == "2");
    CHECK(row->now == "1");
    CHECK(row->on == Date{2014, 3, 10});
    CHECK(row->effective_on == Date{2014, 3, 3});
    CHECK(row->by == "Ola Fielding");
    CHECK(row->action == "police visits begin");
    CHECK(fact_on(record, "category", Date{2014, 3, 2}) == "2");
    CHECK(fact_on(record, "category", Date{2014, 3, 3}) == "1");
    CHECK(fact_on(record, "category", Date{2014, 1, 5}).empty());
    CHECK(fact_on(record, "level", Date{2014, 3, 9}).empty());
    CHECK(fact_on(record, "level", Date{2014, 3, 10}) == "2");

    auto raised = assessment(Date{2014, 4, 1}, Rosh::very_high);
    raised.changed.clear();
    who = visit(Role::case_manager, Date{2014, 4, 2}, "Pru Bation", Agency::probation);
    CHECK(names(named(take(record, raised, who)), "raising the risk from High to Very high: evidence of what changed"));
    raised.changed = "seen outside with a glass";
    raised.resulting_action = "extra patrols";
    record = taken(record, who, {raised});
    CHECK(record.fact_changes.back().effective_on == Date{2014, 4, 1});
    CHECK(record.fact_changes.back().action == "extra patrols");
    CHECK(fact_on(record, "risk of serious harm", Date{2014, 3, 31}) == "high");
    CHECK(fact_on(record, "risk of serious harm", Date{2014, 4, 1}) == "very-high");
}

TEST_CASE("FUP-46 each kind of past offending that the analysis leaves out is named with its year") {
    auto record = drafted();
    RecordPastOffence past;
    past.what = "conviction";
    const auto add = [&](PastKind kind, int year) {
        past.kind = kind;
        past.year = year;
        record = taken(record, referrer(), {past});
    };
    add(PastKind::child_victim, 1999);
    add(PastKind::arson, 2004);
    add(PastKind::weapons, 2008);
    auto step = assessment(referral_day);
    step.analysis = "men he takes offence at, in public houses, by fist";
    const auto decision = take(record, step);
    REQUIRE(accepted(decision));
    std::vector<std::string> texts;
    for (const auto& each : std::get<Acceptance>(decision).warnings) texts.push_back(each.what);
    for (const auto* part : {"Offence against a child (1999)", "Arson (2004)", "Weapons (2008)"})
        CHECK(names(texts, part));
    record = taken(record, referrer(), {step});
    CHECK(standing(record, "past-offending-addressed").size() == 3);
    step.analysis = "children in the house at a fire he sets; men in public houses, by knife or fist";
    CHECK(standing(taken(record, referrer(), {step}), "past-offending-addressed").empty());
}

TEST_CASE("FUP-24 a risk rating does not come down without a newer analysis and a plan written since: each is named") {
    const Date rated{2014, 1, 20};
    const auto on = [](Date day) { return visit(Role::case_manager, day, "Pru Bation", Agency::probation); };
    auto record = taken(drafted(), on(rated), {assessment(rated)});
    auto texts = named(take(record, assessment(rated, Rosh::medium), on(rated)));
    CHECK(names(texts, "an assessment dated after the last rating"));
    CHECK(names(texts, "a plan written since the last rating"));
    const Date later{2014, 1, 22};
    texts = named(take(record, assessment(later, Rosh::medium), on(later)));
    CHECK_FALSE(names(texts, "an assessment dated after the last rating"));
    CHECK(names(texts, "a plan written since the last rating"));
    record.plans.back().written_on = Date{2014, 1, 21};
    CHECK(accepted(take(record, assessment(later, Rosh::medium), on(later))));
}

}  // namespace risk_rules_test
