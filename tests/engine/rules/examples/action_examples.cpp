#include "tests/engine/rules/examples/examples.hpp"
#include "tests/engine/rules/second_meeting.hpp"

namespace mappa::test {
namespace {

template <class Change>
Attempt adding(Change change) {
    auto step = phones_action();
    change(step);
    return {in_session(), minute_taker_on(first_day), {step}};
}

/// One action of the first meeting, as the change makes it.
template <class Change>
CaseRecord with_action(Change change) {
    auto step = phones_action();
    change(step);
    return taken(in_session(), minute_taker_on(first_day), {step});
}

CaseRecord with_phones() {
    return with_action([](AddAction&) {});
}

CompleteAction phones_done() {
    CompleteAction step;
    step.action = 1;
    step.done = "all three examined";
    step.found = "two held calls to the injured man's brother on four nights";
    step.by = "PC Finn Archer";
    step.on = first_day;
    return step;
}

MoveAction moved(const std::string& why) {
    MoveAction step;
    step.action = 1;
    step.due = Date{2014, 2, 10};
    step.why = why;
    return step;
}

/// The Detective Inspector sat at the meeting.
CaseRecord with_inspector() {
    RecordAttendance here;
    here.meeting = 1;
    here.agency = Agency::police;
    here.name = "DI Otto Grey";
    here.role = "Detective Inspector";
    here.presence = Presence::attended;
    return taken(in_session(), minute_taker_on(first_day), {here});
}

Attempt in_his_name(std::optional<Answer> for_allocation) {
    auto step = phones_action();
    step.owner = "DI Otto Grey";
    step.for_allocation = for_allocation;
    return {with_inspector(), minute_taker_on(first_day), {step}};
}

Attempt urgent_before(Date next) {
    auto record = with_action([](AddAction& step) { step.urgent = Answer::yes; });
    Meeting meeting;
    meeting.number = 2;
    meeting.scheduled_for = next;
    record.meetings.push_back(meeting);
    return {record, office_on(first_day)};
}

}  // namespace

void add_action_examples(Examples& examples) {
    const auto fine = [] { return adding([](AddAction&) {}); };
    examples.push_back({"action-in-full", [] { return adding([](AddAction& step) { step.agency.reset(); }); }, fine});
    examples.push_back(
        {"action-deliverer", [] { return adding([](AddAction& step) { step.owner = "all agencies"; }); }, fine});
    examples.push_back(
        {"action-deadline", [] { return adding([](AddAction& step) {
                                     step.due = Date{2014, 1, 19};
                                 }); }, fine});
    examples.push_back(
        {"action-vague", [] { return adding([](AddAction& step) { step.text = "liaise with police"; }); }, fine});
    examples.push_back(
        {"action-delegated", [] { return in_his_name(std::nullopt); }, [] { return in_his_name(Answer::no); }});
    const auto acknowledging = [](const std::string& name) {
        AcknowledgeAction step;
        step.action = 1;
        return Attempt{with_phones(), visit(Role::representative, first_day, name, Agency::police), {step}};
    };
    examples.push_back({"action-accepted-in-person", [acknowledging] { return acknowledging("DI Otto Grey"); },
                        [acknowledging] { return acknowledging("PC Finn Archer"); }});
    examples.push_back({"urgent-action-waits",
                        [] {
                            return urgent_before(Date{2014, 2, 3});
                        },
                        [] {
                            return urgent_before(Date{2014, 2, 2});
                        }});
    examples.push_back({"waits-for-meeting",
                        [] {
                            return Attempt{taken(with_phones(), chair_on(first_day), {moved("awaiting MAPPA meeting")}),
                                           office_on(first_day)};
                        },
                        [] {
                            return Attempt{taken(with_phones(), chair_on(first_day),
                                                 {moved("the laboratory has them until 7 February")}),
                                           office_on(first_day)};
                        }});
    const auto allocating = [](const std::string& owner) {
        AllocateAction step;
        step.action = 1;
        step.owner = owner;
        const auto record = with_action([](AddAction& add) {
            add.owner.clear();
            add.for_allocation = Answer::yes;
            add.taken_by = "DI Otto Grey";
        });
        return Attempt{record, visit(Role::representative, first_day, "DI Otto Grey", Agency::police), {step}};
    };
    examples.push_back({"allocated-to-a-person", [allocating] { return allocating("PPU"); },
                        [allocating] { return allocating("DC Nina Patrol"); }});
    const auto completing = [](const std::string& found, const std::string& done = "all three examined") {
        auto step = phones_done();
        step.found = found;
        step.done = done;
        return Attempt{with_phones(), visit(Role::representative, first_day, "PC Finn Archer", Agency::police), {step}};
    };
    examples.push_back({"outcome-found", [completing] { return completing("", "phones checked for intelligence"); },
                        [completing] { return completing("nothing found", "phones checked for intelligence"); }});
    examples.push_back(
        {"outcome-repeats", [completing] { return completing("the three phones were checked"); },
         [completing] { return completing("two held calls to the injured man's brother on four nights"); }});
    examples.push_back(
        {"action-reason",
         [] {
             return Attempt{with_phones(), chair_on(first_day), {moved("")}};
         },
         [] {
             return Attempt{with_phones(), chair_on(first_day), {moved("the phones are with the laboratory")}};
         }});
    const auto accepting = [](int meeting) {
        AcceptOutcome step;
        step.action = 1;
        step.meeting = meeting;
        return Attempt{taken(with_phones(), visit(Role::representative, first_day, "PC Finn Archer", Agency::police),
                             {phones_done()}),
                       chair_on(first_day),
                       {step}};
    };
    examples.push_back(
        {"outcome-accepted-later", [accepting] { return accepting(1); }, [accepting] { return accepting(0); }});
}

}  // namespace mappa::test
