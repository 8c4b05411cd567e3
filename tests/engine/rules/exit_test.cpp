#include <doctest/doctest.h>

#include "tests/engine/rules/second_meeting.hpp"

namespace exit_test {
using namespace mappa;
using namespace mappa::test;

namespace {

Decision decide(const CaseRecord& record, Step step, Date on = first_day) {
    return desk().decide(fenbury(), record, {}, office_on(on), {std::move(step)});
}

bool says(const CaseRecord& record, const std::string& part, Date on = first_day) {
    return std::ranges::any_of(desk().checks(fenbury(), record, on),
                               [&](const Finding& each) { return each.what.find(part) != std::string::npos; });
}

NoteRiskFactor outstanding(const std::string& factor) {
    NoteRiskFactor step;
    step.factor = factor;
    return step;
}

ExitCase leave(int meeting = 0) {
    ExitCase step;
    step.why = "the sentence has ended";
    step.meeting = meeting;
    return step;
}

}  // namespace

TEST_CASE("PHC-80 a licence that has ended does not end MAPPA while registration runs on, in any category") {
    auto record = in_session();
    record.facts.state = CaseState::level_1;
    record.facts.licence_ends = first_day;
    CHECK(accepted(decide(record, leave())));
    record.facts.registered = Answer::yes;
    record.facts.notification_ends = Date{2020, 1, 1};
    CHECK(names(named(decide(record, leave())), "sex offender notification runs until 1 January 2020"));
}

TEST_CASE("FUP-91 nobody leaves, also at sentence end from level 1, while a risk is neither met nor accepted") {
    auto record = taken(closed_first(), manager_on(first_day), {outstanding("knives"), outstanding("drink")});
    record.facts.licence_ends = record.facts.sentence_ends = first_day;
    for (const auto state : {CaseState::level_2, CaseState::level_1}) {
        record.facts.state = state;
        const auto texts = named(decide(record, leave(1)));
        CHECK(names(texts, "what is done about \"knives\" (who, what, from when), or why it is accepted"));
        CHECK(names(texts, "what is done about \"drink\""));
    }
    auto plan_out = way_out();
    plan_out.lines.push_back(
        {"knives", "", "", "he has carried none since 2009 and was searched nine times", {}, {}, 0});
    plan_out.lines.push_back({"drink", "counselling", "Hal Sober", "", Agency::substance_misuse, {}, 0});
    CHECK(names(named(decide(record, plan_out)), "\"drink\": from when"));
    plan_out.lines.back().from = first_day;
    record = taken(record, manager_on(first_day), {plan_out});
    for (const auto state : {CaseState::level_1, CaseState::level_2}) {
        record.facts.state = state;
        CHECK(accepted(decide(record, leave(1))));
    }
}

TEST_CASE("FUP-91 the check names the last meeting before sentence end, at 16 weeks and at 8") {
    for (const auto level : {Level::two, Level::three}) {
        auto record = closed_first(level);
        const auto due = first_day.plus_weeks(level == Level::three ? 8 : 16);
        record.facts.sentence_ends = due.plus_days(-1);
        CHECK(says(record, "is the last meeting before sentence end: it ends on " + due.plus_days(-1).text() +
                               ", before the next meeting falls due on " + due.text()));
        record.facts.sentence_ends = due;
        CHECK_FALSE(says(record, "last meeting before sentence end"));
        // Arranged sooner: that one is the last.
        ScheduleMeeting schedule;
        schedule.on = due.plus_days(-7);
        schedule.chair = "Supt Greta Lowe";
        CHECK(says(taken(record, office_on(first_day), {schedule}),
                   "meeting 2 on " + due.plus_days(-7).text() + " is the last meeting before sentence end"));
    }
}

TEST_CASE(
    "FUP-92 a violent offender's handover is decided; one accepted names team, officer, day and what is watched") {
    auto record = in_session();
    record.facts.state = CaseState::level_1;
    record.facts.licence_ends = first_day;
    const auto warned = [&](const CaseRecord& by) {
        const auto decision = decide(by, leave());
        REQUIRE(accepted(decision));
        return std::ranges::any_of(std::get<Acceptance>(decision).warnings,
                                   [](const Finding& each) { return each.rule->id == "exit-handover"; });
    };
    for (const auto category : {Category::two, Category::three}) {
        record.facts.category = category;
        CHECK(warned(record));
    }
    record.facts.category = Category::two;
    auto plan_out = way_out();
    plan_out.handover_officer = "police";
    plan_out.handover_on.reset();
    plan_out.handover_watches.clear();
    const auto texts = named(decide(record, plan_out));
    for (const auto* part :
         {"the named officer who takes over", "the day of the handover", "what the receiving team watches for"})
        CHECK(names(texts, part));
    const auto planned = taken(record, manager_on(first_day), {way_out()});
    CHECK(planned.exit_plans.back().handover == "Fenbury IOM team");
    CHECK(planned.exit_plans.back().handover_officer == "PC Iona Marsh");
    CHECK(planned.exit_plans.back().handover_on == Date{2014, 7, 1});
    CHECK(planned.exit_plans.back().handover_watches == "new partners and a return to the public houses");
    CHECK_FALSE(warned(planned));
    PlanExit refused = way_out();
    refused.handover_officer.clear();
    refused.handover_on.reset();
    refused.handover_watches.clear();
    for (const auto* text : {"not taken", "Not taken.", "none"}) {
        refused.handover = text;
        CHECK(names(named(decide(record, refused)), "why the handover is not taken"));
    }
    refused.handover = "not taken: he has moved to another force's area, which has him";
    CHECK(accepted(decide(record, refused)));
}

TEST_CASE("the meeting that decides on leaving is the last one held") {
    const auto day = second_day(Level::two);
    auto record = ready_to_come_down();
    auto decide_all = minutes(2, record, Level::two, Date{2014, 7, 28});
    record = taken(record, minute_taker_on(day), std::move(decide_all));
    record = taken(record, chair_on(day), {closing(2)});
    record.facts.licence_ends = day;
    CHECK(names(named(decide(record, leave(1), day)),
                "the decision of the last meeting held (meeting 2), not of meeting 1"));
    CHECK(accepted(decide(record, leave(2), day)));
}

}  // namespace exit_test
