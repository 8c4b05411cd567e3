#include "tests/engine/rules/examples/examples.hpp"
#include "tests/engine/rules/planned_case.hpp"

namespace mappa::test {
namespace {

Attempt writes(const WritePlan& step, const Visit& who = manager()) { return {in_session(), who, {step}}; }
Attempt as_it_stands(const CaseRecord& record, Date on = Date{2014, 1, 20}) { return {record, manager(on)}; }

/// The plan after a change to it.
template <class Change>
WritePlan changed(Change change) {
    auto step = plan();
    change(step);
    return step;
}

CaseRecord with(const Step& step) { return taken(in_session(), manager(), {step}); }

NoteRiskFactor knives() {
    NoteRiskFactor risk;
    risk.factor = "knives";
    return risk;
}

PlanEntryForm home_visits(const std::string& checks) {
    auto line = full_line(Pillar::monitoring, "home visits", Agency::police, "DC Nina Patrol");
    line.announced = Answer::no;
    line.checks = checks;
    return line;
}

CaseRecord two_meetings_later() {
    auto record = closed_with_action();
    auto second = record.meetings.front();
    second.number = 2;
    second.held_on = Date{2014, 4, 14};
    record.meetings.push_back(second);
    return record;
}

CaseEvent released() {
    CaseEvent event;
    event.number = 1;
    event.kind = EventKind::release;
    event.on = Date{2014, 3, 3};
    return event;
}

void add_part_examples(Examples& examples) {
    const auto part = [&](std::string_view rule, auto spoil) {
        examples.push_back({rule, [spoil] { return writes(changed(spoil)); }, [] { return writes(plan()); }});
    };
    part("plan-pillars", [](WritePlan& step) {
        std::erase_if(step.entries, [](const auto& each) { return each.pillar == Pillar::victim_safety; });
    });
    part("plan-line-in-full", [](WritePlan& step) { step.entries.front().who = "police"; });
    part("plan-contingency-in-full",
         [](WritePlan& step) { step.contingencies.front().action = "breach if fails to comply"; });
    part("plan-whole", [](WritePlan& step) { step.anticipated.clear(); });
    part("plan-conclusion", [](WritePlan& step) { step.conclusion.clear(); });
    part("plan-line-not-smart", [](WritePlan& step) { step.entries.front().what = "monitor his associates"; });
    examples.push_back(
        {"plan-visits-in-full",
         [] { return writes(changed([](WritePlan& step) { step.entries.push_back(home_visits("")); })); },
         [] {
             return writes(changed([](WritePlan& step) { step.entries.push_back(home_visits("who lives there")); }));
         }});
}

void add_agency_examples(Examples& examples) {
    const auto police = visit(Role::representative, Date{2014, 1, 20}, "DI Otto Grey", Agency::police);
    const auto differing = [](Answer second, const std::string& because) {
        return changed([&](WritePlan& step) {
            step.second_plan = second;
            step.entries.front().when = "once a month";
            step.entries.front().differs_because = because;
        });
    };
    examples.push_back({"one-plan", [=] { return writes(differing(Answer::no, ""), police); },
                        [=] { return writes(plan(), police); }});
    examples.push_back({"second-plan-difference", [=] { return writes(differing(Answer::yes, ""), police); },
                        [=] { return writes(differing(Answer::yes, "police see him less since the tag"), police); }});
    const auto contacted = [] {
        RecordContact contact;
        contact.agency = Agency::housing;
        contact.by = "Hugo Keys";
        contact.what = "viewed a flat with him";
        return with(contact);
    };
    examples.push_back(
        {"agency-without-line",
         [=] {
             return Attempt{contacted(), manager(), {plan()}};
         },
         [=] {
             PlanEntryForm none;
             none.agency = Agency::housing;
             none.none_because = "the flat is let by somebody else";
             return Attempt{contacted(), manager(), {changed([&](WritePlan& step) { step.entries.push_back(none); })}};
         }});
    const auto visited = [] {
        ChangeCase change;
        change.police_visits = "every second week, unannounced";
        change.why = "police schedule";
        return with(change);
    };
    examples.push_back({"police-visits-in-plan", [=] { return as_it_stands(visited()); },
                        [=] {
                            return Attempt{visited(), manager(), {changed([](WritePlan& step) {
                                               step.entries.push_back(home_visits("who lives there"));
                                           })}};
                        }});
}

void add_risk_examples_of_plan(Examples& examples) {
    examples.push_back({"plan-risk-without-contingency", [] { return as_it_stands(with(knives())); },
                        [] {
                            return Attempt{with(knives()), manager(), {changed([](WritePlan& step) {
                                               step.contingencies.front().risk = "knives";
                                           })}};
                        }});
    examples.push_back({"risk-without-line", [] { return as_it_stands(with(knives())); },
                        [] {
                            return as_it_stands(taken(with(knives()), manager(), {changed([](WritePlan& step) {
                                                          step.entries.front().answers = "drinking, knives";
                                                      })}));
                        }});
    examples.push_back({"plan-line-timed", [] { return as_it_stands(in_session()); },
                        [] {
                            return as_it_stands(with(changed([](WritePlan& step) {
                                for (auto& each : step.entries)
                                    each = full_line(*each.pillar, each.what, *each.agency, each.who);
                            })));
                        }});
}

void add_currency_examples(Examples& examples) {
    const auto next_day = Date{2014, 1, 21};
    examples.push_back({"plan-older-than-meeting", [] { return as_it_stands(closed_with_action()); },
                        [=] {
                            return as_it_stands(
                                taken(closed_with_action(), manager(next_day), {plan(), assessment(next_day)}),
                                next_day);
                        }});
    examples.push_back({"meeting-action-not-in-plan", [] { return as_it_stands(closed_with_action()); },
                        [=] {
                            return as_it_stands(
                                taken(closed_with_action(), manager(next_day),
                                      {changed([](WritePlan& step) { step.entries.front().action = 1; })}),
                                next_day);
                        }});
    examples.push_back({"plan-unchanged",
                        [] {
                            auto record = two_meetings_later();
                            record.events.push_back(released());
                            return as_it_stands(record, Date{2014, 4, 14});
                        },
                        [] {
                            return as_it_stands(two_meetings_later(), Date{2014, 4, 14});
                        }});
}

void add_victim_examples(Examples& examples) {
    const auto at_risk = [] {
        auto partners = person(Tie::potential_victim, "future partners");
        partners.at_risk = Rosh::high;
        return with(partners);
    };
    examples.push_back({"future-partners", [=] { return as_it_stands(at_risk()); },
                        [=] {
                            return as_it_stands(taken(at_risk(), manager(), {changed([](WritePlan& step) {
                                                          step.entries.push_back(full_line(
                                                              Pillar::victim_safety, "ask about any new relationship",
                                                              Agency::probation, "Pru Bation"));
                                                      })}));
                        }});
    const auto in_contact = [] {
        auto victim = person(Tie::victim, "Ada Fiction");
        victim.contact_taken_up = Answer::yes;
        return taken(closed_with_action(), manager(), {victim});
    };
    examples.push_back({"victim-in-contact", [=] { return as_it_stands(in_contact()); },
                        [=] {
                            return as_it_stands(taken(in_contact(), manager(), {changed([](WritePlan& step) {
                                                          step.protects = "keeps him from Ada Fiction";
                                                      })}));
                        }});
}

}  // namespace

void add_plan_examples(Examples& examples) {
    add_part_examples(examples);
    add_agency_examples(examples);
    add_risk_examples_of_plan(examples);
    add_currency_examples(examples);
    add_victim_examples(examples);
}

}  // namespace mappa::test
