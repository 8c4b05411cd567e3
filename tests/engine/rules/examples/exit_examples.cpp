#include "tests/engine/rules/examples/examples.hpp"
#include "tests/engine/rules/second_meeting.hpp"

namespace mappa::test {
namespace {

/// The day the case may leave: the licence has ended.
const Date end{2014, 1, 20};

/// A case at level 1 without anything left to do, as the change makes it.
template <class Change>
Attempt leaving(Change change) {
    auto record = in_session();
    record.facts.state = CaseState::level_1;
    record.facts.licence_ends = end;
    record.meetings.clear();
    record = taken(record, manager_on(end), {way_out()});
    ExitCase step;
    step.why = "licence over and nothing outstanding";
    change(record, step);
    return {record, office_on(end), {step}};
}

Attempt leaves() {
    return leaving([](CaseRecord&, ExitCase&) {});
}

/// A case that leaves from level 2 by the decision of this meeting.
Attempt leaving_by(int meeting) {
    auto record = taken(closed_first(), manager_on(end), {way_out()});
    record.facts.licence_ends = end;
    ExitCase step;
    step.why = "licence over and nothing outstanding";
    step.meeting = meeting;
    return {record, office_on(end), {step}};
}

template <class Change>
Attempt planning_out(Change change) {
    auto step = way_out();
    ExitLineForm line;
    line.factor = "drink";
    line.what = "alcohol counselling";
    line.who = "Hal Sober";
    line.agency = Agency::substance_misuse;
    line.from = Date{2014, 7, 1};
    step.lines.push_back(line);
    change(step);
    return {in_session(), manager_on(first_day), {step}};
}

Attempt plans_out() {
    return planning_out([](PlanExit&) {});
}

Attempt ending(Date sentence_ends) {
    auto record = closed_first();
    record.facts.sentence_ends = sentence_ends;
    return {record, office_on(first_day)};
}

template <class Change>
Attempt releasing(Change change) {
    auto record = in_session();
    record.facts.prison = "HMP Fenmoor";
    PlanRelease step;
    step.on = Date{2014, 2, 14};
    step.address = "Marsh House, 1 Example Road, Fenbury";
    step.from = Date{2014, 2, 14};
    step.until = Date{2014, 8, 14};
    step.collected_by = "Pru Bation";
    step.first_contact = "14 February 2014 at 2 pm with Pru Bation";
    step.contacts = "DC Nina Patrol; out of hours the duty line 00000 000000";
    step.protection = "marker on the injured man's address; exclusion from his street";
    change(record, step);
    return {record, manager_on(first_day), {step}};
}

Attempt releases() {
    return releasing([](CaseRecord&, PlanRelease&) {});
}

}  // namespace

void add_exit_examples(Examples& examples) {
    examples.push_back({"exit-decided", [] { return leaving_by(0); }, [] { return leaving_by(1); }});
    examples.push_back(
        {"eligibility-over",
         [] { return leaving([](CaseRecord& record, ExitCase&) {
                  record.facts.licence_ends = Date{2014, 1, 21};
              }); },
         leaves});
    examples.push_back({"exit-handover",
                        [] { return leaving([](CaseRecord& record, ExitCase&) { record.exit_plans.clear(); }); },
                        leaves});
    examples.push_back({"exit-loose-ends",
                        [] {
                            return leaving([](CaseRecord& record, ExitCase&) {
                                Action action;
                                action.number = 1;
                                action.text = "return his telephone";
                                record.actions.push_back(action);
                            });
                        },
                        leaves});
    examples.push_back({"exit-line-in-full",
                        [] { return planning_out([](PlanExit& step) { step.lines.front().who = "probation"; }); },
                        plans_out});
    examples.push_back({"handover-in-full",
                        [] { return planning_out([](PlanExit& step) { step.handover_watches.clear(); }); }, plans_out});
    examples.push_back({"last-meeting-before-end",
                        [] {
                            return ending(Date{2014, 5, 11});
                        },
                        [] {
                            return ending(Date{2014, 5, 12});
                        }});
    examples.push_back({"release-plan",
                        [] { return releasing([](CaseRecord&, PlanRelease& step) { step.collected_by.clear(); }); },
                        releases});
    examples.push_back({"release-risk-review",
                        [] {
                            return releasing([](CaseRecord& record, PlanRelease&) {
                                record.assessments.back().on = Date{2013, 12, 1};
                            });
                        },
                        releases});
}

}  // namespace mappa::test
