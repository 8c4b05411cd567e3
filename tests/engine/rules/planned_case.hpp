#pragma once

#include "tests/support/desk_fixture.hpp"

/// Cases and lines that the tests and examples of the plan and of restrictions share.
namespace mappa::test {

inline Visit manager(Date on = Date{2014, 1, 20}) {
    return visit(Role::case_manager, on, "Pru Bation", Agency::probation);
}

inline PlanEntryForm full_line(Pillar pillar, const std::string& what, Agency agency, const std::string& who) {
    PlanEntryForm line;
    line.pillar = pillar;
    line.what = what;
    line.agency = agency;
    line.who = who;
    line.when = "weekly";
    line.checks = "no new incident";
    line.from = Date{2014, 2, 3};
    line.until = Date{2014, 4, 28};
    return line;
}

/// An action of meeting 1 that is marked as part of the plan.
inline AddAction planned_action() {
    AddAction action;
    action.meeting = 1;
    action.text = "find a flat away from the estate";
    action.pillar = Pillar::interventions;
    action.owner = "Hugo Keys";
    action.agency = Agency::housing;
    action.why = "old associates live there";
    action.due = Date{2014, 3, 3};
    action.in_plan = Answer::yes;
    return action;
}

/// Meeting 1 of 20 January 2014 is closed with that action; the plan is still the one of 14 January.
inline CaseRecord closed_with_action() {
    CloseMeeting close;
    close.meeting = 1;
    const auto record =
        taken(ready_to_close(), visit(Role::minute_taker, Date{2014, 1, 20}, "Minnie Writer"), {planned_action()});
    return taken(record, visit(Role::chair, Date{2014, 1, 20}, "Supt Greta Lowe", Agency::police), {close});
}

inline AddRestriction condition() {
    AddRestriction step;
    step.kind = RestrictionKind::licence;
    step.text = "not to approach Ada Fiction";
    step.from = Date{2014, 1, 6};
    step.until_further_order = Answer::yes;
    step.issued_by = "the governor";
    step.monitored_by = "DC Nina Patrol";
    step.names = "Ada Fiction";
    return step;
}

inline AddPerson person(Tie tie, const std::string& name) {
    AddPerson step;
    step.tie = tie;
    step.name = name;
    return step;
}

/// What the standing checks say by this rule.
inline std::vector<std::string> standing(const CaseRecord& record, std::string_view rule, Date on = Date{2014, 1, 20}) {
    std::vector<std::string> texts;
    for (const auto& each : desk().checks(fenbury(), record, on)) {
        if (each.rule->id == rule) texts.push_back(each.what);
    }
    return texts;
}

/// What a step that was accepted was warned of by this rule.
inline std::vector<std::string> warned(const Decision& decision, std::string_view rule) {
    std::vector<std::string> texts;
    if (const auto* acceptance = std::get_if<Acceptance>(&decision)) {
        for (const auto& each : acceptance->warnings) {
            if (each.rule->id == rule) texts.push_back(each.what);
        }
    }
    return texts;
}

}  // namespace mappa::test
