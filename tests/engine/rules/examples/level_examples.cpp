#include "tests/engine/rules/examples/examples.hpp"
#include "tests/engine/rules/second_meeting.hpp"

namespace mappa::test {
namespace {

/// The first meeting decides, as the change makes it.
template <class Change>
Attempt deciding(Level level, Change change) {
    auto step = decision(1, level);
    change(step);
    return {in_session(level), chair_on(first_day), {step}};
}

/// The second meeting moves the case down to level 1.
template <class Change>
Attempt coming_down(Change change, bool with_exit_plan = true) {
    auto record = ready_to_come_down(with_exit_plan);
    auto step = decision(2, Level::one);
    change(record, step);
    return {record, chair_on(second_day(Level::two)), {step}};
}

Attempt comes_down() {
    return coming_down([](CaseRecord&, DecideLevel&) {});
}

Attempt listing(const std::string& why) {
    ListCriticalFew step;
    step.listed = Answer::yes;
    step.why = why;
    step.decided_by = "Supt Greta Lowe";
    step.meeting = 1;
    return {in_session(Level::three), chair_on(first_day), {step}};
}

/// An action that the exit plan carries on, but which nobody has been named to do.
Attempt leaving_action(const std::string& owner) {
    const auto day = second_day(Level::two);
    auto add = phones_action(2);
    add.due = Date{2014, 6, 2};
    add.owner = owner;
    add.for_allocation = Answer::yes;
    add.taken_by = "Hilda Manager";
    auto plan_out = way_out();
    ExitLineForm line;
    line.action = 1;
    line.who = "DC Nina Patrol";
    line.agency = Agency::police;
    plan_out.lines.push_back(line);
    auto record = taken(ready_to_come_down(false), minute_taker_on(day), {add});
    record = taken(record, manager_on(day), {plan_out});
    return {record, chair_on(day), {decision(2, Level::one)}};
}

/// A case that is at level 1 already, with very high risk, whose meeting leaves it there.
Attempt very_high(const std::string& reason) {
    auto record = in_session();
    record.facts.state = CaseState::level_1;
    record.ratings.front().rosh = Rosh::very_high;
    auto step = decision(1, Level::one);
    step.not_longer = reason;
    return {record, chair_on(first_day), {step}};
}

Attempt reviewing(const std::string& finding) {
    auto record = closed_first();
    record.facts.state = CaseState::level_1;
    ReviewLevel1 step;
    step.police = "DC Nina Patrol";
    step.probation = "Pru Bation";
    step.finding = finding;
    return {record, manager_on(second_day(Level::two)), {step}};
}

}  // namespace

void add_level_examples(Examples& examples) {
    const auto at = [](Level level) { return [level] { return deciding(level, [](DecideLevel&) {}); }; };
    examples.push_back({"level-reasoned",
                        [] { return deciding(Level::two, [](DecideLevel& step) { step.dissent.clear(); }); },
                        at(Level::two)});
    examples.push_back({"level-agencies",
                        [] { return deciding(Level::two, [](DecideLevel& step) { step.agencies = "police"; }); },
                        at(Level::two)});
    examples.push_back({"level-3-reason",
                        [] { return deciding(Level::three, [](DecideLevel& step) { step.resources.clear(); }); },
                        at(Level::three)});
    examples.push_back(
        {"level-3-senior-manager",
         [] { return deciding(Level::three, [](DecideLevel& step) { step.senior_manager = "police"; }); },
         at(Level::three)});
    examples.push_back({"critical-few-reasoned", [] { return listing(""); },
                        [] { return listing("imminent harm to one woman and national press"); }});
    examples.push_back({"critical-few-level",
                        [] {
                            return Attempt{in_session(Level::three), office_on(first_day)};
                        },
                        [] {
                            return Attempt{taken(in_session(Level::three), chair_on(first_day),
                                                 listing("imminent harm to one woman").steps),
                                           office_on(first_day)};
                        }});
    examples.push_back({"category-3-leaves",
                        [] {
                            return coming_down([](CaseRecord& record, DecideLevel&) {
                                record.facts.category = Category::three;
                                record.facts.dangerousness = "caution for wounding, 2010";
                            });
                        },
                        comes_down});
    examples.push_back({"moving-down-supported",
                        [] { return coming_down([](CaseRecord&, DecideLevel& step) { step.not_longer.clear(); }); },
                        comes_down});
    examples.push_back({"exit-plan", [] { return coming_down([](CaseRecord&, DecideLevel&) {}, false); }, comes_down});
    examples.push_back(
        {"no-ownerless-action", [] { return leaving_action(""); }, [] { return leaving_action("DC Nina Patrol"); }});
    examples.push_back({"very-high-at-level-1", [] { return very_high(""); },
                        [] { return very_high("he is in hospital under escort until June"); }});
    examples.push_back(
        {"level-1-review", [] { return reviewing(""); }, [] { return reviewing("appointments kept; nothing new"); }});
}

}  // namespace mappa::test
