#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <array>

#include "engine/desk/replay.hpp"
#include "engine/input/json.hpp"
#include "tests/support/desk_fixture.hpp"

using namespace mappa;
using namespace mappa::test;

namespace {

/// All that the record holds, as text.
std::string all_of(const CaseRecord& record) {
    Json json;
    json["case"] = json_of(record.facts);
    for_each_table([&](const auto& each) { json[std::string{each.name}] = json_of(record.*(each.rows)); });
    return json.dump();
}

/// What a step of this kind might sensibly carry, so that many of them are accepted.
Step likely(const CaseRecord& record, std::size_t kind, Date today, int number) {
    Step step = std::array<Step, 12>{notification(), referral(), assessment(today), plan(), EndorseReferral{}, SubmitReferral{}, GiveView{}, AcceptReferral{},
                                     ScheduleMeeting{}, AddAction{}, CompleteAction{}, AcceptOutcome{}}[kind % 12];
    if (auto* endorse = std::get_if<EndorseReferral>(&step)) endorse->rationale = "needs police at night";
    if (auto* view = std::get_if<GiveView>(&step)) view->level = number % 5 == 0 ? Level::three : Level::two;
    if (auto* accept = std::get_if<AcceptReferral>(&step)) {
        accept->level = Level::two;
        accept->why = accept->feedback = accept->sources = "seen and weighed";
        accept->agencies = "police, probation";
    }
    if (auto* schedule = std::get_if<ScheduleMeeting>(&step)) {
        schedule->on = today;
        schedule->chair = "Supt Greta Lowe";
    }
    if (auto* add = std::get_if<AddAction>(&step)) {
        add->text = "call at the address";
        add->owner = "DC Nina Patrol";
        add->agency = Agency::police;
        add->pillar = Pillar::monitoring;
        add->why = "to know";
        add->due = today.plus_days(7);
    }
    if (auto* done = std::get_if<CompleteAction>(&step)) {
        done->done = "called twice";
        done->found = "he lives there";
        done->by = "DC Nina Patrol";
        done->on = today;
    }
    std::visit([&](auto& each) {
        using S = std::remove_cvref_t<decltype(each)>;
        if constexpr (requires { S::signal; }) {
            using Signal = std::remove_cvref_t<decltype(S::signal)>;
            const auto some = [&](std::size_t size) { return size == 0 ? 1 : static_cast<int>(static_cast<std::size_t>(number) % size) + 1; };
            if constexpr (std::is_same_v<Signal, ReferralSignal>) each.referral = some(record.referrals.size());
            else if constexpr (std::is_same_v<Signal, MeetingSignal>) each.meeting = some(record.meetings.size());
            else if constexpr (std::is_same_v<Signal, ActionSignal>) each.action = some(record.actions.size());
        }
    }, step);
    return step;
}

void hold_invariants(const CaseRecord& record) {
    int open_periods = 0;
    for (const auto& period : record.level_periods) open_periods += period.until ? 0 : 1;
    RC_ASSERT(open_periods == (record.facts.level() ? 1 : 0));
    if (record.facts.level()) RC_ASSERT(record.level_periods.back().level == record.facts.level());
    for (std::size_t i = 0; i < record.actions.size(); ++i) RC_ASSERT(record.actions[i].number == static_cast<int>(i) + 1);
    for (const auto& action : record.actions) {
        if (action.state == ActionState::completed) RC_ASSERT(!action.found.empty());
    }
}

}  // namespace

TEST_CASE("random steps: a refusal changes nothing, an acceptance replays to the same record, and the record stays sound") {
    const auto sound = rc::check("random sequences of steps on one case", [] {
        auto record = *rc::gen::element(CaseRecord{}, in_session(), ready_to_close());
        const auto length = *rc::gen::inRange(1, 40);
        Date today{2014, 1, 20};
        for (int i = 0; i < length; ++i) {
            today = today.plus_days(*rc::gen::inRange(0, 3));
            const auto role = Words<Role>::list[*rc::gen::inRange<std::size_t>(0, Words<Role>::list.size())].value;
            const auto number = *rc::gen::inRange(0, 20);
            Step step;
            if (*rc::gen::inRange(0, 3) == 0) {
                const auto keys = step_keys();
                step = *blank_step(keys[*rc::gen::inRange<std::size_t>(0, keys.size())]);
            } else {
                step = likely(record, *rc::gen::inRange<std::size_t>(0, 12), today, number);
            }
            const auto before = all_of(record);
            const auto agency = number % 2 == 0 ? Agency::police : Agency::probation;
            const auto decision = desk().decide(fenbury(), record, {}, visit(role, today, "Person " + std::to_string(number % 4), agency), {step});
            RC_ASSERT(all_of(record) == before);
            if (!accepted(decision)) continue;
            const auto& result = std::get<Acceptance>(decision);
            auto replayed = record;
            for (const auto& event : result.events) replay(replayed, event);
            RC_ASSERT(all_of(replayed) == all_of(result.after));
            record = result.after;
            hold_invariants(record);
        }
    });
    CHECK(sound);
}
