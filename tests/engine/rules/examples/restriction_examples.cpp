#include "tests/engine/rules/examples/examples.hpp"
#include "tests/engine/rules/planned_case.hpp"

namespace mappa::test {
namespace {

/// The condition after a change to it.
template <class Change>
AddRestriction changed(Change change) {
    auto step = condition();
    change(step);
    return step;
}

CaseRecord with(std::vector<Step> steps) { return taken(in_session(), manager(), std::move(steps)); }
Attempt tries(const CaseRecord& record, const Step& step) { return {record, manager(), {step}}; }

AddRestriction proposed() {
    return changed([](AddRestriction& step) {
        step.proposed = Answer::yes;
        step.necessary = "he waited for her twice";
        step.proportionate = "one person and one street, for victim protection";
    });
}

Attempt plans_with(int check_days) {
    return tries(with({changed([&](AddRestriction& step) {
                     step.victim_related = Answer::yes;
                     step.monitored_for = Agency::police;
                     step.check_days = check_days;
                 })}),
                 plan());
}

Attempt breach_of(RestrictionKind kind) {
    RecordEvent event;
    event.kind = EventKind::breach;
    event.what = "seen in her street";
    event.restriction = 1;
    return tries(with({changed([&](AddRestriction& step) { step.kind = kind; })}), event);
}

void add_condition_examples(Examples& examples) {
    examples.push_back({"condition-without-reasons",
                        [] {
                            auto bare = proposed();
                            bare.proportionate.clear();
                            return tries(with({bare}), ApproveConditions{});
                        },
                        [] { return tries(with({proposed()}), ApproveConditions{}); }});
    examples.push_back(
        {"conditions-not-comprehensive",
         [] {
             return tries(with({proposed(), person(Tie::victim, "Boris Invented")}), ApproveConditions{});
         },
         [] {
             return tries(with({proposed(), person(Tie::victim, "Ada Fiction")}), ApproveConditions{});
         }});
    examples.push_back({"victim-condition-monitored", [] { return plans_with(0); }, [] { return plans_with(14); }});
    const auto every_fortnight = [] { return with({changed([](AddRestriction& step) { step.check_days = 14; })}); };
    examples.push_back({"condition-check-overdue",
                        [=] {
                            return Attempt{every_fortnight(), manager()};
                        },
                        [=] {
                            CheckRestriction check;
                            check.restriction = 1;
                            check.on = Date{2014, 1, 15};
                            check.by = "DC Nina Patrol";
                            check.found = "kept";
                            return Attempt{taken(every_fortnight(), manager(), {check}), manager()};
                        }});
}

}  // namespace

void add_restriction_examples(Examples& examples) {
    examples.push_back(
        {"restriction-in-full",
         [] { return tries(in_session(), changed([](AddRestriction& step) { step.text = "licence conditions"; })); },
         [] { return tries(in_session(), condition()); }});
    const auto ends = [](const std::string& why) {
        EndRestriction end;
        end.number = 1;
        end.why = why;
        return tries(with({condition()}), end);
    };
    examples.push_back(
        {"restriction-end-reason", [=] { return ends(""); }, [=] { return ends("varied by the court"); }});
    examples.push_back({"voluntary-not-breached", [] { return breach_of(RestrictionKind::voluntary); },
                        [] { return breach_of(RestrictionKind::licence); }});
    const auto ada = [](std::optional<Date> died_on) {
        auto her = person(Tie::victim, "Ada Fiction");
        her.died_on = died_on;
        return with({her});
    };
    examples.push_back({"restriction-names-the-dead",
                        [=] {
                            return tries(ada(Date{2013, 11, 3}), condition());
                        },
                        [=] { return tries(ada({}), condition()); }});
    const auto family = [](const std::string& because) {
        auto baby = person(Tie::family, "Cora Fiction");
        baby.relation = "cousin with a baby";
        baby.at_risk = Rosh::high;
        baby.no_condition_because = because;
        return Attempt{with({baby}), manager()};
    };
    examples.push_back(
        {"person-without-condition", [=] { return family(""); }, [=] { return family("she has moved abroad"); }});
    add_condition_examples(examples);
}

}  // namespace mappa::test
