#include "engine/charts/charts.hpp"
#include "engine/charts/machine.hpp"

namespace mappa {
namespace {

using namespace chart;
using S = CaseSignal;

struct Notified;
struct Level1;
struct Level2;
struct Level3;
struct Exited;
using Leaves = std::tuple<Notified, Level1, Level2, Level3, Exited>;

struct Start;
struct CaseMachine : Machine<CaseMachine, Start> {};
struct Start : Asleep<Start, CaseMachine, CaseState, Leaves> {};

/// Whatever the level, an open case can be worked on, given a level, and left.
struct Open : sc::simple_state<Open, CaseMachine, Notified> {
    using reactions = boost::mpl::list<Stays<S::change>, Stays<S::act>, Stays<S::answer>, Stays<S::issue>,
                                       Stays<S::read>, Goes<S::to_level_1, Level1>, Goes<S::to_level_2, Level2>,
                                       Goes<S::to_level_3, Level3>, Goes<S::exit, Exited>>;
};

struct Notified : sc::simple_state<Notified, Open> {
    static constexpr auto id = CaseState::notified;
    using reactions = boost::mpl::list<Stays<S::screen>, Stays<S::refer>>;
};

/// Ordinary agency management: reviewed by police and probation, referred again when the risk asks for it.
struct Level1 : sc::simple_state<Level1, Open> {
    static constexpr auto id = CaseState::level_1;
    using reactions = boost::mpl::list<Stays<S::screen>, Stays<S::refer>, Stays<S::review>>;
};

struct Level2 : sc::simple_state<Level2, Open> {
    static constexpr auto id = CaseState::level_2;
    using reactions = boost::mpl::list<Stays<S::meet>>;
};

struct Level3 : sc::simple_state<Level3, Open> {
    static constexpr auto id = CaseState::level_3;
    using reactions = boost::mpl::list<Stays<S::meet>>;
};

/// The record stays readable; a person who comes back gets a new case that names this one.
struct Exited : sc::simple_state<Exited, CaseMachine> {
    static constexpr auto id = CaseState::exited;
    // A question raised by leaving can still be answered, an exit summary still goes out, and it is still somebody's to
    // say who reads it.
    using reactions = boost::mpl::list<Stays<S::answer>, Stays<S::issue>, Stays<S::read>>;
};

}  // namespace

std::optional<CaseState> after(CaseState state, CaseSignal signal) { return ask<CaseMachine, Leaves>(state, signal); }

}  // namespace mappa
