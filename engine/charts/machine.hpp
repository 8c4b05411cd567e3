#pragma once

#include <boost/mpl/list.hpp>
#include <boost/statechart/custom_reaction.hpp>
#include <boost/statechart/event.hpp>
#include <boost/statechart/in_state_reaction.hpp>
#include <boost/statechart/simple_state.hpp>
#include <boost/statechart/state_machine.hpp>
#include <boost/statechart/transition.hpp>
#include <optional>
#include <tuple>

#include "engine/words/word.hpp"

/// What the four charts share. A machine lives for one event only: it is built, resumed to the stored state, fed, asked
/// where it is, and thrown away. Constructors of states are entry actions and would run on resume, so states have none.
namespace mappa::chart {

namespace sc = boost::statechart;

/// The event that stands for one signal.
template <auto Signal>
struct On : sc::event<On<Signal>> {};

/// Sends a machine that was just built to the state it is stored in.
template <class State>
struct Resume : sc::event<Resume<State>> {
    explicit Resume(State to) : state{to} {}
    State state;
};

/// Base of a machine: notices an event that no state consumed, which Boost.Statechart would drop in silence.
template <class Most, class Initial>
struct Machine : sc::state_machine<Most, Initial> {
    void unconsumed_event(const sc::event_base&) { consumed = false; }
    bool consumed = true;
};

/// The transient state in which every machine begins. `States` is the tuple of all leaf states, each with its `id`.
template <class Most, class M, class State, class States>
struct Asleep : sc::simple_state<Most, M> {
    using reactions = sc::custom_reaction<Resume<State>>;

    sc::result react(const Resume<State>& event) { return wake<0>(event.state); }

private:
    template <std::size_t I>
    sc::result wake(State state) {
        using Leaf = std::tuple_element_t<I, States>;
        if (Leaf::id == state) return this->template transit<Leaf>();
        if constexpr (I + 1 < std::tuple_size_v<States>) return wake<I + 1>(state);
        return this->discard_event();
    }
};

template <auto Signal, class To>
using Goes = sc::transition<On<Signal>, To>;
template <auto Signal>
using Stays = sc::in_state_reaction<On<Signal>>;

/// Which leaf the machine is in.
template <class State, class States, class M, std::size_t I = 0>
std::optional<State> where(const M& machine) {
    using Leaf = std::tuple_element_t<I, States>;
    if (machine.template state_cast<const Leaf*>()) return Leaf::id;
    if constexpr (I + 1 < std::tuple_size_v<States>) return where<State, States, M, I + 1>(machine);
    return std::nullopt;
}

template <class M, class Signal, std::size_t... I>
void feed(M& machine, Signal signal, std::index_sequence<I...>) {
    ((signal == Words<Signal>::list[I].value ? machine.process_event(On<Words<Signal>::list[I].value>{}) : void()),
     ...);
}

/// Builds the machine, resumes it, offers the signal: the state that follows, or nothing when it was not consumed.
template <class M, class States, class State, class Signal>
std::optional<State> ask(State state, Signal signal) {
    M machine;
    machine.initiate();
    machine.process_event(Resume<State>{state});
    machine.consumed = true;
    feed(machine, signal, std::make_index_sequence<Words<Signal>::list.size()>{});
    return machine.consumed ? where<State, States>(machine) : std::nullopt;
}

}  // namespace mappa::chart
